// What the window and the worker that suggests passages say to each other.
import type { SoughtEvidence, SuggestedPassage } from '../../insight/suggest/suggest-passages.ts';
import type { SourceContent } from '../../model/source.ts';

export type PassagesRequest =
  | {
      readonly kind: 'add';
      readonly sourceId: string;
      readonly content: SourceContent;
      readonly language: string | undefined;
    }
  | { readonly kind: 'remove'; readonly sourceId: string }
  | { readonly kind: 'suggest'; readonly ask: number; readonly sought: SoughtEvidence };

/** The answer to the request with the same `ask`. */
export interface PassagesAnswer {
  readonly ask: number;
  readonly found: readonly SuggestedPassage[];
}
