// Finds the row or rows of a table that name its columns, below what may stand above them: a title, a date, a blank row.
import { exactMeaningOf, meaningOf, readsLikeHeader } from './column-words.ts';
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
  const found = new Set(words.map(exactMeaningOf));
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
  const spans = above.some((cell, c) => cell !== null && c > 0 && cell === above[c - 1]);
  const named = words.filter((one) => exactMeaningOf(one) !== null).length;
  return reachesDown || (spans && named >= 2) || isBelowTheTitles(text, grid, last);
}

/** Whether the row below names nothing where the priorities stand, and only parts what the head has left unnamed. */
function isBelowTheTitles(text: string, grid: TableGrid, last: number): boolean {
  const head = wordsOf(text, grid[last] ?? []);
  const below = wordsOf(text, grid[last + 1] ?? []);
  const titles = head.findIndex((one) => meaningOf(one) === 'priority');
  return titles !== -1 && below[titles] === '' && head.some((one, c) => one === '' && below[c] !== '');
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

/** What the head calls each column; empty where it calls it nothing. A name over several columns stands before theirs. */
export function headNames(text: string, grid: TableGrid, { first, last }: TableHead): readonly string[] {
  return (grid[last] ?? []).map((_, column) => {
    const parts = grid.slice(first, last + 1).map((row) => wordsAt(text, row[column]));
    return parts.filter((part, i) => part !== '' && part !== parts[i - 1]).join(': ');
  });
}
