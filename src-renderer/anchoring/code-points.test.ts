// Code units to code points: what a walk by the language's own code points says, for any text and any offsets.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets, codeUnitOffsets } from './code-points.ts';

const cases = [
  ['letters', 'quay', [0, 2, 4], [0, 2, 4]],
  ['an astral sign', 'a𝄞b', [0, 1, 3, 4], [0, 1, 2, 3]],
  ['an offset inside a pair', 'a𝄞b', [2], [1]],
  ['an emoji of several code points', '👩‍🚀!', [0, 2, 3, 5, 6], [0, 1, 2, 3, 4]],
  ['a flag', '🇫🇷.', [4, 5], [2, 3]],
  ['halves that stand alone', '\ude00\ud83dx\ud83d', [1, 2, 3, 4], [1, 2, 3, 4]],
  ['offsets out of order, and twice', 'a𝄞b', [4, 0, 4, 3], [3, 0, 3, 2]],
  ['offsets outside the text', 'a𝄞b', [-1, 99], [0, 3]],
  ['an empty text', '', [0], [0]],
  ['no offsets', 'quay', [], []],
] as const;

describe('codePointOffsets', () => {
  it.each(cases)('counts %s', (_, text, offsets, expected) => {
    expect(codePointOffsets(text, offsets)).toEqual(expected);
  });

  it('agrees with a walk by code points, whatever the text holds', () => {
    const input = fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('a', '𝄞', '\ud83d', '\ude00', 'é', '稀') }),
      )
      .chain((text) => fc.tuple(fc.constant(text), fc.array(fc.nat(text.length))));
    fc.assert(
      fc.property(input, ([text, offsets]) => {
        // At each code unit how many code points end at it or before.
        const ended = [0];
        for (const point of text) {
          for (let unit = 1; unit < point.length; unit += 1) ended.push(ended.at(-1) as number);
          ended.push((ended.at(-1) as number) + 1);
        }
        expect(codePointOffsets(text, offsets)).toEqual(offsets.map((offset) => ended[offset]));
      }),
    );
  });

  it('gives back the passage when the text is cut by code points', () => {
    const input = fc.string({ unit: 'grapheme', minLength: 1 }).chain((text) => {
      const points = [...text];
      return fc.tuple(fc.constant(points), fc.nat(points.length), fc.nat(points.length));
    });
    fc.assert(
      fc.property(input, ([points, a, b]) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const start = points.slice(0, from).join('').length;
        const exact = points.slice(from, to).join('');
        expect(codePointOffsets(points.join(''), [start, start + exact.length])).toEqual([from, to]);
      }),
    );
  });
});

describe('codeUnitOffsets', () => {
  it('leads back to where the code points were counted, at every edge of one', () => {
    const input = fc
      .string({ unit: fc.constantFrom('a', '𝄞', '\ud83d', '\ude00', 'é', '稀') })
      .chain((text) => fc.tuple(fc.constant(text), fc.array(fc.nat([...text].length))));
    fc.assert(
      fc.property(input, ([text, counts]) => {
        const offsets = codeUnitOffsets(text, counts);
        expect(codePointOffsets(text, offsets)).toEqual(counts);
      }),
    );
  });

  it('takes a count beyond the end for the end', () => {
    expect(codeUnitOffsets('a𝄞b', [99, 0, 2])).toEqual([4, 0, 3]);
  });
});
