// What the window and the worker that compares versions say to each other.
import type { FoundQuote, SoughtQuote } from '../anchoring/find-quotes.ts';
import type { Candidate } from '../anchoring/near-match.ts';
import type { Reanchored } from '../anchoring/reanchor.ts';
import type { Selector } from '../model/selector.ts';
import type { ReadAnnotations } from './web-annotations.ts';

export type VersionRequest =
  | { readonly kind: 'annotations'; readonly bytes: Uint8Array }
  | { readonly kind: 'quotes'; readonly text: string; readonly sought: readonly SoughtQuote[] }
  | { readonly kind: 'candidates'; readonly text: string; readonly selector: Selector }
  | { readonly kind: 'likeness'; readonly text: string; readonly others: readonly string[] }
  | {
      readonly kind: 'reanchor';
      readonly old: string;
      readonly fresh: string;
      readonly selectors: readonly Selector[];
    };

export type VersionAnswer =
  | { readonly kind: 'annotations'; readonly read: ReadAnnotations }
  | { readonly kind: 'quotes'; readonly found: readonly FoundQuote[] }
  | { readonly kind: 'candidates'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'likeness'; readonly shares: readonly number[] }
  | { readonly kind: 'reanchored'; readonly results: readonly Reanchored[] }
  | { readonly kind: 'failed'; readonly message: string };
