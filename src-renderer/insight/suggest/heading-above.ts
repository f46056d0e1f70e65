// Under which heading a place in an article stands.
import { blockIndexAt } from '../../model/paragraphs.ts';
import type { SourceContent } from '../../model/source.ts';

/** The words of the nearest heading before the block at an offset (UTF-16 code units); empty when there is none. O(blocks). */
export function headingAbove({ text, blocks }: SourceContent, offset: number): string {
  for (let at = blockIndexAt(blocks, offset) - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block?.kind === 'heading') return text.slice(block.start, block.end);
  }
  return '';
}
