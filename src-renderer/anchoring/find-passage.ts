// Finds the passage of a selector in a text: at its position, else close by, else wherever its surroundings fit best.
import type { QuoteSelector, Selector } from '../model/selector.ts';
import type { Passage } from '../model/source.ts';
import { isGraphemeEdge } from './grapheme-edges.ts';

export interface FoundPassage {
  readonly passage: Passage;
  /** 'exact-here': at the very position; 'exact-near': not far from it; 'exact-elsewhere': anywhere else. */
  readonly how: 'exact-here' | 'exact-near' | 'exact-elsewhere';
  /** Share of the remembered context that stands around the passage, 0 to 1; 1 when nothing was remembered. */
  readonly score: number;
}

/** What still counts as close by, in UTF-16 code units: about a long paragraph. */
export const nearDistance = 1000;
/** With this much of its context around it, the same words at the same place are taken without looking further. */
const trustedHere = 0.5;
/** With this much of its context around it, a place close by is taken without looking further. */
const trustedNear = 0.75;

/** The share of what is remembered around a quote that stands around a passage, 0 to 1; 1 when nothing is remembered. */
export function contextScore(text: string, { start, end }: Passage, { prefix, suffix }: QuoteSelector): number {
  const whole = prefix.length + suffix.length;
  if (whole === 0) return 1;
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return (before + after) / whole;
}

/** The best of several places, with the score of the next best: -1 when the words stand nowhere else. */
export interface BestPassage extends FoundPassage {
  readonly rival: number;
}

interface Candidate {
  readonly start: number;
  readonly score: number;
  readonly rival: number;
}

/** Whether the words begin and end between graphemes there, as they do in their quote: `e` is not found in `é`. */
function keepsGraphemes(text: string, start: number, { exact, prefix, suffix }: QuoteSelector): boolean {
  const end = start + exact.length;
  if (isGraphemeEdge(text, start) && isGraphemeEdge(text, end)) return true;
  const known = prefix + exact + suffix;
  const splits = (offset: number, inQuote: number) => !isGraphemeEdge(text, offset) && isGraphemeEdge(known, inQuote);
  return !splits(start, prefix.length) && !splits(end, prefix.length + exact.length);
}

/** The best place in a stretch: the highest score, and of equals the one closest to the remembered position. */
function bestBetween(
  text: string,
  selector: Selector,
  from: number,
  to: number,
  isOpen: (start: number) => boolean = () => true,
): Candidate | null {
  const { quote, position } = selector;
  const distance = (start: number) => Math.abs(start - position.start);
  // A search in the whole text would read on to its end when the words are not there.
  const stretch = text.slice(from, to);
  let best: Candidate | undefined;
  for (let found = stretch.indexOf(quote.exact); found !== -1; found = stretch.indexOf(quote.exact, found + 1)) {
    const at = from + found;
    if (!keepsGraphemes(text, at, quote) || !isOpen(at)) continue;
    const score = contextScore(text, { start: at, end: at + quote.exact.length }, quote);
    if (!best) best = { start: at, score, rival: -1 };
    else if (score > best.score || (score === best.score && distance(at) < distance(best.start)))
      best = { start: at, score, rival: best.score };
    else if (score > best.rival) best = { ...best, rival: score };
    // No place is better, and none that is as good can be closer by.
    if (best.score === 1 && best.rival === 1 && at > position.start) break;
  }
  return best ?? null;
}

function found({ quote, position }: Selector, { start, score }: Omit<Candidate, 'rival'>): FoundPassage {
  const distance = Math.abs(start - position.start);
  const how = distance === 0 ? 'exact-here' : distance <= nearDistance ? 'exact-near' : 'exact-elsewhere';
  return { passage: { start, end: start + quote.exact.length }, how, score };
}

/**
 * The passage (UTF-16 code units into `text`) that a selector means, or `null` when its words are nowhere in the text.
 * Of several places with the same words the one wins whose surroundings agree best, then the one closest by. It is the
 * inverse of `describePassage`: in the same text the same passage comes back.
 */
export function findPassage(text: string, selector: Selector): FoundPassage | null {
  const { quote, position } = selector;
  const { start } = position;
  const here =
    start >= 0 && start <= text.length && text.startsWith(quote.exact, start) && keepsGraphemes(text, start, quote);
  const hereScore = here ? contextScore(text, { start, end: start + quote.exact.length }, quote) : 0;
  if (here && hereScore >= trustedHere) return found(selector, { start, score: hereScore });
  if (quote.exact === '') return null;
  const nearEnd = start + nearDistance + quote.exact.length;
  const near = bestBetween(text, selector, Math.max(0, start - nearDistance), nearEnd);
  if (near && near.score >= trustedNear) return found(selector, near);
  const anywhere = bestBetween(text, selector, 0, text.length);
  return anywhere && found(selector, anywhere);
}

/**
 * The best place between two offsets (UTF-16 code units), of those that are open for it. Whoever must not mistake one place
 * for another asks how good the next best is. The words must not be empty.
 */
export function findPassageWithin(
  text: string,
  selector: Selector,
  { start, end }: Passage,
  isOpen: (passage: Passage) => boolean = () => true,
): BestPassage | null {
  const { length } = selector.quote.exact;
  const best = bestBetween(text, selector, start, end, (at) => isOpen({ start: at, end: at + length }));
  return best && { ...found(selector, best), rival: best.rival };
}
