// Where brackets and the toolbar stand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelHeight, placeBrackets } from './margin-layout.ts';
import { placeToolbar } from './toolbar-place.ts';

describe('brackets in the margin', () => {
  it('puts overlapping passages into lanes of their own, and reuses a lane that is free again', () => {
    const placed = placeBrackets([
      { id: 'inner', top: 20, bottom: 60 },
      { id: 'outer', top: 0, bottom: 100 },
      { id: 'later', top: 70, bottom: 90 },
    ]);
    expect(placed.map(({ id, lane }) => [id, lane])).toEqual([
      ['outer', 0],
      ['inner', 1],
      ['later', 1],
    ]);
  });

  it('never lets one label cover another', () => {
    const extent = fc.record({ id: fc.uuid(), top: fc.nat(300), height: fc.nat(80) });
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 20 }), (list) => {
        const tops = placeBrackets(list.map(({ id, top, height }) => ({ id, top, bottom: top + height })))
          .map(({ labelTop }) => labelTop)
          .sort((a, b) => a - b);
        tops.forEach((top, i) => expect(top - (tops[i - 1] ?? -1000)).toBeGreaterThanOrEqual(labelHeight));
      }),
    );
  });
});

describe('the toolbar', () => {
  const frame = { left: 0, top: 0, right: 500, bottom: 600 };
  const size = { width: 240, height: 64 };
  const line = (top: number, left: number, right: number) => ({ left, right, top, bottom: top + 24 });

  it.each([
    ['above the first line', [line(300, 100, 300)], { left: 80, top: 228, side: 'top' }],
    [
      'below the last line when there is no room above',
      [line(30, 100, 300), line(60, 50, 400)],
      { left: 105, top: 92, side: 'bottom' },
    ],
    ['inside the pane at its left edge', [line(300, 10, 40)], { left: 8, top: 228, side: 'top' }],
    ['inside the pane at its right edge', [line(300, 460, 490)], { left: 252, top: 228, side: 'top' }],
  ])('stands %s', (_, lines, expected) => {
    expect(placeToolbar(lines, size, frame)).toEqual(expected);
  });

  it('never lies on selected words', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 1, max: 60 }), (top, count) => {
        const lines = Array.from({ length: count }, (_, i) => line(top + i * 28, 20, 480));
        const placed = placeToolbar(lines, size, frame);
        const bottom = Math.max(...lines.map((one) => one.bottom));
        expect(placed.top + size.height <= top || placed.top >= bottom).toBe(true);
      }),
    );
  });
});
