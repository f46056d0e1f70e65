// The sentence about a pasted table.
import { expect, it } from 'vitest';
import type { LeftOut, PastePlan, PlannedRow } from '../../../commands/paste-plan.ts';
import type { Column, ColumnHolds, Priority } from '../../../model/matrix.ts';
import { pastedSentence, tooLargeSentence } from './paste-words.ts';

const column = (title: string, holds: ColumnHolds): Column => ({
  kind: 'column',
  id: title,
  order: 'a0',
  title,
  role: 'other',
  holds,
});
const until = column('Until', { kind: 'date' });
const agreed = column('Agreed', { kind: 'choice', options: [], several: false });
const no = (words: string, why: LeftOut['why']): LeftOut => ({ words, why });
const row = (fresh: boolean, cells: number): PlannedRow => ({
  priority: fresh ? undefined : ({ id: 'p' } as Priority),
  title: fresh ? 'New' : '',
  statements: new Map(Array.from({ length: cells }, (_, i) => [`c${i}`, ['x']])),
  values: new Map(),
});

it.each<readonly [PastePlan, string]>([
  [{ rows: [row(false, 2)], left: [] }, 'Pasted 2 cells'],
  [{ rows: [row(true, 0)], left: [] }, 'Pasted 1 new priority'],
  [{ rows: [row(true, 1), row(true, 0), row(false, 3)], left: [] }, 'Pasted 2 new priorities and 4 cells'],
  [{ rows: [], left: [] }, 'Nothing to paste: all of it is there already.'],
  [
    { rows: [row(false, 1)], left: [no('soon', { kind: 'unreadable', column: until })] },
    'Pasted 1 cell. 1 cell was not pasted: “soon” is no date.',
  ],
  [
    {
      rows: [],
      left: [
        no('soon', { kind: 'unreadable', column: until }),
        no('late', { kind: 'unreadable', column: until }),
        no('3/4/2026', { kind: 'unreadable', column: until }),
        no('Perhaps', { kind: 'unreadable', column: agreed }),
        no('Yes', { kind: 'filled', column: agreed }),
        no('x', { kind: 'no-column' }),
      ],
    },
    '6 cells were not pasted: “soon” and 1 other are no dates; “3/4/2026” may be either of two days; “Perhaps” is no choice of “Agreed”; and 2 other reasons.',
  ],
  [
    { rows: [], left: [no('x', { kind: 'no-row' }), no('y', { kind: 'no-row' }), no('z', { kind: 'no-row' })] },
    '3 cells were not pasted: “x” and 2 others have no row. Paste titles along, into the first column, to make rows.',
  ],
])('says of %# what came in and what did not', (plan, sentence) => {
  expect(pastedSentence(plan)).toBe(sentence);
});

it('says how much can be pasted at once', () => {
  expect(tooLargeSentence({ rows: 1200, cells: 1200 })).toBe(
    'This table has 1,200 rows, and at most 1,000 rows can be pasted at once. Paste it in parts.',
  );
  expect(tooLargeSentence({ rows: 900, cells: 30_000 })).toBe(
    'This table has 30,000 cells, and at most 20,000 cells can be pasted at once. Paste it in parts.',
  );
});
