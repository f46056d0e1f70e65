// Finds the main article of a sanitised page with Readability, which must not cost the article its tables.
import { Readability } from '@mozilla/readability';
import { isLayoutTable } from './html-table.ts';

/** A reader's text with less of the page than this, and fewer words than an article has, is a wrong guess. */
const leastShare = 0.1;
const leastWords = 60;

/** A table of links is navigation. The share of its letters that lead elsewhere. */
const mostLinked = 0.5;

/** Ours alone: the sanitiser lets no data attributes through. */
const placeholder = 'data-lodestone-table';
const topHeading = 'data-lodestone-top';

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** The tables that hold data, in order. */
export const dataTables = (root: ParentNode): HTMLTableElement[] =>
  [...root.querySelectorAll('table')].filter((table) => table.rows.length > 1 && !isLayoutTable(table));

function isLinked(table: HTMLTableElement): boolean {
  const all = table.textContent.length;
  const linked = [...table.querySelectorAll('a[href]')].reduce((sum, { textContent }) => sum + textContent.length, 0);
  return linked > all * mostLinked;
}

/**
 * Readability weighs cells as if they were paragraphs and then drops the table around them; a paragraph with its words
 * in its place is weighed rightly.
 */
function hideTables(page: Document): readonly HTMLTableElement[] {
  const tables = dataTables(page).filter((table) => !isLinked(table));
  tables.forEach((table, i) => {
    const stand = page.createElement('p');
    stand.setAttribute(placeholder, String(i));
    stand.textContent = table.textContent.replace(/\s+/gu, ' ');
    table.replaceWith(stand);
  });
  return tables;
}

function renamed(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  for (const { name: key, value } of element.attributes) other.setAttribute(key, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** Readability makes first headings second ones, or drops them for repeating the title, which we keep in the text. */
function hideTopHeadings(page: Document): void {
  for (const heading of page.querySelectorAll('h1')) renamed(heading, 'h2').setAttribute(topHeading, '');
}

const showTopHeadings = (article: Element): void => {
  for (const heading of article.querySelectorAll(`[${topHeading}]`)) renamed(heading, 'h1');
};

function showTables(article: Element, tables: readonly HTMLTableElement[]): void {
  for (const stand of article.querySelectorAll(`[${placeholder}]`)) {
    const table = tables[Number(stand.getAttribute(placeholder))];
    if (table) stand.replaceWith(table);
  }
}

/** The main article of a sanitised page of so many words; null when none stands out. Changes `page`. */
export function mainArticle(page: Document, words: number): Element | null {
  try {
    const tables = hideTables(page);
    hideTopHeadings(page);
    const serializer = (element: Node) => element as Element;
    const article = new Readability<Element>(page, { serializer }).parse()?.content ?? null;
    if (!article) return null;
    showTables(article, tables);
    showTopHeadings(article);
    const kept = wordsIn(article.textContent);
    return kept >= Math.min(leastWords, words) || kept > words * leastShare ? article : null;
  } catch {
    // A page that is made to confuse it is shown in full.
    return null;
  }
}
