// Reads tables as people type or paste them into plain text: cells parted by pipes or by tabs.
import { readsLikeHeader } from './column-words.ts';

export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  readonly hasHeader: boolean;
  /** How many lines the table takes. */
  readonly lines: number;
}

type Delimiter = '|' | '\t';

/** More columns than this are no table anybody reads. */
const mostColumns = 50;

const separatorCell = /^\s*:?-{1,}:?\s*$/u;

/** The cells of a line, or null when the delimiter does not part it. A backslash keeps a pipe in its cell. */
export function cellsOf(line: string, delimiter: Delimiter = '|'): string[] | null {
  if (!line.includes(delimiter)) return null;
  const cells: string[] = [];
  let cell = '';
  for (let i = 0; i < line.length; i += 1) {
    const next = line.indexOf(delimiter, i);
    const upTo = next === -1 ? line.length : next;
    cell += line.slice(i, upTo);
    if (next === -1) break;
    if (delimiter === '|' && cell.endsWith('\\')) cell = `${cell.slice(0, -1)}|`;
    else {
      cells.push(cell);
      cell = '';
      if (cells.length > mostColumns) return null;
    }
    i = upTo;
  }
  cells.push(cell);
  if (delimiter === '|') dropOuter(cells);
  return cells.length < 2 ? null : cells.map(asCellText);
}

/** Pipes at the edges of a line are its frame, not empty cells. */
function dropOuter(cells: string[]): void {
  if (cells.length > 1 && cells[0]?.trim() === '') cells.shift();
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
}

/** A `<br>` is how people break a line inside a cell. */
const asCellText = (cell: string) => cell.replace(/<br ?\/?>/giu, '\n').trim();

function isSeparator(line: string): boolean {
  if (line.length > 2000 || !line.includes('-')) return false;
  const cells = line.split('|').filter((cell) => cell.trim() !== '');
  return (
    cells.length > 0 && (cells.length > 1 || line.includes('|')) && cells.every((cell) => separatorCell.test(cell))
  );
}

const isFrame = (line: string) => line.length <= 2000 && /^\s*\+(?:[-=]+\+)+\s*$/u.test(line);

/** Without a separator row the first row heads the table when it is short labels above longer cells, or reads like it. */
function firstRowHeads(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = rows;
  if (readsLikeHeader(first)) return true;
  const labels = first.every((cell) => cell !== '' && cell.length <= 40 && !/[.!?]$/u.test(cell));
  return labels && rest.some((row) => row.some((cell) => cell.length > 60));
}

interface Collected {
  readonly rows: string[][];
  readonly separator: boolean;
  readonly lines: number;
}

function collect(lines: readonly string[], from: number, delimiter: Delimiter): Collected {
  const rows: string[][] = [];
  let separator = false;
  let i = from;
  for (; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (delimiter === '|' && (isSeparator(line) || isFrame(line))) {
      // Only the frame of the first row may stand above it; more of the kind is no table, and must not be read twice.
      if (rows.length === 0 && (i > from || !isFrame(line))) break;
      separator ||= rows.length === 1;
      continue;
    }
    const cells = cellsOf(line, delimiter);
    if (!cells) break;
    if (!separator && rows.length > 0 && cells.length !== rows[0]?.length) break;
    rows.push(cells);
  }
  return { rows, separator, lines: i - from };
}

function isTable({ rows, separator }: Collected, delimiter: Delimiter, framed: boolean): boolean {
  if (rows.length === 0) return false;
  if (separator) return true;
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2) return false;
  if (delimiter === '\t') return width >= 3 || rows.length >= 3;
  return framed || width >= 3 || rows.length >= 3 || readsLikeHeader(rows[0] ?? []);
}

/** The table that begins at a line, or null. Rows may have fewer cells than the first, or more. */
export function tableAt(lines: readonly string[], from: number): TextTable | null {
  const line = lines[from] ?? '';
  for (const delimiter of ['|', '\t'] as const) {
    if (!(isFrame(line) && delimiter === '|') && !cellsOf(line, delimiter)) continue;
    const collected = collect(lines, from, delimiter);
    const framed = line.trimStart().startsWith('|') || isFrame(line);
    if (!isTable(collected, delimiter, framed)) continue;
    const { rows, separator } = collected;
    return { rows, hasHeader: separator || firstRowHeads(rows), lines: collected.lines };
  }
  return null;
}
