// Cuts text into words and the signs between them, each with a number, so that texts can be compared word by word.
import type { Passage } from '../model/source.ts';

/** The tokens of a stretch of text: where each starts (UTF-16 code units, one more for the end) and which word it is. */
export interface Tokens {
  readonly starts: Int32Array;
  readonly words: Int32Array;
}

/** Gives the same words the same number. */
export type WordNumbers = Map<string, number>;

/** Letters and digits of alphabets that part their words by spaces; every other sign is a token of its own. */
export function isWordCode(code: number): boolean {
  if (code < 0xc0)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return code < 0x2000 && code !== 0xd7 && code !== 0xf7;
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;

/** Where the token that begins at an offset ends. A surrogate pair is never cut. */
export function tokenEnd(text: string, start: number, limit: number): number {
  const code = text.charCodeAt(start);
  if (!isWordCode(code)) return Math.min(limit, start + (isHighSurrogate(code) ? 2 : 1));
  let end = start + 1;
  while (end < limit && isWordCode(text.charCodeAt(end))) end += 1;
  return end;
}

/** The tokens between two offsets (UTF-16 code units); words not met before are given the next number. */
export function tokensOf(text: string, from: number, to: number, numbers: WordNumbers): Tokens {
  const starts: number[] = [];
  const words: number[] = [];
  for (let at = from; at < to;) {
    const end = tokenEnd(text, at, to);
    const word = text.slice(at, end);
    let number = numbers.get(word);
    if (number === undefined) numbers.set(word, (number = numbers.size));
    starts.push(at);
    words.push(number);
    at = end;
  }
  starts.push(to);
  return { starts: Int32Array.from(starts), words: Int32Array.from(words) };
}

/** Whether a token says something: spaces and punctuation do not. */
export function isWord(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  return isWordCode(code) || (code >= 0xaa && /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** Where the words (letters and digits only) between two offsets start and end, in UTF-16 code units. */
export function wordsBetween(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number }[] {
  const words: { readonly start: number; readonly end: number }[] = [];
  for (let at = from; at < to;) {
    const end = tokenEnd(text, at, to);
    if (isWord(text, at, end)) words.push({ start: at, end });
    at = end;
  }
  return words;
}

/** The words of a stretch of text in lower case, in order. */
export const foldedWords = (text: string, from: number, to: number): readonly string[] =>
  wordsBetween(text, from, to).map(({ start, end }) => text.slice(start, end).toLowerCase());

/** Each two words that stand together between the offsets (UTF-16 code units), as a key; of a single word that word. */
export function pairsOfWords(text: string, { start, end }: Passage): ReadonlySet<string> {
  const words = wordsBetween(text, start, end).map((word) => text.slice(word.start, word.end));
  return new Set(words.length === 1 ? words : words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`));
}
