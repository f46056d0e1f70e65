// Bytes of text files in the encodings people have, and what is refused.
import { describe, expect, it } from 'vitest';
import { cleanText, decodeText } from './decode-text.ts';
import { encodingNames } from './encoding-names.ts';
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
  ['UTF-8 with the signs of an escape in it', bytesOf('é ', [0x1b], '$B 稀'), 'é $B 稀', 1],
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

const guessed: readonly [encoding: string, base64: string, text: string][] = [
  [
    'Windows-1251',
    'z/Dg4ujy5ev88fLi7iDu4fr/4ujr7iD45fHy/CDv8Oju8Ojy5fLu4i4gyuDm5PvpIOjnIO3o9SDo7OXl8iDx4u7pIOH+5Obl8iDoIPHi7uXj7iDs6O3o8fLw4C4=',
    'Правительство объявило шесть приоритетов. Каждый из них имеет свой бюджет и своего министра.',
  ],
  [
    'KOI8-R',
    '8NLB18nUxczY09TXzyDPwt/R18nMzyDbxdPU2CDQ0snP0snUxdTP1y4g68HWxNnKIMnaIM7JyCDJzcXF1CDT18/KIMLAxNbF1CDJINPXz8XHzyDNyc7J09TSwS4=',
    'Правительство объявило шесть приоритетов. Каждый из них имеет свой бюджет и своего министра.',
  ],
  [
    'Shift_JIS',
    'kK2Ve4LNmFqCwoLMl0SQ5o6WjYCC8JStlVyCtYK9gUKCu4LqgryC6oLJl1yOWoLGklOTlpHlkGKCqoKggumBQg==',
    '政府は六つの優先事項を発表した。それぞれに予算と担当大臣がある。',
  ],
  [
    'EUC-JP',
    'wK/J3KTPz7ukxKTOzaXA6Lv2ueCk8sivyb2kt6S/oaOkvaTspL6k7KTLzb27u6TIw7TF9sLnv8OkrKSipOuhow==',
    '政府は六つの優先事項を発表した。それぞれに予算と担当大臣がある。',
  ],
  [
    'ISO-2022-JP',
    'GyRCQC9JXCRPTzskRCROTSVAaDt2OWAkckgvST0kNyQ/ISMkPSRsJD4kbCRLTT07OyRIQzRFdkJnP0MkLCQiJGshIxsoQg==',
    '政府は六つの優先事項を発表した。それぞれに予算と担当大臣がある。',
  ],
  [
    'GB18030',
    '1f64rrmrsrzBy8H5z+7Txc/IysLP7qGjw7/Su8/utrzT0NfUvLq1xNSky+O6zbi61PC1xLK/s6Show==',
    '政府公布了六项优先事项。每一项都有自己的预算和负责的部长。',
  ],
  [
    'Big5',
    'rEapsqS9paykRqS7trXAdaX9qMa2taFDqEOkQLa1s6Oms6bbpHaqurl3uuKpTa10s2SqurOhqvihQw==',
    '政府公布了六項優先事項。每一項都有自己的預算和負責的部長。',
  ],
  [
    'EUC-KR',
    'waS6zrTCIL+pvLggsKHB9iC/7LyxvPjAp7imILnfx6XH37TZLiCworCiIL+5u+qw+iC047TnIMDlsPzAzCDA1rTZLg==',
    '정부는 여섯 가지 우선순위를 발표했다. 각각 예산과 담당 장관이 있다.',
  ],
  [
    'Windows-1250',
    'Unq5ZCBvZ7Nvc2mzIHN6ZZzmIHByaW9yeXRldPN3LiBLYb9keSB6IG5pY2ggbWEgc3fzaiBidWS/ZXQgaSBvZHBvd2llZHppYWxuZWdvIG1pbmlzdHJhLiCPcvNks2Egc7kgs2F0d2Uu',
    'Rząd ogłosił sześć priorytetów. Każdy z nich ma swój budżet i odpowiedzialnego ministra. Źródła są łatwe.',
  ],
  [
    'ISO-8859-7',
    'xyDq9eLd8e3n8+cg4e3h6u/f7fnz5SDd7ukg8PHv9OXx4en89Of05fIuIMrc6OUg7N/hIN335ekg9O/tIOTp6vwg9OfyIPDx7/vw7+vv4+nz7Pwu',
    'Η κυβέρνηση ανακοίνωσε έξι προτεραιότητες. Κάθε μία έχει τον δικό της προϋπολογισμό.',
  ],
  [
    'ISO-8859-9',
    'SPxr/G1ldCBhbHT9IPZuY2VsaWsgYef9a2xhZP0uIEhlciBiaXJpbmluIGL8dOdlc2kgdmUgc29ydW1sdSBiYWthbv0gdmFyLiDd52n+bGVyaSBn/Ods/C4=',
    'Hükümet altı öncelik açıkladı. Her birinin bütçesi ve sorumlu bakanı var. İçişleri güçlü.',
  ],
  [
    'ISO-8859-8',
    '5O7u+ezkIOTr+Onm5CDy7CD5+SDy4+n05enl+i4g7OvsIODn+iD69/bp4SDl+fgg4Of44Oku',
    'הממשלה הכריזה על שש עדיפויות. לכל אחת תקציב ושר אחראי.',
  ],
  [
    'Windows-1256',
    'w9rh5Mogx+HN3+bjySDa5CDTyiDD5uHm7cfKLiDh3+Eg4+TlxyDj7dLH5O3JIObm0u3RIOPTxObhLg==',
    'أعلنت الحكومة عن ست أولويات. لكل منها ميزانية ووزير مسؤول.',
  ],
];

