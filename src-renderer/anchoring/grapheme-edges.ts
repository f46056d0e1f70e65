// Finds where a character as the reader sees it (a grapheme) begins and ends, looking only at the text close by.

/** How far back, in UTF-16 code units, a place is sought from which graphemes can be told for sure. */
const reach = 256;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Letters that join with nothing of their own kind: between two of them a grapheme always ends (UAX #29, GB999). Latin,
 * Greek and Cyrillic letters, kana, Han, whole Hangul syllables, East Asian punctuation; no combining mark, prepended sign,
 * jamo or emoji is among them.
 */
const standsAlone = (code: number) =>
  (code >= 0x20 && code < 0x7f) ||
  (code >= 0xc0 && code < 0x300) ||
  (code >= 0x391 && code < 0x400) ||
  (code >= 0x400 && code < 0x483) ||
  (code >= 0x3001 && code < 0x3021) ||
  (code >= 0x3041 && code < 0x3097) ||
  (code >= 0x30a1 && code < 0x30fb) ||
  (code >= 0x4e00 && code < 0xa000) ||
  (code >= 0xac00 && code < 0xd7a4);

const isPlain = (code: number) => code >= 0x20 && code < 0x7f;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** Signs that join with what follows them (UAX #29, Prepend): those of Arabic, Syriac and Malayalam, and astral ones. */
const joinsNext = (code: number) =>
  (code >= 0x600 && code <= 0x605) || [0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0xd4e].includes(code) || isLowSurrogate(code);

/** Else a grapheme always begins before a plain ASCII character or a line feed, so segmenting may begin there (UAX #29). */
function safeStart(text: string, offset: number): number {
  const lowest = Math.max(0, offset - reach);
  for (let i = offset - 1; i > lowest; i -= 1) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (isPlain(code) && !joinsNext(text.charCodeAt(i - 1)))) return i;
  }
  return lowest > 0 && isLowSurrogate(text.charCodeAt(lowest)) ? lowest - 1 : lowest;
}

/**
 * The grapheme around an offset: where it begins and ends, in UTF-16 code units. Both are the offset itself when it
 * already lies between two graphemes. Only a few hundred code units are looked at, so the length of the text is free.
 */
export function graphemeEdges(text: string, offset: number): { readonly start: number; readonly end: number } {
  if (offset <= 0 || offset >= text.length) {
    const edge = Math.min(Math.max(offset, 0), text.length);
    return { start: edge, end: edge };
  }
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  if (standsAlone(before) && standsAlone(after)) return { start: offset, end: offset };
  if (isPlain(after) ? isPlain(before) || before === 0x0a : before === 0x0a || (after === 0x0a && before !== 0x0d))
    return { start: offset, end: offset };
  const base = safeStart(text, offset);
  const segment = graphemes.segment(text.slice(base, offset + reach)).containing(offset - base);
  if (!segment || base + segment.index === offset) return { start: offset, end: offset };
  return { start: base + segment.index, end: base + segment.index + segment.segment.length };
}

/** Whether an offset (UTF-16 code units) lies between two graphemes, or at an end of the text. */
export const isGraphemeEdge = (text: string, offset: number): boolean => graphemeEdges(text, offset).start === offset;
