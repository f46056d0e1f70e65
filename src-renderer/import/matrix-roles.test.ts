// Heads as authors word them, and tables that only sound like matrices: what the columns are is seen by what they say.
import { describe, expect, it } from 'vitest';
import { readMarkdown } from './markdown.ts';
import { gridsOf, likelyUses } from './matrix-by-hand.ts';
import { findMatrices } from './matrix-finder.ts';

const table = (head: string, ...rows: readonly string[]) =>
  [head, head.replace(/[^|]+/gu, '-'), ...rows].map((row) => `| ${row} |`).join('\n');

const columnsIn = (markdown: string) =>
  findMatrices(readMarkdown(markdown, 'a.md').content).map(({ columns }) =>
    columns.map(({ title, role }) => `${title} (${role})`).join(', '),
  );

const rows = ['Dig the harbour | It digs by night. | Ships wait.', 'Haul | It hauls. | Noise grows on the quay.'];

const heads: readonly (readonly [head: string, columns: string])[] = [
  [
    'Strategic goals for 2026 | Measures | Key implications for investors',
    'Measures (elaboration), Key implications for investors (implications)',
  ],
  [
    'Our strategic goals 2026 | Key details of the plan | Potential impact on suppliers',
    'Key details of the plan (elaboration), Potential impact on suppliers (implications)',
  ],
  [
    'Strategic objectives to 2030 | What the ministry says | Likely implications for shippers',
    'What the ministry says (elaboration), Likely implications for shippers (implications)',
  ],
  [
    'Objective | Description | Key implications for investors',
    'Description (elaboration), Key implications for investors (implications)',
  ],
  [
    'The five goals | In the words of the board | Likely effects on our goals',
    'In the words of the board (elaboration), Likely effects on our goals (implications)',
  ],
  ['Goal | Details | What it means', 'Details (elaboration), What it means (implications)'],
  ['Goal | What it means | So what?', 'What it means (elaboration), So what? (implications)'],
  [
    'Goal | Since when | What this means for buyers',
    'Since when (elaboration), What this means for buyers (implications)',
  ],
];

const others: readonly (readonly [name: string, markdown: string])[] = [
  ['scorers', table('Goal scorer | Team | Impact sub', 'J. Smith | Rovers | D. Cole', 'A. Khan | Town | –')],
  ['a league table', table('Team | Goals for | Goals against | Result', 'Rovers | 12 | 8 | W', 'Town | 7 | 9 | L')],
  ['a league table by goals', table('Team | Goals | Result', 'Rovers | 12 | 2–1', 'Town | 7 | 0–0')],
  ['a price list', table('Theme park ticket | Details | Price', 'Adult | Day pass | $40', 'Child | Day pass | $20')],
  [
    'a price list of parts',
    table(
      'Product | Description | Effect | Price',
      'Valve | Brass | Less leakage | $4',
      'Pump | Steel | More flow | $90',
    ),
  ],
  [
    'a timetable',
    table('Initiative bus | Action stop | Result stop', '08:15 | 08:40 | 09:10', '10:15 | 10:40 | 11:10'),
  ],
  ['targets in numbers', table('Target | Result | Year', '1,200 t | 1,150 t | 2024', '1,400 t | 1,390 t | 2025')],
  ['contents', table('Key themes | Summary | Page', 'Ports | Overview | 4', 'Rail | Overview | 9')],
  ['a long sentence', table('We set a goal and it had an impact on us all, we think | Details', 'Dig | It digs.')],
];

describe('the head of a matrix', () => {
  it.each(heads)('is understood: %s', (head, columns) => {
    expect(columnsIn(table(head, ...rows))).toEqual([columns]);
  });

  it.each(others)('is not seen in %s', (_, markdown) => {
    expect(columnsIn(markdown)).toEqual([]);
  });

  it('leaves a middle column what it is when there are two, or when it does not speak in sentences', () => {
    const two = table('Strategic goals | Claim | Since | Impact', 'Dig | It digs. | It has long done so. | Dust.');
    const names = table('Strategic goals | Owner | Impact', 'Dig | Ana | Dust.', 'Haul | Bo | Noise.');
    expect(columnsIn(`${two}\n\nAnd:\n\n${names}`)).toEqual([
      'Owner (other), Impact (implications)',
      'Claim (other), Since (other), Impact (implications)',
    ]);
  });
});

const byHand: readonly (readonly [name: string, markdown: string, uses: string])[] = [
  [
    'by their place where no head is known',
    table('الأولوية | التفاصيل | الآثار', 'كهربة الأرصفة | كل رصيف يحصل على قابس. | السفن تتجهز.'),
    'priority elaboration implications',
  ],
  [
    'by their place, but for numbers and names between sentences',
    table('No. | Jahr | Ziel | Wer | Inhalt | Folgen', '1 | 2026 | Häfen | Ana | Es wird gebaut. | Es wird laut.'),
    'leave-out other priority other elaboration implications',
  ],
  [
    'by their place where none speaks in sentences',
    table('A | B | C | D', 'Dig | Ore | Dust | Ana'),
    'priority elaboration implications other',
  ],
  [
    'between the priorities and their implications',
    table('Goal | In short | Impact', 'Dig | It digs by night. | Dust.'),
    'priority elaboration implications',
  ],
  [
    'as an explanation beside another',
    table('Recommended action | Explanation | Expected outcome', 'Dig | It digs. | Dust.'),
    'priority elaboration implications',
  ],
];

describe('columns taken by hand', () => {
  it.each(byHand)('are known %s', (_, markdown, uses) => {
    const grids = gridsOf(readMarkdown(markdown, 'a.md').content);
    expect(grids.map((grid) => likelyUses(grid).join(' '))).toEqual([uses]);
  });
});
