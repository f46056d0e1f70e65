// The first that is not before, as a scan from the beginning finds it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lowerBound } from './lower-bound.ts';

it('finds what a scan finds, equal items and empty lists included', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(21), (numbers, bar) => {
      const list = numbers.toSorted((a, b) => a - b);
      expect(lowerBound(list, (one) => one < bar)).toBe(list.filter((one) => one < bar).length);
    }),
  );
});
