// The blocks of a memo: paragraphs and list items, each with its inline prose.

export interface MemoBlock {
  readonly kind: 'paragraph' | 'bullet' | 'numbered';
  /** The number a numbered item shows, without its dot. */
  readonly number?: string;
  readonly prose: string;
}

const bullet = /^[-*+]\s+(.*)$/su;
const numbered = /^(\d{1,9})[.)]\s+(.*)$/su;

function blockOf(line: string): MemoBlock {
  const item = bullet.exec(line);
  if (item) return { kind: 'bullet', prose: item[1] ?? '' };
  const counted = numbered.exec(line);
  if (counted) return { kind: 'numbered', number: counted[1] ?? '', prose: counted[2] ?? '' };
  return { kind: 'paragraph', prose: line };
}

/** Every line of a memo is a block of its own; blank lines only separate. Total. */
export function memoBlocks(markdown: string): readonly MemoBlock[] {
  return memoLines(markdown).map(blockOf);
}

/** The lines that hold something, as the editor shows them: one paragraph each. */
export function memoLines(markdown: string): readonly string[] {
  return markdown
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The memo as it is kept: items of one list right below each other, everything else with a blank line between. */
export function memoFromLines(lines: readonly string[]): string {
  const kept = lines.map((line) => line.trim()).filter((line) => line !== '');
  let memo = '';
  kept.forEach((line, i) => {
    const before = kept[i - 1];
    if (before !== undefined) {
      const kind = blockOf(line).kind;
      memo += kind !== 'paragraph' && kind === blockOf(before).kind ? '\n' : '\n\n';
    }
    memo += line;
  });
  return memo;
}
