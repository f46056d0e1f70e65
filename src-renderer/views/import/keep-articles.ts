// Adds what the Import dialog shows: to the study that is open, or to a new one named after the first article.
import { addSource, type RowDecision } from '../../commands/add-source.ts';
import { addVersion } from '../../commands/add-version.ts';
import type { ArticleDetails, ImportedArticle } from '../../import/imported-article.ts';
import { sourceOfArticle } from '../../import/source-of-article.ts';
import type { ProposedMatrix } from '../../model/proposed-matrix.ts';
import type { PickedFile } from '../../platform/bridge.ts';
import type { OpenStudy } from '../../store/study-library.ts';
import type { AppServices } from '../session/workbench-context.ts';
import type { VersionOffer } from './new-version.ts';

export interface ArticleToAdd {
  readonly file: PickedFile;
  readonly article: ImportedArticle;
  readonly details: ArticleDetails;
  readonly matrix: ProposedMatrix | null;
  /** What becomes of each row of the matrix; nothing was decided about those that are missing. */
  readonly rows: readonly (RowDecision | undefined)[];
  /** Set when it is added as a new version; then no matrix is taken. */
  readonly version?: Pick<VersionOffer, 'earlier' | 'found'>;
}

type Services = Pick<AppServices, 'library' | 'act' | 'digest'>;

/** Each article is one undo step. Answers the ids of the sources; rejects with a sentence for the analyst. */
export async function addArticles(
  { act, digest }: Services,
  open: OpenStudy,
  articles: readonly ArticleToAdd[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { file, article, details, matrix, rows, version } of articles) {
    const { name: fileName, bytes, mediaType } = file;
    const kept = await sourceOfArticle(
      details,
      article.content,
      { fileName, bytes, ...(mediaType ? { mediaType } : {}) },
      digest,
    );
    const { source } = kept;
    const { content } = article;
    const change = version
      ? addVersion(open.store, { source, content, replaces: version.earlier.id, found: version.found }, act())
      : addSource(open.store, { source, content, matrix, rows }, act());
    if (!change || !open.dispatchWithFiles(change, [kept.files])) {
      throw new Error('The study is written in another window; take over first, then add the article again.');
    }
    const first = change.added[0];
    if (first) ids.push(first.id);
  }
  return ids;
}

/** A new study that holds the articles and is saved; answers its id. Nothing is left behind when it fails. */
export async function makeStudyOf(services: Services, articles: readonly ArticleToAdd[]): Promise<string> {
  const { library } = services;
  const id = await library.create(articles[0]?.details.title ?? '');
  try {
    const open = await library.open(id);
    try {
      await addArticles(services, open, articles);
      if (!(await open.settled())) {
        const state = open.saveState.get();
        throw new Error(state.kind === 'not-saved' ? state.reason : 'The study could not be saved.');
      }
    } finally {
      await open.close();
    }
  } catch (error) {
    await library.delete(id).catch(() => undefined);
    throw error;
  }
  return id;
}
