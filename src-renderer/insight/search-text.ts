// Finds words in a text as a reader means them: any case, any kind of quotation mark and dash, across line breaks.
import { isGraphemeEdge } from '../anchoring/grapheme-edges.ts';

export interface SearchOptions {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** UTF-16 code units into the text that was searched, `start` included, `end` not. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Longer queries are no words but whole texts. UTF-16 code units. */
const LONGEST_QUERY = 1000;

const escaped = (signs: string) => signs.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);

/** Signs that stand for one another: what a keyboard has, and what is printed. */
const alike: readonly (readonly [typed: RegExp, printed: string])[] = [
  [/['’‘‛ʼ]/u, "['’‘‛ʼ]"],
  [/["“”„‟«»]/u, '["“”„‟«»]'],
  [/[-‐‑‒–—−]/u, '[-‐‑‒–—−]'],
];

/** One letter with its marks, in whichever way it is composed. */
function letterPattern(letter: string): string {
  const same = alike.find(([typed]) => typed.test(letter));
  if (same) return same[1];
  const spellings = [...new Set([letter, letter.normalize('NFC'), letter.normalize('NFD')])];
  return spellings.length === 1 ? escaped(letter) : `(?:${spellings.map(escaped).join('|')})`;
}

/** A soft hyphen between two letters is not seen, and may stand there. */
const wordPattern = (word: string) =>
  [...word.normalize('NFC').matchAll(/\P{M}\p{M}*|\p{M}+/gu)].map(([letter]) => letterPattern(letter)).join('\u00ad?');

const WORD = String.raw`[\p{L}\p{N}\p{M}_]`;

/** Words of these scripts are not parted by spaces: where one ends cannot be told from the sign beside it. */
const isUnparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * What matches the query, as a sticky-free global pattern; null for a query without any sign. White space in the query
 * stands for any white space, line breaks among it. Case is folded letter by letter (Unicode simple case folding), so that
 * offsets stay true.
 */
export function searchPattern(query: string, { matchCase, wholeWords }: SearchOptions): RegExp | null {
  const words = query.slice(0, LONGEST_QUERY).replaceAll('\u00ad', '').split(/\s+/u).filter(Boolean);
  if (words.length === 0) return null;
  const inner = words.map(wordPattern).join(String.raw`\s+`);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isWord = new RegExp(WORD, 'u');
  // A query that begins or ends with a sign, or in such a script, has no word edge there.
  const hasEdge = (sign: string | undefined) => sign !== undefined && isWord.test(sign) && !isUnparted.test(sign);
  const before = wholeWords && hasEdge([...first][0]) ? `(?<!${WORD})` : '';
  const after = wholeWords && hasEdge([...last].at(-1)) ? `(?!${WORD})` : '';
  return new RegExp(`${before}${inner}${after}`, matchCase ? 'gu' : 'giu');
}

/** The next hit that begins at `from` or later; null when there is none. No hit cuts a character as a reader sees it. */
export function nextHit(text: string, pattern: RegExp, from: number): Hit | null {
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isGraphemeEdge(text, start) && isGraphemeEdge(text, end)) return { start, end };
    // A whole code point on: from the middle of one the same match would be found again.
    pattern.lastIndex = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  }
  return null;
}

/** The hits, none over another, from `from` on, as far as they begin before `to`. */
export function* hitsIn(text: string, pattern: RegExp, from = 0, to = text.length): Generator<Hit, void> {
  for (let at = from; ;) {
    const hit = nextHit(text, pattern, at);
    if (!hit || hit.start >= to) return;
    yield hit;
    at = Math.max(hit.end, hit.start + 1);
  }
}

/** The words around a hit, white space folded; `before` and `after` are cut at so many code units. */
export function aroundHit(
  text: string,
  { start, end }: Hit,
  reach = 48,
): readonly [before: string, hit: string, after: string] {
  const fold = (words: string) => words.replace(/\s+/gu, ' ');
  const before = fold(text.slice(Math.max(0, start - reach), start));
  const after = fold(text.slice(end, end + reach));
  return [
    start > reach ? `…${before.replace(/^\S*\s/u, '')}` : before.trimStart(),
    fold(text.slice(start, end)),
    end + reach < text.length ? `${after.replace(/\s\S*$/u, '')}…` : after.trimEnd(),
  ];
}
