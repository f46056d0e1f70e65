// Tables and lists that nobody would take for a matrix, and the matrices that an analyst makes of them.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProposedMatrix } from '../model/proposed-matrix.ts';
import { readMarkdown } from './markdown.ts';
import { type ColumnUse, gridsOf, hasGrids, likelyUses, matrixByHand, withUse } from './matrix-by-hand.ts';
import { joinedStatements, prioritiesOfRows } from './matrix-parts.ts';

const uses: readonly ColumnUse[] = ['priority', 'elaboration', 'implications', 'other', 'leave-out'];

function pictureOf(text: string, matrix: ProposedMatrix | null): readonly string[] {
  if (!matrix) return ['none'];
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return [
    matrix.columns.map(({ title, role }) => `${title} (${role})`).join(', '),
    ...matrix.priorities.map(({ titleText, cells }) =>
      [titleText, ...cells.map(({ statements }) => statements.map(words).join(' / '))].join(' | '),
    ),
  ];
}

const quarries =
  '| Site | Tonnes | Note |\n|-|-|-|\n| Alder | 5 | It rains. It floods. |\n| | 7 | Still. |\n| Birch | | n/a |';
const list =
  'We bring:\n\n- **Bread**: from the mill. It is dark.\n  - It is heavy.\n- **Wine**: from the south.\n\nAnd:\n\n1. water\n2. salt';

const cases: readonly {
  readonly name: string;
  readonly text: string;
  readonly grid: number;
  readonly uses?: readonly ColumnUse[];
  readonly headed?: boolean;
  readonly found: readonly string[];
}[] = [
  {
    name: 'a table as it seems to be meant',
    text: quarries,
    grid: 0,
    found: ['Tonnes (other), Note (elaboration)', 'Alder | 5 / 7 | It rains. / It floods. / Still.', 'Birch |  | n/a'],
  },
  {
    name: 'a table with its columns mapped',
    text: quarries,
    grid: 0,
    uses: ['priority', 'leave-out', 'implications'],
    found: ['Note (implications)', 'Alder | It rains. / It floods. / Still.', 'Birch | n/a'],
  },
  {
    name: 'a table whose first row is a row like the others',
    text: quarries,
    grid: 0,
    uses: ['priority', 'elaboration', 'other'],
    headed: false,
    found: [
      'Elaboration (elaboration), Column 3 (other)',
      'Site | Tonnes | Note',
      'Alder | 5 / 7 | It rains. / It floods. / Still.',
      'Birch |  | n/a',
    ],
  },
  { name: 'no table without priorities', text: quarries, grid: 0, uses: ['other', 'other', 'other'], found: ['none'] },
  {
    name: 'a list with what explains its items and what hangs on them',
    text: list,
    grid: 0,
    found: [
      'Elaboration (elaboration), Implications (implications)',
      'Bread | from the mill. / It is dark. | It is heavy.',
      'Wine | from the south. | ',
    ],
  },
  {
    name: 'each of two lists of different kinds, the first',
    text: '- bread\n- wine\n\n1. water\n2. salt',
    grid: 0,
    found: ['', 'bread', 'wine'],
  },
  {
    name: 'each of two lists of different kinds, the second',
    text: '- bread\n- wine\n\n1. water\n2. salt',
    grid: 1,
    found: ['', 'water', 'salt'],
  },
  { name: 'a plain list', text: list, grid: 1, found: ['', 'water', 'salt'] },
];

