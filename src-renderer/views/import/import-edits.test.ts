// What counts as edited in the Import dialog, so that Escape asks before it throws it away.
import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../import/imported-article.ts';
import type { ImportDraft } from './import-draft.ts';
import { isEdited } from './import-edits.ts';
import { untouched } from './matrix-taking.ts';

const article: ImportedArticle = {
  details: { title: 'Oasis', language: 'ar' },
  content: { text: '', blocks: [] },
  matrices: [{ how: 'list', description: 'List of 3 items', columns: [], priorities: [] }],
  warnings: [],
};
const taking = untouched(article);

const cases: readonly [name: string, draft: Partial<ImportDraft> | undefined, edited: boolean][] = [
  ['nothing at all', undefined, false],
  ['a typed title', { title: 'Oases' }, true],
  ['a title that was put back', { title: 'Oasis' }, false],
  ['an emptied language', { language: '' }, true],
  ['another matrix', { taking: { ...taking, pick: { kind: 'none' } } }, true],
  ['the first matrix again', { taking }, false],
  ['a cell kept as one', { taking: { ...taking, joined: new Set(['1/0']) } }, true],
  ['a decision about a row', { taking: { ...taking, rows: new Map([[1, { kind: 'skip' }]]) } }, true],
  ['a file left out', { keep: false }, true],
  ['another reading of the page', { taking: undefined, asVersion: undefined }, false],
];

describe('isEdited', () => {
  it.each(cases)('judges %s', (_, draft, edited) => {
    expect(isEdited(article, draft)).toBe(edited);
  });
});
