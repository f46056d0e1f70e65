// Finds the row or rows of a table that name its columns, below what may stand above them: a title, a date, a blank row.
import { exactMeaningOf, exactMeaningsOf, meaningOf, readsLikeHeader } from './column-words.ts';
import { onlyDashes } from './matrix-parts.ts';
import { type TableGrid, wordsAt } from './matrix-table.ts';

/** The rows that name the columns, counted from 0, the last one included. */
export interface TableHead {
  readonly first: number;
  readonly last: number;
}

/** A title, a subtitle, a date and a blank row; more stands above no head. */
const mostAbove = 4;
const mostHeadRows = 3;

const wordsOf = (text: string, row: TableGrid[number]) => row.map((cell) => wordsAt(text, cell));

/** Whether a row says just one thing or nothing: a cell across the table, the only filled cell, or one that is repeated. */
function saysOneThing(words: readonly string[]): boolean {
  return words.length > 1 && new Set(words.filter((one) => one !== '')).size <= 1;
}

/** The first row that says more than one thing; 0 when there is none among the first. */
export function rowBelowTitle(text: string, grid: TableGrid): number {
  const at = grid.slice(0, mostAbove + 1).findIndex((row) => !saysOneThing(wordsOf(text, row)));
  return Math.max(0, at);
}

const isLabel = (words: string) => words.length <= 60 && !/[.!?;]$/u.test(words.replace(/\bno\.$/iu, ''));

/** Whether the words of a row name a priority and what is said about it, each by a word that heads nothing else. */
export function namesForSure(words: readonly string[]): boolean {
  const found = new Set(exactMeaningsOf(words));
  return found.has('priority') && (found.has('elaboration') || found.has('implications'));
}

/** Whether the row below a head goes on with it: under cells that reach down, or with names where no title can go on. */
function goesOn(text: string, grid: TableGrid, { first, last }: TableHead): boolean {
  const [above = [], row = []] = [grid[last], grid[last + 1]];
  if (last + 2 >= grid.length || last + 1 - first >= mostHeadRows) return false;
  const fresh = row.filter((cell, c) => cell !== null && cell !== above[c]);
  const words = fresh.map((cell) => wordsAt(text, cell)).filter((one) => one !== '');
  if (words.length === 0 || !words.every(isLabel)) return false;
  const reachesDown = row.some((cell, c) => cell !== null && cell === above[c]);
  const spans = spansIn(wordsOf(text, above));
  const named = words.filter((one) => exactMeaningOf(one) !== null).length;
  const areHeads = fresh.every((cell) => cell?.header) && above.every((cell) => cell?.header);
  return reachesDown || (spans && (named >= 2 || areHeads)) || isBelowTheTitles(text, grid, last);
}

/** Whether a name stands over columns beside each other: as one cell, or written over each of them. */
const spansIn = (words: readonly string[]) => words.some((one, c) => one !== '' && c > 0 && one === words[c - 1]);

/**
 * Whether the row below names nothing where the priorities stand, and only parts what the head has left unnamed or has
 * one name for.
 */
function isBelowTheTitles(text: string, grid: TableGrid, last: number): boolean {
  const head = wordsOf(text, grid[last] ?? []);
  const below = wordsOf(text, grid[last + 1] ?? []);
  const titles = head.findIndex((one) => meaningOf(one) === 'priority');
  if (titles === -1 || !onlyDashes.test(below[titles] ?? '')) return false;
  return spansIn(head) || head.some((one, c) => one === '' && below[c] !== '');
}

/** The head that begins with a row. */
export function headFrom(text: string, grid: TableGrid, first: number): TableHead {
  let head = { first, last: first };
  while (goesOn(text, grid, head)) head = { first, last: head.last + 1 };
  return head;
}

/** The heads a table may have, the likeliest first: none of them need name priorities. */
export function possibleHeads(text: string, grid: TableGrid): readonly TableHead[] {
  const below = rowBelowTitle(text, grid);
  const among = grid.slice(0, mostAbove + 1).map((row) => wordsOf(text, row));
  const sure = readsLikeHeader(among[below] ?? []) ? below : among.findIndex(namesForSure);
  const firsts = [...new Set([sure, below, 0])].filter((row) => row >= 0 && row < grid.length);
  return firsts.map((first) => headFrom(text, grid, first));
}

/** The columns beside one that bear the same name above it, and it itself. */
function beside(names: readonly string[], column: number): readonly number[] {
  const isSame = (c: number) => names[c] === names[column];
  let [from, to] = [column, column];
  while (from > 0 && isSame(from - 1)) from -= 1;
  while (to + 1 < names.length && isSame(to + 1)) to += 1;
  return names.map((_, c) => c).slice(from, to + 1);
}

/**
 * What the head calls each column; empty where it calls it nothing. A name over several columns stands before theirs,
 * but where theirs tell enough: one of them is a word for what is said about priorities.
 */
export function headNames(text: string, grid: TableGrid, { first, last }: TableHead): readonly string[] {
  const rows = grid.slice(first, last + 1).map((row) => wordsOf(text, row).map((one) => one.replace(onlyDashes, '')));
  const lowest = rows.at(-1) ?? [];
  const upper = rows.at(-2);
  const tell = (column: number) => lowest[column] !== '' && exactMeaningOf(lowest[column] ?? '') !== null;
  return lowest.map((lower, column) => {
    const parts = rows.map((row) => row[column] ?? '');
    if (upper && lower !== '' && lower !== upper[column] && beside(upper, column).some(tell)) return lower;
    return parts.filter((part, i) => part !== '' && part !== parts[i - 1]).join(': ');
  });
}
