// Where a sentence ends among brackets and quotes: Intl.Segmenter (UAX #29) does not tell those that open from those that close.
import { isGraphemeEdge } from './grapheme-edges.ts';

const opensAlways = /\p{Ps}/u;
const opensBeforeWords = /\p{Pi}/u;
const closesAlways = /\p{Pe}/u;
const closesBeforeSpace = /\p{Pf}/u;
const space = /\s/u;
/** German and its neighbours: what opens quotes in English closes them there. */
const lowQuoteOpen = /[„‚][^„“‚‘]*$/u;

/** Whether the sign at `at` opens something that goes on right behind it. */
function opens(text: string, start: number, at: number, to: number): boolean {
  const sign = text.charAt(at);
  if (opensAlways.test(sign)) return true;
  if (!opensBeforeWords.test(sign) || at + 1 >= to || space.test(text.charAt(at + 1))) return false;
  return !lowQuoteOpen.test(text.slice(Math.max(start, at - 400), at));
}

function closes(text: string, at: number, to: number): boolean {
  const sign = text.charAt(at);
  if (closesAlways.test(sign)) return true;
  return closesBeforeSpace.test(sign) && (at + 1 >= to || space.test(text.charAt(at + 1)));
}

/**
 * Where the sentence ends that begins at `start` and that the segmenter ends at `at`, within a line that ends at `to`
 * (UTF-16 code units): before the brackets and quotes that open there, behind those that close.
 */
export function settledEdge(text: string, start: number, at: number, to: number): number {
  if (at >= to) return to;
  let end = at;
  while (end < to && closes(text, end, to) && isGraphemeEdge(text, end + 1)) end += 1;
  if (end > at) return end;
  let spaced = at;
  while (spaced > start && space.test(text.charAt(spaced - 1))) spaced -= 1;
  end = spaced;
  while (end > start && opens(text, start, end - 1, to) && isGraphemeEdge(text, end - 1)) end -= 1;
  return end < spaced ? end : at;
}

const quoted = /[。．.!?！？…‥⋯]\s*[」』”’"]$/u;
/** A book or a film whose title ends in a sign of its own. */
const titled = /[。!?！？…][》〉]$/u;
/** What may stand between the quote and the particle: （笑）. */
const aside = '(?:[（(][^（）()]{1,12}[）)])?';
/** Words that begin a sentence although they begin like a particle: ところが, とはいえ, のちに, 的确. */
const particle =
  'って|を|など|なんて|と(?!ころ|にかく|もかく|もあれ|りわけ|りあえず|くに|うとう|ても|はいえ|たんに)|の(?!ち)|的(?![确士])';
const goesOn = new RegExp(`^${aside}(?:${particle})`, 'u');

/** Whether a sentence goes on after the quote that `before` ends with: a particle follows, as in 「…。」と述べた。 */
export const continuesAfterQuote = (before: string, next: string): boolean =>
  titled.test(before) || (quoted.test(before) && goesOn.test(next));
