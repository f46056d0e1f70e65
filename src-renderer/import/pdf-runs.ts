// Puts runs of a PDF page that stand beside each other together to a line of text, whichever way it is read.
import { asPrinted, type Base, baseOf, foldForms, readingOrder } from './pdf-bidi.ts';
import type { PdfPage, PdfRun } from './pdf-page.ts';
import { hasRightToLeft } from './text-direction.ts';

/** In sizes of the letters: a gap that parts two words. */
const wordGap = 0.18;
/** Code units of a text that are looked at to tell its direction. */
const sample = 5000;

/** Whether two runs stand on one baseline. */
export const besideEachOther = (a: PdfRun, b: PdfRun): boolean => Math.abs(a.y - b.y) < 0.45 * Math.min(a.size, b.size);

export const sideBySide = (runs: readonly PdfRun[]): PdfRun[] => runs.toSorted((a, b) => a.x - b.x);

const onlyMarks = /^\s*\p{M}+\s*$/u;

/**
 * Runs of which those that are but the vowel signs of Hebrew or Arabic are put to their letter. What reads from the
 * right is set from the left, sign by sign, so that they come before it.
 */
export function joinMarks(runs: readonly PdfRun[]): readonly PdfRun[] {
  if (!runs.some(({ text }) => onlyMarks.test(text))) return runs;
  const joined: PdfRun[] = [];
  let marks = '';
  for (const run of runs) {
    if (onlyMarks.test(run.text)) {
      marks = run.text.trim() + marks;
      if (run.endsLine) joined.push({ ...run, text: '' });
    } else if (marks !== '' && hasRightToLeft(run.text)) {
      joined.push({ ...run, text: run.text + marks, direction: 'rtl' });
      marks = '';
    } else if (marks === '' || run.width > 0.1 * run.size || run.text.trim() !== '') joined.push(run);
  }
  const last = joined.at(-1);
  if (marks !== '' && last) joined.push({ ...last, text: marks, width: 0 });
  return joined;
}

/** Which way most of the pages is read. */
export function directionOfPages(pages: readonly PdfPage[]): Base {
  let text = '';
  for (const { runs } of pages) {
    for (const run of runs) if (text.length < sample) text += run.text;
  }
  return text !== '' && hasRightToLeft(text) ? baseOf(text, 'ltr') : 'ltr';
}

/** The text of runs on one baseline, sorted from left to right, in the order it is read. */
export function textOfLine(runs: readonly PdfRun[], around: Base): string {
  const turns = around === 'rtl' || runs.some(({ text }) => hasRightToLeft(text));
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const printed = turns ? asPrinted(run.text, run.direction ?? 'ltr') : run.text;
    const apart = run.x - right > wordGap * run.size && text !== '' && !/\s$/u.test(text) && !/^\s/u.test(printed);
    text += (apart ? ' ' : '') + printed;
    right = Math.max(right, run.x + run.width);
  }
  return turns ? foldForms(readingOrder(text, baseOf(text, around))) : text;
}

/** The text of runs that belong together, in the order of the file, its lines ended by line feeds. */
export function textOfRuns(runs: readonly PdfRun[], around: Base): string {
  if (!runs.some(({ text }) => hasRightToLeft(text))) {
    const isRead = around === 'rtl' && runs.length > 1;
    if (!isRead) return runs.map(({ text, endsLine }) => `${text}${endsLine ? '\n' : ''}`).join('');
  }
  const lines: PdfRun[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (run.text === '') continue;
    if (line?.[0] && besideEachOther(line[0], run)) line.push(run);
    else lines.push([run]);
  }
  const [first, last] = [runs[0], runs.at(-1)];
  const lead = first?.text === '' && first.endsLine ? '\n' : '';
  const printed = lines.map((line) => textOfLine(sideBySide(line), around)).join('\n');
  return lead + printed + (last !== first && last?.endsLine ? '\n' : '');
}

/** A line, or what of one stands between two wide gaps. Lengths are in points. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly runs: readonly PdfRun[];
}

/** A page as in a mirror, so that lines that are read from the right begin at the left. */
export const mirrored = (page: PdfPage): PdfPage => ({
  ...page,
  runs: page.runs.map((run) => ({ ...run, x: page.width - run.x - run.width })),
});

/** Runs on one baseline as a line; on a mirrored page (`rtl`) they were printed the other way round. */
export function lineOf(runs: readonly PdfRun[], around: Base): Segment {
  const right = runs.reduce((most, run) => Math.max(most, run.x + run.width), Number.NEGATIVE_INFINITY);
  const printed = around === 'rtl' ? runs.map((run) => ({ ...run, x: -run.x - run.width })).toReversed() : runs;
  const size = runs.reduce((most, run) => (run.text.length > most.text.length ? run : most), runs[0] as PdfRun).size;
  return { text: textOfLine(printed, around).trim(), x: runs[0]?.x ?? 0, right, y: runs[0]?.y ?? 0, size, runs };
}

/** Runs that hold any words, by their baselines down the page, each from left to right. */
export function baselinesOf(runs: readonly PdfRun[]): PdfRun[][] {
  const rows: PdfRun[][] = [];
  const filled = runs.filter(({ text, size }) => text.trim() !== '' && size > 0);
  for (const run of filled.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row?.[0] && besideEachOther(row[0], run)) row.push(run);
    else rows.push([run]);
  }
  return rows.map(sideBySide);
}
