// Where brackets and the toolbar stand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extent, labelHeight, placeBrackets } from './margin-layout.ts';
import { placeToolbar } from './toolbar-place.ts';

const linked = (extent: Omit<Extent, 'labelled'>): Extent => ({ ...extent, labelled: true });
const loose = (extent: Omit<Extent, 'labelled'>): Extent => ({ ...extent, labelled: false });
const inOneSection = (extents: readonly Omit<Extent, 'labelled'>[]) =>
  placeBrackets([{ extents: extents.map(linked), bottom: Number.POSITIVE_INFINITY }]);

describe('brackets in the margin', () => {
  it('puts overlapping passages into lanes of their own, and reuses a lane that is free again', () => {
    const { brackets: placed } = inOneSection([
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
        const { brackets, groups } = inOneSection(
          list.map(({ id, top, height }) => ({ id, top, bottom: top + height })),
        );
        const labels = [...brackets.flatMap(({ labelTop }) => labelTop ?? []), ...groups.map(({ top }) => top)];
        const tops = labels.sort((a, b) => a - b);
        tops.forEach((top, i) => expect(top - (tops[i - 1] ?? -1000)).toBeGreaterThanOrEqual(labelHeight));
      }),
    );
  });
});

describe('labels that would crowd', () => {
  const crowd = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `${i}`, top: i, bottom: 40 + i }));

  it('are gathered into one that says how many there are', () => {
    const { brackets, groups } = inOneSection([...crowd(7), { id: 'later', top: 300, bottom: 320 }]);
    expect(brackets.filter(({ labelTop }) => labelTop !== undefined).map(({ id }) => id)).toEqual(['0', '1', 'later']);
    expect(groups).toEqual([{ top: 36, ids: ['2', '3', '4', '5', '6'] }]);
  });

  it('stay by themselves while there is room', () => {
    expect(inOneSection(crowd(2)).groups).toEqual([]);
  });

  it('never stand far from their passage, and none is lost', () => {
    const extent = fc.record({ id: fc.uuid(), top: fc.nat(300), height: fc.nat(80) });
    fc.assert(
      fc.property(fc.uniqueArray(extent, { maxLength: 30, selector: ({ id }) => id }), (list) => {
        const { brackets, groups } = inOneSection(
          list.map(({ id, top, height }) => ({ id, top, bottom: top + height })),
        );
        const grouped = new Set(groups.flatMap(({ ids }) => ids));
        for (const { id, top, labelTop } of brackets) {
          expect(labelTop === undefined).toBe(grouped.has(id));
          if (labelTop !== undefined) expect(labelTop - top).toBeLessThanOrEqual(1.5 * labelHeight);
        }
      }),
    );
  });
});

describe('passages that are linked to nothing', () => {
  const row = (ids: string, top: number) => [...ids].map((id) => ({ id, top, bottom: top + 60 }));

  it('have no sign while each has a lane of its own, and take no room from labels', () => {
    const extents = [...row('abc', 0).map(loose), linked({ id: 'd', top: 61, bottom: 90 })];
    const { brackets, groups } = placeBrackets([{ extents, bottom: 100 }]);
    expect(groups).toEqual([]);
    expect(brackets.map(({ id, labelTop }) => [id, labelTop])).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['c', undefined],
      ['d', 61],
    ]);
  });

  it('are counted where one bracket lies on another, each crowd for itself', () => {
    const extents = [...row('abcde', 0), ...row('fghi', 200)].map(loose);
    const { groups } = placeBrackets([{ extents, bottom: 300 }]);
    expect(groups).toEqual([
      { top: 0, ids: ['d', 'e'] },
      { top: 200, ids: ['i'] },
    ]);
  });
});

