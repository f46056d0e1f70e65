// Reads untagged PDFs by their layout: lines become paragraphs, headings and lists; running heads and page numbers go.
import type { BlockShape } from './content-builder.ts';
import { linesOf, type PdfLine } from './pdf-lines.ts';
import type { PdfPage } from './pdf-page.ts';
import { directionOfPages, mirrored } from './pdf-runs.ts';
import { withoutRunning } from './pdf-running.ts';
import type { PdfTable } from './pdf-table-finder.ts';
import { type Cell, cellsInPlace, continueByLook, isSameHead } from './pdf-tables.ts';
import { goesOn, type PrintedBlock } from './pdf-words.ts';

const bullet = /^\s*(?:[•●◦▪■‣⁃∙·–—*o]|[-])\s+(?=\S)/u;
const numbering = /^\s*\(?(\d{1,3})[.)]\s+(?=\p{L})/u;

/** Less text than this, in code units, is but the title of a table. */
const littleText = 200;

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
function linesOfPages(printed: readonly PdfPage[]): (readonly PdfLine[])[] {
  const around = directionOfPages(printed);
  const pages = around === 'rtl' ? printed.map(mirrored) : printed;
  let previous: PdfTable | undefined;
  return withoutRunning(pages, around).map((page) => {
    const lines = linesOf(page, around, previous);
    previous = lines.at(-1)?.table;
    return lines;
  });
}

type Piece = { readonly shape: BlockShape; lines: string } | { readonly rows: Cell[][] };

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
    for (const line of lines) {
      if (line.table) {
        this.#flush();
        this.#addTable(line.table);
        continue;
      }
      const above = this.#group.at(-1);
      if (beginsBlock(line, above, this.#group[0], rights.get(line.column) ?? 0, this.#measures)) {
        const before = above?.column;
        this.#flush();
        this.#startsColumn = before === undefined || before !== line.column;
      }
      this.#group.push(line);
    }
    this.#flush();
  }

  #addTable(table: PdfTable): void {
    const last = this.pieces.at(-1);
    const cells = cellsOfTable(table);
    if (last && 'rows' in last && (table.goesOn || isSameHead(last.rows, cells))) {
      continueByLook(
        last.rows,
        cells.map((row) => row.map((cell) => ({ ...cell, header: false }))),
      );
    } else this.pieces.push({ rows: cells });
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
  const kept = linesOfPages(pages);
  const all = kept.flat().filter(({ table }) => !table);
  // Tables are often set smaller; they only count where there is hardly any other text.
  const length = all.reduce((sum, { text }) => sum + text.length, 0);
  const body = bodySize(length < littleText ? kept.flat() : all);
  const reader = new LayoutReader({ body, headings: headingSizes(all, body), leading: leadingOf(all, body) });
  for (const lines of kept) reader.readPage(lines);
  let table = -1;
  return reader.pieces.flatMap((piece): PrintedBlock[] => {
    if ('shape' in piece) return [piece];
    table += 1;
    return cellsInPlace(piece.rows, table);
  });
}
