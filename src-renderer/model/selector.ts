// How a passage is remembered: by its position and by its words (W3C Web Annotation selectors).
import type { Passage } from './source.ts';

/** W3C TextQuoteSelector: the words themselves and what stands before and after them. */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C TextPositionSelector and TextQuoteSelector together. Offsets are UTF-16 code units into the canonical text. */
export interface Selector {
  readonly position: Passage;
  readonly quote: QuoteSelector;
}

/** A place in a source: where a statement or a priority was taken from. */
export interface Origin {
  readonly sourceId: string;
  readonly selector: Selector;
}
