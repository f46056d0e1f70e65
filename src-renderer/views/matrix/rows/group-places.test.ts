import { describe, expect, it } from 'vitest';
import { groupPlaceAt } from './group-places.ts';

const blocks = [
  { id: 'a', top: 100, bottom: 140 },
  { id: 'b', top: 140, bottom: 340 },
  { id: 'c', top: 340, bottom: 380 },
];

describe('a group that is dragged', () => {
  it.each([
    ['above all of them', 'c', 20, { id: 'a', edge: 'before' }],
    ['past the middle of the first', 'c', 130, { id: 'a', edge: 'after' }],
    ['in the upper half of a long one', 'a', 200, undefined],
    ['in the lower half of a long one', 'a', 260, { id: 'b', edge: 'after' }],
    ['below all of them', 'a', 900, { id: 'c', edge: 'after' }],
    ['over itself', 'b', 250, undefined],
    ['just behind itself', 'b', 345, undefined],
    ['in the upper half of the next', 'b', 355, undefined],
  ] as const)('goes, %s, where one sees it', (_where, dragged, y, place) => {
    expect(groupPlaceAt(blocks, dragged, y)).toEqual(place);
  });

  it('goes nowhere when it is the only one', () => {
    expect(groupPlaceAt(blocks.slice(0, 1), 'a', 900)).toBeUndefined();
    expect(groupPlaceAt([], 'a', 0)).toBeUndefined();
  });

  it('finds its place though it was scrolled away from', () => {
    expect(groupPlaceAt(blocks, 'far away', 130)).toEqual({ id: 'a', edge: 'after' });
  });
});
