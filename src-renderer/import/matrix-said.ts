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
