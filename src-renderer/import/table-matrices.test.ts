// @vitest-environment jsdom
// Tables as people make them in Word and on the web: titles above the head, merged cells, heads of two rows, on their side.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from './html.ts';
import { gridsOf, likelyUses, matrixByHand } from './matrix-by-hand.ts';
import { findMatrices } from './matrix-finder.ts';

interface Case {
  readonly name: string;
  /** Rows as lines; cells parted by `|`, `2>` before a cell that spans two columns, `2v` before one that spans two rows. */
  readonly tables: readonly string[];
  readonly found: readonly (readonly string[])[];
}

function tableOf(rows: string): string {
  const cells = (row: string) =>
    row.split('|').map((cell) => {
      const [, across, down, words] = /^\s*(?:(\d)>)?(?:(\d)v)?\s*(.*?)\s*$/u.exec(cell) ?? [];
      const spans = `${across ? ` colspan=${across}` : ''}${down ? ` rowspan=${down}` : ''}`;
      return `<td${spans}>${words ?? ''}</td>`;
    });
  return `<table>${rows
    .trim()
    .split('\n')
    .map((row) => `<tr>${cells(row).join('')}</tr>`)
    .join('')}</table>`;
}

const cases: readonly Case[] = [
  {
    name: 'below a title in one merged cell',
    tables: [
      `3>Strategic priorities 2027
       Priority | Elaboration | Implications
       Dig | It digs. | Dust.
       Haul | It hauls. | Noise.`,
    ],
    found: [
      [
        'Priority, Elaboration, Implications: Elaboration (elaboration), Implications (implications)',
        'Dig | It digs. | Dust.',
        'Haul | It hauls. | Noise.',
      ],
    ],
  },
  {
    name: 'below a title beside empty cells, a blank row and a date',
    tables: [
      `Our strategic goals and their impact | |
       | |
       | | May 2027
       Goal | Details | Impact
       Dig | It digs. | Dust.`,
    ],
    found: [['Goal, Details, Impact: Details (elaboration), Impact (implications)', 'Dig | It digs. | Dust.']],
  },
  {
    name: 'below a title that has another cell beside it',
    tables: [
      `Strategic priorities | 2027 |
       Priority | Elaboration | Implications
       Dig | It digs. | Dust.`,
    ],
    found: [
      [
        'Priority, Elaboration, Implications: Elaboration (elaboration), Implications (implications)',
        'Dig | It digs. | Dust.',
      ],
    ],
  },
  {
    name: 'with its priorities side by side',
    tables: [
      `3>Plan
       Priority | Dig | Haul
       Elaboration | It digs. By night. | It hauls.
       Implications | Dust. | Noise.`,
      `No. | 1 | 2
       Goal | Sort | Ship
       Description | 2>By hand.
       Owner | Ana | Bo`,
    ],
    found: [
      [
        'Priority, Elaboration, Implications: Elaboration (elaboration), Implications (implications)',
        'Dig | It digs. / By night. | Dust.',
        'Haul | It hauls. | Noise.',
      ],
      [
        'Goal, Description, Owner: Description (elaboration), Owner (other)',
        'Sort | By hand. | Ana',
        'Ship | By hand. | Bo',
      ],
    ],
  },
  {
    name: 'with its priorities side by side under an empty corner, but not with years or for what only sounds like it',
    tables: [
      ` | Dig | Haul
       Details | It digs. | It hauls.
       Impact | Dust. | Noise.`,
      ` | 2026 | 2027
       Scope | Ten. | Six.
       Result | Five. | Two.`,
      `Goal | Owner | Cost
       Reduce risk | Ana | 5
       Climate action | Bo | 6`,
    ],
    found: [
      [
        'Priority, Details, Impact: Details (elaboration), Impact (implications)',
        'Dig | It digs. | Dust.',
        'Haul | It hauls. | Noise.',
      ],
      ['Goal, Owner, Cost: Owner (other), Cost (other)', 'Reduce risk | Ana | 5', 'Climate action | Bo | 6'],
    ],
  },
  {
    name: 'as a card for each priority',
    tables: [
      `Priority | Dig
       Elaboration | It digs.
       Implications | Dust.`,
      `Priority | Haul
       Elaboration | It hauls.
       Implications | Noise.`,
    ],
    found: [
      [
        'Priority, Elaboration, Implications: Elaboration (elaboration), Implications (implications)',
        'Dig | It digs. | Dust.',
        'Haul | It hauls. | Noise.',
      ],
    ],
  },
  {
    name: 'under a head of two rows',
    tables: [
      `2v No. | 2v Priority | 2v Elaboration | 2>Implications for
        Buyers | Miners
       1 | Dig | It digs. | Buy. | Sell.`,
      `Goal | Details | Impact |
       | | on prices | on jobs
       Haul | It hauls. | Up. | Down.`,
    ],
    found: [
      [
        'Priority, Elaboration, Implications for: Buyers, Implications for: Miners: Elaboration (elaboration), Implications for: Buyers (implications), Implications for: Miners (other)',
        'Dig | It digs. | Buy. | Sell.',
      ],
      [
        'Goal, Details, Impact: on prices, on jobs: Details (elaboration), Impact: on prices (implications), on jobs (other)',
        'Haul | It hauls. | Up. | Down.',
      ],
    ],
  },
  {
    name: 'under a head of two rows of which the upper spans, each column for itself',
    tables: [
      `Priority | 2>What it means | Implications
       – | Elaboration | Budget | For whom
       Dig | It digs. By night. | $5 | Noise.`,
      `Priority | Elaboration | 2>Implications
        | | Firms | State
       Haul | It hauls. | Dust. | Tax.`,
      `Priorities | What | What | So what
       Name | Elaboration | Cost | Implications
       Sort | By hand. | $6 | Jobs.`,
    ],
    found: [
      [
        'Priority, Elaboration, Budget, Implications: For whom: Elaboration (elaboration), Budget (other), Implications: For whom (implications)',
        'Dig | It digs. / By night. | $5 | Noise.',
      ],
      [
        'Priority, Elaboration, Implications: Firms, Implications: State: Elaboration (elaboration), Implications: Firms (implications), Implications: State (other)',
        'Haul | It hauls. | Dust. | Tax.',
      ],
      [
        'Priorities: Name, Elaboration, Cost, Implications: Elaboration (elaboration), Cost (other), Implications (implications)',
        'Sort | By hand. | $6 | Jobs.',
      ],
    ],
  },
  {
    name: 'with cells that reach over rows and columns',
    tables: [
      `2>Priority | Elaboration | 2>Implications
       1 | 2v Dig | It digs. | 3v Dust. | Noise.
       2 | By night. | Light.
       3 | Haul | It hauls. | Smoke.
       5>Later
       4 | Sort | 2>By hand and slowly. | Jobs.`,
    ],
    found: [
      [
        'Priority, Elaboration, Implications: Elaboration (elaboration), Implications (implications)',
        'Dig | It digs. / By night. | Dust. / Noise. / Light.',
        'Haul | It hauls. | Dust. / Smoke.',
        'Sort | By hand and slowly. | Jobs.',
      ],
    ],
  },
  {
    name: 'over pages, its head and its priorities printed again',
    tables: [
      `PRIORITY: | WHAT DOES IT MEAN? | SO WHAT?
       Priority 1: Dig | It digs. | Dust.
       PRIORITY: | WHAT DOES IT MEAN? | SO WHAT?
       Priority 1: Dig (cont.) | By night. | Light.`,
      `PRIORITY: | WHAT DOES IT MEAN? | SO WHAT?
       Priority 2 – Haul | It hauls. | Noise.`,
    ],
    found: [
      [
        'PRIORITY:, WHAT DOES IT MEAN?, SO WHAT?: WHAT DOES IT MEAN? (elaboration), SO WHAT? (implications)',
        'Dig | It digs. / By night. | Dust. / Light.',
        'Haul | It hauls. | Noise.',
      ],
    ],
  },
  {
    name: 'with numbers or grades under the head of the priorities',
    tables: [
      `Priority | Title | Description | Why it matters
       1 | Dig | It digs. | Dust.
       2 | Haul | It hauls. | Noise.`,
      `Project | Priority | Details
       Sort | High | By hand.
       Ship | Low | By sea.`,
    ],
    found: [
      [
        'Title, Description, Why it matters: Description (elaboration), Why it matters (implications)',
        'Dig | It digs. | Dust.',
        'Haul | It hauls. | Noise.',
      ],
      [
        'Project, Priority, Details: Priority (other), Details (elaboration)',
        'Sort | High | By hand.',
        'Ship | Low | By sea.',
      ],
    ],
  },
  {
    name: 'in other words',
    tables: [
      `What | Why | So what?
       Dig | Ore. | Dust.`,
      `S. No. | Strategic Goal(s) | Key actions | What this means for buyers
       1. | Haul | It hauls. | Noise.`,
    ],
    found: [
      ['What, Why, So what?: Why (elaboration), So what? (implications)', 'Dig | Ore. | Dust.'],
      [
        'Strategic Goal(s), Key actions, What this means for buyers: Key actions (elaboration), What this means for buyers (implications)',
        'Haul | It hauls. | Noise.',
      ],
    ],
  },
];

