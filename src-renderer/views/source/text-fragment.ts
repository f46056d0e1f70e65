// The address of a page at a quote (WICG text fragments: `#:~:text=prefix-,start,end,-suffix`).
import { describePassage } from '../../anchoring/describe-passage.ts';
import type { Passage } from '../../model/source.ts';

/** Longer quotes, and those over several blocks, are told by their first and last words. */
const wholeUpTo = 200;
const edgeWords = 5;

const encode = (words: string) => encodeURIComponent(words.replace(/\s+/gu, ' ').trim()).replace(/-/gu, '%2D');

function wordsAt(line: string, which: 'first' | 'last'): string {
  const words = line.trim().split(/\s+/u);
  return (which === 'first' ? words.slice(0, edgeWords) : words.slice(-edgeWords)).join(' ');
}

/** A word that was cut by the length of the context would not be found on the page; a line that was not is whole. */
const wholeWordsOfPrefix = (prefix: string) =>
  prefix.includes('\n') ? (prefix.split('\n').at(-1) ?? '') : prefix.replace(/^\S*\s/u, '');
const wholeWordsOfSuffix = (suffix: string) =>
  suffix.includes('\n') ? (suffix.split('\n')[0] ?? '') : suffix.replace(/\s\S*$/u, '');

/** Offsets are UTF-16 code units into `text`. */
export function textFragmentUrl(url: string, text: string, passage: Passage): string {
  const { quote } = describePassage(text, passage);
  const lines = quote.exact.split('\n').filter((line) => line.trim() !== '');
  const whole = lines.length <= 1 && quote.exact.length <= wholeUpTo;
  const told = whole
    ? encode(quote.exact)
    : `${encode(wordsAt(lines[0] ?? '', 'first'))},${encode(wordsAt(lines.at(-1) ?? '', 'last'))}`;
  const prefix = encode(wholeWordsOfPrefix(quote.prefix));
  const suffix = encode(wholeWordsOfSuffix(quote.suffix));
  const parts = [prefix && `${prefix}-`, told, suffix && `-${suffix}`].filter((part) => part !== '');
  const base = url.replace(/:~:.*$/u, '');
  return `${base}${base.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}
