// What is copied from the matrix: the rows or the cells that are selected, else the cell or the statement that has the focus.
import { counted } from '../../../model/counted.ts';
import {
  asHtmlTable,
  asMarkdownTable,
  asTabSeparated,
  type CopiedTable,
  copiedTable,
} from '../../../export/copied-table.ts';
import { quoteOf } from '../../../insight/said-by-source.ts';
import { plainProse, proseFromText } from '../../../model/prose.ts';
import { copyText } from '../../../platform/clipboard.ts';
import { announce, showToast } from '../../session/toasts.ts';
import type { CellRange } from '../arrangement.ts';
import { cellsIn } from '../cells/range-acts.ts';
import { RANK, TITLE } from '../matrix-view.ts';
import { isSourceColumn, sourceOfColumn } from '../sources/source-columns.ts';
import { saidReader } from '../sources/use-said.ts';
import type { Writing } from '../statements/statement-writing.ts';

/** What is copied, and what is said about it. */
export interface Copied {
  readonly text: string;
  readonly html: string;
  readonly said: string;
}

type Looked = Pick<Writing, 'store' | 'view'>;

/** Ids of the study's columns as they are seen, `null` for that of the titles. What articles say is copied by itself. */
export const columnsSeen = ({ view }: Looked): readonly (string | null)[] =>
  view.table.columns.flatMap((id) => (id === RANK || isSourceColumn(id) ? [] : [id === TITLE ? null : id]));

/** Rows that are selected in the order they are seen; those that are out of sight behind them, by rank. */
export function selectedRows({ store, view }: Looked): readonly string[] {
  const { selected } = view.arrangement.state;
  const ids = store.priorities().flatMap(({ id }) => (selected.has(id) ? [id] : []));
  const seen = view.table.rows.filter((id) => ids.includes(id));
  return [...seen, ...ids.filter((id) => !seen.includes(id))];
}

const rowsTable = (looked: Looked, ids: readonly string[]): CopiedTable =>
  copiedTable(looked.store, ids, columnsSeen(looked));

function rowsCopied(looked: Looked, ids: readonly string[]): Copied {
  const table = rowsTable(looked, ids);
  return {
    text: asTabSeparated(table, true),
    html: asHtmlTable(table, true),
    said: `Copied ${counted(ids.length, 'row')}`,
  };
}

const rangeTable = ({ store }: Looked, { rows, columns }: CellRange): CopiedTable =>
  copiedTable(
    store,
    rows,
    columns.map((id) => (id === TITLE ? null : id)),
  );

/** Without the head: cells go into cells. */
function rangeCopied(looked: Looked, range: CellRange): Copied {
  const table = rangeTable(looked, range);
  return { text: asTabSeparated(table, false), html: asHtmlTable(table, false), said: `Copied ${cellsIn(range)}` };
}

function cellCopied({ store }: Looked, priorityId: string, column: string, statementId: string | undefined): Copied {
  const table = copiedTable(store, [priorityId], [column === TITLE ? null : column]);
  const statement = statementId === undefined ? undefined : store.get('statement', statementId);
  if (statement) {
    const html = asHtmlTable({ ...table, rows: [[[statement.prose]]] }, false);
    return { text: plainProse(statement.prose), html, said: 'Copied the statement' };
  }
  const lines = table.rows[0]?.[0] ?? [];
  // One line alone is copied as it is read, without the marks that part cells.
  const text = lines.length === 1 ? plainProse(lines[0] ?? '') : asTabSeparated(table, false);
  return { text, html: asHtmlTable(table, false), said: lines.length === 0 ? 'The cell is empty' : 'Copied the cell' };
}

/** What an article says in a cell: the quotes, or the one that has the focus. */
function saidCopied({ store }: Looked, priorityId: string, sourceId: string, active: HTMLElement): Copied {
  const all = saidReader(store).read(priorityId).get(sourceId) ?? [];
  const at = [...(active.closest('[data-cell]')?.querySelectorAll('[data-stop=said]') ?? [])].indexOf(active);
  const lines = (at < 0 ? all : all.slice(at, at + 1)).map(quoteOf);
  const table = { head: [], rows: [[lines.map(proseFromText)]] };
  const said = lines.length === 0 ? 'The cell is empty' : at < 0 ? 'Copied what the article says' : 'Copied the quote';
  return { text: lines.join('\n'), html: asHtmlTable(table, false), said };
}

/** Null when what has the focus is nothing of the matrix that could be copied. */
export function whatIsCopied(looked: Looked, active: HTMLElement): Copied | null {
  const { view, store } = looked;
  const ids = selectedRows(looked);
  if (ids.length > 0) return rowsCopied(looked, ids);
  const { range } = view.arrangement.state;
  if (range) return rangeCopied(looked, range);
  const cell = active.closest<HTMLElement>('[data-cell]');
  const { row, column } = view.place;
  if (!cell || !view.grid?.contains(cell) || store.rankOf(row) < 0) return null;
  if (column === RANK) return rowsCopied(looked, [row]);
  if (isSourceColumn(column)) return saidCopied(looked, row, sourceOfColumn(column), active);
  const statement = active.closest<HTMLElement>('[data-stop=statement]')?.dataset['item'];
  return cellCopied(looked, row, column, statement);
}

async function put(text: string, html: string | undefined, said: string): Promise<void> {
  const copied = await copyText(text, html).catch(() => false);
  announce(copied ? said : 'It could not be copied');
  showToast({ text: copied ? said : 'It could not be copied', tone: copied ? 'plain' : 'error' });
}

export function copyRows(looked: Looked, ids: readonly string[]): void {
  const { text, html, said } = rowsCopied(looked, ids);
  void put(text, html, said);
}

export function copyRowsAsMarkdown(looked: Looked, ids: readonly string[]): void {
  void put(asMarkdownTable(rowsTable(looked, ids)), undefined, `Copied ${counted(ids.length, 'row')} as Markdown`);
}

export function copyRange(looked: Looked, range: CellRange): void {
  const { text, html, said } = rangeCopied(looked, range);
  void put(text, html, said);
}

export function copyRangeAsMarkdown(looked: Looked, range: CellRange): void {
  void put(asMarkdownTable(rangeTable(looked, range)), undefined, `Copied ${cellsIn(range)} as Markdown`);
}
