import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FoldedText } from './folded-stretch.ts';
import { foldedLetter, isMark, letterEnd } from './folded-letters.ts';
import { aroundHit, type Hit, hitsIn, searchFolded, type SearchOptions, soughtWords } from './search-text.ts';

const plain: SearchOptions = { matchCase: false, wholeWords: false };

function found(text: string, query: string, options: Partial<SearchOptions> = {}): string[] {
  const sought = soughtWords(query, { ...plain, ...options });
  return sought ? [...hitsIn(text, sought)].map(({ start, end }) => text.slice(start, end)) : [];
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
    ['letters with accents for those without', 'cafe\u0301 café cafe', 'cafe', {}, ['cafe\u0301', 'café', 'cafe']],
    ['only letters with their accents where these were typed', 'cafe café cafè', 'café', {}, ['café']],
    ['no letter without its accent, matching case', 'cafe\u0301 café cafe', 'cafe', { matchCase: true }, ['cafe']],
    ['accents however composed, matching case', 'cafe\u0301 café', 'café', { matchCase: true }, ['cafe\u0301', 'café']],
    ['ß for ss, and ss for ß', 'Straße Strasse STRASSE', 'strasse', {}, ['Straße', 'Strasse', 'STRASSE']],
    ['ss for ß', 'Strasse STRAẞE', 'straße', {}, ['Strasse', 'STRAẞE']],
    ['no ss for ß, matching case', 'Strasse Straße', 'Straße', { matchCase: true }, ['Straße']],
    ['the whole of a letter of which a part is typed', 'Straße', 'stras', {}, ['Straß']],
    ['İ for i', 'İstanbul istanbul ISTANBUL', 'istanbul', {}, ['İstanbul', 'istanbul', 'ISTANBUL']],
    ['i for İ', 'İstanbul istanbul', 'İstanbul', {}, ['İstanbul', 'istanbul']],
    ['ligatures', 'the o\ufb03ce \ufb01re', 'office', {}, ['o\ufb03ce']],
    ['ligatures, matching case', '\ufb01re Fire', 'fire', { matchCase: true }, ['\ufb01re']],
    ['full and half widths', 'ＡＢＣ ｶﾞ ガ', 'abc', {}, ['ＡＢＣ']],
    ['half-width kana', 'ｶﾞ ガ カ', 'ガ', {}, ['ｶﾞ', 'ガ']],
    ['no kana without its mark', 'ガ カ', 'カ', {}, ['カ']],
    ['raised figures and fractions', '2½ m² 1/2', 'm2', {}, ['m²']],
    ['fractions', '½ cup, 1/2 cup', '1/2', {}, ['½', '1/2']],
    ['letters with a stroke', 'Łódź Lodz', 'lodz', {}, ['Łódź', 'Lodz']],
    ['a stroke where it was typed', 'Lodz Łódź', 'łódź', {}, ['Łódź']],
    ['vowels written together', 'œuvre æon', 'oeuvre', {}, ['œuvre']],
    ['Hebrew with and without points', 'שָׁלוֹם שלום', 'שלום', {}, ['שָׁלוֹם', 'שלום']],
    ['Arabic with and without vowels and tatweel', 'مُحَمَّد محمد محـــمد', 'محمد', {}, ['مُحَمَّد', 'محمد', 'محـــمد']],
    ['no и for й', 'мой мои', 'мои', {}, ['мои']],
    ['й however composed', 'мой мои\u0306', 'мой', {}, ['мой', 'мои\u0306']],
    ['no Indic letter without its vowel', 'कि क', 'क', {}, ['क']],
    ['no part of a syllable', '한글 하', '하', {}, ['하']],
    ['syllables written in parts', '하\u11ab글', '한글', {}, ['하\u11ab글']],
    [
      'what stands behind a heap of joined signs',
      `ᄀ${'ᅡ'.repeat(500)} e${'\u0301'.repeat(500)} port ﷺ`,
      'port',
      {},
      ['port'],
    ],
    ['past zero-width signs in the text', 'Wachstums\u200bplan', 'wachstumsplan', {}, ['Wachstums\u200bplan']],
    ['past zero-width signs that were typed', 'plan', '\ufeffpl\u200dan', {}, ['plan']],
    ['a heart in colour', 'I ❤\ufe0f it', '❤', {}, ['❤\ufe0f']],
    ['no part of a keycap', '1\ufe0f\u20e3 1', '1', {}, ['1']],
    ['no part of a flag', '🏴\u{e0067}\u{e0062}\u{e007f} 🏴', '🏴', {}, ['🏴']],
    ['an accent that stands by itself', 'a ´ b', '´', {}, ['´']],
    ['nothing for signs that are not seen', 'a\u00adb', '\u00ad\u200b', {}, []],
    ['nothing for an accent alone', 'e\u0301', '\u0301', {}, []],
    ['whole words past a soft hyphen', 'trans\u00adport port', 'port', { wholeWords: true }, ['port']],
    ['whole Japanese words by the dictionary', '東京都に住む', '京都', { wholeWords: true }, []],
    ['parts of Japanese words', '東京都に住む', '京都', {}, ['京都']],
    ['Japanese words among others', '東京に住む', '東京', { wholeWords: true }, ['東京']],
    ['Thai words', 'ฉันกินข้าว', 'กิน', { wholeWords: true }, ['กิน']],
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
        const sought = soughtWords(query, { matchCase: false, wholeWords });
        const edges = new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
        for (const { start, end } of sought ? hitsIn(text, sought) : []) {
          expect([edges.has(start), edges.has(end)]).toEqual([true, true]);
        }
      }),
    );
  });

  // Few, so that they meet; of every kind that is written in two ways, joined, taken apart or not seen.
  const signs = ['a', 'A', 'i', 'İ', 's', 'ß', 'f', '\ufb01', 'e', 'é', 'è', '\u0301', 'ø', 'o', '1', '/', '2', '½'];
  const others = [
    ' ',
    '\n',
    '\u00ad',
    '\u200b',
    '\u200d',
    '.',
    '’',
    "'",
    '한',
    '하',
    '\u11ab',
    'カ',
    'ガ',
    '👩',
    '🏽',
    'и',
    '\u0306',
  ];
  const unit = fc.constantFrom(...signs, ...others);
  const texts = fc.string({ unit, maxLength: 40 });
  const queries = fc.string({ unit, minLength: 1, maxLength: 3 });

  it('finds what its definition says, all of it and nothing else', () => {
    fc.assert(
      fc.property(texts, queries, fc.boolean(), (text, query, matchCase) => {
        const sought = soughtWords(query, { matchCase, wholeWords: false });
        fc.pre(sought !== null && sought.accents.length === 0);
        expect([...hitsIn(text, sought)]).toEqual(byDefinition(text, sought.letters, matchCase));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds whatever stands in the text as it was typed, unless that begins or ends within a character', () => {
    fc.assert(
      fc.property(texts, texts, fc.boolean(), (before, after, matchCase) => {
        const words = 'Straße im Café';
        const hits = [...hitsIn(`${before}.${words}.${after}`, soughtWords(words, { matchCase, wholeWords: false })!)];
        expect(hits.some(({ start, end }) => start === before.length + 1 && end === start + words.length)).toBe(true);
      }),
    );
  });

  it('finds the same in stretches as in one go', () => {
    fc.assert(
      fc.property(texts, queries, fc.nat(40), fc.boolean(), (text, query, middle, matchCase) => {
        const sought = soughtWords(query, { matchCase, wholeWords: false });
        fc.pre(sought !== null);
        const whole = [...hitsIn(text, sought)];
        const from = graphemesOf(text).find((edge) => edge >= middle) ?? text.length;
        const first = [...hitsIn(text, sought, 0, from)];
        const rest = [...hitsIn(text, sought, Math.max(from, first.at(-1)?.end ?? 0))];
        expect([...first, ...rest]).toEqual(whole);
      }),
    );
  });

  it('finds the same in a text of many goes as in each of its parts', () => {
    const part = 'A quarry in the Straße; ﬁve cafés,\n two quar\u00adries. ';
    const times = 2000;
    const text = part.repeat(times);
    const folded = new FoldedText(text);
    const counts = ['quarr', 'strasse', 'fi', 'e', 'cafe', 'two quarries. A quarry'].map((query) => {
      const sought = soughtWords(query, plain)!;
      const all = [...hitsIn(text, sought)];
      expect([...searchFolded(text, folded, sought)].filter(Boolean)).toEqual(all);
      expect(all.every(({ start }, i) => i === 0 || start >= (all[i - 1]?.end ?? 0))).toBe(true);
      return all.length;
    });
    expect(counts).toEqual([2 * times, times, times, 5 * times, times, times - 1]);
  });
});

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const graphemesOf = (text: string) => [...segmenter.segment(text)].map(({ index }) => index).concat(text.length);

/** Every letter of a stretch with what it is folded to, white space as one space. */
function foldedLetters(
  text: string,
  exact: boolean,
): { readonly start: number; readonly end: number; readonly unit: string }[] {
  const units: { start: number; end: number; unit: string }[] = [];
  for (let start = 0; start < text.length; start = letterEnd(text, start)) {
    const end = letterEnd(text, start);
    for (const unit of foldedLetter(text.slice(start, end), exact)) {
      if (unit !== ' ' || units.at(-1)?.unit !== ' ') units.push({ start, end, unit });
    }
  }
  return units;
}

/**
 * Slow and plain: from left to right, wherever the letters stand one after the other, the stretch from the beginning of the
 * first to the end of the last and of what is not seen behind it, if no grapheme and no letter is parted from its mark.
 */
function byDefinition(text: string, sought: string, exact: boolean): Hit[] {
  const units = foldedLetters(text, exact);
  const letters = [...sought];
  const edges = graphemesOf(text);
  const hits: Hit[] = [];
  for (let i = 0; i + letters.length <= units.length; i += 1) {
    if (letters.some((letter, k) => units[i + k]?.unit !== letter)) continue;
    const next = units[i + letters.length];
    if (next && isMark(next.unit.codePointAt(0) ?? 0)) continue;
    const start = units[i]?.start ?? 0;
    const least = units[i + letters.length - 1]?.end ?? 0;
    const end = edges.find((edge) => edge >= least) ?? text.length;
    const unseen = foldedLetters(text.slice(least, end), exact).length === 0;
    if (unseen && edges.includes(start) && start >= (hits.at(-1)?.end ?? 0)) hits.push({ start, end });
  }
  return hits;
}

describe('the words around a hit', () => {
  it('are whole words on one line', () => {
    const text = 'Before it some words stand\nand the port lies there and more words follow after that one.';
    const start = text.indexOf('port');
    expect(aroundHit(text, { start, end: start + 4 }, 20)).toEqual(['…stand and the ', 'port', ' lies there and…']);
    expect(aroundHit('the port', { start: 4, end: 8 })).toEqual(['the ', 'port', '']);
  });
});
