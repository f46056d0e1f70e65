// Tells the rows of lines that stand in columns, and whether they are a table at all or the columns of a page of text.
import type { PdfRun } from './pdf-page.ts';

/** From where to where something reaches across the page, in points. */
export interface Span {
  readonly x: number;
  readonly right: number;
}

/** Words on one baseline without a gap between them as wide as one between cells. */
export interface Chunk extends Span {
  readonly runs: readonly PdfRun[];
  readonly y: number;
  readonly size: number;
  /** Where the file sets it, counted in runs. */
  readonly order: number;
}

type Rows = Chunk[][];

/** In usual distances of lines: what lies farther apart is in two rows. */
const rowGap = 1.1;
/** The share of its column a line of running text fills. */
const full = 0.85;
const label = /^[([]?(?:\p{N}{1,3}|\p{L}|[ivxlc]{1,5})?[)\].:]?$|^[^\p{L}\p{N}]+$/iu;

const columnOf = (chunk: Span, columns: readonly Span[]): number =>
  columns.findIndex(({ x, right }) => chunk.x < right && chunk.right > x);

const textOf = (chunks: readonly Chunk[]) =>
  chunks
    .flatMap(({ runs }) => runs)
    .map(({ text }) => text)
    .join(' ')
    .trim();

const downward = (chunks: readonly Chunk[]) => chunks.toSorted((a, b) => b.y - a.y);

/** The distances of the lines of one column, from the top. */
function gapsOf(chunks: readonly Chunk[]): { readonly above: number; readonly gap: number }[] {
  const lines = downward(chunks);
  return lines.slice(1).flatMap((line, i) => {
    const above = lines[i]?.y ?? 0;
    return above - line.y > 0.5 * line.size ? [{ above, gap: above - line.y }] : [];
  });
}

/** Rows as the file sets them: cell by cell, so that one begins where it goes back to a column. Null if they overlap. */
function rowsAsSet(chunks: readonly Chunk[], columns: readonly Span[]): Rows | null {
  const rows: Rows = [];
  let column = Number.POSITIVE_INFINITY;
  for (const chunk of chunks.toSorted((a, b) => a.order - b.order)) {
    const own = columnOf(chunk, columns);
    if (own < column) rows.push([chunk]);
    else rows.at(-1)?.push(chunk);
    column = own;
  }
  const overlap = rows.some((row, i) => {
    const above = rows[i - 1];
    return above && Math.max(...row.map(({ y }) => y)) >= Math.min(...above.map(({ y }) => y)) - 1;
  });
  return overlap ? null : rows;
}

/** Rows with more space between them than between the lines of a cell. */
function rowsApart(chunks: readonly Chunk[], leading: number): Rows {
  const rows: Rows = [];
  let above = Number.POSITIVE_INFINITY;
  for (const chunk of downward(chunks)) {
    if (above - chunk.y > rowGap * leading) rows.push([chunk]);
    else rows.at(-1)?.push(chunk);
    above = chunk.y;
  }
  return rows;
}

const cellsOf = (row: readonly Chunk[], columns: readonly Span[]) =>
  columns.map((column) => row.filter(({ x, right }) => x < column.right && right > column.x));
const filledIn = (row: readonly Chunk[], columns: readonly Span[]) =>
  cellsOf(row, columns).filter((cell) => cell.length > 0).length;

const hasSeveralLines = (row: readonly Chunk[], columns: readonly Span[]) =>
  cellsOf(row, columns).some((cell) => gapsOf(cell).length > 0);

/** Whether the columns hold text that runs on: nearly all lines fill their column. */
function fillsColumns(chunks: readonly Chunk[], columns: readonly Span[]): boolean {
  const running = columns.filter((column, i) => {
    const lines = new Map<number, Span>();
    for (const { x, right, y } of chunks.filter((chunk) => columnOf(chunk, columns) === i)) {
      const line = lines.get(y) ?? { x, right };
      lines.set(y, { x: Math.min(x, line.x), right: Math.max(right, line.right) });
    }
    const filling = [...lines.values()].filter(({ x, right }) => right - x > full * (column.right - column.x));
    return filling.length * 2 >= lines.size;
  });
  return running.length * 2 >= columns.length;
}

/** How many spaces between paragraphs there are in columns that are none between rows. */
function gapsWithinRows(rows: Rows, columns: readonly Span[], leading: number): number {
  return Math.max(
    ...columns.map((_, i) =>
      rows.reduce(
        (sum, row) => sum + gapsOf(cellsOf(row, columns)[i] ?? []).filter(({ gap }) => gap > rowGap * leading).length,
        0,
      ),
    ),
  );
}

function bestRows(chunks: readonly Chunk[], columns: readonly Span[], leading: number, goesOn: boolean): Rows | null {
  const asSet = rowsAsSet(chunks, columns);
  const apart = rowsApart(chunks, leading);
  const several = asSet?.filter((row) => hasSeveralLines(row, columns)).length ?? 0;
  if (asSet && several * 2 >= asSet.length - 1 && several > 0 && (asSet.length > 1 || goesOn)) return asSet;
  // Column after column, each full of words, is how articles are set.
  const filling = fillsColumns(chunks, columns);
  if (asSet?.length === 1 && filling && !goesOn) return null;
  const own = gapsWithinRows(apart, columns, leading);
  if (apart.length > 1 && own <= (columns.length > 2 ? apart.length : apart.length / 4)) return apart;
  if (goesOn) return asSet ?? apart;
  if (filling) return null;
  return asSet ?? rowsApart(chunks, 0.5 * leading);
}

/**
 * The rows of the table these lines are, each with its chunks; null when they are text set in columns, a list with its
 * labels, or too few. Lines at the edges that stand in one column only are left to the text around.
 */
export function rowsOfTable(
  lines: readonly (readonly Chunk[])[],
  columns: readonly Span[],
  leading: number,
  goesOn: boolean,
): Rows | null {
  if (columns.length < 2) return null;
  const found = bestRows(lines.flat(), columns, leading, goesOn);
  if (!found) return null;
  const isRow = (row: readonly Chunk[]) => filledIn(row, columns) > 1;
  // The rest of one cell is no paragraph, unless it stands where those begin.
  const isRest = (row: readonly Chunk[]) => isRow(row) || (goesOn && cellsOf(row, columns)[0]?.length === 0);
  const rows = found.slice(goesOn ? 0 : found.findIndex(isRow), found.findLastIndex(isRest) + 1);
  if (rows.length < (goesOn ? 1 : columns.length > 2 ? 2 : 3)) return null;
  const filled = rows.reduce((sum, row) => sum + filledIn(row, columns), 0);
  if (!goesOn && filled < 0.6 * rows.length * columns.length) return null;
  const first = rows.map((row) => textOf(cellsOf(row, columns)[0] ?? []));
  if (columns.length === 2 && first.every((text) => label.test(text))) return null;
  return rows;
}
