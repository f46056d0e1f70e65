// Runs in a page of the benchmark: what the libraries alone take for a file, with nothing of the workbench around them.
import { Readability } from '@mozilla/readability';
import createDOMPurify from 'dompurify';
import mammoth from 'mammoth';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { getDocument } from 'pdfjs-dist';
import * as pdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs';

// Without a worker of its own pdf.js looks for it here.
Reflect.set(globalThis, 'pdfjsWorker', pdfWorker);

async function lettersOfPdf(bytes: ArrayBuffer): Promise<number> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let letters = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    for (const item of items) letters += 'str' in item ? item.str.length : 0;
  }
  return letters;
}

/** The size of what was read, so that nothing can be left out. */
async function read(format: string, file: File): Promise<number> {
  switch (format) {
    case 'markdown': {
      const tree = fromMarkdown(await file.text(), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
      return tree.position?.end.offset ?? 0;
    }
    case 'html': {
      const root = createDOMPurify(window).sanitize(await file.text(), { WHOLE_DOCUMENT: true, RETURN_DOM: true });
      const page = root.ownerDocument ?? document;
      return new Readability(page).parse()?.textContent?.length ?? 0;
    }
    case 'docx':
      return (await mammoth.convertToHtml({ arrayBuffer: await file.arrayBuffer() })).value.length;
    default:
      return lettersOfPdf(await file.arrayBuffer());
  }
}

async function timed(format: string): Promise<number> {
  const before = performance.now();
  const size = await read(format, Reflect.get(globalThis, 'benchFile') as File);
  const time = performance.now() - before;
  if (size < 500_000) throw new Error(`the library read only ${size} characters`);
  return time;
}

Reflect.set(globalThis, 'benchLibrary', timed);
