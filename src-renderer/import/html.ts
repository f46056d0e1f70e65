// Reads a saved web page: sanitised in an inert document, by default only its main article, or the full page.
import { guessDetails } from './article-details.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { decodeHtml } from './html-bytes.ts';
import { activeParts, depthOf, inertDocument, sanitisedPage, withoutEmbeddedData } from './html-clean.ts';
import { detailsOfPage } from './html-details.ts';
import { safeAddress } from './html-inline.ts';
import { dataTables, mainArticle, wordsIn } from './html-reader.ts';
import type { ReadArticle, ReadingOptions } from './imported-article.ts';
import { ImportError } from './imported-article.ts';
import { checkHtmlLength, checkNesting, MAX_READER_NESTING } from './limits.ts';
import { directionOf } from './text-direction.ts';
import { listsOfWord } from './word-lists.ts';

/** Lets the window breathe, and sees to it that giving up is noticed, between two steps that hold it. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
}

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n.toLocaleString('en-GB')} ${many}`);

function leftOutOf(page: Document, images: number, around: number): string[] {
  const { scripts, frames } = activeParts(page);
  const sentences: string[] = [];
  if (around > 0) {
    sentences.push(`Navigation, advertisements and other text around the article: ${count(around, 'word', 'words')}.`);
  }
  if (scripts > 0) sentences.push(`Scripts, styles and forms: ${count(scripts, 'element', 'elements')}.`);
  if (frames > 0) sentences.push(`Embedded pages: ${frames.toLocaleString('en-GB')}.`);
  if (images > 0) sentences.push(`Images, kept by their alternative text: ${images.toLocaleString('en-GB')}.`);
  return sentences;
}

/** What is known beforehand about a page that came inside something else. */
export interface PageOrigin {
  readonly address?: string;
}

/** The tables of the page that the reader's text has not. */
const tablesLost = (before: number, after: number) =>
  before > after
    ? [`The reader's text leaves out ${count(before - after, 'table', 'tables')} of the page; the full page has all.`]
    : [];

/**
 * The article in the text of a web page. Throws an ImportError when it holds no text or too much. Needs a document:
 * holds the thread for about half a second for each million characters, in steps between which `signal` is asked.
 */
export async function readHtml(
  source: string,
  fileName: string,
  { htmlView = 'reader', signal }: ReadingOptions = {},
  origin: PageOrigin = {},
): Promise<ReadArticle> {
  const html = withoutEmbeddedData(source);
  checkHtmlLength(html.length);
  const raw = inertDocument(html);
  const depth = depthOf(raw.body);
  checkNesting(depth);
  const known = detailsOfPage(raw, html, origin.address);
  const base = safeAddress(raw.querySelector('base[href]')?.getAttribute('href') ?? '', known.url) ?? known.url;
  await pause(signal);
  const page = sanitisedPage(html, base);
  listsOfWord(page);
  await pause(signal);
  const words = wordsIn(page.body.textContent ?? '');
  const tables = dataTables(page).length;
  const full = page.body.cloneNode(true) as HTMLElement;
  await pause(signal);
  const article = htmlView === 'reader' && depth <= MAX_READER_NESTING ? mainArticle(page, words) : null;
  await pause(signal);
  const root = article ?? full;
  const { direction: declared, ...details } = known;
  const direction = declared ?? directionOf(root.textContent ?? '');
  const { builder, images } = blocksOfHtml(root, {
    ...(base ? { base } : {}),
    ...(known.language ? { language: known.language } : {}),
    ...(direction ? { direction } : {}),
  });
  const content = builder.content();
  const warnings =
    htmlView === 'reader' && !article
      ? ['No main article stands out of this page, so all of it is shown.']
      : tablesLost(tables, dataTables(root).length);
  const around = article ? Math.max(0, words - wordsIn(content.text)) : 0;
  return {
    details: { ...guessDetails(content, fileName), ...details, ...(direction === 'rtl' ? { direction } : {}) },
    content,
    warnings,
    leftOut: leftOutOf(raw, images, around),
  };
}

/** The importer of web pages. Throws an ImportError for what is no text, or too much of it. */
export async function readArticle(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions = {},
): Promise<ReadArticle> {
  if (typeof DOMParser === 'undefined') {
    throw new ImportError('A web page cannot be read here; paste its text instead.');
  }
  const { text, warnings } = decodeHtml(bytes);
  const article = await readHtml(text, fileName, options);
  return { ...article, warnings: [...warnings, ...article.warnings] };
}
