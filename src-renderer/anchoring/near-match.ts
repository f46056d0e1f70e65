// Finds where a text says nearly the same words as a quote, for quotes whose words were changed.
import search from 'approx-string-match';
import type { QuoteSelector } from '../model/selector.ts';
import type { Passage } from '../model/source.ts';
import { graphemeEdges } from './grapheme-edges.ts';
import { isWordCode, tokenEnd } from './text-tokens.ts';

/** A place that may be the one that was meant. */
export interface Candidate {
  readonly passage: Passage;
  /** How alike the words are, 0 to 1: one less the edits for each code unit. */
  readonly score: number;
  /** The same of the next best place beside it; -1 when there is none. */
  readonly rival: number;
}

/** A quote this long is sought by its first part only: the search costs its length times the text's. */
const longestPattern = 600;

/** Not inside a word nor a grapheme: a near match may begin or end a letter too early or too late. */
function wholeWords(text: string, { start, end }: Passage): Passage {
  let from = start;
  while (from > 0 && isWordCode(text.charCodeAt(from)) && isWordCode(text.charCodeAt(from - 1))) from -= 1;
  let to = end;
  if (to > from && to < text.length && isWordCode(text.charCodeAt(to - 1)) && isWordCode(text.charCodeAt(to))) {
    to = tokenEnd(text, to, text.length);
  }
  const words = text.slice(from, to);
  const first = to - words.trimStart().length;
  // Trimmed before: a space may carry an accent.
  return { start: graphemeEdges(text, first).start, end: graphemeEdges(text, from + words.trimEnd().length).end };
}

/**
 * The most alike place between two offsets (UTF-16 code units), or `null` when every place differs in more than the given
 * share of the quote's code units. Myers' bit-parallel search by approx-string-match; time is the length of the window
 * times a thirty-second of the quote's.
 */
export function nearMatch(
  text: string,
  { exact }: Pick<QuoteSelector, 'exact'>,
  { start, end }: Passage,
  share: number,
): Candidate | null {
  const pattern = exact.slice(0, longestPattern);
  const matches = search(text.slice(start, end), pattern, Math.floor(pattern.length * share));
  const [best] = matches.toSorted((a, b) => a.errors - b.errors || b.end - b.start - (a.end - a.start));
  if (!best || best.start >= best.end) return null;
  const whole = exact.length > pattern.length ? best.start + exact.length : best.end;
  const passage = wholeWords(text, { start: start + best.start, end: Math.min(end, start + whole) });
  if (passage.start >= passage.end) return null;
  const others = matches.filter((other) => other.start >= best.end || other.end <= best.start);
  const scoreOf = (errors: number) => 1 - errors / pattern.length;
  const rival = others.length === 0 ? -1 : scoreOf(Math.min(...others.map(({ errors }) => errors)));
  return { passage, score: scoreOf(best.errors), rival };
}
