// The sample study teaches by example, so each of its quotes must stand in its article and each link must lead somewhere.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { highlightColours, stances } from '../model/annotation.ts';
import { importArticle } from './importers.ts';

interface SampleLink {
  readonly priority: number;
  readonly column?: string;
  readonly statement?: number;
  readonly stance: (typeof stances)[number];
}
interface SampleAnnotation {
  readonly quote: string;
  readonly colour: (typeof highlightColours)[number];
  readonly tags: readonly string[];
  readonly memo: string;
  readonly links: readonly SampleLink[];
}

const folder = new URL('../../resources/sample-study/', import.meta.url);
const bytes = new Uint8Array(readFileSync(new URL('article.md', folder)));
const annotations = JSON.parse(
  readFileSync(new URL('annotations.json', folder), 'utf8'),
) as readonly SampleAnnotation[];
const { content, details, matrices, warnings } = await importArticle({ bytes, fileName: 'article.md' });
const matrix = matrices[0];

describe('the sample study', () => {
  it('imports without a warning, with its details', () => {
    expect(warnings).toEqual([]);
    expect(details).toEqual({
      title: 'Corran Lanthanides sets six priorities and stakes its plan on magnets',
      byline: 'Maren Oduya',
      publisher: 'The Critical Metals Letter',
      published: '2025-03-18',
      language: 'en',
    });
  });

  it('holds a matrix of six priorities and two columns, each priority named in the list as well', () => {
    expect(matrix).toMatchObject({
      how: 'table',
      columns: [
        { title: 'Elaboration', role: 'elaboration' },
        { title: 'Implications', role: 'implications' },
      ],
    });
    expect(matrix?.priorities).toHaveLength(6);
    for (const { alsoAt, cells } of matrix?.priorities ?? []) {
      expect(alsoAt).toHaveLength(1);
      for (const { statements } of cells) expect(statements.length).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(annotations)('has $quote just once in the article', ({ quote, colour, tags, links }) => {
    expect(content.text.split(quote)).toHaveLength(2);
    expect(highlightColours).toContain(colour);
    expect([...tags].sort()).toEqual(tags);
    for (const link of links) {
      expect(stances).toContain(link.stance);
      const priority = matrix?.priorities[link.priority - 1];
      expect(priority).toBeDefined();
      if (link.column === undefined) continue;
      const column = matrix?.columns.findIndex(({ title }) => title === link.column) ?? -1;
      expect(priority?.cells[column]?.statements[(link.statement ?? 0) - 1]).toBeDefined();
    }
  });

  it('shows every stance, links to a priority itself, highlights without links, and leaves gaps', () => {
    const links = annotations.flatMap((annotation) => annotation.links);
    for (const stance of stances) expect(links.filter((link) => link.stance === stance).length).toBeGreaterThan(2);
    expect(links.filter(({ column }) => column === undefined).length).toBeGreaterThan(2);
    expect(annotations.filter((annotation) => annotation.links.length === 0)).toHaveLength(2);
    const statements = matrix?.priorities.flatMap(({ cells }) => cells.flatMap((cell) => cell.statements)).length ?? 0;
    const linked = new Set(
      links
        .filter(({ column }) => column)
        .map(({ priority, column, statement }) => `${priority} ${column} ${statement}`),
    );
    expect(statements - linked.size).toBeGreaterThanOrEqual(5);
  });
});
