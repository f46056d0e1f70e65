// A memo as Markdown that cannot break out of its place: paragraphs, flat lists, and the inline marks of prose.
import { proseFromNodes } from '../model/prose.ts';
import { closedProse, guardLineStart } from './gfm-escape.ts';

interface MemoBlock {
  readonly kind: 'paragraph' | 'bullet' | 'numbered' | 'heading';
  readonly marker: string;
  text: string;
}

const item = /^\s*(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/u;
const heading = /^\s{0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/u;

function blocksOf(memo: string): MemoBlock[] {
  const blocks: MemoBlock[] = [];
  let open = false;
  for (const line of memo.split(/\r\n|[\n\r]/)) {
    const listItem = item.exec(line);
    const title = heading.exec(line);
    if (line.trim() === '') open = false;
    else if (listItem) {
      const number = listItem[1];
      const text = listItem[2] ?? '';
      if (number === undefined) blocks.push({ kind: 'bullet', marker: '- ', text });
      else blocks.push({ kind: 'numbered', marker: `${number}. `, text });
      open = true;
    } else if (title) {
      blocks.push({ kind: 'heading', marker: '', text: title[1] ?? '' });
      open = false;
    } else if (open) (blocks.at(-1) as MemoBlock).text += ` ${line.trim()}`;
    else {
      blocks.push({ kind: 'paragraph', marker: '', text: line.trim() });
      open = true;
    }
  }
  return blocks;
}

function inline(block: MemoBlock): string {
  const nodes = closedProse(block.text);
  const markdown = proseFromNodes(block.kind === 'heading' ? [{ kind: 'strong', children: nodes }] : nodes);
  return markdown === '' ? '' : guardLineStart(markdown);
}

/** Lines of Markdown; empty when the memo has no words. A heading becomes a bold paragraph. */
export function memoLines(memo: string): readonly string[] {
  const lines: string[] = [];
  let last: MemoBlock['kind'] | null = null;
  for (const block of blocksOf(memo)) {
    const text = inline(block);
    if (text === '') continue;
    const sameList = block.kind === last && (block.kind === 'bullet' || block.kind === 'numbered');
    if (last !== null && !sameList) lines.push('');
    lines.push(block.marker + text);
    last = block.kind;
  }
  return lines;
}
