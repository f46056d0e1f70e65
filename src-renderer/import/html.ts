// Reads a saved web page: sanitised in an inert document, by default only its main article, or the full page.
import { counted, inFigures } from '../model/counted.ts';
import { guessDetails } from './article-details.ts';
import { blocksOfHtml } from './html-blocks.ts';
import { decodeHtml } from './html-bytes.ts';
import { depthOf, inertDocument, sanitisedPage, withoutEmbeddedData } from './html-clean.ts';
import { detailsOfPage } from './html-details.ts';
import { safeAddress } from './html-inline.ts';
import { numberLead } from './html-lead.ts';
import { picturesIn } from './html-pictures.ts';
import { dataTables, mainArticle } from './html-reader.ts';
import { letterStylesOf } from './html-sheets.ts';
import { marksOfStyles } from './html-styles.ts';
import { activeParts, aroundArticle, markParts } from './html-surroundings.ts';
import { wordsIn } from './html-words.ts';
import type { ReadArticle, ReadingOptions } from './imported-article.ts';
import { ImportError } from './imported-article.ts';
import { checkHtmlLength, checkNesting, MAX_READER_NESTING } from './limits.ts';
import { directionOf } from './text-direction.ts';
import { listsOfGoogle } from './google-lists.ts';
import { listsOfWord } from './word-lists.ts';

/** Lets the window breathe, and sees to it that giving up is noticed, between two steps that hold it. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
}

const numbered = (sentence: string, n: number) => (n > 0 ? [`${sentence}: ${inFigures(n)}.`] : []);

/** Sentences on the images of a page that are not in `root`; `full` is all of the page. */
function imagesOf(full: Element, root: Element): string[] {
  const { told, mute } = picturesIn(full);
  const around = root === full ? 0 : told - picturesIn(root).told;
  return [
    ...numbered('Images around the article', around),
    ...numbered('Images without alternative text or caption', mute),
  ];
}

/** What is known beforehand about a page that came inside something else. */
export interface PageOrigin {
  readonly address?: string;
}

/** The tables of the page that the reader's text has not. */
const tablesLost = (before: number, after: number) =>
  before > after
    ? [`The reader's text leaves out ${counted(before - after, 'table')} of the page; the full page has all.`]
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
  const active = activeParts(raw);
  const sheets = letterStylesOf(raw);
  await pause(signal);
  const page = sanitisedPage(raw, base);
  listsOfWord(page);
  listsOfGoogle(page);
  marksOfStyles(page.body, sheets);
  await pause(signal);
  const tables = dataTables(page).length;
  const reads = htmlView === 'reader' && depth <= MAX_READER_NESTING;
  if (reads) {
    markParts(page.body);
    numberLead(page.body);
  }
  const full = reads ? (page.body.cloneNode(true) as HTMLElement) : page.body;
  const words = reads ? wordsIn(full) : 0;
  await pause(signal);
  const article = reads ? mainArticle(page, full, words, known.title) : null;
  await pause(signal);
  const root = article?.root ?? full;
  const { direction: declared, ...details } = known;
  const direction = declared ?? directionOf(root.textContent ?? '');
  const { builder, images } = blocksOfHtml(root, {
    ...(base ? { base } : {}),
    ...(known.language ? { language: known.language } : {}),
    ...(direction ? { direction } : {}),
  });
  const content = builder.content();
  await pause(signal);
  const warnings =
    htmlView === 'reader' && !article
      ? ['No main article stands out of this page, so all of it is shown.']
      : tablesLost(tables, dataTables(root).length);
  const around = article ? aroundArticle(full, article.root, words - article.words) : [];
  // What comes next, the matrices are sought in the same thread.
  await pause(signal);
  return {
    details: { ...guessDetails(content, fileName), ...details, ...(direction === 'rtl' ? { direction } : {}) },
    content,
    warnings,
    leftOut: [...around, ...active, ...imagesOf(full, root)],
    keptAsWords: numbered('Images are kept by their alternative text or caption', images),
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
  const { text, ...decoded } = decodeHtml(bytes, undefined, options.encoding);
  const article = await readHtml(text, fileName, options);
  return { ...article, ...decoded, warnings: [...decoded.warnings, ...article.warnings] };
}
