// Puts the runs of an untagged PDF page together to lines, and the lines into reading order: two columns one by one.
import type { Base } from './pdf-bidi.ts';
import type { PdfPage, PdfRun } from './pdf-page.ts';
import { baselinesOf, lineOf, type Segment } from './pdf-runs.ts';
import { type PdfTable, tablesOf } from './pdf-table-finder.ts';

interface TableOrLine extends Segment {
  /** What stands here is no line but a table. */
  readonly table?: PdfTable;
}

export interface PdfLine extends TableOrLine {
  /** Which column of the page it is in, counted from 0 down the page: lines of another column begin anew. */
  readonly column: number;
}

/** In sizes of the letters: a gap that is no space between words but one between columns. */
const columnGap = 1.6;

/** Runs on one baseline parted where a gap is as wide as one between columns, down the page. */
export function segmentsOf(runs: readonly PdfRun[], around: Base): Segment[] {
  return baselinesOf(runs).flatMap((row) => {
    const segments: PdfRun[][] = [];
    let right = Number.POSITIVE_INFINITY;
    for (const run of row) {
      if (segments.length === 0 || run.x - right > columnGap * run.size) segments.push([run]);
      else segments.at(-1)?.push(run);
      right = Math.max(right === Number.POSITIVE_INFINITY ? 0 : right, run.x + run.width);
    }
    return segments.map((segment) => lineOf(segment, around));
  });
}

/** Where a page of two columns is parted, or null: an upright strip that hardly a line crosses. */
function gutterOf(segments: readonly Segment[], width: number): number | null {
  if (segments.length < 12) return null;
  let best: { at: number; crossing: number } | null = null;
  for (let share = 0.35; share <= 0.65; share += 0.01) {
    const at = width * share;
    const crossing = segments.filter(({ x, right }) => x < at && right > at).length;
    const left = segments.filter(({ right }) => right <= at).length;
    const beside = segments.filter(({ x }) => x >= at).length;
    if (crossing > segments.length * 0.25 || Math.min(left, beside) < segments.length * 0.25) continue;
    if (!best || crossing < best.crossing) best = { at, crossing };
  }
  return best?.at ?? null;
}

/** A table takes the place of the lines it was made of. */
function withTables(segments: readonly Segment[], tables: readonly PdfTable[]): TableOrLine[] {
  const all: TableOrLine[] = [...segments];
  for (const table of tables) {
    const below = all.findIndex((line) => line.y < table.y);
    const { x, right, y, size } = table;
    const place = { text: table.rows.flat().join(' '), x, right, y, size, runs: [], table };
    all.splice(below < 0 ? all.length : below, 0, place);
  }
  return all;
}

/** The segments of a page, its tables among them: those across it, and those within its columns where it has two. */
function segmentsAndTables(page: PdfPage, around: Base, previous: PdfTable | undefined) {
  const { runs, tables } = tablesOf(page, around, previous);
  const segments = segmentsOf(runs, around);
  const gutter = gutterOf(segments, page.width);
  if (gutter === null) return { all: withTables(segments, tables), gutter };
  const isLeft = ({ right }: Segment) => right <= gutter;
  const isRight = ({ x }: Segment) => x >= gutter;
  const crossing = segments.filter((segment) => !isLeft(segment) && !isRight(segment));
  const sides = [isLeft, isRight].map((isOwn) => {
    const own = new Set(segments.filter(isOwn).flatMap((segment) => segment.runs));
    return tablesOf({ ...page, runs: page.runs.filter((run) => own.has(run)) }, around, undefined);
  });
  if (sides.every((side) => side.tables.length === 0)) return { all: withTables(segments, tables), gutter };
  const outside = [...crossing.flatMap((segment) => segment.runs), ...sides.flatMap((side) => side.runs)];
  const found = [...tables, ...sides.flatMap((side) => side.tables)];
  return { all: withTables(segmentsOf(outside, around), found), gutter };
}

/** The lines of a page (a mirrored one, when it is read from the right) in reading order, its tables among them. */
export function linesOf(page: PdfPage, around: Base, previous: PdfTable | undefined): PdfLine[] {
  const { all: segments, gutter } = segmentsAndTables(page, around, previous);
  if (gutter === null) return segments.map((line) => ({ ...line, column: 0 }));
  const ordered: PdfLine[] = [];
  let column = 0;
  let band: TableOrLine[] = [];
  const flush = () => {
    for (const side of [band.filter(({ x }) => x < gutter), band.filter(({ x }) => x >= gutter)]) {
      if (side.length > 0) column += 1;
      ordered.push(...side.map((line) => ({ ...line, column })));
    }
    band = [];
  };
  for (const segment of segments) {
    if (segment.x < gutter && segment.right > gutter) {
      flush();
      if (ordered.at(-1)?.right !== undefined && (ordered.at(-1)?.right ?? 0) <= gutter) column += 1;
      ordered.push({ ...segment, column });
    } else band.push(segment);
  }
  flush();
  return ordered;
}
