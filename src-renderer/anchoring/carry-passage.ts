// Carries a passage of the old text over to the new one along the stretches that both have.
import { lowerBound } from '../model/lower-bound.ts';
import type { Passage } from '../model/source.ts';
import type { Alignment, Stretch } from './align-texts.ts';
import { graphemeEdges, isGraphemeEdge } from './grapheme-edges.ts';
import { wordsBetween } from './text-tokens.ts';

export interface CarriedPassage {
  /** In the new text, UTF-16 code units. */
  readonly passage: Passage;
  /** True when it stands out of the order of the text around it. */
  readonly moved: boolean;
  /** True when the text there is the very same, white space and all. */
  readonly same: boolean;
  /** What both share of the two, white space aside, by Dice: 1 when the words are the same, 0 when none is. */
  readonly score: number;
}

interface Texts {
  readonly old: string;
  readonly fresh: string;
}

/** A line put in within a passage is taken into it when what follows weighs more than this share of it. */
const crossingWeight = 0.75;

const endOf = ({ from, length }: Stretch) => from + length;

/** The index of the first stretch that ends behind an offset of the old text. O(log n). */
const firstBehind = (stretches: Alignment, offset: number) =>
  lowerBound(stretches, (stretch) => endOf(stretch) <= offset);

interface Chain {
  readonly first: number;
  readonly last: number;
  /** How many code units of the passage it holds, white space aside. */
  readonly held: number;
}

const follows = (before: Stretch, after: Stretch, reach: number) =>
  after.moved === before.moved &&
  after.to >= before.to + before.length &&
  after.to - before.to - before.length <= reach;

/** How many code units are no white space: spaces agree in any two texts and tell nothing. */
function solid(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i += 1) if (text.charCodeAt(i) > 0x20) count += 1;
  return count;
}

/** What crossing the text between two stretches costs a chain: nothing within a line, most of what stands in lines put in. */
function costBetween(fresh: string, before: Stretch, after: Stretch): number {
  const start = before.to + before.length;
  const feed = fresh.indexOf('\n', start);
  return feed < 0 || feed >= after.to ? 0 : crossingWeight * solid(fresh, start, after.to);
}

/** Of the stretches in a passage the chain that stands together in the new text and holds most of it. */
function heaviestChain({ old, fresh }: Texts, stretches: Alignment, first: number, { start, end }: Passage) {
  let best: (Chain & { readonly worth: number }) | null = null;
  let from = first;
  let [held, worth] = [0, 0];
  for (let i = first; i < stretches.length && (stretches[i] as Stretch).from < end; i += 1) {
    const stretch = stretches[i] as Stretch;
    const before = i > first ? stretches[i - 1] : undefined;
    const together = before && follows(before, stretch, 2 * (end - start));
    worth = together ? worth - costBetween(fresh, before, stretch) : 0;
    if (worth <= 0) [from, held, worth] = [i, 0, 0];
    const more = solid(old, Math.max(start, stretch.from), Math.min(end, endOf(stretch)));
    held += more;
    worth += more;
    if (!best || worth > best.worth) best = { first: from, last: i, held, worth };
  }
  return best;
}

/** What lies between two stretches in either text; `undefined` where they do not follow one another. */
function gapBetween(before: Stretch | undefined, after: Stretch | undefined) {
  if (!before || !after || before.moved !== after.moved || after.to < before.to + before.length) return undefined;
  return { from: endOf(before), fromEnd: after.from, to: before.to + before.length, toEnd: after.to };
}

const trimStart = (text: string, start: number, end: number) => end - text.slice(start, end).trimStart().length;
const trimEnd = (text: string, start: number, end: number) => start + text.slice(start, end).trimEnd().length;

