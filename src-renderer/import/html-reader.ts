// Finds the main article of a sanitised page with Readability, which must not cost the article its tables.
import { Readability } from '@mozilla/readability';
import { leadNumber, withLead } from './html-lead.ts';
import { alternativeOf, captionedFigures } from './html-pictures.ts';
import { dropNoise } from './html-noise.ts';
import { isLayoutTable } from './html-table.ts';
import { wordsIn } from './html-words.ts';

/** A reader's text with less of the page than this, and fewer words than an article has, is a wrong guess. */
const leastShare = 0.1;
const leastWords = 60;

/** A table of links is navigation. The share of its letters that lead elsewhere. */
const mostLinked = 0.5;

/** Ours alone: the sanitiser lets no data attributes through. */
const placeholder = 'data-lodestone-table';
const topHeading = 'data-lodestone-top';

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

/**
 * Readability drops pictures without an address, and ours have none; what it takes for one of a picture keeps them. Each
 * gets a paragraph in its figure, because many pictures among few paragraphs are taken for advertisements.
 */
function keepPictures(page: Document): void {
  const captioned = captionedFigures(page);
  for (const image of page.querySelectorAll('img')) {
    if (alternativeOf(image) === '' && !captioned.has(image.closest('figure'))) continue;
    for (const { name } of [...image.attributes])
      if (name !== 'alt' && name !== leadNumber) image.removeAttribute(name);
    image.setAttribute('data-src', '');
    const alone = image.parentElement?.localName === 'a' && image.parentElement.textContent.trim() === '';
    const outer = alone ? (image.parentElement ?? image) : image;
    if (outer.parentElement?.localName !== 'figure') continue;
    const paragraph = page.createElement('p');
    outer.replaceWith(paragraph);
    paragraph.append(outer);
  }
}

export interface MainArticle {
  readonly root: Element;
  readonly words: number;
}

/**
 * The main article of a sanitised page with so many words; null when none stands out. What Readability takes from it of
 * the page's title and first pictures comes back from `full`, a copy of the page's body. Changes `page`.
 */
export function mainArticle(
  page: Document,
  full: Element,
  words: number,
  title: string | undefined,
): MainArticle | null {
  try {
    dropNoise(page.body);
    const tables = hideTables(page);
    hideTopHeadings(page);
    keepPictures(page);
    const serializer = (element: Node) => element as Element;
    const article = new Readability<Element>(page, { serializer }).parse()?.content ?? null;
    if (!article) return null;
    showTables(article, tables);
    showTopHeadings(article);
    const root = withLead(article, full, title);
    const kept = wordsIn(root);
    return kept >= Math.min(leastWords, words) || kept > words * leastShare ? { root, words: kept } : null;
  } catch {
    // A page that is made to confuse it is shown in full.
    return null;
  }
}
