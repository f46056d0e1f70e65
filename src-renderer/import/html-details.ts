// What a web page says about itself: title, author, date, publisher, address and language, from its metadata.
import { bylineOf, dateOf } from './article-details.ts';
import { languageTag } from './html-blocks.ts';
import { cleanRun, safeAddress } from './html-inline.ts';
import type { ArticleDetails } from './imported-article.ts';

export type PageDetails = Omit<Partial<ArticleDetails>, 'direction'> & { readonly direction?: 'ltr' | 'rtl' };

/** A title is a line, and so is a name. UTF-16 code units. */
const longest = 300;
/** Structured data that is longer is a data base, not a description. UTF-16 code units. */
const longestData = 500_000;
const articleTypes = /(?:Article|Report|BlogPosting|WebPage)$/u;

const line = (text: unknown): string | undefined => {
  if (typeof text !== 'string') return undefined;
  const folded = cleanRun(text.slice(0, 2000)).replace(/\s+/gu, ' ').trim().slice(0, longest).trim();
  return folded === '' ? undefined : folded;
};

type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

function structuredData(page: Document): Data {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > longestData) continue;
    try {
      const parsed: unknown = JSON.parse(text);
      const nodes = listOf(parsed).flatMap((node) => (isData(node) ? [node, ...listOf(node['@graph'])] : []));
      const article = nodes.find(
        (node): node is Data => isData(node) && listOf(node['@type']).some((type) => articleTypes.test(String(type))),
      );
      if (article) return article;
    } catch {
      // Broken data say nothing; the page's other metadata may.
    }
  }
  return {};
}

/** The first of these meta elements that says something, by name or property. */
function metaOf(page: Document): (...names: readonly string[]) => string | undefined {
  const values = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const content = line(meta.getAttribute('content'));
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '')
      .trim()
      .toLowerCase();
    if (content && name && !values.has(name)) values.set(name, content);
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined);
}

const textOf = (page: Document, selector: string) => line(page.querySelector(selector)?.textContent);

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Parts of host names that name no site. */
const general = new Set(['www', 'com', 'org', 'net', 'gov', 'edu', 'gob', 'news', 'blog']);

/** Whether these words name the site: as the page says it is called, or as its address does. */
function namesSite(words: string, site: string | undefined, url: string | undefined): boolean {
  const name = letters(words);
  if (name === '') return false;
  if (site !== undefined && letters(site) === name) return true;
  const labels = url === undefined ? [] : new URL(url).hostname.split('.');
  const telling = labels.slice(0, -1).filter((label) => label.length >= 3 && !general.has(label));
  return letters(labels.join('')) === name || telling.some((label) => name.includes(letters(label)));
}

/** A title without the name of the site behind it, where there is reason to take it for one. */
function withoutSite(title: string | undefined, site: string | undefined, url: string | undefined) {
  const [whole = '', words = ''] = / [|·–—»-] ([^|·–—»]{1,60})$/u.exec(title ?? '') ?? [];
  return namesSite(words, site, url) ? title?.slice(0, -whole.length) : title;
}

/** The title element often ends with the name of the site; the one heading of the page does not. */
function titleOf(page: Document, site: string | undefined, url: string | undefined): string | undefined {
  const title = textOf(page, 'title');
  const headings = [...page.querySelectorAll('h1')].map((heading) => line(heading.textContent)).filter(Boolean);
  const heading =
    headings.find((text) => text !== undefined && title?.includes(text)) ?? (title ? undefined : headings[0]);
  return heading ?? withoutSite(title, site, url);
}

function nameIn(value: unknown): string | undefined {
  const names = listOf(value)
    .map((one) => line(isData(one) ? one['name'] : one))
    .filter((name): name is string => name !== undefined && !/^https?:/iu.test(name));
  return names.length > 0 ? names.slice(0, 10).join(', ') : undefined;
}

/** ISO 8601 as given, or the date a line of English is. */
function published(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const iso = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u.exec(value);
  if (iso && !Number.isNaN(Date.parse(value.slice(0, 10)))) return value.slice(0, 10);
  return dateOf(value) ?? undefined;
}

/** Where Chromium and Internet Explorer note from where they saved a page. */
const savedFrom = (source: string) =>
  /<!--\s*saved from url=\(\d+\)(https?:[^\s>]{1,2000})\s*-->/u.exec(source.slice(0, 4000))?.[1];

/** What stands around an article or is a record in it: its dates are not the article's. */
const aside = 'nav, aside, footer, table, ul, ol, blockquote, figure, [id*="comment" i], [class*="comment" i]';

/** Words as long as these are of the text, not of its head. UTF-16 code units. */
const longestInHead = 200;

/** The date that a `time` in the head of the article gives: before its text, not beside it. */
function timeInHead(page: Document): string | undefined {
  const first = [...page.querySelectorAll('p')].find((paragraph) => paragraph.textContent.length > longestInHead);
  for (const time of page.querySelectorAll('time[datetime]')) {
    if (first && (first.compareDocumentPosition(time) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) {
      return undefined;
    }
    if (time.closest(aside) === null) return line(time.getAttribute('datetime'));
  }
  return undefined;
}

/** `source` is the text of the page, `page` its inert document; nothing is followed or run. */
export function detailsOfPage(page: Document, source: string, knownAddress?: string): PageDetails {
  const data = structuredData(page);
  const meta = metaOf(page);
  const author = nameIn(data['author']) ?? nameIn(meta('author', 'article:author', 'citation_author', 'dc.creator'));
  const signed = author ?? textOf(page, '[rel="author"]') ?? textOf(page, '[itemprop="author"], .byline, .author');
  const byline = signed === undefined ? undefined : (bylineOf(signed) ?? signed.replace(/^by\s+/iu, ''));
  const dates = [
    line(data['datePublished']),
    meta('article:published_time', 'datepublished', 'citation_publication_date'),
  ];
  const moreDates = [meta('date', 'dc.date', 'pubdate'), timeInHead(page)];
  const date = [...dates, ...moreDates].map(published).find((found) => found !== undefined);
  const publisher = meta('og:site_name') ?? nameIn(data['publisher']) ?? meta('dc.publisher', 'citation_journal_title');
  const addresses = [
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    meta('og:url'),
    ...[data['url'], data['mainEntityOfPage']].map((of) => line(isData(of) ? (of['@id'] ?? of['url']) : of)),
    knownAddress,
    savedFrom(source),
  ];
  const url = addresses.map((address) => safeAddress(address ?? '')).find((address) => address?.startsWith('http'));
  const title =
    line(data['headline']) ??
    meta('og:title', 'citation_title', 'dc.title', 'twitter:title') ??
    titleOf(page, publisher, url ?? undefined);
  const html = page.documentElement;
  // Word gives the language to the body alone.
  const ofBody = page.body?.getAttribute('lang');
  const languages = [
    html.getAttribute('lang'),
    html.getAttribute('xml:lang'),
    ofBody,
    meta('og:locale', 'content-language'),
  ];
  const language = languages.map(languageTag).find((tag) => tag !== undefined);
  const dir = (html.getAttribute('dir') ?? page.body?.getAttribute('dir') ?? '').toLowerCase();
  return {
    ...(title ? { title } : {}),
    ...(byline ? { byline } : {}),
    ...(date ? { published: date } : {}),
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
    ...(language ? { language } : {}),
    ...(dir === 'rtl' || dir === 'ltr' ? { direction: dir } : {}),
  };
}
