// Puts the runs of an untagged PDF page together to lines, and the lines into reading order: two columns one by one.
import type { PdfPage, PdfRun } from './pdf-page.ts';

export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Which column of the page it is in, counted from 0 down the page: lines of another column begin anew. */
  readonly column: number;
}

/** In sizes of the letters: a gap that is no space between words but one between columns. */
const columnGap = 1.6;
const wordGap = 0.18;

function lineOf(runs: readonly PdfRun[]): Omit<PdfLine, 'column'> {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const apart = run.x - right > wordGap * run.size && text !== '' && !/\s$/u.test(text) && !/^\s/u.test(run.text);
    text += (apart ? ' ' : '') + run.text;
    right = Math.max(right, run.x + run.width);
  }
  const size = runs.reduce((most, run) => (run.text.length > most.text.length ? run : most), runs[0] as PdfRun).size;
  return { text: text.trim(), x: runs[0]?.x ?? 0, right, y: runs[0]?.y ?? 0, size };
}

/** Runs on one baseline, from left to right, parted where a gap is as wide as one between columns. */
function segmentsOf({ runs }: PdfPage): Omit<PdfLine, 'column'>[] {
  const rows: PdfRun[][] = [];
  const filled = runs.filter(({ text, size }) => text.trim() !== '' && size > 0);
  for (const run of filled.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const base = row?.[0];
    if (row && base && Math.abs(base.y - run.y) < 0.45 * Math.min(base.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => {
    const segments: PdfRun[][] = [];
    let right = Number.POSITIVE_INFINITY;
    for (const run of row.toSorted((a, b) => a.x - b.x)) {
      if (segments.length === 0 || run.x - right > columnGap * run.size) segments.push([run]);
      else segments.at(-1)?.push(run);
      right = Math.max(right === Number.POSITIVE_INFINITY ? 0 : right, run.x + run.width);
    }
    return segments.map(lineOf);
  });
}

/** Where a page of two columns is parted, or null: an upright strip that hardly a line crosses. */
function gutterOf(segments: readonly Omit<PdfLine, 'column'>[], width: number): number | null {
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

/** The lines of a page in reading order. */
export function linesOf(page: PdfPage): PdfLine[] {
  const segments = segmentsOf(page);
  const gutter = gutterOf(segments, page.width);
  if (gutter === null) return segments.map((line) => ({ ...line, column: 0 }));
  const ordered: PdfLine[] = [];
  let column = 0;
  let band: Omit<PdfLine, 'column'>[] = [];
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
