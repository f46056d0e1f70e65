// What stands in the Import dialog for each file: how far it is, what was typed, and whether the study has it already.
import type { Source } from '../../model/source.ts';
import type { PickedFile } from '../../platform/bridge.ts';
import { canBeKept, detailsOf, draftOf, type ImportDraft } from './import-draft.ts';
import type { ArticleToAdd } from './keep-articles.ts';
import { rowChoices, takenMatrix, untouched } from './matrix-taking.ts';
import type { RowTitle } from '../../commands/match-rows.ts';
import type { ImportState, ReadyState } from './import-state.ts';

export interface ReadyEntry extends ReadyState {
  readonly file: PickedFile;
  readonly draft: ImportDraft;
  /** The source of the study that has the very same text. */
  readonly sameAs: Pick<Source, 'id' | 'title'> | undefined;
  /** Another of these files has the very same text. */
  readonly twin: string | undefined;
}

export type ImportEntry = ReadyEntry | (Exclude<ImportState, { kind: 'ready' }> & { readonly file: PickedFile });

type Known = Pick<Source, 'id' | 'title' | 'textSha256'>;

export function entriesOf(
  files: readonly PickedFile[],
  states: readonly ImportState[],
  drafts: readonly (Partial<ImportDraft> | undefined)[],
  sources: readonly Known[],
): readonly ImportEntry[] {
  const seen = new Map<string, string>();
  return files.map((file, i): ImportEntry => {
    const state = states[i] ?? { kind: 'reading' };
    if (state.kind !== 'ready') return { ...state, file };
    const { article, textSha256 } = state;
    const sameAs = sources.find((source) => source.textSha256 === textSha256);
    const twin = seen.get(textSha256);
    if (twin === undefined) seen.set(textSha256, file.name);
    const keep = sameAs === undefined && twin === undefined;
    return { ...state, file, draft: { ...draftOf(article), keep, ...drafts[i] }, sameAs, twin };
  });
}

function articleToAdd({ file, article, draft }: ReadyEntry, standing: readonly RowTitle[]): ArticleToAdd {
  const taking = draft.taking ?? untouched(article);
  const matrix = takenMatrix(article, taking);
  const rows = matrix && standing.length > 0 ? rowChoices(matrix, taking, standing) : [];
  return {
    file,
    article,
    details: detailsOf(draft, article.details),
    matrix,
    rows: rows.map(({ decision }) => decision),
  };
}

/** What is added beside the priorities of the study; `undefined` while something typed cannot be kept. */
export function toAdd(
  entries: readonly ImportEntry[],
  standing: readonly RowTitle[] = [],
): readonly ArticleToAdd[] | undefined {
  const kept = entries.filter((entry): entry is ReadyEntry => entry.kind === 'ready' && entry.draft.keep);
  if (kept.some(({ draft }) => !canBeKept(draft))) return undefined;
  return kept.map((entry) => articleToAdd(entry, standing));
}
