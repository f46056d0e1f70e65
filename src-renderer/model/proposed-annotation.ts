// An annotation that another tool, or another study, has made: what is known of it before its words were found here.
import type { Confidence, HighlightColour, Stance } from './annotation.ts';
import type { QuoteSelector } from './selector.ts';
import type { Passage } from './source.ts';

/** What a file says of the text that an annotation stands in. */
export interface ProposedPlace {
  /** The id of a source, where a study of Lodestone wrote the file. */
  readonly sourceId?: string;
  /** SHA-256 of the text, lower-case hex. */
  readonly textSha256?: string;
  /** Addresses of the page, the most telling first. */
  readonly addresses: readonly string[];
  readonly title?: string;
}

export interface ProposedLink {
  /** Of a priority or a statement, in the study that wrote the file. */
  readonly targetId: string;
  readonly stance: Stance;
  readonly confidence?: Confidence;
  /** Markdown. */
  readonly comment?: string;
}

export interface ProposedAnnotation {
  /** What it was called where it comes from, when that is an id of Lodestone's kind. */
  readonly id?: string;
  /** The words are empty when only their position was told. */
  readonly quote: QuoteSelector;
  /** Unicode code points, as W3C selectors count, into the text the file speaks of. */
  readonly position?: Passage;
  readonly place: ProposedPlace;
  /** Markdown; empty when there is none. */
  readonly memo: string;
  readonly tags: readonly string[];
  readonly colour?: HighlightColour;
  readonly links: readonly ProposedLink[];
  /** ISO 8601 with milliseconds, UTC. */
  readonly createdAt?: string;
  readonly createdBy?: string;
}
