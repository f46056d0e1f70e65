// What the headers of a mail tell of it as an article: its subject, who wrote it and when.
import type { ArticleDetails } from './imported-article.ts';
import { cleanRun } from './html-inline.ts';
import { decoderOf } from './html-bytes.ts';

const encodedWord = /=\?([\w-]{1,40})\?([bq])\?([^?\s]{0,1000})\?=/giu;

function decodedWord(whole: string, charset: string, kind: string, words: string): string {
  const decoder = decoderOf(charset);
  if (!decoder) return whole;
  try {
    const signs =
      kind.toLowerCase() === 'b'
        ? atob(words)
        : words
            .replaceAll('_', ' ')
            .replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return decoder.decode(Uint8Array.from(signs, (sign) => sign.charCodeAt(0) & 0xff));
  } catch {
    return whole;
  }
}

/** A header's words as a reader sees them (RFC 2047), on one line. */
const headerWords = (header: string): string =>
  cleanRun(
    header
      .slice(0, 4000)
      .replace(/\?=[ \t]+=\?/gu, '?==?')
      .replace(encodedWord, decodedWord),
  )
    .replace(/\s+/gu, ' ')
    .trim();

/** 'Ann Lee' of '"Ann Lee" <ann@ex.org>', or the address where there is no name. */
const nameIn = (from: string) =>
  /^"?([^"<]{1,200}?)"?\s*<[^>]*>$/u.exec(from)?.[1]?.trim() || from.replace(/^<|>$/gu, '');

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day as the writer's own clock had it (RFC 5322). */
function dayOf(date: string): string | undefined {
  const found = /^(?:[a-z]{3},\s*)?(\d{1,2}) ([a-z]{3}) (\d{4})\b/iu.exec(date);
  const month = months.indexOf((found?.[2] ?? '').toLowerCase()) + 1;
  const day = Number(found?.[1]);
  if (!found || month === 0 || day < 1 || day > 31) return undefined;
  return `${found[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Nothing for pages that a browser has saved: their own words are surer than its headers. */
export function mailDetails(headers: ReadonlyMap<string, string>): Partial<ArticleDetails> {
  const from = headerWords(headers.get('from') ?? '');
  if (headers.has('snapshot-content-location') || /^<?saved by/iu.test(from)) return {};
  const title = headerWords(headers.get('subject') ?? '').slice(0, 500);
  const byline = nameIn(from);
  const published = dayOf(headerWords(headers.get('date') ?? ''));
  return { ...(title ? { title } : {}), ...(byline ? { byline } : {}), ...(published ? { published } : {}) };
}
