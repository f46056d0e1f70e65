import { describe, expect, it } from 'vitest';
import type { Source } from './source.ts';
import { articlesOf, newestSources, versionNote } from './source-versions.ts';

const source = (id: string, replaces?: string) => ({ id, ...(replaces ? { replaces } : {}) }) as Source;

const cases: readonly {
  readonly name: string;
  readonly sources: readonly Source[];
  readonly articles: Readonly<Record<string, string>>;
  readonly newest: readonly string[];
}[] = [
  {
    name: 'sources that have no versions are an article each',
    sources: [source('a'), source('b')],
    articles: { a: 'a', b: 'b' },
    newest: ['a', 'b'],
  },
  {
    name: 'a chain of versions is one article, and its last stands for it',
    sources: [source('a'), source('a3', 'a2'), source('a2', 'a'), source('b')],
    articles: { a: 'a', a2: 'a', a3: 'a', b: 'b' },
    newest: ['a3', 'b'],
  },
  {
    name: 'two new versions of one are one article, and both stand for it',
    sources: [source('a'), source('a2', 'a'), source('a3', 'a')],
    articles: { a: 'a', a2: 'a', a3: 'a' },
    newest: ['a2', 'a3'],
  },
  {
    name: 'one whose earlier version was removed is the first that is here',
    sources: [source('a2', 'a'), source('a3', 'a2')],
    articles: { a2: 'a2', a3: 'a2' },
    newest: ['a3'],
  },
  {
    name: 'sources that replace one another in a ring, which only a damaged file holds, end somewhere',
    sources: [source('a', 'a'), source('b', 'c'), source('c', 'b')],
    articles: { a: 'a', b: 'c', c: 'b' },
    newest: ['a'],
  },
];

describe('versions of an article', () => {
  it.each(cases)('$name', ({ sources, articles, newest }) => {
    expect(Object.fromEntries(articlesOf(sources))).toEqual(articles);
    expect(newestSources(sources).map(({ id }) => id)).toEqual(newest);
  });

  it('are told from the newest by their day, or as earlier', () => {
    const dated = { ...source('a'), published: '2026-03-01' };
    const sources = [dated, source('a2', 'a'), source('a3', 'a2')];
    expect(sources.map((one) => versionNote(sources, one))).toEqual(['version of 2026-03-01', 'earlier version', '']);
  });
});
