// Several articles added at once: each on what the one before made of the matrix, and all of them one step.
import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../import/imported-article.ts';
import type { OpenStudy } from '../../store/study-library.ts';
import { beginStudy } from '../../store/begin-study.ts';
import { countingAct, sampleContent, sampleMatrix } from '../../store/gestures-for-tests.ts';
import { createStudy } from '../../commands/create-study.ts';
import { addArticles, type ArticleToAdd } from './keep-articles.ts';

const article: ImportedArticle = {
  details: { title: 'Kilns' },
  content: sampleContent,
  warnings: [],
  matrices: [sampleMatrix],
};

const articleToAdd = (title: string): ArticleToAdd => ({
  file: { name: `${title}.md`, bytes: new TextEncoder().encode(title) },
  article,
  details: { title },
  matrix: sampleMatrix,
  rows: [],
});

const digest = async (content: Uint8Array | string) => `hash of ${content.length}`;

function openStudy() {
  const act = countingAct();
  const { store } = beginStudy(createStudy('Kilns', act));
  const open: Pick<OpenStudy, 'store' | 'dispatchWithFiles'> = {
    store,
    dispatchWithFiles: (change, files) => {
      store.addContents(new Map(files.map(({ contentSha256, content }) => [contentSha256, content])));
      return store.dispatch(change);
    },
  };
  return { act, store, open: open as OpenStudy };
}

const picture = (store: OpenStudy['store']) => ({
  sources: store.sources().map(({ title }) => title),
  rows: store.priorities().map(({ id }) => store.columns().map((column) => store.statementsIn(id, column.id).length)),
});

describe('addArticles', () => {
  it('matches the second article to the rows of the first, and is taken back in one step', async () => {
    const { act, store, open } = openStudy();
    const before = picture(store);
    const ids = await addArticles({ act: () => act, digest }, open, [articleToAdd('One'), articleToAdd('Two')]);
    expect(ids).toEqual(store.sources().map(({ id }) => id));
    const rows = store.priorities().length;
    expect(rows).toBe(sampleMatrix.priorities.length);
    expect(picture(store).rows[0]).toEqual([4, 4]);
    expect(store.undoLabel).toBe('Add 2 sources');
    store.undo(act);
    expect(picture(store)).toEqual(before);
    expect(store.undoLabel).toBeUndefined();
  });

  it('keeps nothing where another window writes the study', async () => {
    const { act, store, open } = openStudy();
    const refusing = { ...open, dispatchWithFiles: () => false };
    const adding = addArticles({ act: () => act, digest }, refusing, [articleToAdd('One'), articleToAdd('Two')]);
    await expect(adding).rejects.toThrow('another window');
    expect(store.sources()).toEqual([]);
  });
});
