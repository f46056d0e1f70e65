// Gives each passage a line of its own below the words, so that where one begins and ends inside others can be read.
import type { Passage } from '../../model/source.ts';

export interface PassageToLay extends Passage {
  readonly id: string;
}

/** So many lines find room between two lines of text; what lies deeper is told by one more, the same for all. */
export const lineLanes = 3;

/** By the beginning; of two that begin together the longer one first, which then lies nearer to the words. */
function outermostFirst(a: PassageToLay, b: PassageToLay): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}

/**
 * The lane of each passage by its id, 0 next to the words: the first that is free where it begins, kept to its end. A lane
 * depends only on passages that begin before and reach over, so that all of these have to be among them. O(n log n).
 */
export function lanesOf(passages: readonly PassageToLay[]): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  const busyUntil: number[] = [];
  for (const { id, start, end } of passages.toSorted(outermostFirst)) {
    const free = busyUntil.findIndex((until) => until <= start);
    const lane = free < 0 ? busyUntil.length : free;
    busyUntil[lane] = end;
    lanes.set(id, lane);
  }
  return lanes;
}

/** More than ever lie in one chain; a chain that is longer yet is cut, and only the lanes of its rest may change. */
const longestChain = 200;

/**
 * All that share a character with a stretch, and all before it whose lanes theirs depend on: those that reach in, those
 * that reach into these, and so on. With them the lanes are the same wherever the reader stands. `across` answers what
 * shares a character with any stretch.
 */
export function withReachingIn<T extends PassageToLay>(
  { start, end }: Passage,
  across: (stretch: Passage) => readonly T[],
): readonly T[] {
  let first = start;
  for (let step = 0; step < longestChain; step += 1) {
    const before = Math.min(first, ...across({ start: first, end: first + 1 }).map((one) => one.start));
    if (before === first) break;
    first = before;
  }
  return across({ start: first, end });
}
