// Any table or list of a source as a grid, and the matrix that comes of it when the analyst says what each column is.
import { counted } from '../model/counted.ts';
import type { ColumnRole } from '../model/matrix.ts';
import type { ProposedMatrix } from '../model/proposed-matrix.ts';
import type { Passage, SourceContent } from '../model/source.ts';
import { type ColumnMeaning, meaningsOf, readsLikeHeader } from './column-words.ts';
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
import { toldApart } from './matrix-names.ts';
import { explainingColumn, holdsWords, saysSentences, type Sayings } from './matrix-roles.ts';
import { headFrom, headNames, possibleHeads, rowBelowTitle, type TableHead } from './matrix-head.ts';
import { headingOf, isBand, type TableGrid, tablesOf, wordsAt } from './matrix-table.ts';

type Piece = Passage & { readonly language?: string };

export interface SourceGrid {
  readonly kind: 'table' | 'list';
  /** Where it begins in the canonical text: no two grids begin at one place. UTF-16 code units. */
  readonly start: number;
  /** A line to choose it by. */
  readonly label: string;
  /** What to call the columns; none is empty. */
  readonly columns: readonly string[];
  /** For each row, for each column, what stands there. The first rows of a table may hold its title and column heads. */
  readonly rows: readonly (readonly (readonly Piece[])[])[];
  /** The first words of each place of these rows, on one line. */
  readonly words: readonly (readonly string[])[];
  /** The rows of which one cell is all. */
  readonly bands: ReadonlySet<number>;
  /** The rows that may hold the column heads. */
  readonly heads: readonly GridHead[];
  /** The one of them that seems to, or null. */
  readonly head: GridHead | null;
}

/** The rows of a table that name its columns: all above them says nothing about priorities. */
export interface GridHead extends TableHead {
  /** None is empty. */
  readonly names: readonly string[];
}

export type ColumnUse = 'priority' | ColumnRole | 'leave-out';

const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words);

/** Further down nobody names columns. */
const mostHeads = 6;

/** The row that names the columns by its words, by its cells being heads, or by standing below a title. */
function likelyHead(text: string, grid: TableGrid): TableHead | null {
  const named = possibleHeads(text, grid).find((head) => readsLikeHeader(headNames(text, grid, head)));
  const below = rowBelowTitle(text, grid);
  const set = below > 0 || (grid[0]?.some((cell) => cell?.header) ?? false);
  const head = named ?? (set ? headFrom(text, grid, below) : null);
  return head && head.last < grid.length - 1 ? head : null;
}

function headsOf(text: string, grid: TableGrid, likely: TableHead | null): readonly GridHead[] {
  const rows = grid.slice(0, Math.min(mostHeads, grid.length - 1));
  const heads = rows.flatMap((row, r): TableHead[] => {
    if (likely && r >= likely.first && r <= likely.last) return r === likely.first ? [likely] : [];
    return row.some((cell) => wordsAt(text, cell) !== '') ? [{ first: r, last: r }] : [];
  });
  return heads.map((head) => ({ ...head, names: told(headNames(text, grid, head)) }));
}

