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
  /** The encoding that was chosen for it. */
  readonly encoding?: string;
  /** The encoding in which it is being read again, to take the place of this reading. */
  readonly decoding?: string;
  /** Why it could not be read the other way, as a sentence. */
  readonly problem?: string;
}

/** How a file is read where there is a choice. */
export interface Way {
  readonly view?: HtmlView | undefined;
  readonly encoding?: string | undefined;
}

export type ImportState =
  | {
      readonly kind: 'reading';
      /** How much is read, 0 to 1, where that is known. */
      readonly share?: number;
    }
  | ReadyState
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'cancelled' };

export type ImportStep = { readonly index: number } & (
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'settled'; readonly state: ImportState }
  | ({ readonly kind: 'turning' } & Way)
  | { readonly kind: 'turned'; readonly state: ReadyState }
  | { readonly kind: 'not-turned'; readonly problem: string }
);

function withoutTurn({ kind, article, textSha256, view, encoding }: ReadyState): ReadyState {
  return { kind, article, textSha256, ...(view ? { view } : {}), ...(encoding ? { encoding } : {}) };
}

/** What is asked for now, and what was before and is not there yet. */
function turned(old: ReadyState, way: Way): ReadyState {
  const view = way.view ?? old.turning;
  const encoding = way.encoding ?? old.decoding;
  return {
    ...withoutTurn(old),
    ...(view && view !== old.view ? { turning: view } : {}),
    ...(encoding && encoding !== old.encoding ? { decoding: encoding } : {}),
  };
}

/** Whether it is being read another way. */
export const isTurning = ({ turning, decoding }: ReadyState): boolean =>
  turning !== undefined || decoding !== undefined;

function next(old: ImportState, step: ImportStep): ImportState {
  if (step.kind === 'progress') return old.kind === 'reading' ? { kind: 'reading', share: step.share } : old;
  if (step.kind === 'settled') return old.kind === 'reading' ? step.state : old;
  if (old.kind !== 'ready') return old;
  switch (step.kind) {
    case 'turning':
      return turned(old, step);
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
