// Makes a file of what was pasted, so that it takes the way of every import: nothing pasted touches the live document.
import type { PickedFile } from '../../platform/bridge.ts';

/** Below this a paste is a slip, not an article; in UTF-16 code units. */
const ARTICLE_FROM = 80;

const BYTE_ORDER_MARK = '\ufeff';

/** A table with more than one row is no slip, however short its words are. One cell of a spreadsheet is one. */
const isTable = (html: string) => /<table\b[^]*<tr\b[^]*<tr\b/iu.test(html);

/** Whether HTML says more than its plain text: a heading, a list, a table, or several paragraphs. Editors copy only lines. */
function hasStructure(html: string): boolean {
  return /<(?:h[1-6]|li|table|blockquote)\b/iu.test(html) || /<p\b[^]*<p\b/iu.test(html);
}

/**
 * The file to import for a clipboard's `text/plain` and `text/html` (each empty when the clipboard has none): a web page
 * where that has structure, else text; `undefined` for what is too short to be an article.
 */
export function pastedArticle(text: string, html: string): PickedFile | undefined {
  const encode = (words: string) => new TextEncoder().encode(words);
  const structured = hasStructure(html);
  if (text.trim().length < ARTICLE_FROM && !(structured && (text === '' || isTable(html)))) return undefined;
  if (!structured) return { name: 'Pasted text.txt', bytes: encode(text), mediaType: 'text/plain' };
  // The mark outweighs what the page says of an encoding that it no longer has.
  const bytes = encode(BYTE_ORDER_MARK + html);
  return { name: 'Pasted page.html', bytes, mediaType: 'text/html', pasted: true };
}
