// Text fragments: what a browser is asked to find on the live page.
import { describe, expect, it } from 'vitest';
import { linkToQuote, textDirective } from './text-fragment.ts';

describe('textDirective', () => {
  const cases: readonly (readonly [name: string, prefix: string, exact: string, suffix: string, directive: string])[] =
    [
      ['a quote alone', '', 'Sell more', '', 'text=Sell%20more'],
      [
        'whole words of the context',
        'cut off words before it ',
        'Sell more',
        ' and so it goe',
        'text=off%20words%20before%20it-,Sell%20more,-and%20so%20it',
      ],
      ['signs with a meaning', '', 'a-b, c & (d) *e* _f_', '', 'text=a%2Db%2C%20c%20%26%20%28d%29%20%2Ae%2A%20%5Ff%5F'],
      ['a quote inside a word', 'they out', 'grow', 'n it all here', 'text=outgrown,-it%20all'],
      ['two paragraphs', '', 'One two.\nThree four.', '', 'text=One%20two.,Three%20four.'],
      ['a context of another paragraph', 'Heading above\n', 'Sell', '\nmore below', 'text=Sell'],
      ['no words', 'a', ' \n ', 'b', ''],
      ['half a surrogate pair', '', 'a\ud800', '', 'text=a%EF%BF%BD'],
    ];
  it.each(cases)('names %s', (_name, prefix, exact, suffix, directive) => {
    expect(textDirective({ prefix, exact, suffix })).toBe(directive);
  });

  it('names a long quote by its first and last words', () => {
    const exact = Array.from({ length: 90 }, (_, i) => `w${i}`).join(' ');
    expect(textDirective({ prefix: '', exact, suffix: '' })).toBe(
      'text=w0%20w1%20w2%20w3%20w4%20w5,w84%20w85%20w86%20w87%20w88%20w89',
    );
  });
});

describe('linkToQuote', () => {
  const quote = { prefix: '', exact: 'a', suffix: '' };
  const cases: readonly (readonly [name: string, url: string | undefined, link: string | null])[] = [
    ['no address', undefined, null],
    ['a script', 'javascript:alert(1)', null],
    ['a file', 'file:///etc/passwd', null],
    ['mail', 'mailto:a@b.de', null],
    ['a page', 'https://a.de/b', 'https://a.de/b#:~:text=a'],
    ['a page with a place', 'https://a.de/b#top', 'https://a.de/b#top:~:text=a'],
    ['a page with a fragment already', 'https://a.de/#:~:text=z', 'https://a.de/#:~:text=a'],
  ];
  it.each(cases)('links to %s', (_name, url, link) => {
    expect(linkToQuote(url, quote)).toBe(link);
  });
});
