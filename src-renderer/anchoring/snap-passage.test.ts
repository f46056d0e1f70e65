// Selections as people drag them, and the passages they mean.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeEdges } from './grapheme-edges.ts';
import { snapPassage, trimPassage } from './snap-passage.ts';

/** A selection is written as […] in the text. */
function read(marked: string) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { text: marked.replace('[', '').replace(']', ''), passage: { start, end } };
}

describe('snapPassage', () => {
  const cases: readonly [name: string, marked: string, expected: string | null][] = [
    ['keeps whole words', 'The [new mine] opens', 'new mine'],
    ['drops a trailing space', 'The [new mine ]opens', 'new mine'],
    ['drops leading white space and line feeds', 'The[ \n new mine\n]opens', 'new mine'],
    ['grows over a word covered in part at the start', 'The n[ew mine] opens', 'new mine'],
    ['grows over a word covered in part at the end', 'The [new mi]ne opens', 'new mine'],
    ['grows from inside one word', 'The n[e]w mine', 'new'],
    ['keeps the full stop it covers', 'Mines [open soon.] Then', 'open soon.'],
    ['does not take the full stop it leaves', 'Mines [open so]on. Then', 'open soon'],
    ['takes a word with an apostrophe whole', 'They d[on’]t know', 'don’t'],
    ['takes a decimal number whole', 'by 3.[5] per cent', '3.5'],
    ['crosses lines', 'the fi[rst\nsecond l]ine', 'first\nsecond line'],
    ['takes an emoji of several code points whole', 'go 👩[‍]🚀 now', '👩‍🚀'],
    ['takes a Hebrew word whole', 'זה מכ[ר]ה חדש', 'מכרה'],
    ['gives null for white space alone', 'a [ \n ] b', null],
    ['gives null for nothing', 'a [] b', null],
  ];
  it.each(cases)('%s', (_, marked, expected) => {
    const { text, passage } = read(marked);
    const snapped = snapPassage(text, passage);
    expect(snapped && text.slice(snapped.start, snapped.end)).toBe(expected);
  });

  it('accepts a selection made backwards or beyond the text', () => {
    expect(snapPassage('one two', { start: 99, end: 5 })).toEqual({ start: 4, end: 7 });
    expect(snapPassage('one two', { start: -5, end: Number.NaN })).toBeNull();
  });

  it('covers every selected character that is not white space, and is stable', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', '.', '’', '-', '3', 'é', '👩‍🚀', 'ש', '稀', '土');
    const input = fc
      .string({ unit, maxLength: 80 })
      .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)));
    fc.assert(
      fc.property(input, ([text, a, b]) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const snapped = snapPassage(text, { start, end });
        const selected = text.slice(start, end);
        expect(snapped === null).toBe(selected.trim() === '');
        if (!snapped) return;
        expect(snapped.start).toBeLessThanOrEqual(start + selected.length - selected.trimStart().length);
        expect(snapped.end).toBeGreaterThanOrEqual(start + selected.trimEnd().length);
        const words = text.slice(snapped.start, snapped.end);
        expect(words).toBe(words.trim());
        expect(graphemeEdges(text, snapped.start).start).toBe(snapped.start);
        expect(snapPassage(text, snapped)).toEqual(snapped);
      }),
      { numRuns: 500 },
    );
  });
});

describe('trimPassage', () => {
  const cases: readonly [name: string, marked: string, expected: string | null][] = [
    ['keeps part of a word', 'The n[ew mi]ne', 'ew mi'],
    ['keeps spaces', 'The[ new ]mine', ' new '],
    ['drops line feeds at the edges', 'one\n[\ntwo\n]three', 'two'],
    ['cuts no emoji', 'go 👩[‍]🚀 now', '👩‍🚀'],
    ['cuts no accent from its letter', 'cafe[\u0301 x]', 'e\u0301 x'],
    ['gives null for white space alone', 'a[ \n]b', null],
  ];
  it.each(cases)('%s', (_, marked, expected) => {
    const { text, passage } = read(marked);
    const kept = trimPassage(text, passage);
    expect(kept && text.slice(kept.start, kept.end)).toBe(expected);
  });
});
