// No way of finding a passage cuts a character as the reader sees it: flags, skin tones, joined emoji, accents, surrogates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../model/source.ts';
import { describePassage } from './describe-passage.ts';
import { findCandidates } from './find-candidates.ts';
import { findPassage } from './find-passage.ts';
import { reanchor } from './reanchor.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function edgesOf(text: string): readonly number[] {
  return [...Array.from(segmenter.segment(text), ({ index }) => index), text.length];
}

/** Pieces that join with what stands beside them: a letter and its accent, two halves of a flag, a hand and its skin. */
const piece = fc.constantFrom(
  ...[
    'a',
    'e',
    ' ',
    '\n',
    'quay',
    '\u0301',
    '\u200d',
    '\ufe0f',
    '👩',
    '🚀',
    '👍',
    '\u{1f3fd}',
    '🇫',
    '🇷',
    '稀',
    'ש',
    '\u05b8',
  ],
  ...['क', '\u094d', 'ㄱ', '각', '\ud83d', '\ude80', '\r', '\u0600', '👨‍👩‍👧'],
);
const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(''));

/** A text with a passage of whole graphemes in it. */
const textAndPassage = text.chain((words) => {
  const edges = edgesOf(words);
  const edge = fc.nat(edges.length - 1).map((i) => edges[i] as number);
  return fc
    .tuple(fc.constant(words), edge, edge)
    .map(([all, a, b]) => ({ all, passage: { start: Math.min(a, b), end: Math.max(a, b) } }))
    .filter(({ passage }) => passage.start < passage.end);
});

/** The same text with a stretch of it, cut anywhere, replaced. */
const edited = fc.tuple(textAndPassage, fc.nat(), fc.nat(6), fc.array(piece, { maxLength: 4 })).map((parts) => {
  const [{ all, passage }, place, length, put] = parts;
  const at = place % (all.length + 1);
  return { all, passage, fresh: all.slice(0, at) + put.join('') + all.slice(at + length) };
});

function expectWhole(fresh: string, { start, end }: Passage) {
  const edges = edgesOf(fresh);
  expect(edges).toContain(start);
  expect(edges).toContain(end);
}

const cases = [
  [
    'a letter that was given an accent',
    'All cafes in the cafe.',
    'All cafes in the cafe\u0301.',
    'cafes in the cafe',
    'cafes in the cafe\u0301',
  ],
  ['a hand that was given a skin tone', 'Good 👍 work.', 'Good 👍🏽 work.', 'Good 👍', 'Good 👍🏽'],
  ['an emoji that was joined by another', 'See 👩 there.', 'See 👩‍🚀 there.', 'See 👩', 'See 👩‍🚀'],
  ['a flag whose second half changed', 'Made in 🇫🇷 now.', 'Made in 🇫🇮 now.', 'in 🇫🇷 now', 'in 🇫🇮 now'],
] as const;

describe('graphemes', () => {
  it.each(cases)('takes in the whole of %s', (_, before, fresh, words, expected) => {
    const start = before.indexOf(words);
    const selector = describePassage(before, { start, end: start + words.length });
    const [result] = reanchor(before, fresh, [selector]);
    expect(result?.how).toBe('changed');
    if (result?.how === 'changed') expect(fresh.slice(result.passage.start, result.passage.end)).toBe(expected);
  });

  it('does not take a letter for the same letter with an accent', () => {
    const selector = { position: { start: 0, end: 0 }, quote: { exact: 'e', prefix: '', suffix: '' } };
    expect(findPassage('e\u0301 e', selector)?.passage).toEqual({ start: 3, end: 4 });
    expect(findPassage('e\u0301', selector)).toBeNull();
  });

  it('are never split by what a new version does to a passage', () => {
    fc.assert(
      fc.property(edited, ({ all, passage, fresh }) => {
        const [result] = reanchor(all, fresh, [describePassage(all, passage)]);
        if (result && result.how !== 'lost') expectWhole(fresh, result.passage);
      }),
      { numRuns: 500 },
    );
  });

  it('are never split by a search for the words, or for words like them', () => {
    fc.assert(
      fc.property(edited, ({ all, passage, fresh }) => {
        const selector = describePassage(all, passage);
        const found = findPassage(fresh, selector);
        if (found) expectWhole(fresh, found.passage);
        for (const candidate of findCandidates(fresh, selector)) expectWhole(fresh, candidate.passage);
      }),
      { numRuns: 500 },
    );
  });
});
