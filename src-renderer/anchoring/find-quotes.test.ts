// Quotes from elsewhere: found where they can only mean one place, close where that is not sure, else lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets } from './code-points.ts';
import { describePassage } from './describe-passage.ts';
import { findQuotes, type SoughtQuote } from './find-quotes.ts';
import { foldedText, unfolded } from './folded-text.ts';

const text = [
  '🧲 The works will open a second kiln. It doubles the output of the region within two years.',
  'Forty smiths will be trained each year — “a modest number”, says the union.',
  'Prices fall. Rivals follow.',
  'In the north prices rise. Rivals wait.',
].join('\n');

const sought = (exact: string, prefix = '', suffix = ''): SoughtQuote => ({
  quote: { exact, prefix, suffix },
  sameText: false,
});

interface Case {
  readonly name: string;
  readonly quote: SoughtQuote;
  readonly how: string;
  readonly words?: string;
}

const cases: readonly Case[] = [
  { name: 'the very words', quote: sought('open a second kiln'), how: 'found', words: 'open a second kiln' },
  {
    name: 'words that stand twice, by what stands around them',
    quote: sought('Rivals', 'prices rise. ', ' wait.'),
    how: 'found',
    words: 'Rivals',
  },
  { name: 'words that stand twice, with nothing around them', quote: sought('Rivals'), how: 'close/place' },
  {
    name: 'short words in other surroundings',
    quote: sought('output', 'we fear the ', ' of smoke'),
    how: 'close/place',
  },
  {
    name: 'other white space, quotation marks and dashes',
    quote: sought('trained each\n  year - "a modest number", says'),
    how: 'found',
    words: 'trained each year — “a modest number”, says',
  },
  {
    name: 'words over two paragraphs, as a page gives them',
    quote: sought('says the union. Prices fall.'),
    how: 'found',
    words: 'says the union.\nPrices fall.',
  },
  {
    name: 'one changed word',
    quote: sought('It doubles the output of the country within two years.'),
    how: 'close/words',
    words: 'It doubles the output of the region within two years.',
  },
  {
    name: 'words that are nowhere',
    quote: sought('The ferry to the island was cancelled for the winter'),
    how: 'lost',
  },
  { name: 'short words that are nowhere', quote: sought('Oslo'), how: 'lost' },
  { name: 'a position in another text', quote: { ...sought(''), position: { start: 2, end: 5 } }, how: 'lost' },
  {
    name: 'a position in the same text, in code points',
    quote: { ...sought(''), position: { start: 2, end: 5 }, sameText: true },
    how: 'found',
    words: 'The',
  },
  {
    name: 'one of several by its position in the same text',
    quote: { ...sought('Rivals'), position: position('Rivals wait', 6), sameText: true },
    how: 'found',
    words: 'Rivals',
  },
];

function position(words: string, length: number) {
  const at = text.indexOf(words);
  const [start = 0, end = 0] = codePointOffsets(text, [at, at + length]);
  return { start, end };
}

