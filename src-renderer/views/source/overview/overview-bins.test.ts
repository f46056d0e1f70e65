import { describe, expect, it } from 'vitest';
import { hitMarks, passageMarks, placeOf, type Stretch } from './overview-bins.ts';

// The second half of the text takes nine tenths of the page.
const stretches: readonly Stretch[] = [
  { start: 0, end: 100, top: 0, bottom: 0.1 },
  { start: 101, end: 200, top: 0.1, bottom: 1 },
];
const at = (start: number, colour: 'yellow' | 'pink') => ({ colour, position: { start, end: start + 1 } });

describe('the overview of an article', () => {
  it.each([
    [0, 0],
    [50, 0.05],
    [100, 0.1],
    [101, 0.1],
    [200, 1],
    [900, 1],
    [-5, 0],
  ])('puts offset %i at %f of the page', (offset, place) => {
    expect(placeOf(stretches, offset)).toBeCloseTo(place);
  });

  it('has nothing to show of nothing', () => {
    expect(placeOf([], 10)).toBe(0);
    expect(passageMarks([], stretches, 10)).toEqual([]);
  });

  it('shows one mark where several passages begin, in the colour of the first', () => {
    const marks = passageMarks([at(0, 'pink'), at(10, 'yellow'), at(150, 'yellow')], stretches, 10);
    expect(marks).toEqual([
      { bin: 0, colour: 'pink' },
      { bin: 5, colour: 'yellow' },
    ]);
  });

  it('never shows more marks than there are bins', () => {
    const hits = Array.from({ length: 5000 }, (_, i) => ({ start: i % 200, end: (i % 200) + 1 }));
    expect(hitMarks(hits, stretches, 40).length).toBeLessThanOrEqual(40);
  });
});
