// Which line a passage gets where several lie upon one another, wherever the reader stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../model/source.ts';
import { lanesOf, type PassageToLay, withReachingIn } from './overlap-lanes.ts';

const passages = (...all: readonly (readonly [number, number])[]): PassageToLay[] =>
  all.map(([start, end], i) => ({ id: `${i}`, start, end }));
const lanes = (list: readonly PassageToLay[]) => {
  const found = lanesOf(list);
  return list.map(({ id }) => found.get(id));
};
const overlap = (a: Passage, b: Passage) => a.start < b.end && b.start < a.end;

describe('the lanes of the lines', () => {
  it.each([
    ['side by side', passages([0, 5], [5, 9], [20, 30]), [0, 0, 0]],
    ['one inside another: the outer one next to the words', passages([5, 10], [0, 20]), [1, 0]],
    ['crossing: the one that begins first', passages([0, 10], [5, 15], [10, 20]), [0, 1, 0]],
    ['that begin together: the longer one', passages([0, 5], [0, 9]), [1, 0]],
    ['over the same words', passages([0, 5], [0, 5]), [0, 1]],
    ['four deep', passages([0, 40], [5, 35], [10, 30], [15, 20]), [0, 1, 2, 3]],
  ])('are told for passages %s', (_, list, expected) => {
    expect(lanes(list)).toEqual(expected);
  });

  const someWhere = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })), { maxLength: 30 });
  const made = (list: readonly (readonly [number, number])[]) =>
    passages(...list.map(([start, length]) => [start, start + length] as const));

  it('are never shared by two passages that overlap', () => {
    fc.assert(
      fc.property(someWhere, (list) => {
        const all = made(list);
        const found = lanesOf(all);
        for (const a of all)
          for (const b of all) if (a !== b && overlap(a, b)) expect(found.get(a.id)).not.toBe(found.get(b.id));
      }),
    );
  });

  it('are the same wherever the reader stands', () => {
    fc.assert(
      fc.property(someWhere, fc.nat(200), (list, at) => {
        const all = made(list);
        const across = (stretch: Passage) => all.filter((one) => overlap(one, stretch));
        const near = { start: at, end: at + 30 };
        const here = lanesOf(withReachingIn(near, across));
        const whole = lanesOf(all);
        for (const { id } of across(near)) expect(here.get(id)).toBe(whole.get(id));
      }),
    );
  });
});
