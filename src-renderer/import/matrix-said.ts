// What the blocks of a section say, without what says nothing of its own: captions, and sentences that lead to a list.
import { sentencesOf } from '../anchoring/sentences.ts';
import type { Block } from '../model/source.ts';

/** A longer paragraph below a picture is the article's own. Code units. */
const longestCaption = 200;

const captionStart =
  /^(?:fig(?:ure|\.)|chart|photo(?:graph)?|picture|image|map|graphic|source|credit)\b[^.:]{0,20}[.:]|^©/iu;

/** Whether a block only says what the picture before it shows. */
export function isCaption(text: string, block: Block, before: Block | undefined): boolean {
  if (before?.kind !== 'image' || block.kind !== 'paragraph' || block.end - block.start > longestCaption) return false;
  const words = text.slice(block.start, block.end).trim();
  return !/[.!?:;。！？]["”’)]?$/u.test(words) || captionStart.test(words);
}

/** Where what a block says from a place on ends: before the sentence that only leads to the list after it. */
export function endOfSaid(text: string, block: Block, next: Block | undefined, from: number): number {
  const leads =
    block.kind !== 'list-item' && next?.kind === 'list-item' && /[:：]\s*$/u.test(text.slice(from, block.end));
  if (!leads) return block.end;
  const line = Math.max(from, text.lastIndexOf('\n', block.end - 1) + 1);
  return sentencesOf(text, line, block.end, block.language).at(-1)?.start ?? block.end;
}

/** The end of a sentence, with what may close after it. */
const sentenceEnd = /[.!?。！？][\p{Pe}\p{Pf}"'\d]*$/u;

/** A name or the line of a link; a longer line without a full stop may be a note. Code units. */
const longestRemain = 60;

/**
 * The blocks without the short lines at their end that are no sentences where the paragraphs before them are: who wrote
 * the article, what else to read.
 */
export function withoutRemains(text: string, blocks: readonly Block[]): readonly Block[] {
  const isSentence = ({ kind, start, end }: Block) =>
    kind === 'paragraph' && sentenceEnd.test(text.slice(start, end).trimEnd());
  const last = blocks.findLastIndex(
    (block) => block.kind !== 'paragraph' || block.end - block.start > longestRemain || isSentence(block),
  );
  return blocks.slice(0, last + 1).some(isSentence) ? blocks.slice(0, last + 1) : blocks;
}