/** Where a passage begins that begins before its first stretch: as many words before it as in the old text. */
function startBefore(texts: Texts, stretches: Alignment, index: number, start: number): number {
  const stretch = stretches[index] as Stretch;
  if (start >= stretch.from) return stretch.to + start - stretch.from;
  const gap = gapBetween(stretches[index - 1], stretch);
  if (!gap) return stretch.to;
  const to = Math.max(gap.to, texts.fresh.lastIndexOf('\n', gap.toEnd - 1) + 1);
  if (gap.from >= start && to === gap.to) return Math.min(trimStart(texts.fresh, to, gap.toEnd), gap.toEnd);
  const count = wordsBetween(texts.old, start, gap.fromEnd).length;
  if (count === 0) return stretch.to;
  const words = wordsBetween(texts.fresh, to, gap.toEnd);
  return words[Math.max(0, words.length - count)]?.start ?? stretch.to;
}

/** Where a passage ends that ends behind its last stretch. */
function endBehind(texts: Texts, stretches: Alignment, index: number, end: number): number {
  const stretch = stretches[index] as Stretch;
  const stretchEnd = stretch.to + stretch.length;
  if (end <= endOf(stretch)) return stretch.to + end - stretch.from;
  const gap = gapBetween(stretch, stretches[index + 1]);
  if (!gap) return stretchEnd;
  const feed = texts.fresh.indexOf('\n', gap.to);
  const toEnd = feed < 0 ? gap.toEnd : Math.min(gap.toEnd, feed);
  if (gap.fromEnd <= end && toEnd === gap.toEnd) return Math.max(trimEnd(texts.fresh, gap.to, toEnd), gap.to);
  const before = wordsBetween(texts.old, gap.from, end);
  if (before.length === 0) return stretchEnd;
  const words = wordsBetween(texts.fresh, gap.to, toEnd);
  const last = words[Math.min(words.length, before.length) - 1]?.end ?? stretchEnd;
  // A full stop or a quotation mark behind the last word is part of the passage if it was before.
  const signs = texts.old.slice(before.at(-1)?.end, end).trimEnd();
  return signs !== '' && texts.fresh.startsWith(signs, last) ? last + signs.length : last;
}

const isSpace = (text: string, offset: number) => /\s/u.test(text.charAt(offset));

/** No white space at the edges where there was none before, and no grapheme cut that was whole. */
function tidied({ old, fresh }: Texts, passage: Passage, { start, end }: Passage): Passage {
  const from = isSpace(old, passage.start) ? start : trimStart(fresh, start, end);
  const to = isSpace(old, passage.end - 1) ? end : trimEnd(fresh, from, end);
  // An accent or a joiner may have come to the edge.
  return {
    start: isGraphemeEdge(old, passage.start) ? graphemeEdges(fresh, from).start : from,
    end: isGraphemeEdge(old, passage.end) ? graphemeEdges(fresh, to).end : to,
  };
}

/** Where the passage stands in the new text by the stretches it begins and ends in. */
function placeOf(
  texts: Texts,
  stretches: Alignment,
  { first, last }: Omit<Chain, 'held'>,
  { start, end }: Passage,
): Passage {
  return { start: startBefore(texts, stretches, first, start), end: endBehind(texts, stretches, last, end) };
}

/**
 * The passage (UTF-16 code units) in the new text, or `null` when nothing of it stands there. Words replaced at its edge
 * belong to it as far as they did in the old text; words put in at its edge do not. O(log n) and what the passage holds.
 */
export function carryPassage(texts: Texts, stretches: Alignment, passage: Passage): CarriedPassage | null {
  const index = firstBehind(stretches, passage.start);
  const first = stretches[index];
  if (!first || passage.start >= passage.end) return null;
  const whole = first.from <= passage.start && endOf(first) >= passage.end;
  const chain = whole
    ? { first: index, last: index, held: undefined }
    : heaviestChain(texts, stretches, index, passage);
  const place = chain && placeOf(texts, stretches, chain, passage);
  if (!place || place.start >= place.end) return null;
  const { start, end } = tidied(texts, passage, place);
  const { moved } = stretches[chain.first] as Stretch;
  if (texts.fresh.slice(start, end) === texts.old.slice(passage.start, passage.end)) {
    return { passage: { start, end }, moved, same: true, score: 1 };
  }
  const inOld = solid(texts.old, passage.start, passage.end);
  const both = inOld + solid(texts.fresh, start, end);
  const score = Math.min(1, (2 * (chain.held ?? inOld)) / Math.max(1, both));
  return { passage: { start, end }, moved, same: false, score };
}
