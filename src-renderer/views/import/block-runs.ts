// Blocks that stand together: the items of a list, the rows of a table, everything else by itself.
import type { Block } from '../../model/source.ts';

type ListItem = Extract<Block, { kind: 'list-item' }>;
type TableCell = Extract<Block, { kind: 'table-cell' }>;

export type BlockRun =
  | { readonly kind: 'list'; readonly blocks: readonly ListItem[] }
  | { readonly kind: 'table'; readonly blocks: readonly TableCell[]; readonly rows: readonly (readonly TableCell[])[] }
  | { readonly kind: 'block'; readonly blocks: readonly [Block] };

function takeWhile<T extends Block>(blocks: readonly Block[], from: number, fits: (block: Block) => block is T): T[] {
  const taken: T[] = [];
  for (let i = from; i < blocks.length; i += 1) {
    const block = blocks[i] as Block;
    if (!fits(block)) break;
    taken.push(block);
  }
  return taken;
}

function rowsOf(cells: readonly TableCell[]): readonly (readonly TableCell[])[] {
  const rows: TableCell[][] = [];
  let at: number | undefined;
  for (const cell of cells) {
    if (cell.row === at) rows.at(-1)?.push(cell);
    else rows.push([cell]);
    at = cell.row;
  }
  return rows;
}

function runAt(blocks: readonly Block[], at: number): BlockRun {
  const block = blocks[at] as Block;
  if (block.kind === 'list-item') {
    return { kind: 'list', blocks: takeWhile(blocks, at, (other): other is ListItem => other.kind === 'list-item') };
  }
  if (block.kind === 'table-cell') {
    const cells = takeWhile(
      blocks,
      at,
      (other): other is TableCell => other.kind === 'table-cell' && other.table === block.table,
    );
    return { kind: 'table', blocks: cells, rows: rowsOf(cells) };
  }
  return { kind: 'block', blocks: [block] };
}

export function blockRuns(blocks: readonly Block[]): readonly BlockRun[] {
  const runs: BlockRun[] = [];
  for (let at = 0; at < blocks.length; at += runs.at(-1)?.blocks.length ?? 1) runs.push(runAt(blocks, at));
  return runs;
}
