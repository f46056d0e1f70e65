// What stands in the Import dialog for each file: how far it is, what was typed, and whether the study has it already.
import type { Source, SourceContent } from '../../model/source.ts';
import type { PickedFile } from '../../platform/bridge.ts';
import type { StudySummary } from '../../store/study-library.ts';
import { canBeKept, detailsOf, draftOf, type ImportDraft } from './import-draft.ts';
import type { ArticleToAdd } from './keep-articles.ts';
import { rowChoices, takenMatrix, untouched } from './matrix-taking.ts';
import type { RowTitle } from '../../commands/match-rows.ts';
import type { ImportState, ReadyState } from './import-state.ts';
import type { VersionOffer } from './new-version.ts';

export interface ReadyEntry extends ReadyState {
  readonly file: PickedFile;
  readonly draft: ImportDraft;
  /** The source of the study that has the very same text. */
  readonly sameAs: Pick<Source, 'id' | 'title'> | undefined;
  /** On Home, the study that has an article with the very same text. */
  readonly standsIn: StudyWithText | undefined;
  /** The source of the study that this looks like a new version of. */
  readonly version: VersionOffer | undefined;
  /** Another of these files has the very same text. */
  readonly twin: string | undefined;
  /** Another of these files is added as the new version of that source: its passages can move only once. */
  readonly versionBy: string | undefined;
}

export type ImportEntry = ReadyEntry | (Exclude<ImportState, { kind: 'ready' }> & { readonly file: PickedFile });

export type StudyWithText = Pick<StudySummary, 'id' | 'title'>;

type Known = Pick<Source, 'id' | 'title' | 'textSha256'>;

export function entriesOf(
  files: readonly PickedFile[],
  states: readonly ImportState[],
  drafts: readonly (Partial<ImportDraft> | undefined)[],
  sources: readonly Known[],
  offerFor: (content: SourceContent) => VersionOffer | undefined = () => undefined,
  studiesWith: ReadonlyMap<string, StudyWithText> = new Map(),
): readonly ImportEntry[] {
  const seen = new Map<string, string>();
  const versions = new Map<string, string>();
  return files.map((file, i): ImportEntry => {
    const state = states[i] ?? { kind: 'reading' };
    if (state.kind !== 'ready') return { ...state, file };
    const { article, textSha256 } = state;
    const sameAs = sources.find((source) => source.textSha256 === textSha256);
    const offer = sameAs ? undefined : offerFor(article.content);
    const versionBy = offer && versions.get(offer.earlier.id);
    const version = versionBy === undefined ? offer : undefined;
    const twin = seen.get(textSha256);
    if (twin === undefined) seen.set(textSha256, file.name);
    const keep = sameAs === undefined && twin === undefined && versionBy === undefined;
    const draft = { ...draftOf(article), keep, ...drafts[i] };
    if (version && draft.keep && asVersion(version, draft)) versions.set(version.earlier.id, file.name);
    return { ...state, file, draft, sameAs, standsIn: studiesWith.get(textSha256), version, twin, versionBy };
  });
}

const asVersion = (offer: VersionOffer, draft: ImportDraft) => draft.asVersion ?? offer.alike;

/** Whether this file is added as a new version of what the study has. */
export const isVersion = ({ version, draft }: ReadyEntry): boolean =>
  version !== undefined && asVersion(version, draft);

function articleToAdd(entry: ReadyEntry, standing: readonly RowTitle[]): ArticleToAdd {
  const { file, article, draft, version } = entry;
  const details = detailsOf(draft, article.details);
  if (version && isVersion(entry)) return { file, article, details, matrix: null, rows: [], version };
  const taking = draft.taking ?? untouched(article);
  const matrix = takenMatrix(article, taking);
  const rows = matrix && standing.length > 0 ? rowChoices(matrix, taking, standing) : [];
  return {
    file,
    article,
    details,
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