/** Names to choose by: none is empty, and what several columns are called is counted. */
function told(names: readonly string[]): readonly string[] {
  return names.map((name, i) => {
    const before = names.slice(0, i).filter((other) => other === name).length;
    return name === '' ? `Column ${i + 1}` : before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** As many of the words of a place as show whether it speaks in sentences. Code units. */
const enoughWords = 200;

const wordsOf = (text: string, rows: SourceGrid['rows']) =>
  rows.map((row) =>
    row.map(([piece]) =>
      piece ? foldSpaces(text.slice(piece.start, Math.min(piece.end, piece.start + enoughWords))) : '',
    ),
  );

function gridOfTable(text: string, grid: TableGrid): SourceGrid {
  // A cell that spans stands where it begins, and says the same once in each row that it reaches down to.
  const cells = grid.map((row) =>
    row.map((cell, c) => (cell && cell.end > cell.start && row.indexOf(cell) === c ? [cell] : [])),
  );
  const likely = likelyHead(text, grid);
  const heads = headsOf(text, grid, likely);
  const head = heads.find(({ first }) => first === likely?.first) ?? null;
  const names = headNames(text, grid, likely ?? { first: 0, last: 0 });
  const shown = names.filter((name) => name !== '').join(', ');
  return {
    kind: 'table',
    start: grid[0]?.find((cell) => cell !== null)?.start ?? 0,
    label: `Table of ${counted(grid.length, 'row')}: ${shortened(shown)}`,
    columns: told(names),
    rows: cells,
    words: wordsOf(text, cells),
    bands: new Set(grid.flatMap((row, r) => (isBand(row) ? [r] : []))),
    heads,
    head,
  };
}

/** An item in three: its title, what explains it in the same line, and what hangs on it. */
function partsOf(text: string, [item, ...below]: readonly [ListItem, ...ListItem[]], split: boolean) {
  const { title, rest } = titleEnd(text, item);
  if (!split || rest.end === rest.start) return [[item], [], below];
  return [[{ ...item, ...title }], [{ ...item, ...rest }], below];
}

const listColumns = ['Item', 'After the title', 'Items below'];

function gridOfList(text: string, items: readonly (readonly [ListItem, ...ListItem[]])[]): SourceGrid {
  const explained = items.filter(([item]) => {
    const { rest } = titleEnd(text, item);
    return rest.end > rest.start;
  });
  const rows = items.map((item) => partsOf(text, item, explained.length > items.length / 2));
  const filled = listColumns.map((_, c) => c === 0 || rows.some((row) => (row[c] ?? []).length > 0));
  const first = items[0]?.[0] ?? { start: 0, end: 0 };
  const words = shortened(foldSpaces(text.slice(first.start, first.end)));
  const shown = rows.map((row) => row.filter((_, c) => filled[c]));
  return {
    kind: 'list',
    start: first.start,
    label: `List of ${counted(items.length, 'item')}: ${words}`,
    columns: listColumns.filter((_, c) => filled[c]),
    rows: shown,
    words: wordsOf(text, shown),
    bands: new Set(),
    heads: [],
    head: null,
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
    .filter((rows) => rows.some((row) => row.some((cell) => cell !== null && cell.end > cell.start)))
    .map((table) => gridOfTable(content.text, table));
  const grids = [...tables, ...listsOf(content)].sort((a, b) => a.start - b.start);
  const labels = toldApart(
    content,
    grids.map(({ label, start, rows, head }) => {
      const said = rows[head ? head.last + 1 : 0]?.flat()[0];
      return { name: label, start, says: said ? content.text.slice(said.start, said.end) : '' };
    }),
  );
  return grids.map((grid, i) => ({ ...grid, label: labels[i] ?? grid.label }));
}

/** A matrix has one column of each of these. */
const single = (use: ColumnUse) => use !== 'other' && use !== 'leave-out';

/** The uses with another one for one column; a use that only one column can have is taken from the one that had it. */
export const withUse = (uses: readonly ColumnUse[], column: number, use: ColumnUse): readonly ColumnUse[] =>
  uses.map((old, c) => (c === column ? use : single(use) && old === use ? 'other' : old));

/**
 * What columns are whose heads say nothing: the first that holds words names the priorities, the next that speak in
 * sentences tell about them; where none does, the next that hold words.
 */
function usesByPlace(meanings: readonly (ColumnMeaning | null)[], sayings: readonly Sayings[]): readonly ColumnUse[] {
  const free = meanings.flatMap((meaning, c) => (meaning === null && holdsWords(sayings[c]) ? [c] : []));
  const [named, ...others] = free;
  const speaking = others.filter((c) => saysSentences(sayings[c]));
  const [first, second] = speaking.length > 0 ? speaking : others;
  return meanings.map((meaning, c) => {
    if (meaning === 'rank') return 'leave-out';
    if (c === (named ?? meanings.indexOf(null))) return 'priority';
    return c === first ? 'elaboration' : c === second ? 'implications' : 'other';
  });
}

/** What the columns seem to be, by their heads or else by their place; always with one that names the priorities. */
export function likelyUses(
  { kind, columns, words, head: likely }: SourceGrid,
  head: GridHead | null = likely,
): readonly ColumnUse[] {
  if (kind === 'list') return (['priority', 'elaboration', 'implications'] as const).slice(0, columns.length);
  const read = meaningsOf(columns.map((_, c) => head?.names[c] ?? ''));
  const below = words.slice(head ? head.last + 1 : 0);
  const sayings = columns.map((_, c) => below.map((row) => row[c] ?? '').filter((said) => said !== ''));
  if (read.every((meaning) => meaning === null || meaning === 'rank') && read.includes(null)) {
    return usesByPlace(read, sayings);
  }
  const unknown = read.includes('priority') ? read.indexOf('priority') : read.indexOf(null);
  const named = Math.max(0, unknown);
  const explaining = explainingColumn(read, sayings, named);
  const meanings = read.map((meaning, c) => (c === explaining ? 'elaboration' : meaning));
  const first: readonly ColumnUse[] = columns.map((_, c) => (meanings[c] === 'rank' ? 'leave-out' : 'other'));
  const mapped = meanings.reduceRight<readonly ColumnUse[]>(
    (uses, meaning, c) =>
      c !== named && (meaning === 'elaboration' || meaning === 'implications') ? withUse(uses, c, meaning) : uses,
    first,
  );
  return withUse(mapped, named, 'priority');
}

/** What to call a column under a head. */
export function columnName({ kind, columns }: SourceGrid, head: GridHead | null, column: number): string {
  const name = kind === 'list' ? columns[column] : head?.names[column];
  return name ?? `Column ${column + 1}`;
}

function columnTitle(grid: SourceGrid, head: GridHead | null, column: number, use: ColumnRole): string {
  if (head || use === 'other') return columnName(grid, head, column);
  return use === 'elaboration' ? 'Elaboration' : 'Implications';
}

/** The matrix of a grid; null when no column names the priorities or none of its cells does. */
export function matrixByHand(
  content: SourceContent,
  grid: SourceGrid,
  uses: readonly ColumnUse[],
  head: GridHead | null,
): ProposedMatrix | null {
  const { text } = content;
  const named = uses.indexOf('priority');
  const taken = uses.flatMap((role, from) => (role === 'priority' || role === 'leave-out' ? [] : [{ role, from }]));
  if (named === -1) return null;
  let group: string | undefined;
  const from = head ? head.last + 1 : 0;
  const rows = grid.rows.flatMap((row, r) => {
    if (r < from) return [];
    // What stands above all rows is a title, until a row is said to name the columns.
    const heading =
      grid.bands.has(r) && (head || r > 0) ? headingOf(grid.words[r]?.find((one) => one !== '') ?? '') : undefined;
    if (heading !== undefined) {
      group = heading;
      return [];
    }
    const statements = grid.kind === 'table' ? cellStatementsOf : statementsOf;
    const said = (column: number) => (row[column] ?? []).flatMap((piece) => statements(text, piece, piece.language));
    const [place] = joinedStatements(text, row[named] ?? []);
    const cells = taken.map((column) => ({ statements: said(column.from) }));
    return [{ title: place ? titlePassage(text, place) : null, cells, group }];
  });
  const priorities = prioritiesOfRows(text, rows);
  if (priorities.length === 0) return null;
  const columns = taken.map(({ role, from }) => ({ title: columnTitle(grid, head, from, role), role }));
  return {
    how: grid.kind,
    description: grid.label,
    columns,
    priorities: withOtherMentions(content, priorities),
  };
}
