// Reads untagged PDFs by their layout: lines become paragraphs, headings and lists; running heads and page numbers go.
import type { BlockShape } from './content-builder.ts';
import { linesOf, type PdfLine } from './pdf-lines.ts';
import type { PdfPage } from './pdf-page.ts';
import { directionOfPages, mirrored } from './pdf-runs.ts';
import type { PdfTable } from './pdf-table-finder.ts';
import { type Cell, cellsInPlace, continueByLook } from './pdf-tables.ts';
import { goesOn, type PrintedBlock } from './pdf-words.ts';

/** The strip at the head and at the foot of a page in which running lines stand, as a share of its height. */
const margin = 0.12;

const pageNumber = /^(?:page\s*)?[-–—]?\s*\d{1,5}\s*[-–—]?(?:\s*(?:of|\/)\s*\d{1,5})?$/iu;
const bullet = /^\s*(?:[•●◦▪■‣⁃∙·–—*o]|[-])\s+(?=\S)/u;
const numbering = /^\s*\(?(\d{1,3})[.)]\s+(?=\p{L})/u;

const shapeOfText = (text: string) => text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim().toLowerCase();

interface PageLines {
  readonly page: PdfPage;
  readonly lines: readonly PdfLine[];
}

const isMarginal = ({ y, table }: PdfLine, { height }: PdfPage) =>
  !table && (y > height * (1 - margin) || y < height * margin);

/** Lines that stand at the edge of several pages alike, but for their numbers. */
function runningLines(pages: readonly PageLines[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const { page, lines } of pages) {
    for (const shape of new Set(lines.filter((line) => isMarginal(line, page)).map(({ text }) => shapeOfText(text)))) {
      seen.set(shape, (seen.get(shape) ?? 0) + 1);
    }
  }
  const enough = Math.max(2, Math.min(3, pages.length));
  return new Set([...seen].filter(([, pagesWith]) => pagesWith >= enough).map(([shape]) => shape));
}

/** A page that would have nothing left keeps all but its number: then what is alike is what it says. */
function withoutRunning(pages: readonly PageLines[]): PdfLine[][] {
  const running = runningLines(pages);
  return pages.map(({ page, lines }) => {
    const isNumber = (line: PdfLine) => isMarginal(line, page) && pageNumber.test(line.text);
    const isRunning = (line: PdfLine) => isMarginal(line, page) && running.has(shapeOfText(line.text));
    const unnumbered = lines.filter((line) => !isNumber(line));
    const kept = unnumbered.filter((line) => !isRunning(line));
    return kept.length > 0 ? kept : unnumbered;
  });
}

