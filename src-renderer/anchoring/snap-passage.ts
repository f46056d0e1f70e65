// Tidies a selection into a passage: without white space at its edges, and with whole words (or just whole graphemes).
import type { Passage } from '../model/source.ts';
import { graphemeEdges } from './grapheme-edges.ts';

/** How far around an edge words are looked for, in UTF-16 code units; hardly any word is longer. */
const reach = 200;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** White space that carries an accent or a joiner is the start of a character of its own and no place to cut. */
const joinsBefore = /^(?:\p{M}|\u200d)/u;
const isSpace = (text: string, i: number) => /\s/u.test(text.charAt(i)) && !joinsBefore.test(text.slice(i + 1, i + 3));

function within(text: string, { start, end }: Passage): Passage {
  const clamp = (offset: number) => Math.min(Math.max(Math.trunc(offset) || 0, 0), text.length);
  const a = clamp(start);
  const b = clamp(end);
  return a <= b ? { start: a, end: b } : { start: b, end: a };
}

function trimmed(text: string, passage: Passage, isEdge: (text: string, i: number) => boolean): Passage | null {
  let { start, end } = passage;
  while (start < end && isEdge(text, start)) start += 1;
  while (end > start && isEdge(text, end - 1)) end -= 1;
  return start < end ? { start, end } : null;
}

/** The word (or other segment) around an offset, from the white space before it to the white space after it. */
function wordEdges(text: string, offset: number): Passage {
  if (offset <= 0 || offset >= text.length) return { start: offset, end: offset };
  let from = offset;
  while (from > 0 && offset - from < reach && !isSpace(text, from - 1)) from -= 1;
  let to = offset;
  while (to < text.length && to - offset < reach && !isSpace(text, to)) to += 1;
  // Cut off by the reach alone: never inside a grapheme.
  from = graphemeEdges(text, from).start;
  to = graphemeEdges(text, to).end;
  if (from === offset || to === offset) return { start: offset, end: offset };
  const segment = words.segment(text.slice(from, to)).containing(offset - from);
  if (!segment || from + segment.index === offset) return { start: offset, end: offset };
  return { start: from + segment.index, end: from + segment.index + segment.segment.length };
}

/**
 * The passage meant by a selection (UTF-16 code units into `text`): white space at its edges is dropped and a word that
 * is covered in part is taken whole. `null` when nothing but white space is selected. Only the text around the two
 * edges is looked at, so a long text costs no more than a short one. Words are those of UAX #29 (Intl.Segmenter).
 */
export function snapPassage(text: string, passage: Passage): Passage | null {
  const kept = trimmed(text, within(text, passage), isSpace);
  if (!kept) return null;
  return { start: wordEdges(text, kept.start).start, end: wordEdges(text, kept.end).end };
}

const isLineFeed = (text: string, i: number) => text[i] === '\n';

/**
 * The exact span of a selection (UTF-16 code units into `text`): only line feeds at its edges are dropped, and a
 * grapheme covered in part is taken whole. `null` when nothing but white space is selected.
 */
export function trimPassage(text: string, passage: Passage): Passage | null {
  const kept = trimmed(text, within(text, passage), isLineFeed);
  if (!kept || !trimmed(text, kept, isSpace)) return null;
  return { start: graphemeEdges(text, kept.start).start, end: graphemeEdges(text, kept.end).end };
}
