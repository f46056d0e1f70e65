// Puts the parts of a table on several pages of a PDF together, and its cells in their places.
import { goesOn, type PrintedBlock } from './pdf-words.ts';

/** A cell while the pages of its table are put together. */
export interface Cell {
  readonly header: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
  lines: string;
}

export const isEmptyRow = (row: readonly Cell[]) => row.every(({ lines }) => lines.trim() === '');
const rowText = (row: readonly Cell[]) => row.map(({ lines }) => lines.replace(/\s+/gu, ' ').trim()).join('|');

/** Whether both are the same table, whose every page lists all rows and fills those that stand on it. */
function isSameTable(before: readonly Cell[][], after: readonly Cell[][]): boolean {
  const someElsewhere = before.some(isEmptyRow) || after.some(isEmptyRow);
  if (before.length !== after.length || !someElsewhere) return false;
  return after.every((row, i) => row.length === before[i]?.length);
}

/** Puts the part of a table on the next page to it; heads that are printed again count once. */
export function continueTable(before: Cell[][], after: Cell[][]): void {
  const head = before[0] ?? [];
  if (isSameTable(before, after)) {
    after.forEach((row, r) =>
      row.forEach((cell, c) => {
        const same = before[r]?.[c];
        if (same && !(cell.header && same.lines.trim() !== '')) same.lines += `\n${cell.lines}`;
      }),
    );
    return;
  }
  const rows = after.filter((row) => !isEmptyRow(row));
  before.push(...(rows[0] && rowText(rows[0]) === rowText(head) ? rows.slice(1) : rows));
}

export const widthOf = (rows: readonly Cell[][]) => Math.max(0, ...rows.map((row) => row.length));

/** The blocks of a table, which is counted as `table`. */
export function cellsInPlace(rows: readonly Cell[][], table: number): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  const freeFrom: number[] = [];
  rows
    .filter((cells) => !isEmptyRow(cells))
    .forEach((cells, row) => {
      let column = 0;
      for (const { header, rowSpan, columnSpan, lines } of cells) {
        while ((freeFrom[column] ?? 0) > row) column += 1;
        for (let i = 0; i < columnSpan; i += 1) freeFrom[column + i] = row + rowSpan;
        const spans = { ...(rowSpan > 1 ? { rowSpan } : {}), ...(columnSpan > 1 ? { columnSpan } : {}) };
        blocks.push({ shape: { kind: 'table-cell', table, row, column, header, ...spans }, lines });
        column += columnSpan;
      }
    });
  return blocks;
}

/** Whether a row is the rest of the one before, which the end of the page cut. */
function isRest(before: readonly Cell[], rest: readonly Cell[]): boolean {
  const filled = rest.flatMap((cell, i) =>
    cell.lines.trim() === '' ? [] : [[before[i]?.lines ?? '', cell.lines] as const],
  );
  return filled.length > 0 && (rest[0]?.lines.trim() === '' || filled.every(([above, below]) => goesOn(above, below)));
}

/** Whether the second table repeats the head of the first, right after it. */
export const isSameHead = (before: readonly Cell[][], after: readonly Cell[][]): boolean =>
  rowText(before[0] ?? []) === rowText(after[0] ?? []);

/** Puts the rows of the next page to a table that was made out by its layout; a row the page cut becomes one. */
export function continueByLook(before: Cell[][], after: Cell[][]): void {
  const [head, last] = [before[0] ?? [], before.at(-1) ?? []];
  const rows = after[0] && rowText(after[0]) === rowText(head) ? after.slice(1) : after;
  const [rest, ...others] = rows;
  const cut = rest !== undefined && before.length > 1 && isRest(last, rest);
  if (cut) {
    last.forEach((cell, i) => {
      const more = rest[i]?.lines ?? '';
      if (more.trim() !== '') cell.lines += `\n${more}`;
    });
  }
  before.push(...(cut ? others : rows));
}
