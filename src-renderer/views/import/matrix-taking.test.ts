// What is added of an article's matrices: untouched the best of them, else what was chosen.
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../import/markdown.ts';
import { findMatrices } from '../../import/matrix-finder.ts';
import type { ProposedMatrix } from '../../model/proposed-matrix.ts';
import {
  cellKey,
  type MatrixTaking,
  offeredSections,
  rowChoices,
  takenMatrix,
  untouched,
  withEntry,
} from './matrix-taking.ts';

const { content, details, warnings } = readMarkdown(
  '# Plan\n\n| Goal | Details | Impact |\n|-|-|-|\n| Mine more | It digs. It hauls. | Prices fall. |\n| Waste less | It sorts. | Bins fill. |\n\nTwo goals:\n\n- Mine more\n- Waste less\n\n## Implications for buyers\n\nAct now. Buy.',
  'a.md',
);
const article = { content, details, warnings, matrices: findMatrices(content) };
const start = untouched(article);

const picture = (matrix: ProposedMatrix | null) =>
  matrix?.priorities.map(({ titleText, cells }) =>
    [titleText, ...cells.map(({ statements }) => statements.map((one) => content.text.slice(one.start, one.end)))].join(
      ' | ',
    ),
  ) ?? [];

const [mine, waste] = article.matrices[0]?.priorities ?? [];
if (!mine || !waste) throw new Error('the article has a matrix of two rows');
const buyers = offeredSections(article, start)[0]?.title.start ?? -1;

const cases: readonly { readonly name: string; readonly taking: MatrixTaking; readonly rows: readonly string[] }[] = [
  {
    name: 'the best matrix when nothing was touched, without what is told outside it',
    taking: start,
    rows: ['Mine more | It digs.,It hauls. | Prices fall.', 'Waste less | It sorts. | Bins fill.'],
  },
  { name: 'nothing', taking: { ...start, pick: { kind: 'none' } }, rows: [] },
  {
    name: 'another one that was found',
    taking: { ...start, pick: { kind: 'found', index: 1 } },
    rows: ['Mine more |  | ', 'Waste less |  | '],
  },
  {
    name: 'a cell as one statement',
    taking: { ...start, joined: new Set([cellKey(mine, 0)]) },
    rows: ['Mine more | It digs. It hauls. | Prices fall.', 'Waste less | It sorts. | Bins fill.'],
  },
  {
    name: 'a section in a row of its own',
    taking: { ...start, sections: new Map([[buyers, { place: 'own-row', statements: new Map() }]]) },
    rows: [
      'Mine more | It digs.,It hauls. | Prices fall.',
      'Waste less | It sorts. | Bins fill.',
      'Implications for buyers |  | Act now.,Buy.',
    ],
  },
  {
    name: 'a section in a row, but for one statement',
    taking: {
      ...start,
      sections: new Map([
        [
          buyers,
          { place: waste.title.start, statements: new Map([[content.text.indexOf('Act now.'), 'leave-out'] as const]) },
        ],
      ]),
    },
    rows: ['Mine more | It digs.,It hauls. | Prices fall.', 'Waste less | It sorts. | Bins fill.,Buy.'],
  },
];

describe('what is taken of an article', () => {
  it.each(cases)('is $name', ({ taking, rows }) => {
    expect(picture(takenMatrix(article, taking))).toEqual(rows);
  });

  it('is no matrix when none was found', () => {
    expect(untouched({ matrices: [] }).pick).toEqual({ kind: 'none' });
  });

  it('goes to the rows that match, unless the analyst decides otherwise', () => {
    const standing = [
      { id: 'p1', title: 'Waste less!' },
      { id: 'p2', title: 'Dig' },
    ];
    const matrix = takenMatrix(article, start);
    if (!matrix) throw new Error('there is a matrix');
    const decided = (taking: MatrixTaking) => rowChoices(matrix, taking, standing).map(({ decision }) => decision);
    expect(decided(start)).toEqual([undefined, { kind: 'same', priorityId: 'p1' }]);
    const rows = withEntry(start.rows, waste.title.start, { kind: 'new' } as const);
    expect(decided({ ...start, rows: withEntry(rows, mine.title.start, { kind: 'skip' } as const) })).toEqual([
      { kind: 'skip' },
      { kind: 'new' },
    ]);
    expect(decided({ ...start, rows: withEntry(rows, waste.title.start, undefined) })).toEqual(decided(start));
  });
});
