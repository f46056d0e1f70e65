// @vitest-environment jsdom
// What Google Docs exports as a page: lists by the names of their classes, and links by way of Google.
import { describe, expect, it } from 'vitest';
import { readHtml } from './html.ts';
import { marksOf, pictureOf } from './import-picture.ts';

const read = async (body: string) =>
  (await readHtml(`<!DOCTYPE html><body>${body}`, 'p.html', { htmlView: 'full' })).content;
const list = (depth: number, words: string, name = 'ul') =>
  `<${name} class="c3 lst-kix_a1b-${depth} start"><li class="c8 li-bullet-0"><span>${words}</span></li></${name}>`;

describe('a page exported from Google Docs', () => {
  it.each<[string, string, readonly string[]]>([
    ['levels', list(0, 'a') + list(1, 'b') + list(0, 'c'), ['- | a', '>- | b', '- | c']],
    [
      'more levels',
      list(0, 'a') + list(1, 'b') + list(2, 'c') + list(1, 'd'),
      ['- | a', '>- | b', '>>- | c', '>- | d'],
    ],
    ['a level left out', list(0, 'a') + list(2, 'b'), ['- | a', '>- | b']],
    ['lists apart', `${list(0, 'a')}<p>x</p>${list(1, 'b')}`, ['- | a', 'paragraph | x', '- | b']],
  ])('keeps the depth of its lists: %s', async (_, body, expected) => {
    expect(pictureOf(await read(body))).toEqual(expected);
  });

  it('leads where its links do, not to Google', async () => {
    const link = (href: string) => `<a href="${href}">x</a> `;
    const body = [
      'https://www.google.com/url?q=https://water.example/report?a%3D1&amp;sa=D&amp;usg=A',
      'https://www.google.co.uk/url?sa=t&amp;url=https%3A%2F%2Fwater.example%2F',
      'https://www.google.com/url?q=javascript:alert(1)',
      'https://google.com.evil.example/url?q=https://water.example/',
    ].map(link);
    expect(marksOf(await read(`<p>${body.join('')}</p>`))).toEqual([
      'link https://water.example/report?a=1 | x',
      'link https://water.example/ | x',
      'link https://www.google.com/url?q=javascript:alert(1) | x',
      'link https://google.com.evil.example/url?q=https://water.example/ | x',
    ]);
  });
});
