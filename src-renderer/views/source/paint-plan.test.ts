// What is painted where passages overlap.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightColours } from '../../model/annotation.ts';
import { type PaintedPassage, planPaint } from './paint-plan.ts';

const passage = (id: string, start: number, end: number, more: Partial<PaintedPassage> = {}): PaintedPassage => ({
  id,
  start,
  end,
  colour: 'yellow',
  linked: false,
  active: false,
  ...more,
});
const shown = (plan: ReturnType<typeof planPaint>) =>
  plan.map(({ name, start, end }) => `${name} ${start}-${end}`).sort();

describe('the plan of the paint', () => {
  it.each([
    ['a loose passage', [passage('a', 2, 9)], ['loose-yellow 2-9', 'paint-yellow 2-9']],
    ['a linked one', [passage('a', 2, 9, { linked: true })], ['linked-yellow 2-9', 'paint-yellow 2-9']],
    [
      'one inside another: the inner paints, a double line tells of the outer',
      [passage('a', 0, 20), passage('b', 5, 10, { colour: 'blue' })],
      [
        'deep-yellow 5-10',
        'loose-yellow 0-5',
        'loose-yellow 10-20',
        'paint-blue 5-10',
        'paint-yellow 0-5',
        'paint-yellow 10-20',
      ],
    ],
    [
      'two that touch and have one colour: one paint',
      [passage('a', 0, 5), passage('b', 5, 10)],
      ['loose-yellow 0-10', 'paint-yellow 0-10'],
    ],
  ])('paints %s', (_, passages, expected) => {
    expect(shown(planPaint(passages, undefined))).toEqual(expected);
  });

  it('paints every character that has a passage just once, and none that has not', () => {
    const one = fc.record({
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 30 }),
      colour: fc.constantFrom(...highlightColours),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (list) => {
        const passages = list.map(({ start, length, colour }, i) => passage(`${i}`, start, start + length, { colour }));
        const plan = planPaint(passages, undefined);
        for (let at = 0; at < 95; at += 1) {
          const here = plan.filter(({ start, end }) => start <= at && end > at);
          const under = passages.filter(({ start, end }) => start <= at && end > at);
          expect(here.filter(({ name }) => name.startsWith('paint'))).toHaveLength(under.length > 0 ? 1 : 0);
          expect(here.filter(({ name }) => name.startsWith('deep'))).toHaveLength(under.length > 1 ? 1 : 0);
        }
      }),
    );
  });

  it('shows what is selected above all', () => {
    expect(planPaint([], { start: 3, end: 8 })).toEqual([{ name: 'selected', start: 3, end: 8 }]);
  });
});
