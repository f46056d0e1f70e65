// Selecting a rectangle of cells, and what can be done to it.
import { emptyCells } from '../../../commands/empty-cells.ts';
import { counted } from '../../../model/counted.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import { announce } from '../../session/toasts.ts';
import type { CellRange } from '../arrangement.ts';
import { type Place, RANK, TITLE } from '../matrix-view.ts';
import { isSourceColumn } from '../sources/source-columns.ts';
import type { Writing } from '../statements/statement-writing.ts';

export const cellsIn = ({ rows, columns }: CellRange): string => counted(rows.length * columns.length, 'cell');

/** The rank is no cell to copy, and what articles say is not written here: a rectangle is of what stands between them. */
function fieldOf({ view }: Writing, { row, column }: Place): Place {
  if (column === RANK) return { row, column: TITLE };
  const last = view.table.columns.findLast((id) => !isSourceColumn(id)) ?? TITLE;
  return { row, column: isSourceColumn(column) ? last : column };
}

function between(list: readonly string[], a: string, b: string): readonly string[] {
  const at = [list.indexOf(a), list.indexOf(b)] as const;
  return at.includes(-1) ? [] : list.slice(Math.min(...at), Math.max(...at) + 1);
}

/** As one sees the table; headings of groups are no part of it. */
function rangeBetween({ view, store }: Writing, from: Place, to: Place): CellRange | undefined {
  const rows = between(view.table.rows, from.row, to.row).filter((id) => store.rankOf(id) >= 0);
  const columns = between(view.table.columns, from.column, to.column);
  return rows.length === 0 || columns.length === 0 ? undefined : { from, to, rows, columns };
}

/** From the cell one is in, or where a rectangle was begun, to this one; the focus goes along. */
export function selectTo(writing: Writing, end: Place): void {
  const { view } = writing;
  const { range: before } = view.arrangement.state;
  const range = rangeBetween(writing, before?.from ?? fieldOf(writing, view.place), fieldOf(writing, end));
  if (!range) return;
  view.arrangement.set({ range, selected: new Set() });
  announce(`${cellsIn(range)} selected`);
  view.focus(range.to);
}

export const cellAlone = (place: Place): CellRange => ({
  from: place,
  to: place,
  rows: [place.row],
  columns: [place.column],
});

/** All that is in sight and can be written. The focus stays in its cell; from a heading it goes to the first row. */
export function selectAll(writing: Writing): void {
  const { view, store } = writing;
  const rows = view.table.rows.filter((id) => store.rankOf(id) >= 0);
  const columns = view.table.columns.filter((id) => id !== RANK && !isSourceColumn(id));
  if (rows.length === 0) return;
  const here = fieldOf(writing, view.place);
  const to = rows.includes(here.row) ? here : { row: rows[0] ?? '', column: TITLE };
  const range = { from: to, to, rows, columns };
  view.arrangement.set({ range, selected: new Set() });
  announce(`${cellsIn(range)} selected`);
  view.focus(to);
}

export function clearRange({ view }: Pick<Writing, 'view'>): void {
  if (view.arrangement.state.range) view.arrangement.set({ range: undefined });
}

/** Deletes what stands in them; titles stay. */
export function emptyRange({ run }: Writing, range: CellRange): void {
  const columnIds = range.columns.filter((id) => id !== TITLE);
  const count = range.rows.length * columnIds.length;
  const change = run(emptyCells, { priorityIds: range.rows, columnIds });
  if (change) offerUndo(`Emptied ${counted(count, 'cell')}`, change);
  else if (count === 0) announce('Titles are not emptied');
  else announce(count === 1 ? 'The cell is empty already' : 'The cells are empty already');
}
