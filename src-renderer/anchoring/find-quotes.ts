// Finds in a text what quotes from elsewhere mean, and says how sure that is: found, close to it, or lost.
import type { QuoteSelector, Selector } from '../model/selector.ts';
import type { Passage } from '../model/source.ts';
import { codeUnitOffsets } from './code-points.ts';
import { findPassage } from './find-passage.ts';
import { type FoldedText, foldedText, unfolded } from './folded-text.ts';
import { nearMatch } from './near-match.ts';
import { QuoteIndex } from './quote-index.ts';

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

/** Words found must agree with this much of what is remembered around them … */
const trustedContext = 0.5;
/** … or be so long (UTF-16 code units) that they hardly stand anywhere by chance, and stand there once. */
const tellingLength = 32;
/** A near match may differ in this share of its code units; a short one in less, for that is soon another word. */
const nearShare = 0.3;
const nearShareOfShort = 0.2;
/** Shorter quotes are not sought by likeness: anything is like them. */
const shortestNear = 12;

const lost: FoundQuote = { how: 'lost' };

type Hit = Exclude<FoundQuote, { readonly how: 'lost' }>;

/** The very words, or `undefined`. */
function exactly(text: string, selector: Selector, sameText: boolean): Hit | undefined {
  const { exact, prefix, suffix } = selector.quote;
  const hit = exact === '' ? null : findPassage(text, selector);
  if (!hit) return undefined;
  const { passage, score } = hit;
  if (sameText && hit.how === 'exact-here') return { how: 'found', passage, score: 1 };
  const known = prefix !== '' || suffix !== '';
  if (known && score >= trustedContext) return { how: 'found', passage, score };
  const once = text.indexOf(exact) === text.lastIndexOf(exact);
  if (once && (!known || exact.length >= tellingLength)) return { how: 'found', passage, score: 1 };
  return { how: 'close', why: 'place', passage, score: known ? score : 0 };
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

  find(selector: Selector, sameText: boolean): FoundQuote {
    const exact = exactly(this.#text, selector, sameText);
    if (exact?.how === 'found') return exact;
    const { quote, position } = selector;
    const folded = (this.#folded ??= foldedText(this.#text));
    const start = lowerBound(folded.places, position.start);
    const inFolded = { quote: foldedQuote(quote), position: { start, end: start } };
    const same = exactly(folded.text, inFolded, false);
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

/** The first index at which the ascending numbers reach the value. */
function lowerBound(numbers: Uint32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Finds each quote in the text; the answers stand in the order of the quotes. Passages are UTF-16 code units and never
 * empty. A position without words counts only in the same text. Pure; for long texts meant for a worker.
 */
export function findQuotes(text: string, sought: readonly SoughtQuote[]): readonly FoundQuote[] {
  const counts = sought.flatMap(({ position }) => [position?.start ?? 0, position?.end ?? 0]);
  const units = codeUnitOffsets(text, counts);
  const searched = new SearchedText(text);
  return sought.map(({ quote, sameText }, i): FoundQuote => {
    const position = { start: units[2 * i] ?? 0, end: units[2 * i + 1] ?? 0 };
    if (quote.exact !== '') return searched.find({ quote, position }, sameText);
    return sameText && position.end > position.start ? { how: 'found', passage: position, score: 1 } : lost;
  });
}
