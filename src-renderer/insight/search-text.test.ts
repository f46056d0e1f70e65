import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundHit, hitsIn, type SearchOptions, searchPattern } from './search-text.ts';

const plain: SearchOptions = { matchCase: false, wholeWords: false };

function found(text: string, query: string, options: Partial<SearchOptions> = {}): string[] {
  const pattern = searchPattern(query, { ...plain, ...options });
  return pattern ? [...hitsIn(text, pattern)].map(({ start, end }) => text.slice(start, end)) : [];
}

describe('searching a text', () => {
  it.each<readonly [string, string, string, Partial<SearchOptions>, readonly string[]]>([
    ['any case', 'Port PORT port', 'port', {}, ['Port', 'PORT', 'port']],
    ['the same case', 'Port PORT port', 'port', { matchCase: true }, ['port']],
    ['parts of words', 'transport', 'port', {}, ['port']],
    ['whole words', 'transport port ports port-side', 'port', { wholeWords: true }, ['port', 'port']],
    ['whole words with accents', 'né née ne', 'né', { wholeWords: true }, ['né']],
    ['a query of signs, whole', 'a + b', '+', { wholeWords: true }, ['+']],
    ['across a line break', 'the\nport of', 'the port', {}, ['the\nport']],
    ['through a soft hyphen', 'trans\u00adport', 'transport', {}, ['trans\u00adport']],
    ['printed quotation marks', 'the “port’s” fee', `"port's"`, {}, ['“port’s”']],
    ['any dash', '2025–2028', '2025-2028', {}, ['2025–2028']],
    ['composed and decomposed letters', 'cafe\u0301 café', 'café', {}, ['cafe\u0301', 'café']],
    ['signs of patterns as they are', 'a.b a*b [x] (y)', '[x] (y)', {}, ['[x] (y)']],
    ['astral signs', '🧲 and 🧲', '🧲', {}, ['🧲', '🧲']],
    ['no part of a sign with a skin tone', '👩 and 👩🏽', '👩', {}, ['👩']],
    ['no part of a joined sign', '👩‍🏭 and 🏭', '🏭', {}, ['🏭']],
    ['no letter without its mark', 'cafe\u0301 cafe', 'cafe', {}, ['cafe']],
    ['through a soft hyphen that was typed', 'transport', 'trans\u00adport', {}, ['transport']],
    [
      'Chinese words that spaces do not part, whole too',
      '先做磁石。再做磁石',
      '磁石',
      { wholeWords: true },
      ['磁石', '磁石'],
    ],
    ['Greek sigma in every form', 'ΣΑΣ σας', 'σασ', {}, ['ΣΑΣ', 'σας']],
    ['Chinese', '先做磁石。再做磁石', '磁石', {}, ['磁石', '磁石']],
    ['nothing for nothing', 'port', '  ', {}, []],
    ['hits one after the other, never over another', 'aaaa', 'aa', {}, ['aa', 'aa']],
  ])('finds %s', (_, text, query, options, expected) => {
    expect(found(text, query, options)).toEqual(expected);
  });

  it('never cuts a character as a reader sees it', () => {
    const marked = fc.string({
      unit: fc.constantFrom('e', 'é', '\u0301', '👩', '🏽', '\u200d', '🏭', '🇩', '한', '\u11ab', ' '),
      maxLength: 16,
    });
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(marked, marked, fc.boolean(), (text, query, wholeWords) => {
        const pattern = searchPattern(query, { matchCase: false, wholeWords });
        const edges = new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
        for (const { start, end } of pattern ? hitsIn(text, pattern) : []) {
          expect([edges.has(start), edges.has(end)]).toEqual([true, true]);
        }
      }),
    );
  });

  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '.', ' ', 'é', '🧲'), maxLength: 40 });
  const queries = fc.string({ unit: fc.constantFrom('a', 'b', '.', 'é', '🧲'), minLength: 1, maxLength: 3 });

  it('finds what a plain scan finds', () => {
    fc.assert(
      fc.property(letters, queries, fc.boolean(), (text, query, matchCase) => {
        const expected: number[] = [];
        const fold = (words: string) => (matchCase ? words : words.toLowerCase());
        for (let at = 0; at + query.length <= text.length;) {
          const met = fold(text.slice(at, at + query.length)) === fold(query);
          if (met) expected.push(at);
          at += met ? query.length : 1;
        }
        const pattern = searchPattern(query, { matchCase, wholeWords: false }) as RegExp;
        expect([...hitsIn(text, pattern)].map(({ start }) => start)).toEqual(expected);
      }),
    );
  });

  it('finds the same in stretches as in one go', () => {
    fc.assert(
      fc.property(letters, queries, fc.nat(40), (text, query, middle) => {
        const pattern = searchPattern(query, plain) as RegExp;
        const whole = [...hitsIn(text, pattern)];
        const first = [...hitsIn(text, pattern, 0, middle)];
        const rest = [...hitsIn(text, pattern, Math.max(middle, first.at(-1)?.end ?? 0))];
        expect([...first, ...rest]).toEqual(whole);
      }),
    );
  });
});

describe('the words around a hit', () => {
  it('are whole words on one line', () => {
    const text = 'Before it some words stand\nand the port lies there and more words follow after that one.';
    const start = text.indexOf('port');
    expect(aroundHit(text, { start, end: start + 4 }, 20)).toEqual(['…stand and the ', 'port', ' lies there and…']);
    expect(aroundHit('the port', { start: 4, end: 8 })).toEqual(['the ', 'port', '']);
  });
});
