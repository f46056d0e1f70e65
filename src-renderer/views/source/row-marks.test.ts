import { describe, expect, it } from 'vitest';
import { rowLabel, type RowMark, shortRowLabel } from './row-marks.ts';

const marks = (...signed: readonly string[]): readonly RowMark[] =>
  signed.map((one) => ({
    rank: Number(one.replace(/\D/gu, '')) - 1,
    stance: one.startsWith('×') ? 'contradicts' : one.startsWith('·') ? 'context' : 'supports',
  }));

describe('the rows in the margin', () => {
  it.each([
    [['3'], '3'],
    [['×3', '×4'], '×3 ×4'],
    [['·4', '6'], '·4 6'],
    [['×3', '×4', '6'], '×3…'],
    [['×12', '14'], '×12…'],
    [['1000'], '1000'],
    [['·100000'], '·100000'],
    [[], ''],
  ] as const)('are all told while they fit, or else the first: %j', (signed, label) => {
    expect(shortRowLabel(marks(...signed))).toBe(label);
    expect(rowLabel(marks(...signed))).toBe(signed.join(' '));
  });
});
