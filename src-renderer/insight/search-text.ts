// Finds words in a text as a reader means them: any case and accent, however they are composed, across line breaks.
import { isGraphemeEdge } from '../anchoring/grapheme-edges.ts';
import { accentsIn, foldedLetter, isMark, letterEnd } from './folded-letters.ts';
import { type FoldedStretch, type FoldedText, foldStretch, stretchesOf } from './folded-stretch.ts';
import { isWordEdge } from './word-edges.ts';

export interface SearchOptions {
  /** Case and accents count. */
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** UTF-16 code units into the text that was searched, `start` included, `end` not. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Words that are looked for, made ready by `soughtWords`. */
export interface Sought {
  /** Folded, with a space for any white space. */
  readonly letters: string;
  /** What was typed with accents is meant with them: the accents of the letter that is folded to this place. */
  readonly accents: readonly { readonly at: number; readonly accents: string }[];
  readonly exact: boolean;
  readonly wholeWords: boolean;
}

/** Longer queries are no words but whole texts: only their beginning is sought. UTF-16 code units, and folded ones. */
const LONGEST_QUERY = 1000;

/**
 * What a query looks for; null for a query without any sign. White space in it stands for any white space, line breaks
 * among it. Letters are compared as `foldedLetter` says: without `matchCase` neither case counts, nor do accents where none
 * was typed.
 */
export function soughtWords(query: string, { matchCase: exact, wholeWords }: SearchOptions): Sought | null {
  const words = query.slice(0, LONGEST_QUERY).trim();
  const { letters: folded, starts } = foldStretch(words, 0, words.length, 0, exact);
  const letters = folded.trim().slice(0, LONGEST_QUERY);
  if (letters === '' || isMark(letters.codePointAt(0) ?? 0)) return null;
  const from = folded.indexOf(letters);
  const accents = exact
    ? []
    : Array.from({ length: letters.length }, (_, at) => at).flatMap((at) => {
        const typed = accentsIn(stretchOf(words, starts, from + at, from + letters.length));
        return typed === '' ? [] : [{ at, accents: typed }];
      });
  return { letters, accents, exact, wholeWords };
}

/** The letter that was folded to a place, and the marks that follow it; nothing where another comes of the same letter. */
function stretchOf(text: string, starts: Uint32Array, at: number, end: number, last = text.length): string {
  return text.slice(starts[at], at + 1 < end ? starts[at + 1] : last);
}

/** The end of a hit taken on over marks that do not count; -1 when it would cut a character as a reader sees it. */
function wholeEnd(text: string, from: number, exact: boolean): number {
  let end = from;
  while (!isGraphemeEdge(text, end)) {
    const next = letterEnd(text, end);
    if (foldedLetter(text.slice(end, next), exact) !== '') return -1;
    end = next;
  }
  return end;
}

/** The hit at a place of the folded letters at which the sought ones stand. */
function hitAt(text: string, { letters, starts }: FoldedStretch, at: number, sought: Sought): Hit | null {
  const after = at + sought.letters.length;
  const start = starts[at] as number;
  if (isMark(letters.codePointAt(after) ?? 0) || !isGraphemeEdge(text, start)) return null;
  const end = wholeEnd(text, letterEnd(text, starts[after - 1] as number), sought.exact);
  if (end < 0) return null;
  const alike = sought.accents.every(
    (typed) => accentsIn(stretchOf(text, starts, at + typed.at, after, end)) === typed.accents,
  );
  if (!alike || (sought.wholeWords && !(isWordEdge(text, start) && isWordEdge(text, end)))) return null;
  return { start, end };
}

/**
 * The hits, none over another, that begin between `from`, which lies between two graphemes, and `to`; and `undefined` now
 * and then, so that whoever searches may pause. No hit cuts a character as a reader sees it: one that would end within a
 * letter that is taken apart (in `ß` for `s`, in `ﬁ` for `f`) takes in all of it, one that would part a letter from a mark
 * that counts, or one emoji from another that it is joined with, is none.
 */
export function* searchText(
  text: string,
  sought: Sought,
  from = 0,
  to = text.length,
): Generator<Hit | undefined, void> {
  yield* searchStretches(text, sought, from, stretchesOf(text, from, to, sought.letters.length, sought.exact));
}

/** The hits in all of a text that is searched again and again. */
export function* searchFolded(text: string, folded: FoldedText, sought: Sought): Generator<Hit | undefined, void> {
  yield* searchStretches(text, sought, 0, folded.stretches(LONGEST_QUERY, sought.exact));
}

function* searchStretches(
  text: string,
  sought: Sought,
  from: number,
  stretches: Iterable<FoldedStretch>,
): Generator<Hit | undefined, void> {
  const { length } = sought.letters;
  let free = from;
  for (const stretch of stretches) {
    const { letters, starts, own } = stretch;
    for (let i = letters.indexOf(sought.letters); i >= 0 && i < own;) {
      const hit = (starts[i] as number) < free ? null : hitAt(text, stretch, i, sought);
      if (hit) {
        yield hit;
        free = hit.end;
      }
      i = letters.indexOf(sought.letters, hit ? i + length : i + 1);
    }
    yield undefined;
  }
}

/** The same without the pauses. */
export function* hitsIn(text: string, sought: Sought, from?: number, to?: number): Generator<Hit, void> {
  for (const hit of searchText(text, sought, from, to)) if (hit) yield hit;
}

/** The first hit; null when there is none. */
export function firstHit(text: string, sought: Sought): Hit | null {
  const { value } = hitsIn(text, sought).next();
  return value ?? null;
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
