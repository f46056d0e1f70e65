// Any table or list of a source as a grid, and the matrix that comes of it when the analyst says what each column is.
import type { ColumnRole } from '../model/matrix.ts';
import type { ProposedMatrix } from '../model/proposed-matrix.ts';
import type { Passage, SourceContent } from '../model/source.ts';
import { meaningOf } from './column-words.ts';
import { itemsBelow, type ListItem, titleEnd } from './list-matrices.ts';
import {
  cellStatementsOf,
  foldSpaces,
  joinedStatements,
  prioritiesOfRows,
  statementsOf,
  titlePassage,
  withOtherMentions,
} from './matrix-parts.ts';
import { type SourceTable, tablesOf } from './table-matrices.ts';

type Piece = Passage & { readonly language?: string };

export interface SourceGrid {
  readonly kind: 'table' | 'list';
  /** Where it begins in the canonical text: no two grids begin at one place. UTF-16 code units. */
  readonly start: number;
  /** A line to choose it by. */
  readonly label: string;
  /** What to call the columns; none is empty. */
  readonly columns: readonly string[];
  /** For each row, for each column, what stands there. The first row of a table may hold its column heads. */
  readonly rows: readonly (readonly (readonly Piece[])[])[];
  /** Whether the first row seems to hold the column heads. */
  readonly headed: boolean;
}

export type ColumnUse = 'priority' | ColumnRole | 'leave-out';

const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words);
const counted = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

function gridOfTable(text: string, { rows }: SourceTable): SourceGrid {
  const width = Math.max(...rows.map((row) => (row.at(-1)?.column ?? 0) + 1));
  const places = Array.from({ length: width }, (_, column) => column);
  const cells = rows.map((row) => {
    const at = new Map(row.map((cell) => [cell.column, cell]));
    return places.map((column) => {
      const cell = at.get(column);
      return cell && cell.end > cell.start ? [cell] : [];
    });
  });
  const [head = []] = cells;
  const heads = head.map(([cell]) => (cell ? foldSpaces(text.slice(cell.start, cell.end)) : ''));
  const shown = heads.filter((name) => name !== '').join(', ');
  return {
    kind: 'table',
    start: rows[0]?.[0]?.start ?? 0,
    label: `Table of ${counted(rows.length, 'row')}: ${shortened(shown)}`,
    columns: heads.map((name, i) => name || `Column ${i + 1}`),
    rows: cells,
    headed: rows.length > 1 && (rows[0]?.some(({ header }) => header) ?? false),
  };
}

/** An item in three: its title, what explains it in the same line, and what hangs on it. */
function partsOf(text: string, [item, ...below]: readonly [ListItem, ...ListItem[]], split: boolean) {
  const { title, rest } = titleEnd(text, item);
  if (!split || rest.end === rest.start) return [[item], [], below];
  return [[{ ...item, ...title }], [{ ...item, ...rest }], below];
}

const listColumns = ['Item', 'After the colon', 'Items below'];

function gridOfList(text: string, items: readonly (readonly [ListItem, ...ListItem[]])[]): SourceGrid {
  const explained = items.filter(([item]) => {
    const { rest } = titleEnd(text, item);
    return rest.end > rest.start;
  });
  const rows = items.map((item) => partsOf(text, item, explained.length > items.length / 2));
  const filled = listColumns.map((_, c) => c === 0 || rows.some((row) => (row[c] ?? []).length > 0));
  const first = items[0]?.[0] ?? { start: 0, end: 0 };
  const words = shortened(foldSpaces(text.slice(first.start, first.end)));
  return {
    kind: 'list',
    start: first.start,
    label: `List of ${counted(items.length, 'item')}: ${words}`,
    columns: listColumns.filter((_, c) => filled[c]),
    rows: rows.map((row) => row.filter((_, c) => filled[c])),
    headed: false,
  };
}