describe('sections of the margin', () => {
  const rowHeight = 30;
  /** Passages of rows `rowHeight` high, none longer than its row. */
  const inRow = fc.record({ id: fc.uuid(), row: fc.nat(9), from: fc.nat(4), height: fc.integer({ min: 1, max: 25 }) });
  const anySection = fc.uniqueArray(inRow, { maxLength: 25, selector: ({ id }) => id });
  const sectionAt = (top: number, passages: readonly { id: string; row: number; from: number; height: number }[]) => ({
    extents: passages.map(({ id, row, from, height }) => {
      const begin = top + row * rowHeight + from;
      return linked({ id: `${top} ${id}`, top: begin, bottom: begin + height });
    }),
    bottom: top + 10 * rowHeight,
  });

  it('are laid out each for itself, whatever else is near', () => {
    fc.assert(
      fc.property(anySection, anySection, (one, two) => {
        const sections = [sectionAt(0, one), sectionAt(10 * rowHeight, two)];
        const [first, second] = sections.map((section) => placeBrackets([section]));
        expect(placeBrackets(sections)).toEqual({
          brackets: [...(first?.brackets ?? []), ...(second?.brackets ?? [])],
          groups: [...(first?.groups ?? []), ...(second?.groups ?? [])],
        });
      }),
    );
  });

  it('keep their labels to themselves, and lose none', () => {
    fc.assert(
      fc.property(anySection, (passages) => {
        const section = sectionAt(0, passages);
        const { brackets, groups } = placeBrackets([section]);
        const tops = [...brackets.flatMap(({ labelTop }) => labelTop ?? []), ...groups.map(({ top }) => top)];
        // Only where a passage begins so near the edge that its label cannot be elsewhere.
        const latest = Math.max(section.bottom - labelHeight, ...section.extents.map(({ top }) => top));
        for (const top of tops) expect(top).toBeLessThanOrEqual(latest);
        const labelled = brackets.flatMap(({ id, labelTop }) => (labelTop === undefined ? [] : [id]));
        const shown = [...labelled, ...groups.flatMap(({ ids }) => ids)];
        expect(shown.toSorted()).toEqual(section.extents.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('know a lane that a passage from above still takes', () => {
    const { brackets } = placeBrackets([
      { extents: [linked({ id: 'long', top: 0, bottom: 150 })], bottom: 100 },
      { extents: [loose({ id: 'short', top: 110, bottom: 130 })], bottom: 200 },
    ]);
    expect(brackets.map(({ id, lane }) => [id, lane])).toEqual([
      ['long', 0],
      ['short', 1],
    ]);
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

  const passages = fc
    .record({ top: fc.integer({ min: -1900, max: 900 }), count: fc.integer({ min: 1, max: 60 }) })
    .map(({ top, count }) => Array.from({ length: count }, (_, i) => line(top + i * 28, 20, 480)));

  it('lies on selected words only where they leave no room above them nor below', () => {
    fc.assert(
      fc.property(passages, (lines) => {
        const placed = placeToolbar(lines, size, frame);
        const top = lines[0]?.top ?? 0;
        const bottom = lines.at(-1)?.bottom ?? 0;
        const free = placed.top + size.height <= top || placed.top >= bottom;
        const full = top < size.height + 10 && bottom > frame.bottom - size.height - 10;
        expect(free || full).toBe(true);
      }),
    );
  });

  it('is whole within the pane wherever a part of the passage is', () => {
    fc.assert(
      fc.property(passages, (lines) => {
        fc.pre(lines.some(({ top, bottom }) => bottom > frame.top && top < frame.bottom));
        const { left, top } = placeToolbar(lines, size, frame);
        expect([left >= 0, left + size.width <= 500, top >= 0, top + size.height <= 600]).not.toContain(false);
      }),
    );
  });

  it('takes a corner of the pane that a tall passage leaves free', () => {
    const cell = Array.from({ length: 40 }, (_, i) => line(-100 + i * 28, 300, 480));
    expect(placeToolbar(cell, size, frame)).toEqual({ left: 8, top: 528, side: 'top' });
  });
});
