// Reads untagged PDFs by their layout: lines become paragraphs, headings and lists; running heads and page numbers go.
import type { BlockShape } from './content-builder.ts';
import { linesOf, type PdfLine } from './pdf-lines.ts';
import type { PdfPage } from './pdf-page.ts';
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

const isMarginal = ({ y }: PdfLine, { height }: PdfPage) => y > height * (1 - margin) || y < height * margin;

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

/** The blocks the layout of the pages suggests, in reading order, with the lines as they are printed. */
export function blocksOfLayout(pages: readonly PdfPage[]): PrintedBlock[] {
  const kept = withoutRunning(pages.map((page) => ({ page, lines: linesOf(page) })));
  const all = kept.flat();
  const body = bodySize(all);
  const measures: Measures = { body, headings: headingSizes(all, body), leading: leadingOf(all, body) };
  const blocks: { shape: BlockShape; lines: string }[] = [];
  for (const lines of kept) {
    let group: PdfLine[] = [];
    const rights = new Map<number, number>();
    for (const { column, right } of lines) rights.set(column, Math.max(rights.get(column) ?? 0, right));
    const flush = () => {
      if (group.length === 0) return;
      const { shape, text } = shapeOf(group, measures);
      const last = blocks.at(-1);
      const continues = shape.kind === 'paragraph' && last !== undefined && last.shape.kind !== 'heading';
      const apart = group[0]?.column !== undefined && startsColumn;
      if (continues && apart && goesOn(last.lines, text)) last.lines += `\n${text}`;
      else blocks.push({ shape, lines: text });
      group = [];
    };
    let startsColumn = true;
    for (const line of lines) {
      const above = group.at(-1);
      if (beginsBlock(line, above, group[0], rights.get(line.column) ?? 0, measures)) {
        const before = above?.column;
        flush();
        startsColumn = before === undefined || before !== line.column;
      }
      group.push(line);
    }
    flush();
  }
  return blocks;
}
