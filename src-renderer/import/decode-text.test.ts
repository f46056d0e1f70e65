// Bytes of text files in the encodings people have, and what is refused.
import { describe, expect, it } from 'vitest';
import { cleanText, decodeText } from './decode-text.ts';
import { ImportError } from './imported-article.ts';

const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])));
const utf16 = (text: string, bigEndian: boolean) =>
  [...text].flatMap((sign) => {
    const code = sign.charCodeAt(0);
    return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

const cases: readonly [name: string, bytes: Uint8Array, text: string, warnings: number][] = [
  ['UTF-8', bytesOf('é 稀 👩‍🚀'), 'é 稀 👩‍🚀', 0],
  ['UTF-8 with a byte order mark', bytesOf([0xef, 0xbb, 0xbf], 'é'), 'é', 0],
  ['UTF-16, little end first', bytesOf([0xff, 0xfe], utf16('é稀', false)), 'é稀', 0],
  ['UTF-16, big end first', bytesOf([0xfe, 0xff], utf16('é稀', true)), 'é稀', 0],
  ['UTF-16 without a mark', bytesOf(utf16('An article', false)), 'An article', 0],
  ['Windows-1252', bytesOf('caf', [0xe9], ' ', [0x93], 'x', [0x94]), 'café “x”', 1],
  ['marked UTF-8 with a broken byte', bytesOf([0xef, 0xbb, 0xbf], 'a', [0xff], 'b'), 'a\ufffdb', 1],
  ['line ends of every kind', bytesOf('a\r\nb\rc\nd\u2028e'), 'a\nb\nc\nd\ne', 0],
  [
    'a stray control character',
    bytesOf('A long enough line of ordinary words, and one \0 NUL in the middle of it.'),
    'A long enough line of ordinary words, and one  NUL in the middle of it.',
    1,
  ],
  ['decomposed accents as they are', bytesOf('e\u0301'), 'e\u0301', 0],
  ['bidi and zero-width characters as they are', bytesOf('a\u202eb\u200bc'), 'a\u202eb\u200bc', 0],
];

describe('decodeText', () => {
  it.each(cases)('reads %s', (_, bytes, text, warnings) => {
    const decoded = decodeText(bytes);
    expect(decoded.text).toBe(text);
    expect(decoded.warnings).toHaveLength(warnings);
  });

  it.each([
    ['binary data', bytesOf([0, 1, 2, 3, 255, 254, 0, 0, 7, 8], 'abc'), /binary data/],
    ['an empty file', bytesOf(), /no text/],
    ['white space alone', bytesOf(' \r\n\t\ufeff'), /no text/],
    ['too long a text', new Uint8Array(10_000_001).fill(0x61), /10,000,001 characters, more than the 10,000,000/],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => decodeText(bytes)).toThrow(ImportError);
    expect(() => decodeText(bytes)).toThrow(message);
  });
});

describe('cleanText', () => {
  it('replaces surrogates without a partner and keeps pairs', () => {
    expect(cleanText('a\ud83db\udc00 \ud83d\ude00').text).toBe('a\ufffdb\ufffd \ud83d\ude00');
  });
});