describe('a matrix taken by hand', () => {
  it.each(cases)('is made of $name', ({ text, grid: at, uses: given, headed, found }) => {
    const { content } = readMarkdown(text, 'a.md');
    const grid = gridsOf(content)[at];
    if (!grid) throw new Error(`the article has no grid ${at}`);
    const matrix = matrixByHand(content, grid, given ?? likelyUses(grid), headed === false ? null : grid.head);
    expect(pictureOf(content.text, matrix)).toEqual(found);
  });

  it('offers every table and list by its first words, in reading order', () => {
    const { content } = readMarkdown(`${list}\n\n${quarries}`, 'a.md');
    expect(gridsOf(content).map(({ label }) => label)).toEqual([
      'List of 2 items: Bread: from the mill. It is dark.',
      'List of 2 items: water',
      'Table of 4 rows: Site, Tonnes, Note',
    ]);
  });

  it('tells tables and lists apart that begin alike', () => {
    const table = '| Site | Tonnes |\n|-|-|\n| Alder | 5 |';
    const { content } = readMarkdown(`## North\n\n${table}\n\n## South\n\n${table}`, 'a.md');
    expect(gridsOf(content).map(({ label }) => label)).toEqual([
      'Table of 2 rows: Site, Tonnes (North)',
      'Table of 2 rows: Site, Tonnes (South)',
    ]);
  });

  it('has nothing to offer in an article of paragraphs', () => {
    const { content } = readMarkdown('# Title\n\nWords.', 'a.md');
    expect([hasGrids(content), gridsOf(content)]).toEqual([false, []]);
  });

  it('recognises the columns that it knows by their heads', () => {
    const { content } = readMarkdown(
      '| # | Impact | Objective | Details | Effects |\n|-|-|-|-|-|\n| 1 | a | b | c | d |',
      'a',
    );
    expect(gridsOf(content).map((grid) => likelyUses(grid))).toEqual([
      ['leave-out', 'implications', 'priority', 'elaboration', 'other'],
    ]);
  });

  it('keeps one column for what can be only one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...uses), { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...uses)), { maxLength: 8 }),
        (width, steps) => {
          const mapped = steps.reduce<readonly ColumnUse[]>(
            (now, [column, use]) => withUse(now, column % width.length, use),
            width.map(() => 'other'),
          );
          for (const use of ['priority', 'elaboration', 'implications'] as const) {
            expect(mapped.filter((other) => other === use).length).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it('never says what the article does not say, whatever the columns are taken for', () => {
    const cell = fc.constantFrom('', 'Dig. Haul.', '• a\n• b', 'n/a', '…', 'Ship ore', 'See Dr. Osei.');
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        table,
        fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(...uses))),
        fc.boolean(),
        (rows, map, headed) => {
          const lines = rows.map((row) => `| ${row.map((words) => words.replaceAll('\n', '<br>')).join(' | ')} |`);
          const { content } = readMarkdown(['| A | B | C |', '|-|-|-|', ...lines].join('\n'), 'a.md');
          for (const grid of gridsOf(content)) {
            const matrix = matrixByHand(content, grid, map, headed ? grid.head : null);
            for (const { title, cells } of matrix?.priorities ?? []) {
              expect(cells).toHaveLength(matrix?.columns.length ?? 0);
              for (const { start, end } of [title, ...cells.flatMap(({ statements }) => statements)]) {
                const block = content.blocks.find((other) => other.start <= start && end <= other.end);
                expect(block).toBeDefined();
                expect(end).toBeGreaterThan(start);
              }
            }
          }
        },
      ),
    );
  });
});

describe('undoing the split of a cell', () => {
  const text = 'One. Two.\n• Three\n(n/a) Four';
  const passage = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const [one, two, three, four] = [passage('One.'), passage('Two.'), passage('Three'), passage('Four')];

  it('joins what follows on one another, and keeps apart what has words between', () => {
    const joined = joinedStatements(text, [one, two, three, four]);
    expect(joined.map(({ start, end }) => text.slice(start, end))).toEqual(['One. Two.\n• Three', 'Four']);
  });

  it('leaves what cannot be joined as it is', () => {
    const apart = [one, four];
    expect(joinedStatements(text, apart)).toBe(apart);
  });
});

describe('a table that is out of the common', () => {
  it('says a cell once that others lie over', () => {
    const at = (start: number, row: number, column: number, columnSpan: number) =>
      ({ kind: 'table-cell', table: 0, row, column, columnSpan, header: false, start, end: start + 1 }) as const;
    const over = { ...at(4, 1, 1, 1), rowSpan: 1 };
    const [grid] = gridsOf({ text: 'a\nb\nc\nd', blocks: [at(0, 0, 0, 1), at(2, 0, 1, 2), over, at(6, 1, 0, 3)] });
    expect(grid?.rows[1]?.map((cell) => cell.length)).toEqual([1, 1, 0]);
  });

  it('is read in time where very many rows go on with one priority', () => {
    const row = (title: boolean, start: number) => ({
      title: title ? { start: 0, end: 1 } : null,
      cells: [{ statements: [{ start, end: start + 1 }] }],
    });
    const rows = Array.from({ length: 100_000 }, (_, i) => row(i % 2 === 0, i + 2));
    expect(prioritiesOfRows('A', rows)[0]?.cells[0]?.statements).toHaveLength(100_000);
  });
});
