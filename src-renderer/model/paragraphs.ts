// Paragraph numbers, the ¶ of the article pane and of every citation.
import type { Block, SourceContent } from './source.ts';

const unnumbered = (block: Block) => block.kind === 'rule' || block.end === block.start;

/**
 * A number for each block, counted from 1: every block with text counts one, all cells of a table row together one.
 * Rules and empty blocks get 0, which means that they have none.
 */
export function paragraphNumbers(blocks: readonly Block[]): readonly number[] {
  const numbers: number[] = [];
  let count = 0;
  let row = '';
  for (const block of blocks) {
    const here = block.kind === 'table-cell' ? `${block.table}/${block.row}` : '';
    if (here !== '' && here === row) {
      numbers.push(count);
      continue;
    }
    if (unnumbered(block)) {
      numbers.push(0);
      continue;
    }
    row = here;
    count += 1;
    numbers.push(count);
  }
  return numbers;
}

/** The index of the block in which the offset (UTF-16 code units) lies; the newline after a block belongs to it. O(log n). */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as Block).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const numbersOf = new WeakMap<SourceContent, readonly number[]>();

/** As `paragraphNumbers`, counted once for each content. */
export function numbersOfParagraphs(content: SourceContent): readonly number[] {
  let numbers = numbersOf.get(content);
  if (!numbers) {
    numbers = paragraphNumbers(content.blocks);
    numbersOf.set(content, numbers);
  }
  return numbers;
}

/** The paragraph number at an offset, at least 1. */
export function paragraphAt(content: SourceContent, offset: number): number {
  const numbers = numbersOfParagraphs(content);
  for (let i = blockIndexAt(content.blocks, offset); i >= 0; i -= 1) {
    const number = numbers[i] ?? 0;
    if (number > 0) return number;
  }
  return 1;
}
