// Makes a file of what was pasted, so that it takes the way of every import: nothing pasted touches the live document.
import type { PickedFile } from '../../platform/bridge.ts';

/** Below this a paste is a slip, not an article; in UTF-16 code units. */
const ARTICLE_FROM = 80;

const BYTE_ORDER_MARK = '\ufeff';

/** A table or a list with more than one row or item is no slip, however short its words are. One cell of a spreadsheet is one. */
const hasRows = (html: string) =>
  /<table\b[^]*<tr\b[^]*<tr\b/iu.test(html) || /<[uo]l\b[^]*<li\b[^]*<li\b/iu.test(html);

/** Rows of a spreadsheet or lines with list signs, where the clipboard has text alone. */
function isRowsOfText(text: string): boolean {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const each = (sign: RegExp) => lines.every((line) => sign.test(line));
  return lines.length >= 2 && (each(/\S\t+\S/u) || each(/^\s*(?:[-*•]|\d{1,3}[.)])\s+\S/u) || hasMarkdownTable(lines));
}

/** The line below the head of a table, of two columns or more: `| --- | :-: |`. */
const delimiterRow = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*){1,50}\|?$/u;

/** A table as GitHub writes it in Markdown, with a row at least below its head. */
function hasMarkdownTable(lines: readonly string[]): boolean {
  const at = lines.findIndex((line) => delimiterRow.test(line.trim()));
  return at > 0 && [lines[at - 1], lines[at + 1]].every((line) => line?.includes('|'));
}

/** Whether HTML says more than its plain text: a heading, a list, a table, or several paragraphs. Editors copy only lines. */
function hasStructure(html: string): boolean {
  return /<(?:h[1-6]|li|table|blockquote)\b/iu.test(html) || /<p\b[^]*<p\b/iu.test(html);
}

/** Told where an article could have been pasted and something shorter was; only a study has a matrix to write into. */
export const tooShort = (inStudy: boolean): string =>
  inStudy
    ? 'What was pasted is too short for an article. To write it into the matrix, choose a statement first.'
    : 'What was pasted is too short for an article. Copy all of its text and paste it again.';

/**
 * The file to import for a clipboard's `text/plain` and `text/html` (each empty when the clipboard has none): a web page
 * where that has structure, else text; `undefined` for what is too short to be an article.
 */
export function pastedArticle(text: string, html: string): PickedFile | undefined {
  const encode = (words: string) => new TextEncoder().encode(words);
  const structured = hasStructure(html);
  const full = structured ? text === '' || hasRows(html) : isRowsOfText(text);
  if (text.trim().length < ARTICLE_FROM && !full) return undefined;
  if (!structured) return { name: 'Pasted text.txt', bytes: encode(text), mediaType: 'text/plain' };
  // The mark outweighs what the page says of an encoding that it no longer has.
  const bytes = encode(BYTE_ORDER_MARK + html);
  return { name: 'Pasted page.html', bytes, mediaType: 'text/html', pasted: true };
}
