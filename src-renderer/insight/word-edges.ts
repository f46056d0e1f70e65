// Where words begin and end: beside a sign that is no letter, and inside scripts that do not part them, by the dictionary.
import { foldedLetter } from './folded-letters.ts';

const isWord = /[\p{L}\p{N}\p{M}_]/u;

/** Words of these scripts are not parted by spaces. */
const isUnparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;

/** How far the words around a place are looked at, in UTF-16 code units. */
const reach = 64;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** What was parted last: hits often lie in one sentence. */
let parted = { stretch: '', edges: new Set<number>() };

function edgesIn(stretch: string): ReadonlySet<number> {
  if (parted.stretch !== stretch)
    parted = { stretch, edges: new Set([...words.segment(stretch)].map(({ index }) => index)) };
  return parted.edges;
}

/** Letters that are seen for sure, and need no looking up. */
const isSeen = (code: number) => code < 0x300 && code !== 0xad;

function letterBefore(text: string, at: number): string {
  for (let end = at; end > 0;) {
    const low = text.charCodeAt(end - 1);
    if (isSeen(low)) return text.charAt(end - 1);
    const start = low >= 0xdc00 && low <= 0xdfff && end > 1 ? end - 2 : end - 1;
    const letter = text.slice(start, end);
    if (foldedLetter(letter, true) !== '') return letter;
    end = start;
  }
  return '';
}

function letterAfter(text: string, at: number): string {
  for (let start = at; start < text.length;) {
    const letter = String.fromCodePoint(text.codePointAt(start) ?? 0);
    if (foldedLetter(letter, true) !== '') return letter;
    start += letter.length;
  }
  return '';
}

/** The words around a place as far as no other sign parts them, and the place in them. */
function stretchAround(text: string, at: number): readonly [stretch: string, at: number] {
  let start = at;
  let end = at;
  while (start > Math.max(0, at - reach) && isUnparted.test(text.charAt(start - 1))) start -= 1;
  while (end < Math.min(text.length, at + reach) && isUnparted.test(text.charAt(end))) end += 1;
  return [text.slice(start, end), at - start];
}

/** Whether a word begins or ends at a place (UTF-16 code units) between two graphemes. What is not seen parts nothing. */
export function isWordEdge(text: string, at: number): boolean {
  const before = letterBefore(text, at);
  if (!isWord.test(before)) return true;
  const after = letterAfter(text, at);
  if (!isWord.test(after)) return true;
  if (!isUnparted.test(before) || !isUnparted.test(after)) return isUnparted.test(before) || isUnparted.test(after);
  const [stretch, place] = stretchAround(text, at);
  return edgesIn(stretch).has(place);
}
