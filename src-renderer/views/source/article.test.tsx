// @vitest-environment jsdom
// The elements of the article, and how they are gathered into chunks.
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Article } from './article.tsx';
import { chunksOf } from './article-structure.ts';
import { contentOf, mixedArticle } from './source-for-tests.ts';

afterEach(cleanup);

const noRef = () => {};
const show = () =>
  render(<Article ref={noRef} content={mixedArticle} headingShift={1} language="en" />).container.querySelector(
    'article',
  ) as HTMLElement;

describe('the article', () => {
  it('is made of elements that mean what they are', () => {
    const article = show();
    expect(article.querySelector('h2')?.textContent).toBe('The mine opens again');
    expect(article.querySelector('ol > li > ul > li')?.textContent).toBe('Pump it dry.');
    expect([...article.querySelectorAll('ol > li')].map((item) => item.getAttribute('value'))).toEqual(['3', '4']);
    expect([...article.querySelectorAll('thead th')].map((th) => th.getAttribute('scope'))).toEqual(['col', 'col']);
    expect(article.querySelectorAll('tbody td')[1]?.querySelectorAll('p')).toHaveLength(2);
    expect(article.querySelector('blockquote > blockquote')?.textContent).toBe('And before that.');
    expect(article.querySelector('figcaption')?.textContent).toBe('A map of the valley');
    expect(article.querySelector('[lang="he"]')?.getAttribute('dir')).toBe('rtl');
  });

  it('joins overlapping marks, the link outermost and whole', () => {
    const links = [...show().querySelectorAll('a')];
    expect(links.map((link) => link.textContent)).toEqual(['ld plan 🏔️ for the valley'.slice(0, 26)]);
    expect(links[0]?.querySelector('strong em, em strong')?.textContent).toBe('plan');
  });

  it('numbers paragraphs outside its text', () => {
    const article = show();
    expect(article.querySelector('h2')?.getAttribute('data-number')).toBe('1');
    expect(article.querySelector('hr')?.getAttribute('data-number')).toBeNull();
    expect(article.textContent).toBe(
      mixedArticle.text.replace(/\n/gu, '').replace('  depth', '\n  depth').replace('= 4', '= 4\n'),
    );
  });
});

describe('chunks', () => {
  it('hold about twenty-five blocks, every block once, and never cut a table', () => {
    const paragraph = { shape: { kind: 'paragraph' as const }, text: 'x' };
    const row = (at: number) => ({
      shape: { kind: 'table-cell' as const, table: 0, row: at, column: 0, header: false },
      text: 'y',
    });
    const { blocks } = contentOf([
      ...Array.from({ length: 120 }, () => paragraph),
      ...Array.from({ length: 130 }, (_, at) => row(at)),
      ...Array.from({ length: 30 }, () => paragraph),
    ]);
    expect(chunksOf(blocks).map(({ from, to }) => [from, to])).toEqual([
      [0, 25],
      [25, 50],
      [50, 75],
      [75, 100],
      [100, 120],
      [120, 250],
      [250, 275],
      [275, 280],
    ]);
  });
});
