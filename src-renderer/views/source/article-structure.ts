// The shape of an article as a page needs it: lists and tables whole, and all of it in chunks of about twenty-five blocks.
import type { Block } from '../../model/source.ts';

export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** What stands on the page as one piece: block indexes `from` (included) to `to` (not). */
export interface Unit {
  readonly kind: 'block' | 'list' | 'table' | 'quote';
  readonly from: number;
  readonly to: number;
}

export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly units: readonly Unit[];
}

/** Measured: more blocks make single frames long when a chunk comes near, fewer make every frame longer. */
const chunkSize = 25;
/** Deeper lists and quotes are shown at this depth: the page has no room for more. */
const deepest = 8;

const unitKinds: Partial<Record<Block['kind'], Unit['kind']>> = {
  'list-item': 'list',
  'table-cell': 'table',
  quote: 'quote',
};

const beginsItem = (block: Block) => block.kind === 'list-item' && block.depth === 0 && !block.continued;

function unitEnd(blocks: readonly Block[], from: number, kind: Unit['kind']): number {
  const first = blocks[from] as Block;
  let to = from + 1;
  for (; to < blocks.length; to += 1) {
    const block = blocks[to] as Block;
    if (block.kind !== first.kind) break;
    if (first.kind === 'table-cell' && block.kind === 'table-cell' && block.table !== first.table) break;
    // A very long list is cut between two of its outermost items; a table never is.
    if (kind !== 'table' && to - from >= chunkSize && (kind === 'quote' || beginsItem(block))) break;
  }
  return to;
}

/** The pieces of the page, in reading order; every block is in exactly one. */
export function unitsOf(blocks: readonly Block[]): readonly Unit[] {
  const units: Unit[] = [];
  for (let from = 0; from < blocks.length;) {
    const kind = unitKinds[(blocks[from] as Block).kind] ?? 'block';
    const to = kind === 'block' ? from + 1 : unitEnd(blocks, from, kind);
    units.push({ kind, from, to });
    from = to;
  }
  return units;
}

/** Units gathered into chunks of about twenty-five blocks. */
export function chunksOf(blocks: readonly Block[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let units: Unit[] = [];
  const close = () => {
    const first = units[0];
    const last = units.at(-1);
    if (first && last) chunks.push({ from: first.from, to: last.to, units });
    units = [];
  };
  for (const unit of unitsOf(blocks)) {
    const from = units[0]?.from ?? unit.from;
    if (units.length > 0 && unit.to - from > chunkSize) close();
    units.push(unit);
  }
  close();
  return chunks;
}

/** So many blocks at least are laid out together beside a long table. */
const sectionSize = 120;

/** Parts of a chunk, the same ones every time: of one that is longer than two parts runs of whole rows, else all of it. */
export function sectionsOf(
  blocks: readonly Block[],
  { from, to }: Omit<Chunk, 'units'>,
): readonly Omit<Chunk, 'units'>[] {
  const sections: { from: number; to: number }[] = [];
  if (to - from <= 2 * sectionSize) return [{ from, to }];
  const rowOf = (index: number) => {
    const block = blocks[index];
    return block?.kind === 'table-cell' ? block.row : index;
  };
  let begin = from;
  for (let index = from + 1; index < to; index += 1) {
    if (index - begin < sectionSize || rowOf(index) === rowOf(index - 1)) continue;
    sections.push({ from: begin, to: index });
    begin = index;
  }
  return [...sections, { from: begin, to }];
}

export interface ListNode {
  readonly ordered: boolean;
  readonly items: ListItem[];
}

export interface ListItem {
  readonly number?: number;
  /** Paragraphs (block indexes) and nested lists, in reading order. */
  readonly parts: (number | ListNode)[];
}

/** The lists that a run of list items makes, nested by depth. Depths that are jumped over make no list of their own. */
export function listsOf(blocks: readonly Block[], from: number, to: number): readonly ListNode[] {
  const roots: ListNode[] = [];
  const open: { readonly depth: number; readonly list: ListNode }[] = [];
  for (let index = from; index < to; index += 1) {
    const block = blocks[index] as BlockOf<'list-item'>;
    const depth = Math.min(block.depth, deepest);
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
    let top = open.at(-1);
    if (top && top.depth === depth && top.list.ordered !== block.ordered && !block.continued) {
      open.pop();
      top = open.at(-1);
    }
    if (!top || top.depth < depth) {
      const list: ListNode = { ordered: block.ordered, items: [] };
      const parent = top?.list.items.at(-1);
      (parent ? parent.parts : roots).push(list as ListNode);
      top = { depth, list };
      open.push(top);
    }
    const item = top.list.items.at(-1);
    if (block.continued && item) item.parts.push(index);
    else top.list.items.push({ ...(block.number === undefined ? {} : { number: block.number }), parts: [index] });
  }
  return roots;
}

export interface TableCell {
  readonly cell: BlockOf<'table-cell'>;
  /** The blocks of this cell. */
  readonly indexes: number[];
}

export interface TableRow {
  readonly row: number;
  readonly header: boolean;
  readonly cells: TableCell[];
}

/** The rows of a table; rows at its head that hold header cells only are marked as its header. */
export function rowsOf(blocks: readonly Block[], from: number, to: number): readonly TableRow[] {
  const rows: { row: number; cells: TableCell[] }[] = [];
  for (let index = from; index < to; index += 1) {
    const cell = blocks[index] as BlockOf<'table-cell'>;
    let row = rows.at(-1);
    if (row?.row !== cell.row) rows.push((row = { row: cell.row, cells: [] }));
    const last = row.cells.at(-1);
    if (last && last.cell.column === cell.column) last.indexes.push(index);
    else row.cells.push({ cell, indexes: [index] });
  }
  let head = true;
  return rows.map(({ row, cells }) => {
    head &&= cells.every(({ cell }) => cell.header);
    return { row, cells, header: head };
  });
}

export interface QuoteNode {
  readonly parts: (number | QuoteNode)[];
}

/** A run of quote blocks, nested by depth. */
export function quoteOf(blocks: readonly Block[], from: number, to: number): QuoteNode {
  const depthOf = (index: number) => Math.min((blocks[index] as BlockOf<'quote'>).depth, deepest);
  let outermost = deepest;
  for (let index = from; index < to; index += 1) outermost = Math.min(outermost, depthOf(index));
  const open: { readonly depth: number; readonly node: QuoteNode }[] = [{ depth: outermost, node: { parts: [] } }];
  for (let index = from; index < to; index += 1) {
    const depth = depthOf(index);
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
    let top = open.at(-1) as (typeof open)[number];
    if (top.depth < depth) {
      const node: QuoteNode = { parts: [] };
      top.node.parts.push(node);
      open.push((top = { depth, node }));
    }
    top.node.parts.push(index);
  }
  return (open[0] as (typeof open)[number]).node;
}
