// The articles that the benchmark imports, one for each format: seeded, of the size that the goals are for.
import { docxFile } from '../fixtures/hostile/docx-files.ts';
import { manyPages, words } from '../fixtures/hostile/pdf-files.ts';
import { Prose } from './prose.ts';

export const importFormats = ['markdown', 'html', 'docx', 'pdf'] as const;
export type ImportFormat = (typeof importFormats)[number];

export interface BenchFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Characters of Markdown and HTML with all their signs, and of the words of the Word document. */
const SIZE = 1_000_000;
const PAGES = 200;
const LINES_A_PAGE = 44;
const SEED = 20_261_125;

type Part =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly before: string; readonly bold: string; readonly link: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** An article as they are: mostly paragraphs, every ninth part a heading, now and then a list or a table. */
function partAt(at: number, prose: Prose): Part {
  if (at % 9 === 0) return { kind: 'heading', level: at % 27 === 0 ? 2 : 3, text: prose.words(5) };
  if (at % 9 === 5) {
    return { kind: 'list', items: Array.from({ length: 3 + prose.whole(4) }, () => prose.prose(60 + prose.whole(90))) };
  }
  if (at % 63 === 33) {
    const row = (length: number) => Array.from({ length: 3 }, () => prose.prose(length));
    return { kind: 'table', rows: [row(14), ...Array.from({ length: 6 }, () => row(50 + prose.whole(80)))] };
  }
  return { kind: 'paragraph', before: prose.prose(250 + prose.whole(350)), bold: prose.words(2), link: prose.words(3) };
}

/** Parts until they are written in so many characters. */
function written(most: number, write: (part: Part, at: number) => string): string {
  const prose = new Prose(SEED);
  const pieces: string[] = [];
  for (let at = 1, length = 0; ; at += 1) {
    const piece = write(partAt(at, prose), at);
    length += piece.length;
    if (length > most) return pieces.join('');
    pieces.push(piece);
  }
}

function markdownPart(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${part.text}\n\n`;
    case 'paragraph':
      return `${part.before} **${part.bold}** stands [${part.link}](https://bench.example/${part.link.replaceAll(' ', '-')}).\n\n`;
    case 'list':
      return `${part.items.map((item) => `- ${item}\n`).join('')}\n`;
    case 'table': {
      const [head = [], ...rows] = part.rows.map((row) => `| ${row.join(' | ')} |\n`);
      return `${head as string}| --- | --- | --- |\n${rows.join('')}\n`;
    }
  }
}

function htmlPart(part: Part, at: number): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level} id="s${at}" class="head">${part.text}</h${part.level}>\n`;
    case 'paragraph':
      return `<p class="body" data-at="${at}">${part.before} <strong>${part.bold}</strong> stands <a href="/to/${at}">${part.link}</a>.</p>\n`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${item}</li>`).join('\n')}</ul>\n`;
    case 'table':
      return `<table>${part.rows
        .map((row, i) => `<tr>${row.map((cell) => (i === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`)
        .join('\n')}</table>\n`;
  }
}

function htmlPage(): string {
  const links = Array.from({ length: 40 }, (_, at) => `<li><a href="/go/${at}">Place ${at}</a></li>`).join('');
  const head = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A large page</title><style>p{margin:0}</style><script>var started = 1;</script></head><body><nav><ul>${links}</ul></nav><main><article><h1>A large page</h1>\n`;
  const foot = `</article></main><aside><h2>More</h2><ul>${links}</ul></aside><footer>Imprint</footer></body></html>`;
  return head + written(SIZE - head.length - foot.length, htmlPart) + foot;
}

const wordRun = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}<w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const wordParagraph = (runs: string, style = '') =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${runs}</w:p>`;

function wordPart(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return wordParagraph(wordRun(part.text), part.level === 2 ? 'Heading1' : 'Heading2');
    case 'paragraph':
      return wordParagraph(wordRun(`${part.before} `) + wordRun(part.bold, '<w:b/>') + wordRun(` ${part.link}.`));
    case 'list':
      return part.items.map((item) => wordParagraph(wordRun(item))).join('');
    case 'table':
      return `<w:tbl>${part.rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${wordParagraph(wordRun(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
  }
}

/** So much that its words alone are as long as was asked for. */
function wordFile(): Uint8Array {
  const tag = /<[^>]+>/gu;
  const prose = new Prose(SEED);
  const pieces: string[] = [];
  for (let at = 1, length = 0; length < SIZE; at += 1) {
    const piece = wordPart(partAt(at, prose));
    length += piece.replace(tag, '').length;
    pieces.push(piece);
  }
  return docxFile({ body: pieces.join('') });
}

function pdfFile(): Uint8Array {
  const prose = new Prose(SEED);
  return manyPages(PAGES, (page) => {
    const lines = Array.from({ length: LINES_A_PAGE }, (_, at) => {
      // Each paragraph has its last, short line.
      const ends = at % 8 === 7;
      return words(ends ? prose.prose(40) : prose.words(13), 72, 716 - 14 * at, 10);
    });
    return [words('A large article', 250, 760, 8), ...lines, words(String(page), 300, 40, 8)].join('');
  });
}

/** Made anew at each call. */
export function benchFile(format: ImportFormat): BenchFile {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case 'markdown':
      return { fileName: 'large.md', bytes: utf8(`# A large article\n\n${written(SIZE - 19, markdownPart)}`) };
    case 'html':
      return { fileName: 'large.html', bytes: utf8(htmlPage()) };
    case 'docx':
      return { fileName: 'large.docx', bytes: wordFile() };
    case 'pdf':
      return { fileName: 'large.pdf', bytes: pdfFile() };
  }
}