/** The size most of the text is set in. */
function bodySize(lines: readonly PdfLine[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The sizes of headings, largest first. */
function headingSizes(lines: readonly PdfLine[], body: number): number[] {
  const sizes = lines
    .filter(({ size, text }) => size > body * 1.12 && text.length < 200)
    .map(({ size }) => Math.round(size));
  return [...new Set(sizes)].toSorted((a, b) => b - a);
}

/** The usual distance of two lines of body text. */
function leadingOf(lines: readonly PdfLine[], body: number): number {
  const gaps: number[] = [];
  lines.forEach((line, i) => {
    const gap = (lines[i - 1]?.y ?? Number.NaN) - line.y;
    if (gap > 0.8 * body && gap < 2.5 * body) gaps.push(gap);
  });
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? body * 1.2;
}

interface Measures {
  readonly body: number;
  readonly leading: number;
  readonly headings: readonly number[];
}

const isHeading = ({ size }: PdfLine, { body }: Measures) => size > body * 1.12;

/** Whether a line begins a block: the line above is of another kind, far off, short of its column, or it is indented. */
function beginsBlock(
  line: PdfLine,
  above: PdfLine | undefined,
  first: PdfLine | undefined,
  right: number,
  measures: Measures,
): boolean {
  if (!above || !first || above.column !== line.column) return true;
  const gap = above.y - line.y;
  if (Math.abs(above.size - line.size) > 0.12 * above.size) return true;
  if (gap < 0 || gap > Math.max(measures.leading, line.size * 1.1) * 1.4) return true;
  if (isHeading(line, measures)) return false;
  if (bullet.test(line.text) || numbering.test(line.text)) return true;
  const ended = /[.!?:”"]$/u.test(above.text);
  const short = above.right < right - 6 * line.size;
  if (ended && short) return true;
  return ended && line.x > above.x + line.size && !bullet.test(first.text) && !numbering.test(first.text);
}

function shapeOf(lines: readonly PdfLine[], measures: Measures): { shape: BlockShape; text: string } {
  const [first] = lines;
  const text = lines.map((line) => line.text).join('\n');
  if (first && isHeading(first, measures) && text.length < 300) {
    const level = Math.min(6, measures.headings.indexOf(Math.round(first.size)) + 1 || 6);
    return { shape: { kind: 'heading', level: level as 1 }, text };
  }
  const number = numbering.exec(text);
  if (number) {
    const shape: BlockShape = { kind: 'list-item', depth: 0, ordered: true, number: Number(number[1]) };
    return { shape, text: text.slice(number[0].length) };
  }
  const mark = bullet.exec(text);
  if (mark) return { shape: { kind: 'list-item', depth: 0, ordered: false }, text: text.slice(mark[0].length) };
  return { shape: { kind: 'paragraph' }, text };
}

/** The lines of the pages, those of a table put together; a table may go on from one page to the next. */
function linesOfPages(pages: readonly PdfPage[]): PageLines[] {
  const around = directionOfPages(pages);
  let previous: PdfTable | undefined;
  return pages.map((printed) => {
    const page = around === 'rtl' ? mirrored(printed) : printed;
    const lines = linesOf(page, around, previous);
    const below = lines.slice(lines.findLastIndex(({ table }) => table) + 1);
    previous = below.every((line) => isMarginal(line, page)) ? lines.findLast(({ table }) => table)?.table : undefined;
    return { page, lines };
  });
}

type Piece = { readonly shape: BlockShape; lines: string } | { readonly rows: Cell[][]; readonly table: PdfTable };

const cellsOfTable = ({ rows }: PdfTable): Cell[][] =>
  rows.map((row, r) => row.map((lines) => ({ header: r === 0, rowSpan: 1, columnSpan: 1, lines })));

/** Lays the lines of pages one after the other into blocks and tables. */
class LayoutReader {
  readonly pieces: Piece[] = [];
  readonly #measures: Measures;
  #group: PdfLine[] = [];
  #startsColumn = true;

  constructor(measures: Measures) {
    this.#measures = measures;
  }

  readPage(lines: readonly PdfLine[]): void {
    const rights = new Map<number, number>();
    for (const { column, right } of lines) rights.set(column, Math.max(rights.get(column) ?? 0, right));
    this.#startsColumn = true;
    lines.forEach((line, i) => {
      if (line.table) {
        this.#flush();
        return this.#addTable(line.table, i === 0);
      }
      const above = this.#group.at(-1);
      if (beginsBlock(line, above, this.#group[0], rights.get(line.column) ?? 0, this.#measures)) {
        const before = above?.column;
        this.#flush();
        this.#startsColumn = before === undefined || before !== line.column;
      }
      return this.#group.push(line);
    });
    this.#flush();
  }

  #addTable(table: PdfTable, isFirst: boolean): void {
    const last = this.pieces.at(-1);
    const cells = cellsOfTable(table);
    if (isFirst && last && 'rows' in last && last.table.columns.length === table.columns.length) {
      continueByLook(
        last.rows,
        cells.map((row) => row.map((cell) => ({ ...cell, header: false }))),
      );
    } else this.pieces.push({ rows: cells, table });
  }

  #flush(): void {
    if (this.#group.length === 0) return;
    const { shape, text } = shapeOf(this.#group, this.#measures);
    this.#group = [];
    const last = this.pieces.at(-1);
    const continues = shape.kind === 'paragraph' && last && 'shape' in last && last.shape.kind !== 'heading';
    if (continues && this.#startsColumn && goesOn(last.lines, text)) last.lines += `\n${text}`;
    else this.pieces.push({ shape, lines: text });
  }
}

/** The blocks the layout of the pages suggests, in reading order, with the lines as they are printed. */
export function blocksOfLayout(pages: readonly PdfPage[]): PrintedBlock[] {
  const kept = withoutRunning(linesOfPages(pages));
  const all = kept.flat().filter(({ table }) => !table);
  const body = bodySize(all);
  const reader = new LayoutReader({ body, headings: headingSizes(all, body), leading: leadingOf(all, body) });
  for (const lines of kept) reader.readPage(lines);
  let table = -1;
  return reader.pieces.flatMap((piece): PrintedBlock[] => {
    if ('shape' in piece) return [piece];
    table += 1;
    return cellsInPlace(piece.rows, table);
  });
}
