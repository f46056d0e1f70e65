// Finds matrices in the tables of a source: a column of priorities beside columns of what is said about them.
import { counted } from '../model/counted.ts';
import type { SourceContent } from '../model/source.ts';
import { namesForSure, possibleHeads, rowBelowTitle, type TableHead, headNames } from './matrix-head.ts';
import { type ColumnMeaning, exactMeaningsOf, meaningsOf, readsLikeHeader } from './column-words.ts';
import type { ProposedColumn, ProposedMatrix } from '../model/proposed-matrix.ts';
import { cellStatementsOf, prioritiesOfRows, type ReadRow, titlePassage } from './matrix-parts.ts';
import { explainingColumn, speaksLikeMatrix } from './matrix-roles.ts';
import { headingOf, isBand, type TableCell, type TableGrid, tablesOf, turned, wordsAt } from './matrix-table.ts';

/** A column of the matrix, and the columns of the table below its name. */
type TakenColumn = ProposedColumn & { readonly from: readonly number[] };

interface Layout {
  readonly priorityColumn: number;
  readonly columns: readonly TakenColumn[];
  /** What the columns are called, that of the priorities first. */
  readonly names: readonly string[];
  readonly score: number;
}

/** A header that names priorities and what follows from them is surer than one that names only half of it. */
function scoreOf(meanings: readonly (ColumnMeaning | null)[]): number {
  const has = (meaning: ColumnMeaning) => (meanings.includes(meaning) ? 1 : 0);
  return 4 * has('priority') + 2 * has('implications') + 2 * has('elaboration');
}

const enough = 4;

