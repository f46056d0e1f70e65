// A stretch of a text in folded letters, quickly: most letters are looked up, and each knows where it stands.
import { foldedLetter, letterEnd } from './folded-letters.ts';

export interface FoldedStretch {
  /** Folded letters; every stretch of white space is one space. */
  readonly letters: string;
  /** For each code unit of `letters` where its letter begins in the text. */
  readonly starts: Uint32Array;
  /** So many of them begin in the stretch, and have enough behind them to be compared. */
  readonly own: number;
  /** Where in the text the next stretch begins. */
  readonly next: number;
}

/** Code units that are folded in one go: some tenths of a millisecond. */
const SIZE = 16_384;
/** No letter is folded to more (U+FDFA). */
const MOST = 18;

/** By code unit what single letters are folded to; 0 where it is not known yet, MANY for nothing, several or none of its own. */
const MANY = 0xffff;
const known = { exact: new Uint16Array(0x10000), loose: new Uint16Array(0x10000) };
const MOST_KEPT = 100_000;
const several = { exact: new Map<string, string>(), loose: new Map<string, string>() };

const isSurrogate = (code: number) => (code & 0xf800) === 0xd800;
/** Letters that may join with the code unit after them, see `letterEnd`. */
const mayJoin = (code: number) =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  code === 0x418 ||
  code === 0x438 ||
  isSurrogate(code);

function foldSeveral(letter: string, exact: boolean): string {
  const held = several[exact ? 'exact' : 'loose'];
  let folded = held.get(letter);
  if (held.size > MOST_KEPT) held.clear();
  if (folded === undefined) held.set(letter, (folded = foldedLetter(letter, exact)));
  return folded;
}

function lookUp(code: number, exact: boolean): number {
  const table = known[exact ? 'exact' : 'loose'];
  const folded = foldedLetter(String.fromCharCode(code), exact);
  const single = folded.length === 1 ? folded.charCodeAt(0) : MANY;
  table[code] = single;
  return single;
}

/**
 * Folds from `from` on (no letter may be cut there) until `to`, and `more` code units beyond, or as far as one go reaches.
 * With `more` as the length of what is sought, it stands in one of these stretches whole or it does not stand in the text.
 */
export function foldStretch(text: string, from: number, to: number, more: number, exact: boolean): FoldedStretch {
  const room = Math.min(SIZE + 2 * more, 3 * (text.length - from)) + more + MOST;
  const codes = new Uint16Array(room);
  const starts = new Uint32Array(room);
  const table = known[exact ? 'exact' : 'loose'];
  let length = 0;
  let at = from;
  /** How many begin before `to`. */
  let inside = -1;
  let limit = room - MOST;
  while (at < text.length && length < limit) {
    if (at >= to && inside < 0) {
      inside = length;
      limit = Math.min(limit, length + more + 1);
      if (length >= limit) break;
    }
    const code = text.charCodeAt(at);
    const joins = mayJoin(code);
    const single = joins ? MANY : table[code] || lookUp(code, exact);
    if (single === 0x20) {
      if (length === 0 || codes[length - 1] !== 0x20) {
        codes[length] = single;
        starts[length++] = at;
      }
      at += 1;
    } else if (single !== MANY) {
      codes[length] = single;
      starts[length++] = at;
      at += 1;
    } else {
      const end = joins ? letterEnd(text, at) : at + 1;
      const folded = foldSeveral(text.slice(at, end), exact);
      for (let i = 0; i < folded.length; i += 1) {
        codes[length] = folded.charCodeAt(i);
        starts[length++] = at;
      }
      at = end;
    }
  }
  const whole = at >= text.length;
  const compared = whole ? length : Math.max(0, length - more);
  const own = inside < 0 ? compared : Math.min(inside, compared);
  const done = whole || (inside >= 0 && compared >= inside);
  return {
    letters: textOf(codes, length),
    starts: starts.subarray(0, length),
    own,
    next: done ? Math.max(to, at) : (starts[own] as number),
  };
}

/** The stretches of a text from one place to another. */
export function* stretchesOf(
  text: string,
  from: number,
  to: number,
  more: number,
  exact: boolean,
): Generator<FoldedStretch, void> {
  for (let at = from; at < to;) {
    const stretch = foldStretch(text, at, to, more, exact);
    yield stretch;
    at = stretch.next;
  }
}

/** A text that is searched again and again: what of it was folded once is kept, six bytes for each letter. */
export class FoldedText {
  readonly #text: string;
  readonly #kept: Record<'exact' | 'loose', FoldedStretch[]> = { exact: [], loose: [] };

  constructor(text: string) {
    this.#text = text;
  }

  /** All of the text; whatever is sought in it has at most `more` code units, always the same. */
  *stretches(more: number, exact: boolean): Generator<FoldedStretch, void> {
    const kept = this.#kept[exact ? 'exact' : 'loose'];
    let at = 0;
    for (let i = 0; at < this.#text.length; i += 1) {
      const stretch = (kept[i] ??= foldStretch(this.#text, at, this.#text.length, more, exact));
      yield stretch;
      at = stretch.next;
    }
  }
}

/** In portions: a call takes only so many arguments. */
function textOf(codes: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 8192) {
    text += String.fromCharCode(...codes.subarray(at, Math.min(length, at + 8192)));
  }
  return text;
}
