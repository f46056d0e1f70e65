// Plain text as people write it, and the blocks it is read into.
import { describe, expect, it } from 'vitest';
import { pictureOf } from './import-picture.ts';
import { readPlainText } from './plain-text.ts';

const long =
  'A paragraph that is written on one line and goes on for so long that nobody could take it for a heading at all.';

const cases: readonly { name: string; text: string; picture: readonly string[] }[] = [
  {
    name: 'paragraphs without blank lines between them',
    text: `${long}\n${long} Twice. ${long}\n${long}`,
    picture: [`paragraph | ${long}`, `paragraph | ${long} Twice. ${long}`, `paragraph | ${long}`],
  },
  {
    name: 'paragraphs wrapped at a margin',
    text:
      'The mine lies at the end of a long valley, and the road to it\nis closed from November until the snow has gone. Ore leaves it\n' +
      'by cable.\n\nThe plant stands at the harbour, where the ore is washed, then\ndried, and put on ships.',
    picture: [
      'paragraph | The mine lies at the end of a long valley, and the road to it is closed from November until the snow has gone. Ore leaves it by cable.',
      'paragraph | The plant stands at the harbour, where the ore is washed, then dried, and put on ships.',
    ],
  },
  {
    name: 'bullets of many kinds, and numbers',
    text: '- one\n* two\n• three\n– four\n\n1. five\n2) six\n(3) seven\nb) eight',
    picture: ['- | one', '- | two', '- | three', '- | four', '1. | five', '2. | six', '3. | seven', '2. | eight'],
  },
  {
    name: 'lists in lists, wrapped items, and items of several paragraphs',
    text: '- one\n  goes on\n  - inner\n\n  again one\n- two',
    picture: ['- | one goes on', '>- | inner', '… | again one', '- | two'],
  },
  {
    name: 'a paragraph right after a list',
    text: `- one\n- two\n${long}`,
    picture: ['- | one', '- | two', `paragraph | ${long}`],
  },
  {
    name: 'a table with a separator row and no outer pipes',
    text: 'Goal | Why |\n---|---|\nA | B |\nC | |',
    picture: [
      'head 0/0/0 | Goal',
      'head 0/0/1 | Why',
      'cell 0/1/0 | A',
      'cell 0/1/1 | B',
      'cell 0/2/0 | C',
      'cell 0/2/1 |',
    ],
  },
  {
    name: 'a table without a separator row',
    text: 'Priority | Elaboration\nA \\| B | C<br>D',
    picture: ['head 0/0/0 | Priority', 'head 0/0/1 | Elaboration', 'cell 0/1/0 | A | B', 'cell 0/1/1 | C\nD'],
  },
  {
    name: 'a table parted by tabs',
    text: 'Goal\tDetails\tImpact\nA\tB\tC',
    picture: [
      'head 0/0/0 | Goal',
      'head 0/0/1 | Details',
      'head 0/0/2 | Impact',
      'cell 0/1/0 | A',
      'cell 0/1/1 | B',
      'cell 0/1/2 | C',
    ],
  },
  { name: 'a pipe in a sentence', text: 'He wrote a | b and left.', picture: ['paragraph | He wrote a | b and left.'] },
  {
    name: 'headings with paragraphs or lists below them, and only these',
    text: `The first title\n\nImplications for Buyers\n${long}\nWhat to do\n- this\nDaniel\nYou Might Also Like…`,
    picture: [
      'h1 | The first title',
      'h2 | Implications for Buyers',
      `paragraph | ${long}`,
      'h2 | What to do',
      '- | this',
      'paragraph | Daniel',
      'paragraph | You Might Also Like…',
    ],
  },
  {
    name: 'headings that are underlined or begin with hashes',
    text: `Title\n=====\n\n${long}\n\nPart\n----\n## Sub\ntext`,
    picture: ['h1 | Title', `paragraph | ${long}`, 'h2 | Part', 'h2 | Sub', 'paragraph | text'],
  },
  {
    name: 'quotations and rules',
    text: '> one\n> two\n>\n> three\n>> deeper\n\n* * *\n\nend.',
    picture: ['quote1 | one two', 'quote1 | three', 'quote2 | deeper', 'rule |', 'paragraph | end.'],
  },
  {
    name: 'Chinese lines wrapped at a margin',
    text: `${'稀'.repeat(60)}\n${'土'.repeat(60)}\n磁`,
    picture: [`paragraph | ${'稀'.repeat(60)}${'土'.repeat(60)}磁`],
  },
];

describe('readPlainText', () => {
  it.each(cases)('reads $name', ({ text, picture }) => {
    expect(pictureOf(readPlainText(text, 'a.txt').content)).toEqual(picture);
  });

  it.each([
    [
      'the first short line',
      `Magnets at last\nBy Ana Roe\nJanuary 9, 2025\n${long}`,
      'Magnets at last',
      'Ana Roe',
      '2025-01-09',
    ],
    ['the name of the file after a general heading', `Highlights\n- one\n${long}`, 'my report', undefined, undefined],
    ['the name of the file when all is prose', `${long}\n${long}`, 'my report', undefined, undefined],
  ])('takes %s as the title', (_, text, title, byline, published) => {
    const { details } = readPlainText(text, '/a/b/my_report.txt');
    expect(details).toEqual({ title, ...(byline ? { byline } : {}), ...(published ? { published } : {}) });
  });
});
