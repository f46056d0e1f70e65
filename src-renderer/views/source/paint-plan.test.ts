// What is painted where passages overlap.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightColours } from '../../model/annotation.ts';
import { lanesOf, lineLanes } from './overlap-lanes.ts';
import { type PaintedPassage, planPaint } from './paint-plan.ts';

const passage = (id: string, start: number, end: number, more: Partial<PaintedPassage> = {}): PaintedPassage => ({
  id,
  start,
  end,
  colour: 'yellow',
  linked: false,
  active: false,
  lane: 0,
  ...more,
});
const shown = (plan: ReturnType<typeof planPaint>) =>
  plan.map(({ name, start, end }) => `${name} ${start}-${end}`).sort();

describe('the plan of the paint', () => {
  it.each([
    ['a loose passage', [passage('a', 2, 9)], ['mark-loose-yellow 2-9']],
    ['a linked one', [passage('a', 2, 9, { linked: true })], ['mark-linked-yellow 2-9']],
    [
      'one inside another: the inner colours the words, each keeps its own line',
      [passage('a', 0, 20), passage('b', 5, 10, { colour: 'blue', lane: 1 })],
      ['line0-loose-yellow 0-20', 'line1-loose-blue 5-10', 'paint-blue 5-10', 'paint-yellow 0-5', 'paint-yellow 10-20'],
    ],
    [
      'two over the same words: two lines',
      [passage('a', 3, 8, { linked: true }), passage('b', 3, 8, { lane: 1 })],
      ['line0-linked-yellow 3-8', 'line1-loose-yellow 3-8', 'paint-yellow 3-8'],
    ],
    [
      'a passage too deep for a line of its own',
      [passage('a', 0, 9), passage('b', 2, 5, { lane: 3 })],
      ['line0-loose-yellow 0-9', 'more 2-5', 'paint-yellow 0-9'],
    ],
    [
      'the one that is gone to, in its own lane, and in the last one when it lies too deep',
      [passage('a', 0, 9, { active: true, lane: 1 }), passage('b', 2, 5, { active: true, lane: 5 })],
      ['active1 0-9', 'active2 2-5', 'line1-loose-yellow 0-9', 'more 2-5', 'paint-yellow 0-9'],
    ],
    [
      'two that touch, each at one go',
      [passage('a', 0, 5), passage('b', 5, 10)],
      ['mark-loose-yellow 0-5', 'mark-loose-yellow 5-10'],
    ],
    [
      'one that lies alone, but in a lower lane, by colour and line',
      [passage('a', 0, 5, { lane: 1 })],
      ['line1-loose-yellow 0-5', 'paint-yellow 0-5'],
    ],
    [
      'one that lies alone and is gone to',
      [passage('a', 0, 5, { active: true })],
      ['active0 0-5', 'mark-loose-yellow 0-5'],
    ],
    [
      'two that share a word: colours that meet, and a line for each',
      [passage('a', 0, 6), passage('b', 4, 10, { lane: 1 })],
      ['line0-loose-yellow 0-6', 'line1-loose-yellow 4-10', 'paint-yellow 0-10'],
    ],
  ])('paints %s', (_, passages, expected) => {
    expect(shown(planPaint(passages, undefined))).toEqual(expected);
  });

  const one = fc.record({
    start: fc.nat(60),
    length: fc.integer({ min: 1, max: 30 }),
    colour: fc.constantFrom(...highlightColours),
  });

  it('colours every character that has a passage just once, and draws under it the lines of all, each its own', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (list) => {
        const bare = list.map(({ start, length, colour }, i) => passage(`${i}`, start, start + length, { colour }));
        const lanes = lanesOf(bare);
        const passages = bare.map((each) => ({ ...each, lane: lanes.get(each.id) ?? 0 }));
        const plan = planPaint(passages, undefined);
        for (let at = 0; at < 95; at += 1) {
          const here = plan.filter(({ start, end }) => start <= at && end > at);
          const under = passages.filter(({ start, end }) => start <= at && end > at);
          const lines = here
            .map(({ name }) => name.replace('mark', 'line0'))
            .filter((name) => name.startsWith('line'))
            .map((name) => name.slice(0, 5));
          const deep = under.filter(({ lane }) => lane >= lineLanes).length;
          expect(here.filter(({ name }) => /^(?:paint|mark)/u.test(name))).toHaveLength(under.length > 0 ? 1 : 0);
          expect(lines).toHaveLength(under.length - deep);
          expect(new Set(lines).size).toBe(lines.length);
          expect(here.filter(({ name }) => name === 'more')).toHaveLength(deep > 0 ? 1 : 0);
        }
      }),
    );
  });

  it('shows what is selected above all', () => {
    expect(planPaint([], { start: 3, end: 8 })).toEqual([{ name: 'selected', start: 3, end: 8 }]);
  });
});
