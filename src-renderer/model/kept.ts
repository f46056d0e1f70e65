// What is kept of a study beside its records, and whether it is kept yet.
import type { SourceContent } from './source.ts';

/** What Home shows that a study holds. */
export interface StudyCounts {
  readonly sources: number;
  readonly priorities: number;
  readonly statements: number;
  readonly annotations: number;
  readonly links: number;
}

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** `reason` is a sentence for the analyst. */
  | { readonly kind: 'not-saved'; readonly reason: string };

/** The bytes of an article as they came. */
export interface OriginalFile {
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
}

/** What must be kept together with the change that adds a source. */
export interface SourceFiles {
  readonly contentSha256: string;
  readonly content: SourceContent;
  readonly original: OriginalFile;
}
