// What is typed in the preview becomes the details that are kept.
import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../import/imported-article.ts';
import { detailsOf, draftOf, nameOfLanguage, problemWithLanguage, problemWithUrl } from './import-draft.ts';

const matrix = { how: 'list', description: 'A list', columns: [], priorities: [] } as const;
const article: ImportedArticle = {
  details: { title: 'Six aims', byline: 'A. Reader', published: '2025-01-09T10:00:00Z', language: 'en' },
  content: { text: 'Six aims', blocks: [{ kind: 'paragraph', start: 0, end: 8 }] },
  warnings: [],
  matrices: [matrix],
};

describe('the draft of an import', () => {
  it('keeps an untouched article as it was found', () => {
    expect(detailsOf(draftOf(article), article.details)).toEqual(article.details);
  });

  it('folds white space, leaves empty fields out and falls back on the title found', () => {
    const draft = { ...draftOf(article), title: '  ', byline: '', publisher: ' The\n Daily ', published: '2025-02-01' };
    expect(detailsOf(draft, article.details)).toEqual({
      title: 'Six aims',
      publisher: 'The Daily',
      published: '2025-02-01',
      language: 'en',
    });
  });

  const addresses: readonly (readonly [url: string, fine: boolean])[] = [
    ['', true],
    [' https://example.org/a ', true],
    ['http://example.org', true],
    ['example.org', false],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
  ];
  it.each(addresses)('takes the address %j: %s', (url, fine) => {
    expect(problemWithUrl(url) === undefined).toBe(fine);
  });

  const languages: readonly (readonly [typed: string, kept: string | undefined, name: string | undefined])[] = [
    ['en', 'en', 'English'],
    [' pt_br ', 'pt-BR', 'Brazilian Portuguese'],
    ['zh-hans', 'zh-Hans', 'Simplified Chinese'],
    ['', undefined, undefined],
  ];
  it.each(languages)('keeps the language %j as %j', (typed, kept, name) => {
    expect(problemWithLanguage(typed)).toBeUndefined();
    expect(detailsOf({ ...draftOf(article), language: typed }, article.details).language).toBe(kept);
    expect(nameOfLanguage(typed)).toBe(name);
  });

  it.each(['English language', '??', 'e'])('does not take %j for a language', (typed) => {
    expect(problemWithLanguage(typed)).toBeDefined();
  });
});
