// Describes a passage so that it can be found again: by its position, its words and what stands around them.
import type { Selector } from '../model/selector.ts';
import type { Passage } from '../model/source.ts';
import { graphemeEdges } from './grapheme-edges.ts';

/** How much is kept on each side of the words, in UTF-16 code units: what W3C text quotes commonly carry. */
export const contextLength = 32;

/**
 * The selector of a passage (UTF-16 code units into `text`). Prefix and suffix hold up to 32 code units each and are
 * cut between graphemes, never inside one; they are empty at the edges of the text.
 */
export function describePassage(text: string, passage: Passage): Selector {
  const { start, end } = passage;
  const from = Math.min(start, graphemeEdges(text, Math.max(0, start - contextLength)).end);
  const to = Math.max(end, graphemeEdges(text, Math.min(text.length, end + contextLength)).start);
  return {
    position: { start, end },
    quote: { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) },
  };
}
