// Reads paragraphs that are bold from end to end as the headings that their authors use them for.
import type { Block } from '../model/source.ts';
import { labelOf } from './matrix-labels.ts';

/** A longer paragraph is stressed, and heads nothing. Code units. */
const longest = 120;

/** Whether all words of a paragraph are bold and none ends a sentence. */
function headsByBold(text: string, block: Block): boolean {
  if (block.kind !== 'paragraph' || block.end === block.start || block.end - block.start > longest) return false;
  const words = text.slice(block.start, block.end);
  if (/[.;,!]\s*$/u.test(words) || words.includes('\n') || labelOf(text, block)) return false;
  const bold = (block.marks ?? []).filter(({ kind }) => kind === 'strong');
  const plain = bold.reduceRight(
    (rest, { start, end }) => rest.slice(0, start - block.start) + rest.slice(end - block.start),
    words,
  );
  return bold.length > 0 && plain.trim() === '';
}

/** The blocks with such paragraphs as headings, one level below the heading above them; the same when there are none. */
export function withBoldHeadings(text: string, blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => headsByBold(text, block))) return blocks;
  let above = 0;
  return blocks.map((block): Block => {
    if (block.kind === 'heading') above = block.level;
    if (!headsByBold(text, block)) return block;
    const { start, end, marks, language, direction } = block;
    const level = Math.min(6, above + 1) as 1 | 2 | 3 | 4 | 5 | 6;
    return {
      kind: 'heading',
      level,
      start,
      end,
      ...(marks ? { marks } : {}),
      ...(language ? { language } : {}),
      ...(direction ? { direction } : {}),
    };
  });
}
