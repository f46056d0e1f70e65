// What is added of an article's matrices: untouched the best of them, else what was chosen.
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../import/markdown.ts';
import { findMatrices } from '../../import/matrix-finder.ts';
import type { ProposedMatrix } from '../../model/proposed-matrix.ts';
import {
  cellKey,
  isJoined,
  type MatrixTaking,
  offeredSections,
  rowChoices,
  splitCells,
  takenMatrix,
  untouched,
  withAllJoined,
  withEntry,
  withJoined,
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

  describe('with every cell as one statement', () => {
    const matrix = takenMatrix(article, start);
    if (!matrix) throw new Error('there is a matrix');
    const keys = splitCells({ ...matrix, priorities: [mine, { ...waste, cells: mine.cells }] }, content.text);
    const [first = '', second = ''] = keys;
    const kept = (taking: MatrixTaking) => keys.filter((key) => isJoined(taking, key));
    const one = withJoined(start, keys, first);
    const all = withAllJoined(one, keys, true);

    it('keeps as one what was kept one by one when it is unticked again', () => {
      expect(keys).toHaveLength(2);
      expect([kept(one), kept(all), kept(withAllJoined(all, keys, false))]).toEqual([[first], keys, [first]]);
    });

    it('leaves the others when one is split out of all', () => {
      expect(kept(withJoined(all, keys, first))).toEqual([second]);
      expect(kept(withAllJoined(withJoined(all, keys, first), keys, false))).toEqual([second]);
    });

    it('splits all when every one was kept by itself', () => {
      expect(kept(withAllJoined(withJoined(one, keys, second), keys, false))).toEqual([]);
    });

    it('is added so', () => {
      expect(picture(takenMatrix(article, { ...start, allJoined: true }))[0]).toBe(
        'Mine more | It digs. It hauls. | Prices fall.',
      );
    });
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