describe('decodeText', () => {
  it.each(guessed)('guesses %s by the bytes and says so', (encoding, base64, text) => {
    const decoded = decodeText(new Uint8Array(Buffer.from(base64, 'base64')));
    expect(decoded.text).toBe(text);
    expect(decoded.warnings).toEqual([expect.stringContaining(`it was read as ${encoding}.`)]);
  });

  it('takes a page at its word that it is in Windows-1252', () => {
    const bytes = new Uint8Array(Buffer.from('z/Dg4ujy5ev88fLi7iDu4fr/4ujr7iD45fHy/CDv8Oju8Ojy5fLu4i4=', 'base64'));
    expect(decodeText(bytes).text).toBe('Правительство объявило шесть приоритетов.');
    const told = decodeText(bytes, { told: 'windows-1252' });
    expect(told.text).toMatch(/^Ïðàâ/u);
    expect(told.warnings).toEqual(['Read as Windows-1252, which the file says it is in.']);
    expect(told.encoding).toBe('Windows-1252');
  });

  it.each([
    ['is UTF-8, whatever it says', bytesOf('稀土四五六七八九'), 'gbk', '稀土四五六七八九', undefined],
    ['says its encoding by another name', bytesOf([0xcf, 0xa1]), 'gbk', '稀', 'GBK'],
    ['is in seven bits', bytesOf([0x1b], '$B4uEZ', [0x1b], '(B'), 'iso-2022-jp', '希土', 'ISO-2022-JP'],
    ['is plain ASCII', bytesOf('plain'), 'shift_jis', 'plain', undefined],
  ])('reads a page that %s', (_, bytes, told, text, encoding) => {
    expect(decodeText(bytes, { told })).toMatchObject({ text, warnings: encoding ? [expect.any(String)] : [] });
    expect(decodeText(bytes, { told }).encoding).toBe(encoding);
  });

  const damaged = bytesOf('# Café plan\n\n“Réouvert” — très tôt: naïve ', [0x93], 'bad', [0x94]);

  it('reads UTF-8 with a few bad bytes as UTF-8, and names how many', () => {
    const { text, warnings, encoding } = decodeText(damaged);
    expect(text).toBe('# Café plan\n\n“Réouvert” — très tôt: naïve \ufffdbad\ufffd');
    expect(warnings).toEqual(['The file is UTF-8, but 2 bytes were not valid and show as �.']);
    expect(encoding).toBe('UTF-8');
    const western = bytesOf('d', [0xe9], 'j', [0xe0], ' l', [0xe0], ', na', [0xef], 've; once é');
    expect(decodeText(western)).toMatchObject({ encoding: 'Windows-1252' });
  });

  it.each<[string, Uint8Array, string, string[]]>([
    ['Macintosh', bytesOf('minist', [0x8f], 're publi', [0x8e]), 'ministère publié', []],
    ['IBM866', bytesOf([0x8f, 0xab, 0xa0, 0xad]), 'План', []],
    ['Windows-1252', bytesOf([0x93], 'x', [0x94]), '“x”', []],
    ['UTF-16LE', bytesOf(utf16('稀é', false)), '稀é', []],
    ['UTF-8', bytesOf('caf', [0xe9]), 'caf\ufffd', ['One byte was not valid UTF-8 and shows as �.']],
  ])('reads %s where it is chosen', (chosen, bytes, text, more) => {
    const decoded = decodeText(bytes, { chosen });
    expect(decoded.text).toBe(text);
    expect(decoded.encoding).toBe(chosen);
    expect(decoded.warnings).toEqual([`The file is read as ${chosen}, as you chose.`, ...more]);
  });

  it('offers only encodings that can be read', () => {
    for (const name of encodingNames) expect(() => new TextDecoder(name), name).not.toThrow();
  });

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