const read = async (tables: readonly string[]) => {
  const { content } = await readHtml(`<html lang=en><body>${tables.map(tableOf).join('')}</body></html>`, 'a.html', {
    htmlView: 'full',
  });
  return content;
};

const pictureOf = (text: string, { description, columns, priorities }: ReturnType<typeof findMatrices>[number]) => [
  `${description.replace(/^Table (?:with|of) \d+ rows?: /u, '')}: ${columns.map(({ title, role }) => `${title} (${role})`).join(', ')}`,
  ...priorities.map(({ titleText, cells }) =>
    [
      titleText,
      ...cells.map(({ statements }) => statements.map((one) => text.slice(one.start, one.end)).join(' / ')),
    ].join(' | '),
  ),
];

describe('a matrix in a table', () => {
  it.each(cases)('is found $name', async ({ tables, found }) => {
    const content = await read(tables);
    const matrices = [...findMatrices(content)].sort(
      (a, b) => (a.priorities[0]?.title.start ?? 0) - (b.priorities[0]?.title.start ?? 0),
    );
    expect(matrices.map((matrix) => pictureOf(content.text, matrix))).toEqual(found);
  });

  it('never says what the article does not say, however the cells span', () => {
    const words = fc.constantFrom(
      '',
      '–',
      'Priority',
      'Details',
      'So what?',
      'Goal 1: Dig',
      '2',
      'It digs. It hauls.',
      'High',
    );
    const cell = fc.record({ words, row: fc.nat(5), column: fc.nat(5), rowSpan: fc.nat(4), columnSpan: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (cells) => {
        let start = 0;
        const placed = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
        const blocks = placed.map(({ words: said, row, column, rowSpan, columnSpan }) => {
          const place = { table: 0, row, column, header: false, rowSpan: rowSpan + 1, columnSpan: columnSpan + 1 };
          const block = { kind: 'table-cell' as const, start, end: start + said.length, ...place };
          start = block.end + 1;
          return block;
        });
        const content = { text: placed.map((one) => one.words).join('\n'), blocks };
        const byHand = gridsOf(content).map((grid) => matrixByHand(content, grid, likelyUses(grid), grid.head));
        for (const matrix of [...findMatrices(content), ...byHand]) {
          for (const { title, cells: row } of matrix?.priorities ?? []) {
            expect(row).toHaveLength(matrix?.columns.length ?? 0);
            for (const said of [title, ...row.flatMap(({ statements }) => statements)]) {
              expect(said.end).toBeGreaterThan(said.start);
              expect(blocks.some((block) => block.start <= said.start && said.end <= block.end)).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('keeps the bands between its rows as headings, found or taken by hand, but not a note', async () => {
    const content = await read([
      `Priority | Elaboration | Implications
       Plan | It plans. | Paper.
       3>Pillar A:
       Dig | It digs. | Dust.
       3>All sums are in dollars.
       Haul | It hauls. | Noise.
       3>Pillar B
       Haul | By rail. | Jobs.`,
      `Priority | Elaboration | Implications
       Sort | By hand. | Bins.`,
    ]);
    const rows = (matrix: ReturnType<typeof matrixByHand> | undefined) =>
      matrix?.priorities.map(({ titleText, group }) => `${group ?? 'no heading'}: ${titleText}`);
    const found = ['no heading: Plan', 'Pillar A: Dig', 'Pillar A: Haul', 'Pillar B: Haul'];
    expect(rows(findMatrices(content)[0])).toEqual([...found, 'Pillar B: Sort']);
    const [grid] = gridsOf(content);
    const byHand = grid && matrixByHand(content, grid, likelyUses(grid), grid.head);
    expect(rows(byHand)?.filter((row) => !row.endsWith('dollars'))).toEqual(found);
  });

  it('is found under two rows of head cells, whatever the lower ones are called', async () => {
    const head = '<tr><th>Goal<th colspan=2>Details<th>Impact</tr><tr><th>Name<th>Story<th>Budget<th>On towns</tr>';
    const page = `<html lang=en><body><table>${head}<tr><td>Dig<td>It digs.<td>$5<td>Dust.</tr></table></body></html>`;
    const { content } = await readHtml(page, 'a.html', { htmlView: 'full' });
    expect(findMatrices(content).map((matrix) => pictureOf(content.text, matrix)[1])).toEqual([
      'Dig | It digs. | $5 | Dust.',
    ]);
  });

  it('is taken by hand below the row that names its columns, or below another one', async () => {
    const content = await read([
      `3>Sites of 2027
       Site | Impact | Owner
       Alder | It floods. | Hale
       Birch | It is empty. | Okoro`,
    ]);
    const [grid] = gridsOf(content);
    if (!grid) throw new Error('there is a table');
    expect(grid.label).toBe('Table of 4 rows: Site, Impact, Owner');
    const taken = (head: typeof grid.head) => {
      const matrix = matrixByHand(content, grid, likelyUses(grid, head), head);
      return matrix && pictureOf(content.text, matrix).slice(0, 2);
    };
    expect(taken(grid.head)).toEqual([
      'Site, Impact, Owner: Impact (implications), Owner (other)',
      'Alder | It floods. | Hale',
    ]);
    expect(grid.heads.map(({ first, names }) => `${first}: ${names.join(', ')}`)).toEqual([
      '0: Sites of 2027, Sites of 2027 (2), Sites of 2027 (3)',
      '1: Site, Impact, Owner',
      '2: Alder, It floods., Hale',
    ]);
    expect(taken(grid.heads[2] ?? null)).toEqual([
      'Site, Impact, Owner: It floods. (elaboration), Hale (other)',
      'Birch | It is empty. | Okoro',
    ]);
    expect(taken(null)?.[1]).toEqual('Sites of 2027 |  | ');
  });
});