/** '3', 'iv', 'P3', 'No. 3'; but 'Row 3' is what somebody calls a row. */
const numberOnly =
  /^\(?(?:\p{L}{1,3}[#.-]{0,2}|(?:no|priority|goal)[\s#.-]{0,2})?(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,4})[.):]?$/iu;
const grade = /^(?:very )?(?:high|medium|moderate|low|critical|urgent|must|should|could)(?: have)?$/iu;

interface Rows {
  readonly rows: TableGrid;
  /** For each of them the words of the band that it stands under. */
  readonly groups: readonly (string | undefined)[];
}

/** The rows below a head, but for bands that part them and for the head again, as it stands on every page of a long table. */
function rowsBelow(text: string, grid: TableGrid, { first, last }: TableHead): Rows {
  const heads = grid.slice(first, last + 1);
  const isHead = (row: TableGrid[number]) =>
    heads.some((head) => head.every((cell, c) => wordsAt(text, cell) === wordsAt(text, row[c])));
  const rows: TableGrid[number][] = [];
  const groups: (string | undefined)[] = [];
  let group: string | undefined;
  for (const row of grid.slice(last + 1)) {
    if (isHead(row)) continue;
    if (isBand(row)) {
      group = headingOf(wordsAt(text, row[0])) ?? group;
      continue;
    }
    rows.push(row);
    groups.push(group);
  }
  return { rows, groups };
}

/** What the places of rows say, column by column, without those that say nothing. */
function sayingsOf(text: string, rows: TableGrid): readonly (readonly string[])[] {
  return (rows[0] ?? []).map((_, c) => rows.map((row) => wordsAt(text, row[c])).filter((words) => words !== ''));
}

const areAll = (sayings: readonly string[] | undefined, sign: RegExp) =>
  sayings !== undefined && sayings.length > 0 && sayings.every((words) => sign.test(words));

/** The column of the titles: not one that only numbers or grades the rows, whatever it is called; -1 when there is none. */
function titleColumn(meanings: readonly (ColumnMeaning | null)[], sayings: readonly (readonly string[])[]): number {
  const tells = (c: number) =>
    (sayings[c]?.length ?? 0) > 0 && !areAll(sayings[c], numberOnly) && !areAll(sayings[c], grade);
  const named = meanings.findIndex((meaning, c) => meaning === 'priority' && tells(c));
  if (named !== -1) return named;
  const unknown = meanings.findIndex((meaning, c) => meaning === null && tells(c));
  if (unknown !== -1) return unknown;
  if (meanings.includes('priority')) return meanings.indexOf('priority');
  // 'What', 'Why' and 'So what': the first of two that elaborate is what is elaborated.
  const elaborations = meanings.filter((meaning) => meaning === 'elaboration').length;
  return elaborations > 1 && meanings[0] === 'elaboration' && tells(0) ? 0 : -1;
}

/** The columns of the table that become one: those below one cell of the head's last row. */
function columnGroups(row: TableGrid[number]): readonly (readonly [number, ...number[]])[] {
  const groups: [number, ...number[]][] = [];
  row.forEach((cell, c) => {
    const group = groups.at(-1);
    if (group && cell !== null && cell === row[c - 1]) group.push(c);
    else groups.push([c]);
  });
  return groups;
}

function layoutOf(text: string, grid: TableGrid, head: TableHead, rows: TableGrid): Layout | null {
  const titles = headNames(text, grid, head);
  const read = meaningsOf(titles);
  const score = scoreOf(read);
  if (score < enough || titles.length < 2) return null;
  const sayings = sayingsOf(text, rows);
  const priorityColumn = titleColumn(read, sayings);
  if (priorityColumn === -1 || !speaksLikeMatrix(titles, read, sayings, priorityColumn)) return null;
  const explaining = explainingColumn(read, sayings, priorityColumn);
  const meanings = read.map((meaning, c) => (c === explaining ? 'elaboration' : meaning));
  const taken = new Set<ColumnMeaning>();
  const columns: TakenColumn[] = [];
  for (const group of columnGroups(grid[head.last] ?? [])) {
    const from = group.filter((c) => c !== priorityColumn && !onlyNumbers(c));
    const [first] = from;
    if (first === undefined || from.every((c) => titles[c] === '' && sayings[c]?.length === 0)) continue;
    const meaning = group.includes(priorityColumn) ? 'priority' : (meanings[first] ?? null);
    const isRole = (meaning === 'elaboration' || meaning === 'implications') && !taken.has(meaning);
    if (isRole) taken.add(meaning);
    const own = group.includes(priorityColumn) ? '' : titles[first];
    columns.push({ from, title: own || `Column ${first + 1}`, role: isRole ? meaning : 'other' });
  }
  const names = [titles[priorityColumn] || 'Priority', ...columns.map(({ title }) => title)];
  return { priorityColumn, columns, names, score };

  /** Whether a column only counts the rows: by its head, or under the head of the priorities. */
  function onlyNumbers(c: number): boolean {
    const counts = meanings[c] === 'rank' || meanings[c] === 'priority';
    return counts && (areAll(sayings[c], numberOnly) || (meanings[c] === 'rank' && sayings[c]?.length === 0));
  }
}

/** The places of a row that are its own: neither under the name of another column nor part of the title. */
function cellsBelow(row: TableGrid[number], { from }: TakenColumn, { priorityColumn }: Layout): readonly TableCell[] {
  return from.flatMap((c) => {
    const cell = row[c];
    return cell && row.indexOf(cell) === c && cell !== row[priorityColumn] ? [cell] : [];
  });
}

function readRows(text: string, { rows, groups }: Rows, layout: Layout): readonly ReadRow[] {
  return rows.map((row, r) => {
    const cells = layout.columns.map((column) => ({
      statements: cellsBelow(row, column, layout).flatMap((cell) => cellStatementsOf(text, cell, cell.language)),
    }));
    const title = row[layout.priorityColumn];
    return { title: title ? titlePassage(text, title) : null, cells, group: groups[r] };
  });
}

/**
 * Whether the names of the columns stand down the first column, so that the priorities stand side by side. Only words
 * that head nothing else count: priorities may be called 'Reduce risk'.
 */
function standsOnItsSide(text: string, grid: TableGrid): boolean {
  const names = grid.map((row) => wordsAt(text, row[0]));
  const across = (grid[0] ?? []).map((cell) => wordsAt(text, cell));
  if (across.length < 2 || readsLikeHeader(across)) return false;
  if (namesForSure(names)) return true;
  const found = new Set(exactMeaningsOf(names));
  const titles = across.slice(1);
  return (
    names[0] === '' &&
    titles.length > 1 &&
    titles.every((words) => /\p{L}/u.test(words)) &&
    found.has('elaboration') &&
    found.has('implications')
  );
}

interface FoundTable {
  readonly matrix: ProposedMatrix;
  readonly score: number;
}

interface ReadTable {
  readonly layout: Layout;
  readonly rows: readonly ReadRow[];
  /** Whether every table of it holds just one priority. */
  readonly single: boolean;
  readonly start: number;
  readonly end: number;
}

function readTable(text: string, table: TableGrid): ReadTable | null {
  const untitled = table.slice(rowBelowTitle(text, table));
  const onItsSide = standsOnItsSide(text, untitled);
  const grid = onItsSide ? turned(untitled) : table;
  const cells = table.flat().filter((cell) => cell !== null);
  const place = { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
  for (const head of onItsSide ? [{ first: 0, last: 0 }] : possibleHeads(text, grid)) {
    const below = rowsBelow(text, grid, head);
    const layout = layoutOf(text, grid, head, below.rows);
    if (!layout) continue;
    const rows = readRows(text, below, layout);
    const count = prioritiesOfRows(text, rows).length;
    if (count > 0) return { layout, rows, single: count === 1, ...place };
  }
  return null;
}

const describe = (rows: number, names: string) => `Table with ${counted(rows, 'row')}: ${names}`;

/** Whether a table goes on with the one before: on the next page, or where each priority has a table of its own. */
function goesOnWith(text: string, before: ReadTable, { layout, single, start }: ReadTable): boolean {
  if (layout.names.join('\n') !== before.layout.names.join('\n')) return false;
  return (single && before.single) || text.slice(before.end, start).trim() === '';
}

/** Its first rows stand under the last heading of the one before, until it has a heading of its own. */
function together(before: ReadTable, after: ReadTable): ReadTable {
  const group = before.rows.at(-1)?.group;
  const headed = after.rows.findIndex((row) => row.group !== undefined);
  const more = after.rows.map((row, i) =>
    group !== undefined && (headed === -1 || i < headed) ? { ...row, group } : row,
  );
  return { ...before, rows: [...before.rows, ...more], single: before.single && after.single, end: after.end };
}

function foundIn(text: string, { layout, rows }: ReadTable): FoundTable {
  const { score, names } = layout;
  const columns = layout.columns.map(({ title, role }) => ({ title, role }));
  const priorities = prioritiesOfRows(text, rows);
  const description = describe(priorities.length, names.join(', '));
  return { matrix: { how: 'table', description, columns, priorities }, score };
}

/** The matrices in the tables of a source with how sure each is, in reading order. */
export function tableMatrices(content: SourceContent): FoundTable[] {
  const { text } = content;
  const found: ReadTable[] = [];
  for (const table of tablesOf(content)) {
    const read = readTable(text, table);
    const before = found.at(-1);
    if (read && before && goesOnWith(text, before, read)) found[found.length - 1] = together(before, read);
    else if (read) found.push(read);
  }
  return found.map((read) => foundIn(text, read));
}
