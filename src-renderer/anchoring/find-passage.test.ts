// Describing and finding are inverse, and of repeated words the place that was meant is found.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteSelector, Selector } from '../model/selector.ts';
import type { Passage } from '../model/source.ts';
import { contextLength, describePassage } from './describe-passage.ts';
import { findPassage, nearDistance } from './find-passage.ts';
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

  /** How much of what the selector remembers stands around a place, counted from the words outwards. */
  const remembered = (text: string, { start, end }: Passage, { prefix, suffix }: QuoteSelector) => {
    const agree = (a: readonly string[], b: readonly string[]) => {
      const differs = a.findIndex((unit, i) => unit !== b[i]);
      return differs < 0 ? a.length : differs;
    };
    const before = agree(prefix.split('').toReversed(), text.slice(0, start).split('').toReversed());
    return before + agree(suffix.split(''), text.slice(end).split(''));
  };

  /** The same words in the same surroundings, or, where the place meant is not the one found, a rival no worse and no farther. */
  const expectHonest = (text: string, selector: Selector, meant: Passage) => {
    const answer = findPassage(text, selector);
    expect(answer).not.toBeNull();
    const passage = answer?.passage ?? meant;
    const { exact, prefix, suffix } = selector.quote;
    expect(text.slice(passage.start, passage.end)).toBe(exact);
    const all = prefix.length + suffix.length;
    const around = remembered(text, passage, selector.quote);
    expect(answer?.score).toBe(all === 0 ? 1 : around / all);
    const distance = Math.abs(passage.start - selector.position.start);
    expect(answer?.how).toBe(
      distance === 0 ? 'exact-here' : distance <= nearDistance ? 'exact-near' : 'exact-elsewhere',
    );
    if (passage.start === meant.start) return;
    // Whoever stands where the selector points is asked for half of it, whoever stands close by for three quarters.
    const bar = distance === 0 ? 0.5 : distance <= nearDistance ? 0.75 : 1;
    expect(around).toBeGreaterThanOrEqual(bar * all);
    const nearer = Math.abs(meant.start - selector.position.start) >= distance;
    expect(nearer || around > remembered(text, meant, selector.quote)).toBe(true);
  };

  it('find the same words in the same surroundings, whatever position is told', () => {
    fc.assert(
      fc.property(textAndPassage, fc.nat(3000), ({ text, ends: [a, b] }, start) => {
        fc.pre(a !== b);
        const passage = { start: Math.min(a, b), end: Math.max(a, b) };
        const { quote } = describePassage(text, passage);
        expectHonest(text, { position: { start, end: start + quote.exact.length }, quote }, passage);
      }),
      { numRuns: 300 },
    );
  });

  it('find them behind text that was put before, be it a word or a chapter', () => {
    const put = fc.oneof(
      texts,
      fc.integer({ min: 1, max: 60 }).map((n) => 'A chapter put before it. '.repeat(n)),
    );
    fc.assert(
      fc.property(textAndPassage, put, ({ text, ends: [a, b] }, before) => {
        fc.pre(a !== b);
        const passage = { start: Math.min(a, b), end: Math.max(a, b) };
        const selector = describePassage(text, passage);
        // A line between them, so that nothing of the text grows together with what was put before it.
        const changed = `${before}\n\n${text}`;
        const by = changed.length - text.length;
        expectHonest(changed, selector, { start: passage.start + by, end: passage.end + by });
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

  it('takes a place close by that was edited a little before a copy far away', () => {
    const quote = { exact: 'ore', prefix: '0123456789', suffix: 'abcdefghij' };
    const copy = `${quote.prefix}ore${quote.suffix}`;
    const edited = copy.replace('01', '--');
    const selector = { position: { start: 0, end: 3 }, quote };
    const passage = { start: 10, end: 13 };
    const text = `${edited}${' '.repeat(2000)}${copy}`;
    expect(findPassage(text, selector)).toEqual({ passage, how: 'exact-near', score: 0.9 });
    const muchEdited = text.replace('--234567', '--------');
    expect(findPassage(muchEdited, selector)).toMatchObject({ how: 'exact-elsewhere', score: 1 });
  });

  it('answers null when the words are gone', () => {
    expect(findPassage('Nothing of the kind.', describePassage(text, second))).toBeNull();
    expect(findPassage('', describePassage(text, second))).toBeNull();
  });
});