describe('findQuotes', () => {
  it.each(cases)('$name: $how', ({ quote, how, words }) => {
    const [found] = findQuotes(text, [quote]);
    expect(found?.how === 'close' ? `close/${found.why}` : found?.how).toBe(how);
    if (words !== undefined && found && found.how !== 'lost') {
      expect(text.slice(found.passage.start, found.passage.end)).toBe(words);
    }
    if (quote.position && found?.how === 'found' && words === 'Rivals') {
      expect(found.passage.start).toBe(text.indexOf('Rivals wait'));
    }
  });

  describe('beside a position that is only a hint', () => {
    const far = ' '.repeat(1500);
    const berths = ['Berth 17 opens in May for ferries.', 'Berth 18 opens in May for ferries.'].join('\n');
    const quote = { exact: 'opens in May', prefix: 'Berth 18 ', suffix: ' for ferries.' };
    const at = (whole: string, words: string) => {
      const start = whole.indexOf(words);
      return { start, end: start + 1 };
    };

    it('prefers what stands around the words', () => {
      const hint = at(berths, 'opens in May');
      const [found] = findQuotes(berths, [{ quote, position: hint, sameText: false }]);
      const start = berths.lastIndexOf('opens in May');
      expect(found).toEqual({ how: 'found', passage: { start, end: start + 12 }, score: 1 });
    });

    it('takes the place that is said, with all that is remembered around it, before the same further away', () => {
      const twice = `${berths}${far}${berths}`;
      const start = twice.lastIndexOf('opens in May');
      for (const said of [start, start - 40]) {
        const [found] = findQuotes(twice, [{ quote, position: { start: said, end: said + 12 }, sameText: false }]);
        expect(found).toEqual({ how: 'found', passage: { start, end: start + 12 }, score: 1 });
      }
    });

    it('is not sure of one of several places that are as good', () => {
      const twice = `${berths}\n${berths}`;
      for (const said of [undefined, { start: 3, end: 5 }]) {
        const [found] = findQuotes(twice, [{ quote, ...(said ? { position: said } : {}), sameText: false }]);
        expect(found).toMatchObject({ how: 'close', why: 'place', score: 1 });
      }
    });
  });

  it('says how alike the words are', () => {
    const [found] = findQuotes(text, [sought('It doubles the output of the country within two years.')]);
    expect(found).toMatchObject({ how: 'close' });
    expect(found?.how === 'close' && found.score).toBeGreaterThan(0.8);
  });

  it('finds every passage of the same text again', () => {
    const input = fc
      .string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '𝄞', 'é', '“', '—'), minLength: 1, maxLength: 120 })
      .chain((words) => fc.tuple(fc.constant(words), fc.nat(words.length), fc.nat(words.length)));
    fc.assert(
      fc.property(input, ([words, a, b]) => {
        const passage = { start: Math.min(a, b), end: Math.max(a, b) };
        const inside = [passage.start, passage.end].some((edge) => /^[\udc00-\udfff]/u.test(words.slice(edge)));
        if (passage.start === passage.end || inside) return;
        const { quote } = describePassage(words, passage);
        const [start = 0, end = 0] = codePointOffsets(words, [passage.start, passage.end]);
        const [found] = findQuotes(words, [{ quote, position: { start, end }, sameText: true }]);
        expect(found).toMatchObject({ how: 'found', passage });
      }),
    );
  });

  it('answers a thousand quotes in a million characters within the patience of a reader', () => {
    const words = Array.from({ length: 4000 }, (_, i) => `word${(i * 7919) % 4001}`);
    const long = Array.from({ length: 9000 }, (_, line) =>
      Array.from({ length: 14 }, (_, i) => words[(line * 31 + i * i * 17 + line * i) % words.length]).join(' '),
    ).join('\n');
    expect(long.length).toBeGreaterThan(1_000_000);
    const quotes = Array.from({ length: 1000 }, (_, i) => {
      const start = i * 1000 + 37;
      const exact = long.slice(start, start + 90);
      return sought(i % 2 === 0 ? exact : exact.replace(/word\d+ /u, 'changed '));
    });
    const begun = performance.now();
    const found = findQuotes(long, quotes);
    expect(found.filter(({ how }) => how === 'lost').length).toBeLessThan(50);
    expect(performance.now() - begun).toBeLessThan(20_000);
  }, 30_000);
});

describe('foldedText', () => {
  it('leads every stretch back to where it stands', () => {
    const input = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\u00ad', '“', '–', '𝄞', 'é'), maxLength: 60 });
    fc.assert(
      fc.property(input, (words) => {
        const folded = foldedText(words);
        for (let i = 0; i < folded.text.length; i += 1) {
          const { start, end } = unfolded(words, folded, { start: i, end: i + 1 });
          expect(foldedText(words.slice(start, end)).text).toContain(folded.text[i]);
        }
      }),
    );
  });
});
