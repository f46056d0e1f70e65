// A link that opens a live page at a quote (WICG Scroll to Text Fragment: `#:~:text=prefix-,start,end,-suffix`).
import { isWord } from '../model/prose-characters.ts';
import { foldText } from '../model/prose-text.ts';
import { safeHref } from '../model/prose-runs.ts';
import type { QuoteSelector } from '../model/selector.ts';

const longestWhole = 200;
const edgeWords = 6;
const contextWords = 4;
const longestEdge = 80;
const wordAtEnd = /[\p{L}\p{N}]+$/u;
const wordAtStart = /^[\p{L}\p{N}]+/u;

/** Percent-encoded for a text directive, where `-`, `,` and `&` have a meaning, and for a Markdown destination. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[-!'()*_~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

const firstWords = (text: string, count: number) => shortStart(text.split(' ').slice(0, count).join(' '));
const lastWords = (text: string, count: number) => shortEnd(text.split(' ').slice(-count).join(' '));
/** Scripts without spaces have 'words' as long as a paragraph. */
const shortStart = (text: string) => [...text].slice(0, longestEdge).join('');
const shortEnd = (text: string) => [...text].slice(-longestEdge).join('');

function context(quote: QuoteSelector): { readonly prefix: string; readonly suffix: string } {
  const before = foldText(quote.prefix.split('\n').at(-1) ?? '').split(' ');
  const after = foldText(quote.suffix.split('\n')[0] ?? '').split(' ');
  // The outermost word of a context may have been cut in the middle.
  const prefix = before.length > 1 ? before.slice(1).slice(-contextWords).join(' ') : '';
  const suffix = after.length > 1 ? after.slice(0, -1).slice(0, contextWords).join(' ') : '';
  return { prefix: shortEnd(prefix), suffix: shortStart(suffix) };
}

/** The same quote, widened to whole words, since a fragment only matches those. */
function atWordBounds({ exact, prefix, suffix }: QuoteSelector): QuoteSelector {
  const head = isWord(exact[0] ?? '') ? (wordAtEnd.exec(prefix)?.[0] ?? '') : '';
  const tail = isWord(exact.at(-1) ?? '') ? (wordAtStart.exec(suffix)?.[0] ?? '') : '';
  return {
    exact: head + exact + tail,
    prefix: prefix.slice(0, prefix.length - head.length),
    suffix: suffix.slice(tail.length),
  };
}

/** The text directive of a quote, without `#:~:`; empty when the quote holds no words. */
export function textDirective(quote: QuoteSelector): string {
  const whole = atWordBounds(quote);
  const lines = whole.exact
    .split('\n')
    .map(foldText)
    .filter((line) => line !== '');
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return '';
  const { prefix, suffix } = context(whole);
  // A directive's single text has to lie within one block of the page.
  const inOne = lines.length === 1 && first.length <= longestWhole;
  const text = inOne ? encode(first) : `${encode(firstWords(first, edgeWords))},${encode(lastWords(last, edgeWords))}`;
  return `text=${prefix ? `${encode(prefix)}-,` : ''}${text}${suffix ? `,-${encode(suffix)}` : ''}`;
}

/** The page's address at the quote, fit for a Markdown link; `null` when the source has no http or https address. */
export function linkToQuote(url: string | undefined, quote: QuoteSelector): string | null {
  const href = url === undefined || !/^https?:/i.test(url.trim()) ? null : safeHref(url);
  if (href === null) return null;
  const page = href.split(':~:')[0] as string;
  const directive = textDirective(quote);
  if (directive === '') return page;
  return `${page}${page.includes('#') ? '' : '#'}:~:${directive}`;
}
