// Adds what the Import dialog shows: to the study that is open, or to a new one named after the first article.
import { addSource, type RowDecision } from '../../commands/add-source.ts';
import { addVersion } from '../../commands/add-version.ts';
import type { ArticleDetails, ImportedArticle } from '../../import/imported-article.ts';
import { sourceOfArticle } from '../../import/source-of-article.ts';
import { type Act, type Change, makeChange, squash } from '../../model/change.ts';
import type { ProposedMatrix } from '../../model/proposed-matrix.ts';
import type { PickedFile } from '../../platform/bridge.ts';
import type { Study } from '../../model/study.ts';
import type { OpenStudy } from '../../store/study-library.ts';
import type { StudyStore } from '../../store/study-store.ts';
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

type Services = Pick<AppServices, 'act' | 'digest'>;

interface KeptArticle extends ArticleToAdd {
  readonly kept: Awaited<ReturnType<typeof sourceOfArticle>>;
}

async function keptOf(article: ArticleToAdd, digest: Services['digest']): Promise<KeptArticle> {
  const { name: fileName, bytes, mediaType } = article.file;
  const original = { fileName, bytes, ...(mediaType ? { mediaType } : {}) };
  return { ...article, kept: await sourceOfArticle(article.details, article.article.content, original, digest) };
}

function changeFor(study: Study, { article, matrix, rows, version, kept }: KeptArticle, act: Act): Change | null {
  const { source } = kept;
  const { content } = article;
  return version
    ? addVersion(study, { source, content, replaces: version.earlier.id, found: version.found }, act)
    : addSource(study, { source, content, matrix, rows }, act);
}

/** Each article is added to what the one before made of the study; all of them are one step. */
function changeForAll(store: StudyStore, articles: readonly KeptArticle[], act: Act): readonly (Change | null)[] {
  const trial = articles.length > 1 ? store.copy() : store;
  return articles.map((article, i) => {
    const change = changeFor(trial, article, act);
    const { contentSha256, content } = article.kept.files;
    if (i === articles.length - 1) return change;
    trial.addContents(new Map([[contentSha256, content]]));
    trial.dispatch(change);
    return change;
  });
}

/** The articles are one undo step. Answers the ids of the sources; rejects with a sentence for the analyst. */
export async function addArticles(
  { act, digest }: Services,
  open: OpenStudy,
  articles: readonly ArticleToAdd[],
): Promise<readonly string[]> {
  const kept: KeptArticle[] = [];
  for (const article of articles) kept.push(await keptOf(article, digest));
  const changes = changeForAll(open.store, kept, act()).filter((change) => change !== null);
  const label = articles.length === 1 ? changes[0]?.label : `Add ${articles.length} sources`;
  const change = makeChange(act(), label ?? '', squash(changes));
  const files = kept.map((article) => article.kept.files);
  if (changes.length < articles.length || !open.dispatchWithFiles(change, files)) {
    throw new Error('The study is written in another window; take over first, then add the article again.');
  }
  return changes.flatMap(({ added: [source] }) => source?.id ?? []);
}

/** A new study that holds the articles and is saved; answers its id. Nothing is left behind when it fails. */
export async function makeStudyOf(
  services: Services & Pick<AppServices, 'library'>,
  articles: readonly ArticleToAdd[],
): Promise<string> {
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
