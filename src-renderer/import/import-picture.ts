// For tests: an imported article as lines of text, one a block, and the laws its content keeps.
import type { Block, Mark, SourceContent } from '../model/source.ts';

function label(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level}`;
    case 'list-item': {
      const sign = block.continued ? '…' : block.ordered ? `${block.number}.` : '-';
      return `${'>'.repeat(block.depth)}${sign}`;
    }
    case 'table-cell':
      return `${block.header ? 'head' : 'cell'} ${block.table}/${block.row}/${block.column}`;
    case 'quote':
      return `quote${block.depth}`;
    default:
      return block.kind;
  }
}

/** One line a block: what it is, then its words. */
export const pictureOf = ({ text, blocks }: SourceContent): readonly string[] =>
  blocks.map((block) => `${label(block)} | ${text.slice(block.start, block.end)}`.trimEnd());

const markLabel = (mark: Mark) => (mark.kind === 'link' ? `link ${mark.href}` : mark.kind);

/** One line a mark: what it is, then its words. */
export const marksOf = ({ text, blocks }: SourceContent): readonly string[] =>
  blocks.flatMap(({ marks = [] }) => marks.map((mark) => `${markLabel(mark)} | ${text.slice(mark.start, mark.end)}`));

/** What is wrong with a content: blocks that do not tile its text, marks outside their block. Null when nothing is. */
export function faultOf({ text, blocks }: SourceContent): string | null {
  let next = 0;
  for (const { start, end, marks = [] } of blocks) {
    if (start !== next || end < start) return `a block at ${start}–${end} where ${next} was expected`;
    if (marks.some((mark) => mark.start < start || mark.end > end || mark.start >= mark.end))
      return `a mark outside ${start}–${end}`;
    next = end + 1;
  }
  if (next !== text.length + 1) return `the blocks end at ${next - 1}, the text at ${text.length}`;
  return /[\u0000-\u0008\u000b-\u001f\p{Cs}]/u.test(text) ? 'control characters or lone surrogates' : null;
}
