// The tables of a source as grids: every place of a table with the cell that covers it, however far that cell spans.
import type { Block, SourceContent } from '../model/source.ts';
import { foldSpaces } from './matrix-parts.ts';

export type TableCell = Extract<Block, { kind: 'table-cell' }>;

/**
 * Rows of places, all of one length; a cell that spans stands in each place that it covers. Read the other way round,
 * for a table whose priorities stand side by side, the rows are the table's columns.
 */
export type TableGrid = readonly (readonly (TableCell | null)[])[];

/** Wider tables nobody reads. */
const mostColumns = 200;

function gridOf(cells: readonly TableCell[]): TableGrid {
  const places = new Map<number, number>();
  for (const { row } of cells) if (!places.has(row)) places.set(row, places.size);
  const ends = cells.map(({ column, columnSpan = 1 }) => column + columnSpan);
  const width = Math.min(mostColumns, Math.max(...ends));
  const grid = Array.from({ length: places.size }, () => Array.from({ length: width }, (): TableCell | null => null));
  for (const cell of cells) {
    if (cell.column >= width) continue;
    for (let row = cell.row; row < cell.row + (cell.rowSpan ?? 1); row += 1) {
      const line = grid[places.get(row) ?? -1];
      const end = Math.min(width, cell.column + (cell.columnSpan ?? 1));
      for (let column = cell.column; line && column < end; column += 1) line[column] ??= cell;
    }
  }
  return grid;
}

/** The tables of a source, in reading order. */
export function tablesOf({ blocks }: SourceContent): readonly TableGrid[] {
  const tables = new Map<number, TableCell[]>();
  for (const block of blocks) {
    if (block.kind !== 'table-cell') continue;
    const cells = tables.get(block.table);
    if (cells) cells.push(block);
    else tables.set(block.table, [block]);
  }
  return [...tables.values()].map(gridOf);
}

/** The grid with its rows for columns. */
export const turned = (grid: TableGrid): TableGrid =>
  (grid[0] ?? []).map((_, column) => grid.map((row) => row[column] ?? null));

/** The words of a place on one line. */
export const wordsAt = (text: string, cell: TableCell | null | undefined): string =>
  cell ? foldSpaces(text.slice(cell.start, cell.end)) : '';

/** A longer band is a note on the table. Code units. */
const longestHeading = 100;

/** The words of a band that head the rows below it; undefined when it says more, or nothing. */
export function headingOf(words: string): string | undefined {
  const isHeading = words.length <= longestHeading && /[\p{L}\p{N}]/u.test(words) && !/[.!?;]$/u.test(words);
  return isHeading ? words.replace(/\s*:$/u, '') : undefined;
}

/** Whether one cell goes across the whole row. */
export const isBand = (row: TableGrid[number]): boolean =>
  row.length > 1 && row[0] !== null && row.every((cell) => cell === row[0]);
