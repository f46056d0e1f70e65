// @vitest-environment jsdom
// What is pasted becomes a file: a page where the clipboard has structure, else text.
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../import/import-picture.ts';
import { importArticle } from '../../import/importers.ts';
import { pastedArticle, tooShort } from './pasted-article.ts';

const words = 'The quay is long, and the board wants it longer; nobody has said who pays for the stone. '.repeat(2);
const decoded = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('pastedArticle', () => {
  it.each([
    ['a heading', '<h2>Aims</h2>'],
    ['a list', '<ul><li>One</li></ul>'],
    ['a table', '<TABLE><tr><td>a</td></tr></TABLE>'],
    ['a quotation', '<blockquote>said</blockquote>'],
    ['several paragraphs', `<p class="x">${words}</p>\n<p>More</p>`],
  ])('is a page when the clipboard has %s', (_, html) => {
    const file = pastedArticle(words, html);
    expect(file).toMatchObject({ name: 'Pasted page.html', mediaType: 'text/html', pasted: true });
    expect(decoded(file?.bytes)).toBe(`\ufeff${html}`);
  });

  it.each([
    ['no HTML', ''],
    ['one paragraph', `<meta charset="utf-8"><p>${words}</p>`],
    ['lines of an editor', '<div style="font-family: monospace"><div><span>const a</span></div><div>b</div></div>'],
    ['a picture', '<img src="https://ex.org/a.png">'],
    ['names that only begin alike', '<picture></picture><progress></progress><link><hr>'],
  ])('is text when the clipboard has %s', (_, html) => {
    const file = pastedArticle(words, html);
    expect(file).toEqual({ name: 'Pasted text.txt', bytes: expect.anything(), mediaType: 'text/plain' });
    expect(decoded(file?.bytes)).toBe(words);
  });

  it('is a page when it is a table of rows, however short, but not one cell of a spreadsheet', () => {
    const row = '<tr><td>Aim</td><td>Why</td></tr>';
    expect(pastedArticle('Aim\tWhy\nAim\tWhy', `<table>${row}${row}</table>`)?.name).toBe('Pasted page.html');
    expect(pastedArticle('Aim', '<table><tr><td>Aim</td></tr></table>')).toBeUndefined();
  });

  it('is a list of items, or rows of text, however short', () => {
    const list = '<ul><li>Ore</li><li>Ships</li></ul>';
    expect(pastedArticle('Ore\nShips', list)?.name).toBe('Pasted page.html');
    expect(pastedArticle('Ore', '<ul><li>Ore</li></ul>')).toBeUndefined();
    for (const rows of ['Aim\tWhy\nOre\tShips\n', '- Ore\n- Ships', '1. Ore\r\n2) Ships']) {
      expect(pastedArticle(rows, '')?.name).toBe('Pasted text.txt');
    }
    const table = '| Aim | Why |\n| --- | :-: |\n| Ore | None |\n';
    for (const rows of [table, `Aims:\n\n${table}`, 'Aim | Why\n--- | ---\nOre | None']) {
      expect(pastedArticle(rows, '')?.name).toBe('Pasted text.txt');
    }
    for (const slip of ['| Aim | Why |\n| --- | --- |', 'Aim\n---\nOre', '--- | ---\nOre | None']) {
      expect(pastedArticle(slip, '')).toBeUndefined();
    }
    for (const slip of ['Aim\tWhy', '- Ore', 'Ore\nShips', 'Ore - mine\nShips - ours']) {
      expect(pastedArticle(slip, '')).toBeUndefined();
    }
  });

  it('is nothing when it is too short to be an article', () => {
    expect(pastedArticle('a few words', '<h1>a few words</h1>')).toBeUndefined();
    expect(pastedArticle('', '<img>')).toBeUndefined();
    expect(pastedArticle('', '')).toBeUndefined();
  });

  it('is told of where it is too short, with the way into the matrix only where there is one', () => {
    expect(tooShort(false)).toMatch(/^What was pasted is too short for an article\./u);
    expect(tooShort(false)).not.toMatch(/statement|matrix/u);
    expect(tooShort(true)).toMatch(/choose a statement first/u);
  });

  it('needs no plain text beside structure', () => {
    expect(pastedArticle('', '<h1>Aims</h1>')?.name).toBe('Pasted page.html');
  });

  it('is read as UTF-8 whatever the page says, and as a page however it begins', async () => {
    const html = `<meta http-equiv="content-type" content="text/html; charset=windows-1251"><!--StartFragment--><h1>Ränge – 磁石</h1><p>${words}</p>`;
    const file = pastedArticle(words, html);
    const article = await importArticle(
      { fileName: file?.name ?? '', bytes: file?.bytes ?? new Uint8Array() },
      undefined,
      { htmlView: 'full' },
    );
    expect(pictureOf(article.content)).toEqual(['h1 | Ränge – 磁石', `paragraph | ${words.trim()}`]);
  });
});
