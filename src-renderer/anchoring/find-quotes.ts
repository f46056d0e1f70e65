// Finds in a text what quotes from elsewhere mean, and says how sure that is: found, close to it, or lost.
import { lowerBound } from '../model/lower-bound.ts';
import type { QuoteSelector, Selector } from '../model/selector.ts';
import type { Passage } from '../model/source.ts';
import { codeUnitOffsets } from './code-points.ts';
import { findPassage, findPassageWithin, nearDistance } from './find-passage.ts';
import { type FoldedText, foldedText, unfolded } from './folded-text.ts';
import { nearMatch } from './near-match.ts';
import { QuoteIndex } from './quote-index.ts';
import { isClear, nearShare, tellingLength, trustedContext } from './trust.ts';

export interface SoughtQuote {
  readonly quote: QuoteSelector;
  /** Unicode code points; a hint, or the truth when `sameText`. */
  readonly position?: Passage;
  /** The quote was taken from this very text. */
  readonly sameText: boolean;
}

/**
 * 'found': the same words, white space and kinds of quotation marks and dashes aside, at a place that cannot be mistaken.
 * 'close': other words (`why` is 'words'), or the same where it is not sure that this place is meant ('place').
 */
export type FoundQuote =
  | { readonly how: 'found'; readonly passage: Passage; readonly score: number }
  | {
      readonly how: 'close';
      readonly why: 'words' | 'place';
      /** UTF-16 code units. */
      readonly passage: Passage;
      /** How alike the words are, 0 to 1; with 'place' how much of what stands around them is. */
      readonly score: number;
    }
  | { readonly how: 'lost' };

/** A short near match may differ in less, for that is soon another word. */
const nearShareOfShort = 0.2;
/** Shorter quotes are not sought by likeness: anything is like them. */
const shortestNear = 12;

const lost: FoundQuote = { how: 'lost' };

type Hit = Exclude<FoundQuote, { readonly how: 'lost' }>;

/** What is known of a quote's position: whether it came with one, and whether that was taken from this very text. */
interface Trust {
  readonly hinted: boolean;
  readonly sameText: boolean;
}

/** With all that is remembered around it, where it is said to stand or close by: nothing further away is meant. */
function whereSaid(text: string, selector: Selector): Hit | undefined {
  const { quote, position } = selector;
  const here = text.startsWith(quote.exact, position.start) ? findPassage(text, selector) : null;
  if (here?.score === 1) return { how: 'found', passage: here.passage, score: 1 };
  const around = {
    start: Math.max(0, position.start - nearDistance),
    end: position.start + quote.exact.length + nearDistance,
  };
  const near = findPassageWithin(text, selector, around);
  return near?.score === 1 && near.rival < 1 ? { how: 'found', passage: near.passage, score: 1 } : undefined;
}

/** The very words, or `undefined`. A position is a hint only: it never outweighs what stands around the words. */
function exactly(text: string, selector: Selector, { hinted, sameText }: Trust): Hit | undefined {
  const { exact, prefix, suffix } = selector.quote;
  if (exact === '') return undefined;
  const { start } = selector.position;
  const passage = { start, end: start + exact.length };
  if (sameText && hinted && text.startsWith(exact, start)) return { how: 'found', passage, score: 1 };
  const known = prefix !== '' || suffix !== '';
  const said = known && hinted ? whereSaid(text, selector) : undefined;
  if (said) return said;
  const best = findPassageWithin(text, selector, { start: 0, end: text.length });
  if (!best) return undefined;
  const { score, rival } = best;
  if (known && score >= trustedContext && isClear(score, rival)) return { how: 'found', passage: best.passage, score };
  const once = rival < 0;
  if (once && (!known || exact.length >= tellingLength)) return { how: 'found', passage: best.passage, score: 1 };
  return { how: 'close', why: 'place', passage: best.passage, score: known ? score : 0 };
}

/** The quote as it reads in the folded text: spaces at its ends belong to what stands around it. */
function foldedQuote({ exact, prefix, suffix }: QuoteSelector): QuoteSelector {
  const words = foldedText(exact).text;
  const start = words.startsWith(' ') ? 1 : 0;
  const end = words.length > start && words.endsWith(' ') ? words.length - 1 : words.length;
  return {
    exact: words.slice(start, end),
    prefix: foldedText(prefix + words.slice(0, start)).text,
    suffix: foldedText(words.slice(end) + suffix).text,
  };
}

/** The text that quotes are sought in; what takes long to make is made when it is needed, and once. */
class SearchedText {
  readonly #text: string;
  #folded: FoldedText | undefined;
  #index: QuoteIndex | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  find(selector: Selector, trust: Trust): FoundQuote {
    const exact = exactly(this.#text, selector, trust);
    if (exact?.how === 'found') return exact;
    const { quote, position } = selector;
    const folded = (this.#folded ??= foldedText(this.#text));
    const start = lowerBound(folded.places, (place) => place < position.start);
    const inFolded = { quote: foldedQuote(quote), position: { start, end: start } };
    const same = exactly(folded.text, inFolded, { ...trust, sameText: false });
    if (same?.how === 'found' || (same && !exact)) return { ...same, passage: this.#back(folded, same) };
    return exact ?? this.#near(folded, inFolded.quote);
  }

  #near(folded: FoldedText, quote: QuoteSelector): FoundQuote {
    const { length } = quote.exact;
    if (length < shortestNear) return lost;
    this.#index ??= new QuoteIndex(folded.text);
    const share = length < tellingLength ? nearShareOfShort : nearShare;
    const places = this.#index.likely(quote).flatMap((window) => nearMatch(folded.text, quote, window, share) ?? []);
    const [best] = places.sort((a, b) => b.score - a.score);
    if (!best) return lost;
    return { how: 'close', why: 'words', passage: this.#back(folded, best), score: best.score };
  }

  #back(folded: FoldedText, { passage }: { readonly passage: Passage }): Passage {
    return unfolded(this.#text, folded, passage);
  }
}

/**
 * Finds each quote in the text; the answers stand in the order of the quotes. Passages are UTF-16 code units and never
 * empty. A position without words counts only in the same text. Pure; for long texts meant for a worker.
 */
export function findQuotes(text: string, sought: readonly SoughtQuote[]): readonly FoundQuote[] {
  const counts = sought.flatMap(({ position }) => [position?.start ?? 0, position?.end ?? 0]);
  const units = codeUnitOffsets(text, counts);
  const searched = new SearchedText(text);
  return sought.map(({ quote, position: hint, sameText }, i): FoundQuote => {
    const position = { start: units[2 * i] ?? 0, end: units[2 * i + 1] ?? 0 };
    if (quote.exact !== '') return searched.find({ quote, position }, { hinted: hint !== undefined, sameText });
    return sameText && position.end > position.start ? { how: 'found', passage: position, score: 1 } : lost;
  });
}
