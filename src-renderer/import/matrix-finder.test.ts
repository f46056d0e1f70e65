// Articles, and the matrices that are found in them.
import { describe, expect, it } from 'vitest';
import type { ProposedMatrix } from '../model/proposed-matrix.ts';
import { readMarkdown } from './markdown.ts';
import { findMatrices } from './matrix-finder.ts';

/** A matrix as lines: its description, its columns, and a line a priority with its cells and other mentions. */
function pictureOf(text: string, { how, description, columns, priorities }: ProposedMatrix): readonly string[] {
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return [
    `${how}: ${description}`,
    columns.map(({ title, role }) => `${title} (${role})`).join(', '),
    ...priorities.map(({ titleText, cells, alsoAt }) =>
      [
        titleText,
        ...cells.map(({ statements }) => statements.map(words).join(' / ')),
        alsoAt.map(words).join(' / '),
      ].join(' | '),
    ),
  ];
}

const find = (markdown: string) => {
  const { content } = readMarkdown(markdown, 'a.md');
  return findMatrices(content).map((matrix) => pictureOf(content.text, matrix));
};

const cases: readonly { name: string; text: string; found: readonly (readonly string[])[] }[] = [
  {
    name: 'a table, before the list that names the same priorities',
    text: 'Two goals:\n\n- Mine more.\n- waste LESS;\n\n| Priority | Elaboration | Implications |\n|-|-|-|\n| Mine more | It digs. It hauls, e.g. by night. | Prices fall. |\n| Waste less | | n/a |',
    found: [
      [
        'table: Table with 2 rows: Priority, Elaboration, Implications',
        'Elaboration (elaboration), Implications (implications)',
        'Mine more | It digs. / It hauls, e.g. by night. | Prices fall. | Mine more.',
        'Waste less |  | n/a | waste LESS;',
      ],
      [
        'list: List of 2 items after “Two goals:”',
        'Elaboration (elaboration), Implications (implications)',
        'Mine more |  |  | ',
        'waste LESS |  |  | ',
      ],
    ],
  },
  {
    name: 'other columns, a column of ranks, and rows that go on',
    text: '| # | Why it matters | Strategic objectives | Owner |\n|-|-|-|-|\n| 1 | A. | Mine  more | Ana |\n| | B.<br>• C | | Bo |',
    found: [
      [
        'table: Table with 1 row: Strategic objectives, Why it matters, Owner',
        'Why it matters (implications), Owner (other)',
        'Mine more | A. / B. / C | Ana / Bo | ',
      ],
    ],
  },
  {
    name: 'no matrix in a table about something else',
    text: '| Year | Tonnes |\n|-|-|\n| 2024 | 5 |\n| 2025 | 6 |',
    found: [],
  },
  { name: 'no matrix in a list about something else', text: 'We bring:\n\n- bread\n- wine', found: [] },
  {
    name: 'no matrix in what follows for somebody',
    text: '## Implications of these priorities\n\n- one\n- two',
    found: [],
  },
  {
    name: 'a list whose items explain themselves',
    text: 'Talks went on. The plan has two pillars:\n\n1. **Mine more**: it digs. It hauls.\n   - Implications: prices fall.\n2. **Waste less** – it sorts.',
    found: [
      [
        'list: List of 2 items after “The plan has two pillars:”',
        'Elaboration (elaboration), Implications (implications)',
        'Mine more | it digs. / It hauls. | prices fall. | ',
        'Waste less | it sorts. |  | ',
      ],
    ],
  },
  {
    name: 'a section for each priority',
    text: '# Plan\n\n## Priority 1: Mine more\n\nIt digs. It hauls.\n\n### Implications\n\nPrices fall.\n\n## Priority 2: Waste less\n\nIt sorts.\n\n**Implications:** bins fill.\n\n## About us\n\nWe write.',
    found: [
      [
        'headings: 2 sections, each headed by a priority',
        'Elaboration (elaboration), Implications (implications)',
        'Mine more | It digs. / It hauls. | Prices fall. | ',
        'Waste less | It sorts. | bins fill. | ',
      ],
    ],
  },
  {
    name: 'two tables with the same head, told apart by the headings above them',
    text: '## North\n\n| Goal | Impact |\n|-|-|\n| Dig | a |\n| Haul | b |\n\n## South\n\n| Goal | Impact |\n|-|-|\n| Sort | c |\n| Ship | d |',
    found: [
      ['table: Table with 2 rows: Goal, Impact (North)', 'Impact (implications)', 'Dig | a | ', 'Haul | b | '],
      ['table: Table with 2 rows: Goal, Impact (South)', 'Impact (implications)', 'Sort | c | ', 'Ship | d | '],
    ],
  },
  {
    name: 'all that the author wrote into a cell but a lone dash',
    text: '| Goal | Details | Impact | Owner |\n|-|-|-|-|\n| Dig | None. | N/A | ✓ |\n| Haul | None | – | - |\n| Sort | TBD | — | ? |',
    found: [
      [
        'table: Table with 3 rows: Goal, Details, Impact, Owner',
        'Details (elaboration), Impact (implications), Owner (other)',
        'Dig | None. | N/A | ✓ | ',
        'Haul | None |  |  | ',
        'Sort | TBD |  | ? | ',
      ],
    ],
  },
  {
    name: 'only the list that the sentence leads to, not the one of another kind after it',
    text: 'Two goals:\n\n- Dig\n  1. by night\n- Haul\n\n1. Sign here.\n2. Send it.',
    found: [
      [
        'list: List of 2 items after “Two goals:”',
        'Elaboration (elaboration), Implications (implications)',
        'Dig | by night |  | ',
        'Haul |  |  | ',
      ],
    ],
  },
  {
    name: 'no sections in what a table says',
    text: '## Mining goals\n\n| Year | Impact |\n|-|-|\n| 2024 | Low |\n\n## Market goals\n\n| Year | Impact |\n|-|-|\n| 2025 | High |',
    found: [],
  },
  {
    name: 'items led by bold words, but not those that only stress one',
    text: 'Three priorities:\n\n- **Talent.** Hire more. It pays.\n- **Growth** in new markets. Sell.\n- **Safety.** No harm.',
    found: [
      [
        'list: List of 3 items after “Three priorities:”',
        'Elaboration (elaboration), Implications (implications)',
        'Talent | Hire more. / It pays. |  | ',
        'Growth in new markets | Sell. |  | ',
        'Safety | No harm. |  | ',
      ],
    ],
  },
  {
    name: 'items that are numbered in words, their titles without the number',
    text: 'Our goals:\n\n- Priority 1: Dig. It digs.\n- **Priority 2:** Haul – it hauls.\n- **Priority 3: Sort.** It sorts.',
    found: [
      [
        'list: List of 3 items after “Our goals:”',
        'Elaboration (elaboration), Implications (implications)',
        'Dig | It digs. |  | ',
        'Haul | it hauls. |  | ',
        'Sort | It sorts. |  | ',
      ],
    ],
  },
  {
    name: 'a list that hangs on an item, with labels in it',
    text: '- Our goals:\n  - Dig\n    - Elaboration: It digs.\n    - So what? Dust.\n  - Haul\n- Notes:\n  - Wine\n  - Bread',
    found: [
      [
        'list: List of 2 items after “Our goals:”',
        'Elaboration (elaboration), Implications (implications)',
        'Dig | It digs. | Dust. | ',
        'Haul |  |  | ',
      ],
    ],
  },
  {
    name: 'a list after a sentence that counts its items',
    text: 'The board set three priorities.\n\n1. Dig\n2. Haul\n3. Sort\n\nThese are two of our goals.\n\n- a\n- b\n- c',
    found: [
      [
        'list: List of 3 items after “The board set three priorities.”',
        'Elaboration (elaboration), Implications (implications)',
        'Dig |  |  | ',
        'Haul |  |  | ',
        'Sort |  |  | ',
      ],
    ],
  },
  {
    name: 'the words behind a label without a colon, and a sentence that is no label',
    text: '## Priority One: Dig\n\nWhat it means: It digs.\n\n**So what?** Dust.\n\n## Priority Two: Haul\n\nImpact on jobs was small.\n\n**Implications.** Noise.\n\nDetails: It hauls.',
    found: [
      [
        'headings: 2 sections, each headed by a priority',
        'Elaboration (elaboration), Implications (implications)',
        'Dig | It digs. | Dust. | ',
        'Haul | Impact on jobs was small. / It hauls. | Noise. | ',
      ],
    ],
  },
  {
    name: 'all sections under a heading that is a name for them',
    text: '# Six goals\n\n## Who we are\n\nUs.\n\n## Our goals for 2027\n\n### Dig\n\nIt digs.\n\n### Haul\n\nIt hauls.\n\n## Other goals we dropped\n\n### Fly\n\nNo.\n\n### Swim\n\nNo.',
    found: [
      [
        'headings: 2 sections, each headed by a priority',
        'Elaboration (elaboration), Implications (implications)',
        'Dig | It digs. |  | ',
        'Haul | It hauls. |  | ',
      ],
    ],
  },
];

describe('findMatrices', () => {
  it.each(cases)('finds $name', ({ text, found }) => {
    expect(find(text)).toEqual(found);
  });
});
