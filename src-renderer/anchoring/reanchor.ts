// Finds the passages of an old text in a new version of it: by comparing the texts first, then by their quotes.
import { lowerBound } from '../model/lower-bound.ts';
import type { QuoteSelector, Selector } from '../model/selector.ts';
import type { Passage } from '../model/source.ts';
import { alignTexts, type Alignment, type Stretch } from './align-texts.ts';
import { carryPassage } from './carry-passage.ts';
import { findPassage, findPassageWithin } from './find-passage.ts';
import { nearMatch } from './near-match.ts';
import { pairsOfWords } from './text-tokens.ts';
import { isClear, nearShare, tellingLength, trustedContext } from './trust.ts';

/**
 * 'kept': the same words where the text around has kept them; 'moved': the same words elsewhere; 'changed': other words
 * at the same place; 'lost': not there, or too unlike to be taken for it.
 */
export type Reanchored =
  | {
      readonly how: 'kept' | 'moved' | 'changed';
      /** In the new text, UTF-16 code units. */
      readonly passage: Passage;
      /** How alike the words are, 0 to 1; 1 for the same, white space aside. */
      readonly score: number;
    }
  | { readonly how: 'lost' };

/** Words that share less than this with the old ones are not taken for them. */
export const changedBar = 0.5;
/** Words that share so much are taken at once; below it the very same words are sought elsewhere first. */
const trustedChange = 0.75;
/** So many stretches of new text are searched for the very words of a quote, and the first of them for words like them. */
const mostExactSearches = 8;
const mostNearSearches = 2;

const lost: Reanchored = { how: 'lost' };

/** What of the new text no stretch has come to, with the pairs of words in it. */
class OpenText {
  readonly #text: string;
  readonly #gaps: Passage[] = [];
  #placesOf: Map<string, number[]> | undefined;

  constructor(text: string, alignment: Alignment) {
    this.#text = text;
    let at = 0;
    const inNew = alignment.map(({ to, length }) => ({ start: to, end: to + length }));
    for (const { start, end } of [
      ...inNew.sort((a, b) => a.start - b.start),
      { start: text.length, end: text.length },
    ]) {
      if (start > at) this.#gaps.push({ start: at, end: start });
      at = Math.max(at, end);
    }
  }

  /** Whether most of a passage stands in text that came from nowhere. */
  holds({ start, end }: Passage): boolean {
    let held = 0;
    for (
      let i = lowerBound(this.#gaps, (gap) => gap.end <= start);
      i < this.#gaps.length && (this.#gaps[i] as Passage).start < end;
      i += 1
    ) {
      const gap = this.#gaps[i] as Passage;
      held += Math.min(end, gap.end) - Math.max(start, gap.start);
    }
    return held * 2 > end - start;
  }

  /**
   * The gaps that share pairs of words with the quote and its context, and the text beside them; those that share most
   * first. All of the text for a quote without words.
   */
  likely({ exact, prefix, suffix }: QuoteSelector): readonly Passage[] {
    this.#placesOf ??= this.#index();
    const whole = prefix + exact + suffix;
    const keys = pairsOfWords(whole, { start: 0, end: whole.length });
    if (keys.size === 0) return [{ start: 0, end: this.#text.length }];
    const votes = new Map<number, number>();
    for (const key of keys) {
      for (const gap of this.#placesOf.get(key) ?? []) votes.set(gap, (votes.get(gap) ?? 0) + 1);
    }
    const best = [...votes].sort((a, b) => b[1] - a[1]).slice(0, mostExactSearches);
    return best.map(([gap]) => {
      const { start, end } = this.#gaps[gap] as Passage;
      return { start: Math.max(0, start - exact.length), end: Math.min(this.#text.length, end + exact.length) };
    });
  }

  #index(): Map<string, number[]> {
    const places = new Map<string, number[]>();
    this.#gaps.forEach((gap, i) => {
      for (const key of pairsOfWords(this.#text, gap)) {
        const list = places.get(key);
        if (list) list.push(i);
        else places.set(key, [i]);
      }
    });
    return places;
  }
}

/** The very words, or `undefined`; lost when they may be any of several places. */
function sameWords(
  fresh: string,
  open: OpenText,
  selector: Selector,
  gaps: readonly Passage[],
): Reanchored | undefined {
  const places = gaps
    .flatMap((gap) => findPassageWithin(fresh, selector, gap, (passage) => open.holds(passage)) ?? [])
    .sort((a, b) => b.score - a.score);
  const [best] = places;
  if (!best) return undefined;
  const { passage, score } = best;
  const others = places.filter((other) => other.passage.start !== passage.start);
  if (!isClear(score, Math.max(best.rival, others[0]?.score ?? -1))) return lost;
  if (score >= trustedContext) return { how: 'moved', passage, score: 1 };
  // Hardly there by chance: long, and nowhere else.
  const { exact } = selector.quote;
  const telling = exact.length >= tellingLength && fresh.indexOf(exact) === fresh.lastIndexOf(exact);
  return telling ? { how: 'moved', passage, score: 1 } : undefined;
}

/** Words like them; lost when there are none, or when several places have words just as like. */
function likeWords(fresh: string, open: OpenText, { quote }: Selector, gaps: readonly Passage[]): Reanchored {
  const places = gaps
    .slice(0, mostNearSearches)
    .flatMap((gap) => nearMatch(fresh, quote, gap, nearShare) ?? [])
    .filter(({ passage }) => open.holds(passage))
    .sort((a, b) => b.score - a.score);
  const [best] = places;
  if (!best) return lost;
  const { passage, score } = best;
  const others = places.filter((other) => other.passage.start !== passage.start);
  return isClear(score, Math.max(best.rival, others[0]?.score ?? -1)) ? { how: 'changed', passage, score } : lost;
}

/** By its words, but only where the alignment has nothing else: what stands there came from another place. */
function byQuote(fresh: string, open: OpenText, selector: Selector): Reanchored {
  const gaps = open.likely(selector.quote);
  const same = sameWords(fresh, open, selector, gaps);
  if (same) return same;
  return selector.quote.exact.length < tellingLength ? lost : likeWords(fresh, open, selector, gaps);
}

/** Where the selector stands in the old text; a selector that came with a quote only has no position that holds. */
function placeIn(old: string, selector: Selector): Passage | null {
  const { position, quote } = selector;
  if (position.end > position.start && old.slice(position.start, position.end) === quote.exact) return position;
  return findPassage(old, selector)?.passage ?? null;
}

/**
 * Finds each selector of the old text in the new one; the answers stand in the order of the selectors. Never a silent
 * wrong place: what shares less than half with the old words, or may be any of several places, is lost. Pure; for a text
 * of 1,000,000 code units and 10,000 selectors meant for a worker.
 */
export function reanchor(old: string, fresh: string, selectors: readonly Selector[]): readonly Reanchored[] {
  const texts = { old, fresh };
  const alignment: readonly Stretch[] = alignTexts(old, fresh);
  let open: OpenText | undefined;
  return selectors.map((selector): Reanchored => {
    const place = placeIn(old, selector);
    const carried = place && carryPassage(texts, alignment, place);
    if (carried?.same) {
      return { how: carried.moved ? 'moved' : 'kept', passage: carried.passage, score: 1 };
    }
    if (carried && carried.score >= trustedChange) {
      return { how: 'changed', passage: carried.passage, score: carried.score };
    }
    const byWords = byQuote(fresh, (open ??= new OpenText(fresh, alignment)), selector);
    if (byWords.how === 'moved' || !carried || carried.score < changedBar) return byWords;
    return { how: 'changed', passage: carried.passage, score: carried.score };
  });
}
