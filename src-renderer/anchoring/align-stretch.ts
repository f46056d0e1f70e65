// Lays one stretch of the old text beside one of the new, word by word.
import { commonRuns } from './common-runs.ts';
import { isWordCode, tokensOf, type WordNumbers } from './text-tokens.ts';

/** `length` UTF-16 code units of the old text from `from` on stand in the new text from `to` on. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  /** True when it stands out of the order of the text around it. */
  readonly moved: boolean;
}

export interface TextPair {
  readonly old: string;
  readonly fresh: string;
  readonly numbers: WordNumbers;
}

/** A stretch of the old text and the one of the new it is compared with; ends are excluded. */
export interface Place {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
}

const isSurrogate = (code: number, low: boolean) => code >= (low ? 0xdc00 : 0xd800) && code <= (low ? 0xdfff : 0xdbff);

/** How many code units are the same from the start, up to the end of a token in both. */
function commonStart({ old, fresh }: TextPair, { from, fromEnd, to, toEnd }: Place): number {
  const limit = Math.min(fromEnd - from, toEnd - to);
  let length = 0;
  while (length < limit && old.charCodeAt(from + length) === fresh.charCodeAt(to + length)) length += 1;
  if (length === fromEnd - from && length === toEnd - to) return length;
  while (length > 0) {
    const code = old.charCodeAt(from + length - 1);
    if (!isWordCode(code) && !isSurrogate(code, false)) break;
    length -= 1;
  }
  return length;
}

/** The same from the end. */
function commonEnd({ old, fresh }: TextPair, { from, fromEnd, to, toEnd }: Place): number {
  const limit = Math.min(fromEnd - from, toEnd - to);
  let length = 0;
  while (length < limit && old.charCodeAt(fromEnd - length - 1) === fresh.charCodeAt(toEnd - length - 1)) length += 1;
  while (length > 0) {
    const code = old.charCodeAt(fromEnd - length);
    if (!isWordCode(code) && !isSurrogate(code, true)) break;
    length -= 1;
  }
  return length;
}

/** What of the one stretch stands in the other, in order. Offsets are UTF-16 code units; no word is cut. */
export function alignStretch(texts: TextPair, place: Place, moved: boolean): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const take = (from: number, to: number, length: number) => {
    if (length > 0) stretches.push({ from, to, length, moved });
  };
  const start = commonStart(texts, place);
  take(place.from, place.to, start);
  const rest = { ...place, from: place.from + start, to: place.to + start };
  const end = commonEnd(texts, rest);
  const [fromEnd, toEnd] = [rest.fromEnd - end, rest.toEnd - end];
  if (rest.from < fromEnd && rest.to < toEnd) {
    const a = tokensOf(texts.old, rest.from, fromEnd, texts.numbers);
    const b = tokensOf(texts.fresh, rest.to, toEnd, texts.numbers);
    for (const run of commonRuns(a.words, b.words)) {
      const from = a.starts[run.a] as number;
      take(from, b.starts[run.b] as number, (a.starts[run.a + run.length] as number) - from);
    }
  }
  take(fromEnd, toEnd, end);
  return stretches;
}
