// @vitest-environment jsdom
// What an article tells of itself near its top, and what only looks as if it did.
import { describe, expect, it } from 'vitest';
import { bylineOf, dateOf } from './article-details.ts';
import { readHtml } from './html.ts';
import { readPlainText } from './plain-text.ts';

const long = 'The harbour board wants to bring current to every berth, and to let the fleet pay for the cable. '.repeat(
  3,
);

describe('dateOf', () => {
  it.each([
    ['Tuesday, 4 March 2025', '2025-03-04'],
    ['March 4, 2025, 10:15 GMT', '2025-03-04'],
    ['Published on 4 March 2025 at 9.30', '2025-03-04'],
    ['2025-03-04 10:15', '2025-03-04'],
    ['4 March', null],
    ['In March 2025 the board met', null],
  ])('reads %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });
});

describe('a byline with a date', () => {
  it.each([
    ['By Ruth Adeyemi, 5 May 2025', 'Ruth Adeyemi', '2025-05-05'],
    ['By Ruth Adeyemi, May 5, 2025', 'Ruth Adeyemi', '2025-05-05'],
    ['By Ann Lee, Bo Roe and Cy Dee, 5 May 2025', 'Ann Lee, Bo Roe and Cy Dee', '2025-05-05'],
    ['By Ann Lee · 5 May 2025', 'Ann Lee', '2025-05-05'],
    ['By Ann Lee | Updated 5 May 2025', 'Ann Lee', '2025-05-05'],
    ['5 May 2025, by Ann Lee', undefined, '2025-05-05'],
    ['By 5 May 2025 all was done', undefined, undefined],
  ])('is read: %s', (line, byline, published) => {
    const { details } = readPlainText(`Six aims\n\n${line}\n\n${long}`, 'a.txt');
    expect({ byline: details.byline, published: details.published }).toEqual({ byline, published });
    expect(bylineOf(line) ?? undefined).toBe(byline);
  });
});

describe('the date of a page', () => {
  const article = (head: string, more = '') =>
    `<article><h1>The plan</h1>${head}<p>${long}</p>${more}<p>${long}</p></article>`;
  it.each<[string, string, string | undefined]>([
    [
      'is not that of a table at its top',
      article('<table class="infobox"><tr><th>Adopted<td>4 May 2024</table>'),
      undefined,
    ],
    ['is not that of a list at its top', article('<ul><li>4 May 2024</ul>'), undefined],
    ['stands in a line at its top', article('<p>By Lena Moreau, 4 March 2025</p>'), '2025-03-04'],
    ['stands in a time at its top', article('<time datetime="2025-03-04T09:15:00+00:00">4.3.</time>'), '2025-03-04'],
    [
      'is not that of a time in its text',
      article('', '<p>On <time datetime="2024-01-01">New Year</time></p>'),
      undefined,
    ],
    [
      'is not that of another article',
      `<nav><time datetime="2024-01-01">New Year</time></nav>${article('')}`,
      undefined,
    ],
    [
      'is what it says of itself first',
      `<meta property="article:published_time" content="2025-03-05T10:00:00Z">${article('<p>4 March 2025</p><time datetime="2025-03-06">')}`,
      '2025-03-05',
    ],
  ])('%s', async (_, html, published) => {
    expect((await readHtml(`<!DOCTYPE html>${html}`, 'p.html', { htmlView: 'full' })).details.published).toBe(
      published,
    );
  });
});
