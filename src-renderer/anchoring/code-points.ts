// Converts places in a text to Unicode code points, which is what W3C selectors count in, and back; inside, all is UTF-16 code units.

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/**
 * How many code points stand before each offset (UTF-16 code units, any order); the answers stand in the same order. Half
 * a surrogate pair that stands alone counts as one; an offset inside a pair counts as the one before it, an offset
 * outside the text as its nearer end. One walk through the text, whatever the number of offsets.
 */
export function codePointOffsets(text: string, offsets: readonly number[]): readonly number[] {
  const ascending = Uint32Array.from(offsets.keys()).sort((a, b) => (offsets[a] as number) - (offsets[b] as number));
  const counts = Array.from({ length: offsets.length }, () => 0);
  let at = 0;
  let count = 0;
  for (const index of ascending) {
    const offset = Math.min(offsets[index] as number, text.length);
    while (at < offset) {
      const pair = isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(at + 1));
      if (pair && at + 2 > offset) break;
      at += pair ? 2 : 1;
      count += 1;
    }
    counts[index] = count;
  }
  return counts;
}

/**
 * The inverse: where in the text (UTF-16 code units) so many code points have gone by; the answers stand in the order of
 * the counts. A count beyond the end is the end. One walk through the text, whatever the number of counts.
 */
export function codeUnitOffsets(text: string, counts: readonly number[]): readonly number[] {
  const ascending = Uint32Array.from(counts.keys()).sort((a, b) => (counts[a] as number) - (counts[b] as number));
  const offsets = Array.from({ length: counts.length }, () => 0);
  let at = 0;
  let count = 0;
  for (const index of ascending) {
    while (count < (counts[index] as number) && at < text.length) {
      at += isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(at + 1)) ? 2 : 1;
      count += 1;
    }
    offsets[index] = at;
  }
  return offsets;
}
