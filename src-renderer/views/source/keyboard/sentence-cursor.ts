// The reading cursor: goes from sentence to sentence, and stretches over several.
import { sentencesOf } from '../../../anchoring/sentences.ts';
import { blockIndexAt } from '../../../model/paragraphs.ts';
import type { Block, Passage, SourceContent } from '../../../model/source.ts';

/** The sentence where the stretch began and the one where it ends now; the same for a single sentence. */
export interface SentenceCursor {
  readonly anchor: Passage;
  readonly head: Passage;
}

export const stretchOf = ({ anchor, head }: SentenceCursor): Passage => ({
  start: Math.min(anchor.start, head.start),
  end: Math.max(anchor.end, head.end),
});

const sentencesIn = ({ text, blocks }: SourceContent, index: number, language: string | undefined): Passage[] => {
  const { start, end, language: own } = blocks[index] as Block;
  return sentencesOf(text, start, end, own ?? language);
};

/** The next sentence that begins at or after an offset, or null at the end of the text. */
export function sentenceFrom(content: SourceContent, offset: number, language?: string): Passage | null {
  for (let index = blockIndexAt(content.blocks, offset); index < content.blocks.length; index += 1) {
    const found = sentencesIn(content, index, language).find((sentence) => sentence.start >= offset);
    if (found) return found;
  }
  return null;
}

/** The last sentence that begins before an offset, or null at the start of the text. */
export function sentenceBefore(content: SourceContent, offset: number, language?: string): Passage | null {
  for (let index = blockIndexAt(content.blocks, Math.max(0, offset - 1)); index >= 0; index -= 1) {
    const found = sentencesIn(content, index, language).findLast((sentence) => sentence.start < offset);
    if (found) return found;
  }
  return null;
}

/**
 * Moves the cursor by one sentence; with `extend` only its head moves and the stretch grows or shrinks. `null` at either
 * end of the text. Without a cursor it begins at `offset` (UTF-16 code units).
 */
export function moveSentence(
  content: SourceContent,
  from: SentenceCursor | { readonly offset: number },
  step: 1 | -1,
  extend: boolean,
  language?: string,
): SentenceCursor | null {
  if (content.blocks.length === 0) return null;
  if ('offset' in from) {
    const first =
      step === 1
        ? (sentenceFrom(content, from.offset, language) ?? sentenceBefore(content, from.offset, language))
        : sentenceBefore(content, from.offset, language);
    return first && { anchor: first, head: first };
  }
  const head =
    step === 1
      ? sentenceFrom(content, from.head.start + 1, language)
      : sentenceBefore(content, from.head.start, language);
  return head && { anchor: extend ? from.anchor : head, head };
}
