// Reads the front matter of a Markdown file: simple `key: value` lines between two lines of three hyphens.
import { dateOf } from './article-details.ts';
import type { ArticleDetails } from './imported-article.ts';

export interface FrontMatter {
  readonly details: Partial<ArticleDetails>;
  /** The text after the front matter. */
  readonly body: string;
}

/** Front matter is short; whatever goes on longer is text between two rules. Code units. */
const longest = 20_000;

const unquoted = (value: string) => /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value;

function fieldsOf(block: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    if (/^\s*(?:#.*)?$/u.test(line) || /^\s+\S|^-\s/u.test(line)) continue;
    const match = /^([\w-]{1,60})\s?:\s*(.*)$/u.exec(line);
    if (!match) return null;
    const [, key = '', value = ''] = match;
    fields.set(key.toLowerCase(), unquoted(value.trim()));
  }
  return fields.size > 0 ? fields : null;
}

/** An http or https address as it is written, or undefined. */
export function webAddress(value: string | undefined): string | undefined {
  try {
    const { protocol } = new URL(value ?? '');
    return protocol === 'https:' || protocol === 'http:' ? value : undefined;
  } catch {
    return undefined;
  }
}

function languageTag(value: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(value ?? '')[0];
  } catch {
    return undefined;
  }
}

/** What stands in the front matter, and the text below it; without front matter the text as it is. */
export function readFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { details: {}, body: text };
  if (!/^---[ \t]*\n/u.test(text.slice(0, 100))) return none;
  const head = text.slice(0, longest);
  const begin = head.indexOf('\n') + 1;
  const end = /^(?:---|\.\.\.)[ \t]*$/mu.exec(head.slice(begin));
  const fields = end && fieldsOf(head.slice(begin, begin + end.index));
  if (!fields) return none;
  const first = (...keys: readonly string[]) => keys.map((key) => fields.get(key)).find((value) => value);
  const published = first('date', 'published');
  const details = {
    title: first('title')?.slice(0, 300),
    byline: first('author', 'authors', 'byline')?.slice(0, 300),
    published: published === undefined ? undefined : (dateOf(published) ?? undefined),
    publisher: first('publisher', 'site')?.slice(0, 300),
    url: webAddress(first('url', 'source', 'link', 'canonical')),
    language: languageTag(first('lang', 'language')),
  };
  const given = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
  return { details: given, body: text.slice(begin + end.index + end[0].length) };
}
