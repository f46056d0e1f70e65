// Describing and finding are inverse, and of repeated words the place that was meant is found.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../model/source.ts';
import { contextLength, describePassage } from './describe-passage.ts';
import { findPassage } from './find-passage.ts';
import { graphemeEdges } from './grapheme-edges.ts';

const passageOf = (text: string, exact: string, nth = 0): Passage => {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) start = text.indexOf(exact, start + 1);
  return { start, end: start + exact.length };
};

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('ש', 'ل', '٣', '👩‍🚀', '🇫🇷', 'é', ' ', '稀'), maxLength: 120 }),
);
const textAndPassage = texts.chain((text) =>
  fc.record({
    text: fc.constant(text),
    ends: fc.tuple(fc.nat(text.length), fc.nat(text.length)),
  }),
);

describe('describePassage and findPassage', () => {
  it('bring the same passage back from the same text, whatever the text holds', () => {
    fc.assert(
      fc.property(textAndPassage, ({ text, ends: [a, b] }) => {
        const passage = { start: Math.min(a, b), end: Math.max(a, b) };
        expect(findPassage(text, describePassage(text, passage))).toEqual({ passage, how: 'exact-here', score: 1 });
      }),
      { numRuns: 300 },
    );
  });

  it('keep at most 32 code units of context a side, cut between graphemes and really found there', () => {
    fc.assert(
      fc.property(textAndPassage, ({ text, ends: [a, b] }) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const { prefix, suffix } = describePassage(text, { start, end }).quote;
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(contextLength);
        expect(text.slice(0, start).endsWith(prefix)).toBe(true);
        expect(text.slice(end).startsWith(suffix)).toBe(true);
        const from = start - prefix.length;
        if (prefix !== '') expect(graphemeEdges(text, from)).toEqual({ start: from, end: from });
      }),
      { numRuns: 200 },
    );
  });

  it('cut no emoji of several code points in the context', () => {
    const text = `${'👩‍👩‍👧‍👦'.repeat(5)}word${'🇩🇪'.repeat(12)}`;
    const { prefix, suffix } = describePassage(text, passageOf(text, 'word')).quote;
    expect(prefix).toBe('👩‍👩‍👧‍👦'.repeat(2));
    expect(suffix).toBe('🇩🇪'.repeat(8));
  });
});

describe('findPassage in a text that has changed', () => {
  const text = 'Costs rise in spring. Later on, costs rise again, and in autumn costs rise once more.';
  const second = passageOf(text, 'costs rise');

  const cases: readonly { name: string; changed: string; passage: Passage; how: string }[] = [
    { name: 'the same text', changed: text, passage: second, how: 'exact-here' },
    {
      name: 'a sentence put before it',
      changed: `A new lead. ${text}`,
      passage: { start: second.start + 12, end: second.end + 12 },
      how: 'exact-near',
    },
    {
      name: 'a long chapter put before it',
      changed: `${'x'.repeat(5000)} ${text}`,
      passage: { start: second.start + 5001, end: second.end + 5001 },
      how: 'exact-elsewhere',
    },
  ];
  it.each(cases)('finds the occurrence that was meant: $name', ({ changed, passage, how }) => {
    expect(findPassage(changed, describePassage(text, second))).toMatchObject({ passage, how });
  });

  it('is not fooled by other words of the same wording at the old position', () => {
    const before = `${'-'.repeat(40)}one of a kind${'+'.repeat(40)}`;
    const selector = describePassage(before, passageOf(before, 'one of a kind'));
    const after = `${'*'.repeat(40)}one of a kind${'*'.repeat(40)}${before}`;
    expect(findPassage(after, selector)?.passage).toEqual(passageOf(after, 'one of a kind', 1));
  });

  it('takes the nearer of two places that fit alike', () => {
    const selector = { position: { start: 50, end: 53 }, quote: { exact: 'ore', prefix: '', suffix: '' } };
    expect(findPassage(`ore ${' '.repeat(40)} ore ${' '.repeat(300)} ore`, selector)?.passage.start).toBe(45);
  });

  it('answers null when the words are gone', () => {
    expect(findPassage('Nothing of the kind.', describePassage(text, second))).toBeNull();
    expect(findPassage('', describePassage(text, second))).toBeNull();
  });
});
