// Opens a PDF with pdf.js in a worker of its own and takes the text and structure of its pages; nothing is drawn or run.
/// <reference types="vite/client" />
import { inFigures } from '../model/counted.ts';
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- Vite makes one of the address
import pdfWorkerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { ImportError, type Progress } from './imported-article.ts';
import type { PdfNode, PdfPage, PdfRun } from './pdf-page.ts';
import { joinMarks } from './pdf-runs.ts';

/** A study's article is not longer; each page takes about 10 ms. */
export const MAX_PDF_PAGES = 2000;

/** Milliseconds one step may take (opening, or one page): more takes only what is made to take long. */
export const PDF_STEP_PATIENCE = 8000;

const characterMaps = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  eager: true,
  query: '?url',
  import: 'default',
});

const otherwise = 'save it again from the program it was made with, or paste its text';

/** Character maps of East Asian fonts from among this program's own files; nothing else is ever asked for. */
class OwnFiles {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const url = kind === 'cMapUrl' ? characterMaps[`../../node_modules/pdfjs-dist/cmaps/${filename}`] : undefined;
    if (url === undefined) throw new Error(`There is no ${kind} ${filename}.`);
    return new Uint8Array(await (await fetch(url)).arrayBuffer());
  }
}

/** Nothing is drawn, so nothing is made to draw on. */
class NoCanvas {
  create(): never {
    throw new Error('Nothing is drawn.');
  }
  destroy(): void {}
}
class NoFilters {
  destroy(): void {}
}

function refusalOf(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return new ImportError('The PDF is protected by a password; save a copy without one and import that.', {
      cause: error,
    });
  }
  return new ImportError(`The PDF is damaged: it cannot be read; ${otherwise}.`, { cause: error });
}

async function inTime<T>(step: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ImportError(`The PDF takes too long to read; ${otherwise}.`)),
      PDF_STEP_PATIENCE,
    );
  });
  try {
    return await Promise.race([step, late]);
  } finally {
    clearTimeout(timer);
  }
}

interface Marked {
  readonly type: string;
  readonly id?: string | null;
}

async function pageOf(file: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await file.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const runs: PdfRun[] = [];
  const open: (string | undefined)[] = [];
  for (const item of items as readonly ((typeof items)[number] | Marked)[]) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? open.at(-1));
      continue;
    }
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as readonly number[];
    const content = open.at(-1);
    const place = { x, y, width: item.width, size: Math.hypot(c, d) };
    const direction = item.dir === 'rtl' ? { direction: 'rtl' as const } : {};
    runs.push({ text: item.str, ...place, endsLine: item.hasEOL, ...direction, ...(content ? { content } : {}) });
  }
  const structure = (await page.getStructTree().catch(() => null)) as PdfNode | null;
  page.cleanup();
  return { runs: joinMarks(runs), structure, width, height };
}

export interface OpenedPdf {
  readonly pages: readonly PdfPage[];
  /** As the file gives them: title, author, date in PDF's own form, language. */
  readonly info: Readonly<Record<string, unknown>>;
}

/** All pages of a PDF. Throws an ImportError when it is encrypted, damaged, too long or takes too long. */
export async function openPdf(bytes: Uint8Array, progress?: Progress): Promise<OpenedPdf> {
  const port = new Worker(pdfWorkerUrl, { type: 'module' });
  const died = new Promise<never>((_, reject) => {
    port.addEventListener('error', () => reject(new Error('The reader of PDFs ended.')));
  });
  try {
    const settings = {
      // What is given away is gone; the bytes are still wanted.
      data: bytes.slice(),
      worker: new PDFWorker({ port: port as unknown as null, verbosity: 0 }),
      verbosity: 0,
      useWasm: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      disableWorkerRendering: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      enableXfa: false,
      maxImageSize: 1,
      cMapUrl: '/',
      CanvasFactory: NoCanvas,
      FilterFactory: NoFilters,
      BinaryDataFactory: OwnFiles,
    };
    const file = await Promise.race([inTime(getDocument(settings).promise), died]);
    if (file.numPages > MAX_PDF_PAGES) {
      const count = inFigures(file.numPages);
      throw new ImportError(
        `The PDF has ${count} pages, more than the ${inFigures(MAX_PDF_PAGES)} that can be imported; import a part of it.`,
      );
    }
    const pages: PdfPage[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      pages.push(await Promise.race([inTime(pageOf(file, number)), died]));
      progress?.(number / file.numPages);
    }
    const { info } = await Promise.race([inTime(file.getMetadata()), died]);
    return { pages, info: info as Readonly<Record<string, unknown>> };
  } catch (error) {
    throw refusalOf(error);
  } finally {
    port.terminate();
  }
}
