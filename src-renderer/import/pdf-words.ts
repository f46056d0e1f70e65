// Joins the lines of a PDF to running text: white space folded, words that were broken at the end of a line made whole.
import type { BlockShape, ContentBuilder } from './content-builder.ts';
import { cleanRun } from './html-inline.ts';

/** A block whose lines are still as they were printed, ended by line feeds. */
export interface PrintedBlock {
  readonly shape: BlockShape;
  readonly lines: string;
}

const words = /[\p{L}\p{M}\p{N}]+(?:[-‐][\p{L}\p{M}\p{N}]+)*/gu;
const brokenWord = /([\p{L}\p{M}]+)[-‐]\s*\n\s*(\p{Ll}[\p{L}\p{M}]*)/gu;

/** The words a text holds in one piece, folded. Words at the break of a line are not among them. */
export function vocabularyOf(text: string): ReadonlySet<string> {
  const whole = text.replace(brokenWord, ' ').toLowerCase();
  const found = new Set<string>();
  for (const [word] of whole.matchAll(words)) {
    found.add(word);
    if (/[-‐]/u.test(word)) for (const part of word.split(/[-‐]/u)) found.add(part);
  }
  return found;
}

/**
 * Lines as running text. Whether a hyphen at the end of a line belongs to the word is asked of the rest of the text:
 * the word stands there whole or with its hyphen; else it goes, unless both halves are words themselves.
 */
export function joinLines(lines: string, known: ReadonlySet<string>): string {
  const joined = lines.replace(/\u00ad\s*\n\s*/gu, '').replace(brokenWord, (_, left: string, right: string) => {
    const [first, second] = [left.toLowerCase(), right.toLowerCase()];
    const hyphenated = `${left}-${right}`;
    if (known.has(first + second)) return left + right;
    if (known.has(`${first}-${second}`)) return hyphenated;
    return known.has(first) && known.has(second) ? hyphenated : left + right;
  });
  // What was broken after a hyphen before a capital or a number, or between a dash and its word, has no space there.
  const dashes = joined.replace(/([\p{L}\p{N}][-‐–—])\s*\n\s*(?=[\p{L}\p{N}])/gu, '$1');
  return cleanRun(dashes).replace(/\s+/gu, ' ').trim();
}

/** Whether a paragraph that ends so goes on in the next one: no sentence ends there, or the next begins in its middle. */
export const goesOn = (before: string, after: string): boolean =>
  !/[.!?:;…。！？]["'”’)\]]*\s*$/u.test(before) && /^\s*["'“‘(]?[\p{Ll}\p{N}]|^\s*$/u.test(after);

/** Adds the blocks to the content, their lines joined. */
export function addPrinted(builder: ContentBuilder, blocks: readonly PrintedBlock[]): void {
  const known = vocabularyOf(blocks.map(({ lines }) => lines).join('\n\n'));
  for (const { shape, lines } of blocks) builder.add(shape, joinLines(lines, known));
}
