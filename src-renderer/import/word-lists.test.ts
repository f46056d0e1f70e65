// @vitest-environment jsdom
// Lists as Word copies them: the markers are words of the paragraph, the levels a style of its own.
import { describe, expect, it } from 'vitest';
import { readHtml } from './html.ts';
import { pictureOf } from './import-picture.ts';

const item = (level: number, marker: string, words: string) =>
  `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`;
/** As Word saves a 'filtered' web page: nothing tells of lists but the narrow blanks after their markers. */
const filtered = (style: string, marker: string, words: string, end = '') =>
  `<p class=MsoListParagraphCxSpMiddle style='${style}text-indent:-18.0pt'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>${end}${words}</p>`;
const picture = async (body: string) =>
  pictureOf(
    (await readHtml(`<html><body lang=EN-GB>${body}</body></html>`, 'Pasted page.html', { htmlView: 'full' })).content,
  );

describe('a list pasted from Word', () => {
  it.each<[string, string, readonly string[]]>([
    ['bullets', item(1, '·', 'one') + item(1, '·', 'two'), ['- | one', '- | two']],
    ['levels', item(1, '·', 'a') + item(2, 'o', 'b') + item(1, '·', 'c'), ['- | a', '>- | b', '- | c']],
    ['numbers', item(1, '3.', 'three') + item(1, '4.', 'four'), ['3. | three', '4. | four']],
    ['a level left out', item(3, '·', 'deep') + item(1, '·', 'up'), ['>>- | deep', '- | up']],
    [
      'two lists apart',
      `${item(1, '1.', 'a')}<p>between</p>${item(1, '1.', 'b')}`,
      ['1. | a', 'paragraph | between', '1. | b'],
    ],
    [
      'bullets of a filtered page',
      filtered('', '<span style="font-family:Symbol">·', 'Cut costs', '</span>') + filtered('', '·', 'Sell mines'),
      ['- | Cut costs', '- | Sell mines'],
    ],
    [
      'levels and numbers of a filtered page',
      filtered('margin-left:36.0pt;', '1.', 'a') + filtered('margin-left:1.0in;', 'o', 'b') + filtered('', '2.', 'c'),
      ['1. | a', '>- | b', '2. | c'],
    ],
    [
      'a paragraph of a list without a marker as it is',
      `<p class=MsoListParagraph style='margin-left:36pt'>plain</p>${filtered('', 'See', 'there')}`,
      ['paragraph | plain', 'paragraph | See\u00a0\u00a0\u00a0 there'],
    ],
    ['no list at all', "<p style='mso-list:none'>plain</p>", ['paragraph | plain']],
  ])('keeps %s', async (_, body, expected) => {
    expect(await picture(body)).toEqual(expected);
  });
});
