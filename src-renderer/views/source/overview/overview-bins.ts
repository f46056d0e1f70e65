// What a narrow strip beside the scrollbar can show of a whole article: which of its lines hold passages, which hold hits.
import type { HighlightColour } from '../../../model/annotation.ts';
import { lowerBound } from '../../../model/lower-bound.ts';
import type { Passage } from '../../../model/source.ts';

/** Where each stretch of the text lies on the page. Text in UTF-16 code units, places as shares of the whole, 0 to 1. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** The share of the page above an offset; within a stretch by the share of its text. O(log n). */
export function placeOf(stretches: readonly Stretch[], offset: number): number {
  const stretch = stretches[lowerBound(stretches, ({ end }) => end < offset)] ?? stretches.at(-1);
  if (!stretch) return 0;
  const share = (offset - stretch.start) / Math.max(1, stretch.end - stretch.start);
  return stretch.top + Math.min(1, Math.max(0, share)) * (stretch.bottom - stretch.top);
}

export interface Mark {
  /** Counted from the top. */
  readonly bin: number;
  readonly colour: HighlightColour | 'hit';
}

interface Coloured {
  readonly colour: HighlightColour;
  readonly position: Passage;
}

const binOf = (place: number, bins: number) => Math.min(bins - 1, Math.max(0, Math.floor(place * bins)));

/** One mark for each bin that holds the beginning of a passage, in the colour of the first there. */
export function passageMarks(
  passages: Iterable<Coloured>,
  stretches: readonly Stretch[],
  bins: number,
): readonly Mark[] {
  const colours = new Map<number, HighlightColour>();
  for (const { colour, position } of passages) {
    const bin = binOf(placeOf(stretches, position.start), bins);
    if (!colours.has(bin)) colours.set(bin, colour);
  }
  return [...colours].map(([bin, colour]) => ({ bin, colour }));
}

/** One mark for each bin that holds the beginning of a hit. */
export function hitMarks(hits: Iterable<Passage>, stretches: readonly Stretch[], bins: number): readonly Mark[] {
  const found = new Set<number>();
  for (const { start } of hits) found.add(binOf(placeOf(stretches, start), bins));
  return [...found].map((bin) => ({ bin, colour: 'hit' }));
}