function listsOf({ text, blocks }: SourceContent): readonly SourceGrid[] {
  const grids: SourceGrid[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    if (blocks[at]?.kind !== 'list-item') continue;
    const items = itemsBelow(blocks, at);
    at += items.reduce((sum, item) => sum + item.length, 0) - 1;
    if (items.some(([item]) => item.end > item.start)) grids.push(gridOfList(text, items));
  }
  return grids;
}

export const hasGrids = ({ blocks }: SourceContent): boolean =>
  blocks.some(({ kind, start, end }) => (kind === 'table-cell' || kind === 'list-item') && end > start);

/** Every table and every list of a source that holds words, in reading order. */
export function gridsOf(content: SourceContent): readonly SourceGrid[] {
  const tables = tablesOf(content)
    .filter(({ rows }) => rows.some((row) => row.some(({ start, end }) => end > start)))
    .map((table) => gridOfTable(content.text, table));
  return [...tables, ...listsOf(content)].sort((a, b) => a.start - b.start);
}

/** A matrix has one column of each of these. */
const single = (use: ColumnUse) => use !== 'other' && use !== 'leave-out';

/** The uses with another one for one column; a use that only one column can have is taken from the one that had it. */
export const withUse = (uses: readonly ColumnUse[], column: number, use: ColumnUse): readonly ColumnUse[] =>
  uses.map((old, c) => (c === column ? use : single(use) && old === use ? 'other' : old));

/** What the columns seem to be, by their heads; always with one that names the priorities. */
export function likelyUses({ kind, columns, headed }: SourceGrid): readonly ColumnUse[] {
  if (kind === 'list') return (['priority', 'elaboration', 'implications'] as const).slice(0, columns.length);
  const meanings = columns.map((head) => (headed ? meaningOf(head) : null));
  const named = meanings.indexOf('priority');
  const unknown = named === -1 ? meanings.indexOf(null) : named;
  const first: readonly ColumnUse[] = columns.map((_, c) => (meanings[c] === 'rank' ? 'leave-out' : 'other'));
  const mapped = meanings.reduceRight<readonly ColumnUse[]>(
    (uses, meaning, c) => (meaning === 'elaboration' || meaning === 'implications' ? withUse(uses, c, meaning) : uses),
    first,
  );
  return withUse(mapped, unknown === -1 ? 0 : unknown, 'priority');
}

function columnTitle({ kind, columns }: SourceGrid, headed: boolean, column: number, use: ColumnRole): string {
  const name = columns[column] ?? '';
  if (kind === 'table' && headed) return name;
  if (use === 'other') return kind === 'table' ? `Column ${column + 1}` : name;
  return use === 'elaboration' ? 'Elaboration' : 'Implications';
}

/** The matrix of a grid; null when no column names the priorities or none of its cells does. */
export function matrixByHand(
  content: SourceContent,
  grid: SourceGrid,
  uses: readonly ColumnUse[],
  headed: boolean,
): ProposedMatrix | null {
  const { text } = content;
  const named = uses.indexOf('priority');
  const taken = uses.flatMap((role, from) => (role === 'priority' || role === 'leave-out' ? [] : [{ role, from }]));
  if (named === -1) return null;
  const rows = (headed ? grid.rows.slice(1) : grid.rows).map((row) => {
    const statements = grid.kind === 'table' ? cellStatementsOf : statementsOf;
    const said = (column: number) => (row[column] ?? []).flatMap((piece) => statements(text, piece, piece.language));
    const [place] = joinedStatements(text, row[named] ?? []);
    return {
      title: place ? titlePassage(text, place) : null,
      cells: taken.map(({ from }) => ({ statements: said(from) })),
    };
  });
  const priorities = prioritiesOfRows(text, rows);
  if (priorities.length === 0) return null;
  const columns = taken.map(({ role, from }) => ({ title: columnTitle(grid, headed, from, role), role }));
  return {
    how: grid.kind,
    description: grid.label,
    columns,
    priorities: withOtherMentions(content, priorities),
  };
}
