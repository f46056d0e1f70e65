// A text without the differences that no reader sees: how white space, quotation marks and dashes were written.
import type { Passage } from '../model/source.ts';
import { graphemeEdges } from './grapheme-edges.ts';

export interface FoldedText {
  readonly text: string;
  /** For each code unit of the folded text where it stands in the original; one more for the end. */
  readonly places: Uint32Array;
}

/** Soft hyphen, zero-width space, word joiner, byte order mark: what shows nothing. */
const unseen = new Set([0xad, 0x200b, 0x2060, 0xfeff]);
/** Kinds of quotation marks and dashes by their code, and the plain sign that each stands for. */
export const plainSigns: ReadonlyMap<number, string> = new Map([
  ...[0x2018, 0x2019, 0x201a, 0x201b, 0x2032].map((code) => [code, "'"] as const),
  ...[0x201c, 0x201d, 0x201e, 0x201f, 0xab, 0xbb, 0x2033].map((code) => [code, '"'] as const),
  ...[0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212].map((code) => [code, '-'] as const),
]);

const isSpace = (code: number) =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  (code >= 0x2000 && code <= 0x200a) ||
  [0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(code);

/** Every stretch of white space is one space; typographic quotation marks and dashes are plain ones. One walk. */
export function foldedText(text: string): FoldedText {
  const places = new Uint32Array(text.length + 1);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  let spaced = false;
  const flush = (to: number) => {
    if (to > from) parts.push(text.slice(from, to));
    from = to + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Letters and most signs are themselves.
    const plain = code > 0x20 && (code < 0x85 || (code > 0xbb && code < 0x1680));
    const space = !plain && isSpace(code);
    const sign = plain ? undefined : space ? ' ' : plainSigns.get(code);
    const dropped = (space && spaced) || (!plain && unseen.has(code));
    if (dropped || sign !== undefined) {
      flush(at);
      if (!dropped) parts.push(sign ?? '');
    }
    if (!dropped) {
      places[length] = at;
      length += 1;
      spaced = space;
    }
  }
  flush(text.length);
  places[length] = text.length;
  return { text: parts.join(''), places: places.subarray(0, length + 1) };
}

/** Where a passage of the folded text stands in the original (UTF-16 code units), no grapheme cut. */
export function unfolded(original: string, { places }: FoldedText, { start, end }: Passage): Passage {
  const last = (places[end - 1] ?? 0) + 1;
  return {
    start: graphemeEdges(original, places[start] ?? 0).start,
    end: graphemeEdges(original, last).end,
  };
}
