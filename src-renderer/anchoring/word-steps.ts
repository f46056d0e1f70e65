// Moves an edge of a passage to the next or previous edge of a word, as somebody does who adjusts it by key.
import type { Passage } from '../model/source.ts';
import { graphemeEdges } from './grapheme-edges.ts';

/** How far a word edge is looked for before white space alone decides, in UTF-16 code units. */
const reach = 400;

export type PassageEdge = 'start' | 'end';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    made = new Intl.Segmenter('en', { granularity: 'word' });
  }
  segmenters.set(language, made);
  return made;
}

const isSpace = (text: string, i: number) => /\s/u.test(text.charAt(i));

/** Where an edge may stand within a stretch: at words, and where other signs meet white space, as a full stop does. */
function stopsIn(text: string, from: number, to: number, edge: PassageEdge, language: string): readonly number[] {
  const stops: number[] = [];
  for (const { segment, index, isWordLike } of segmenterFor(language).segment(text.slice(from, to))) {
    const start = from + index;
    const end = start + segment.length;
    if (/^\s+$/u.test(segment)) continue;
    if (edge === 'end' && (isWordLike || end >= text.length || isSpace(text, end))) stops.push(end);
    if (edge === 'start' && (isWordLike || start === 0 || isSpace(text, start - 1))) stops.push(start);
  }
  return stops;
}

/** The stretch around an edge in which its next stop lies; it is cut at white space, or at least between graphemes. */
function around(text: string, offset: number): Passage {
  let start = Math.max(0, offset - reach);
  while (start > 0 && offset - start < 2 * reach && !isSpace(text, start)) start -= 1;
  let end = Math.min(text.length, offset + reach);
  while (end < text.length && end - offset < 2 * reach && !isSpace(text, end)) end += 1;
  return { start: graphemeEdges(text, start).start, end: graphemeEdges(text, end).end };
}

/**
 * The passage (UTF-16 code units into `text`) with one edge moved by a word: `step` 1 moves it on, -1 back. Full stops
 * and their like are stops of their own. `null` at either end of the text, and when nothing would be left. Words are
 * those of UAX #29 (Intl.Segmenter) in the language given (BCP 47). Only the text close by is looked at.
 */
export function stepEdge(
  text: string,
  passage: Passage,
  edge: PassageEdge,
  step: 1 | -1,
  language = 'en',
): Passage | null {
  const offset = passage[edge];
  const { start, end } = around(text, offset);
  const stops = stopsIn(text, start, end, edge, language);
  const next = step === 1 ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset);
  if (next === undefined) return null;
  const moved = { ...passage, [edge]: next };
  return moved.start < moved.end ? moved : null;
}
