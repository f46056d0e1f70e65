// How far the reading of each file is, and what each step makes of it.
import type { ImportedArticle, ImportOptions } from '../../import/imported-article.ts';

export type HtmlView = NonNullable<ImportOptions['htmlView']>;

export interface ReadyState {
  readonly kind: 'ready';
  readonly article: ImportedArticle;
  readonly textSha256: string;
  /** How a web page was read; other formats have one view. */
  readonly view?: HtmlView;
  /** The view that is being read and will take the place of this one. */
  readonly turning?: HtmlView;
  /** Why the other view could not be read, as a sentence. */
  readonly problem?: string;
}

export type ImportState =
  | { readonly kind: 'reading' }
  | ReadyState
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'cancelled' };

export type ImportStep = { readonly index: number } & (
  | { readonly kind: 'settled'; readonly state: ImportState }
  | { readonly kind: 'turning'; readonly view: HtmlView }
  | { readonly kind: 'turned'; readonly state: ReadyState }
  | { readonly kind: 'not-turned'; readonly problem: string }
);

function withoutTurn({ kind, article, textSha256, view }: ReadyState): ReadyState {
  return { kind, article, textSha256, ...(view ? { view } : {}) };
}

function next(old: ImportState, step: ImportStep): ImportState {
  if (step.kind === 'settled') return old.kind === 'reading' ? step.state : old;
  if (old.kind !== 'ready') return old;
  switch (step.kind) {
    case 'turning':
      return step.view === old.view ? withoutTurn(old) : { ...withoutTurn(old), turning: step.view };
    case 'turned':
      return step.state;
    case 'not-turned':
      return { ...withoutTurn(old), problem: step.problem };
  }
}

export const beingRead: ImportState = { kind: 'reading' };

/** A file that was given up or has failed stays so, whatever comes later. Files no step told of yet are being read. */
export function afterStep(states: readonly ImportState[], step: ImportStep): readonly ImportState[] {
  const length = Math.max(states.length, step.index + 1);
  return Array.from({ length }, (_, i) => {
    const old = states[i] ?? beingRead;
    return i === step.index ? next(old, step) : old;
  });
}
