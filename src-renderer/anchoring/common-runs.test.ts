// What two sequences have in common is really in both, in order, and as much as there is where it can be counted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonRuns } from './common-runs.ts';

const sequence = (maxLength: number, most = 4) => fc.array(fc.nat(most), { maxLength });

const lengthOf = (runs: readonly { readonly length: number }[]) => runs.reduce((sum, { length }) => sum + length, 0);

/** The longest common subsequence by the textbook's table. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const each of a) {
    const next = [0];
    b.forEach((other, j) => next.push(each === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)));
    row = next;
  }
  return row[b.length] ?? 0;
}

function expectCommon(a: readonly number[], b: readonly number[]) {
  const runs = commonRuns(Int32Array.from(a), Int32Array.from(b));
  let [x, y] = [0, 0];
  for (const run of runs) {
    expect(run.a).toBeGreaterThanOrEqual(x);
    expect(run.b).toBeGreaterThanOrEqual(y);
    expect(run.length).toBeGreaterThan(0);
    expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
    [x, y] = [run.a + run.length, run.b + run.length];
  }
  expect(x).toBeLessThanOrEqual(a.length);
  expect(y).toBeLessThanOrEqual(b.length);
  return runs;
}

describe('commonRuns', () => {
  it('finds the longest common subsequence of short sequences', () => {
    fc.assert(
      fc.property(sequence(40), sequence(40), (a, b) => {
        expect(lengthOf(expectCommon(a, b))).toBe(longestCommon(a, b));
      }),
    );
  });

  it('finds runs that are in both and ascend, in long sequences too', () => {
    fc.assert(
      fc.property(sequence(400, 300), sequence(60, 300), fc.nat(400), (a, put, at) => {
        expectCommon(a, [...a.slice(0, at), ...put, ...a.slice(at + put.length)]);
        expectCommon(a, put);
      }),
    );
  });

  it('gives up sequences that have too little in common', () => {
    const a = Int32Array.from({ length: 2000 }, (_, i) => i);
    expect(
      commonRuns(
        a,
        a.map((each) => each + 5000),
      ),
    ).toEqual([]);
  });

  it('finds all of a long sequence around edits everywhere', () => {
    const a = Array.from({ length: 5000 }, (_, i) => i);
    const b = a.map((each) => (each % 50 === 7 ? each + 10_000 : each));
    expect(lengthOf(expectCommon(a, b))).toBe(4900);
  });
});
