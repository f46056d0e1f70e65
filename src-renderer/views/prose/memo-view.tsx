// Shows a memo as plain elements: paragraphs and lists.
import type { ReactNode } from 'react';
import { type MemoBlock, memoBlocks } from './memo-blocks.ts';
import { Prose } from './prose.tsx';
import css from './prose.module.css';

/** Neighbouring blocks of one kind, so that items share their list. */
function grouped(blocks: readonly MemoBlock[]): readonly (readonly MemoBlock[])[] {
  const groups: MemoBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && block.kind !== 'paragraph' && last[0]?.kind === block.kind) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

const items = (group: readonly MemoBlock[]) =>
  group.map((block, i) => (
    <li key={i} dir="auto" value={block.number === undefined ? undefined : Number(block.number)}>
      <Prose markdown={block.prose} />
    </li>
  ));

export function MemoView({ markdown }: { readonly markdown: string }): ReactNode {
  return (
    <div className={css.memo}>
      {grouped(memoBlocks(markdown)).map((group, i) => {
        const [first] = group;
        switch (first?.kind) {
          case 'bullet':
            return <ul key={i}>{items(group)}</ul>;
          case 'numbered':
            return <ol key={i}>{items(group)}</ol>;
          default:
            return (
              <p key={i} dir="auto">
                <Prose markdown={first?.prose ?? ''} />
              </p>
            );
        }
      })}
    </div>
  );
}
