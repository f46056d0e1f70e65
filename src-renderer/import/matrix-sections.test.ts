// Sections that tell implications outside the matrix, and how their statements come into it.
import { describe, expect, it } from 'vitest';
import type { ProposedMatrix } from '../model/proposed-matrix.ts';
import { readMarkdown } from './markdown.ts';
import { findMatrices } from './matrix-finder.ts';
import { implicationsSections, sectionsOutside, type SectionPlace, withSections } from './matrix-sections.ts';

const table =
  '| Goal | Details | Impact |\n|-|-|-|\n| Mine more | It digs. | Prices fall. |\n| Waste less | It sorts. | |\n\n';

const cases: readonly { readonly name: string; readonly text: string; readonly found: readonly string[] }[] = [
  {
    name: 'under a heading, down to the next one',
    text: '## Implications for buyers\n\nAct now. Buy.\n\n- Store ore.\n\n### Later\n\nSell.\n\n## About\n\nNo.',
    found: ['Implications for buyers: Act now. / Buy. / Store ore. / Sell.'],
  },
  {
    name: 'behind a label',
    text: 'Words.\n\n**Implications:** Act now. Buy.\n\nNo.',
    found: ['Implications: Act now. / Buy.'],
  },
  {
    name: 'in the list after a label',
    text: 'What this means for buyers:\n\n- Act now.\n- Buy.\n\nNo.',
    found: ['What this means for buyers: Act now. / Buy.'],
  },
  {
    name: 'in the paragraph after a label',
    text: 'Consequences\n\nAct now.\n\nNo.',
    found: ['Consequences: Act now.'],
  },
  {
    name: 'below an item',
    text: '- Aims\n- Implications:\n  - Act now.\n- Notes',
    found: ['Implications: Act now.'],
  },
  {
    name: 'behind a label with a question mark',
    text: 'Words.\n\n**So what?** Act now. Buy.\n\nNo.',
    found: ['So what?: Act now. / Buy.'],
  },
  {
    name: 'several times, told apart by the heading above',
    text: '## Growth\n\nImplications: Buy.\n\n## People\n\n### Implications\n\nHire.\n\n### So what\n\nTrain.',
    found: ['Implications (Growth): Buy.', 'Implications (People): Hire.', 'So what: Train.'],
  },
  {
    name: 'several times, told apart by their first words',
    text: '## Growth\n\nImplications: Buy. Sell.\n\nNo.\n\nImplications: Hire.',
    found: ['Implications (“Buy.”): Buy. / Sell.', 'Implications (“Hire.”): Hire.'],
  },
  {
    name: 'several times, told apart by their paragraphs',
    text: 'Implications: Buy.\n\nNo.\n\nImplications: Buy.',
    found: ['Implications (¶ 1): Buy.', 'Implications (¶ 3): Buy.'],
  },
  {
    name: 'without the remains of the page at the end of a text, and with all of what is told without full stops',
    text: '## Implications\n\nAct now.\n\nDana Poe\n\nYou might also like…\n\n## So what\n\nHigher prices\n\nFewer buyers',
    found: ['Implications: Act now.', 'So what: Higher prices / Fewer buyers'],
  },
  { name: 'nowhere in a sentence that begins like one', text: 'Implications are rare.\n\nYes.', found: [] },
  { name: 'nowhere under an empty heading', text: '## Implications\n\n## About\n\nNo.', found: [] },
  { name: 'nowhere in a table', text: table, found: [] },
];

const read = (text: string) => {
  const { content } = readMarkdown(text, 'a.md');
  const words = ({ start, end }: { start: number; end: number }) => content.text.slice(start, end);
  const rows = (matrix: ProposedMatrix | null) =>
    matrix?.priorities.map(({ titleText, cells }) =>
      [titleText, ...cells.map(({ statements }) => statements.map(words).join(' / '))].join(' | '),
    );
  return { content, words, rows, matrix: findMatrices(content)[0] ?? null, sections: implicationsSections(content) };
};

describe('sections that tell implications', () => {
  it.each(cases)('are found $name', ({ text, found }) => {
    const { sections, words } = read(text);
    const shown = sections.map(({ titleText, statements }) => `${titleText}: ${statements.map(words).join(' / ')}`);
    expect(shown).toEqual(found);
  });

  it('are not offered when the matrix holds them', () => {
    const text =
      '## Priority 1: Dig\n\nIt digs.\n\n### Implications\n\nDust.\n\n## Priority 2: Sort\n\n### Implications\n\nBins.';
    const { matrix, sections } = read(text);
    expect(sections).toHaveLength(2);
    expect(sectionsOutside(sections, matrix)).toEqual([]);
    expect(sectionsOutside(sections, null)).toEqual(sections);
  });

  const text = `${table}## Implications for buyers\n\nAct now. Buy.`;
  const put = (place: (words: string) => SectionPlace, from: 'matrix' | 'nothing' = 'matrix') => {
    const { matrix, sections, words, rows } = read(text);
    const placed = sections.map((section) => ({
      section,
      placeOf: (statement: Parameters<typeof words>[0]) => place(words(statement)),
    }));
    return rows(withSections(from === 'matrix' ? matrix : null, placed));
  };
  const own = ['Mine more | It digs. | Prices fall.', 'Waste less | It sorts. | '];

  it('become a row of their own', () => {
    expect(put(() => 'own-row')).toEqual([...own, 'Implications for buyers |  | Act now. / Buy.']);
  });

  it('go behind the implications of a row, one by one', () => {
    const first = read(text).matrix?.priorities[0]?.title.start ?? -1;
    expect(put((words) => (words === 'Buy.' ? first : 'leave-out'))).toEqual([
      'Mine more | It digs. | Prices fall. / Buy.',
      'Waste less | It sorts. | ',
    ]);
  });

  it('make a matrix where there is none', () => {
    expect(put(() => 'own-row', 'nothing')).toEqual(['Implications for buyers |  | Act now. / Buy.']);
  });

  it('get a row of their own when the row they were put in is gone', () => {
    expect(put(() => 1_000_000, 'nothing')).toEqual(['Implications for buyers |  | Act now. / Buy.']);
  });

  it('leave the matrix as it is when nothing is taken', () => {
    const { matrix, sections } = read(text);
    expect(
      withSections(
        matrix,
        sections.map((section) => ({ section, placeOf: () => 'leave-out' as const })),
      ),
    ).toBe(matrix);
    expect(withSections(matrix, [])).toBe(matrix);
  });

  it('bring a column for implications where the matrix has none', () => {
    const { matrix, sections } = read('| Goal | Details |\n|-|-|\n| Dig | It digs. |\n\nImplications: Dust.');
    const wide = withSections(
      matrix,
      sections.map((section) => ({ section, placeOf: () => 'own-row' as const })),
    );
    expect(wide?.columns.map(({ title, role }) => `${title} ${role}`)).toEqual([
      'Details elaboration',
      'Implications implications',
    ]);
    expect(wide?.priorities.map(({ cells }) => cells.map(({ statements }) => statements.length))).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});
