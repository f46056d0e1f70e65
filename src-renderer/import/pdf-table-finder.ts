// Finds tables in the layout of an untagged PDF page: lines that stand in columns, none of which reaches into the next.
import type { Base } from './pdf-bidi.ts';
import type { PdfPage, PdfRun } from './pdf-page.ts';
import { baselinesOf, lineOf } from './pdf-runs.ts';
import { type Chunk, rowsOfTable, type Span } from './pdf-table-rows.ts';

export interface PdfTable {
  /** Of each row from the top the lines of its cells, ended by line feeds. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly Span[];
  readonly x: number;
  readonly right: number;
  /** Of the first baseline. */
  readonly y: number;
  /** Of its letters, in points. */
  readonly size: number;
  /** It is the rest of the table at the foot of the page before. */
  readonly goesOn: boolean;
}

/** In sizes of the letters: a gap that may part two cells. */
const cellGap = 0.6;
/** The same between words the file does not set one after the other, as those of one line are. */
const apartGap = 0.05;
/** In sizes of the letters: lines farther off belong to another table. */
const farOff = 4;
/** In sizes of the letters: how far lines of one column may begin apart. */
const sameStart = 0.4;

function chunksOf(row: readonly PdfRun[], orders: ReadonlyMap<PdfRun, number>): Chunk[] {
  const chunks: { runs: PdfRun[]; x: number; right: number; y: number; size: number; order: number }[] = [];
  let before = Number.NaN;
  for (const run of row) {
    const order = orders.get(run) ?? 0;
    const last = chunks.at(-1);
    const gap = last ? run.x - last.right : Number.POSITIVE_INFINITY;
    const follows = Math.abs(order - before) === 1;
    if (!last || gap > (follows ? cellGap : apartGap) * run.size) {
      chunks.push({ runs: [run], x: run.x, right: run.x + run.width, y: run.y, size: run.size, order });
    } else {
      last.runs.push(run);
      last.right = Math.max(last.right, run.x + run.width);
      last.order = Math.min(last.order, order);
    }
    before = order;
  }
  return chunks;
}

/** The spans that cover all of both; those that overlap become one. */
function merged(spans: readonly Span[], more: readonly Span[]): Span[] {
  const all: { x: number; right: number }[] = [];
  for (const { x, right } of [...spans, ...more].toSorted((a, b) => a.x - b.x)) {
    const last = all.at(-1);
    if (last && x <= last.right) last.right = Math.max(last.right, right);
    else all.push({ x, right });
  }
  return all;
}

/** Whether a line reaches over a gap beyond which lines of several rows begin alike; all gaps of a `known` table count. */
function reachesOver(
  columns: readonly Span[],
  rows: readonly (readonly Chunk[])[],
  line: readonly Chunk[],
  known = false,
): boolean {
  return columns.slice(1).some((column, i) => {
    const left = columns[i] as Span;
    if (!line.some(({ x, right }) => x < left.right && right > column.x)) return false;
    if (known) return true;
    const alike = rows.filter((row) => row.some(({ x, size }) => Math.abs(x - column.x) < sameStart * size));
    return alike.length > 1;
  });
}

interface Region {
  readonly columns: readonly Span[];
  readonly from: number;
  readonly to: number;
}

/** The lines around one that stand in columns with it. */
function regionAt(rows: readonly (readonly Chunk[])[], from: number, leading: number, before: readonly Span[]): Region {
  let columns = merged(before, rows[from] ?? []);
  let to = from + 1;
  const distance = (above: number) => (rows[above]?.[0]?.y ?? 0) - (rows[above + 1]?.[0]?.y ?? 0);
  for (; to < rows.length; to += 1) {
    const row = rows[to] as readonly Chunk[];
    const together = merged(columns, row);
    if (distance(to - 1) > farOff * (row[0]?.size ?? 0) || together.length < 2) break;
    if (reachesOver(columns, rows.slice(from, to), row, before.length > 0)) break;
    columns = together;
  }
  let first = from;
  // What stands in the middle of its cell may be lower than the first line of the cell beside it.
  while (first > 0 && distance(first - 1) < leading * 1.05) {
    const together = merged(columns, rows[first - 1] ?? []);
    if (together.length < columns.length || reachesOver(columns, rows.slice(first, to), rows[first - 1] ?? [])) break;
    columns = together;
    first -= 1;
  }
  return { columns, from: first, to };
}

/** Whether lines stand in each column: a wide space in a line of text makes none. */
const hasColumns = ({ columns, from, to }: Region, rows: readonly (readonly Chunk[])[]): boolean =>
  columns.every(
    (column) =>
      rows.slice(from, to).filter((row) => row.some(({ x, right }) => x < column.right && right > column.x)).length > 2,
  );

/** The columns of the table at the foot of the page before, when a line at the top of this one stands in them. */
function goesOnAt(previous: PdfTable | undefined, row: readonly Chunk[]): readonly Span[] {
  if (!previous) return [];
  const together = merged(previous.columns, row);
  const fits = together.length === previous.columns.length;
  return fits && row.every(({ x, right }) => previous.columns.some((c) => x < c.right && right > c.x))
    ? previous.columns
    : [];
}

/** The distance of lines most often met on the page, in points. */
function leadingOf(rows: readonly (readonly Chunk[])[]): number {
  const gaps: number[] = [];
  rows.forEach((row, i) => {
    const [line, above] = [row[0], rows[i - 1]?.[0]];
    const gap = line && above ? (above.y - line.y) / line.size : 0;
    if (line && gap > 0.9 && gap < 1.8) gaps.push(gap);
  });
  const size = rows.flat().toSorted((a, b) => a.size - b.size)[Math.floor(rows.flat().length / 2)]?.size ?? 10;
  return (gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? 1.2) * size;
}

function tableOf(
  rows: readonly (readonly Chunk[])[],
  columns: readonly Span[],
  around: Base,
): Omit<PdfTable, 'goesOn'> {
  const all = rows.flat();
  const linesIn = (row: readonly Chunk[], { x, right }: Span) =>
    baselinesOf(row.filter((chunk) => chunk.x < right && chunk.right > x).flatMap(({ runs }) => runs))
      .map((line) => lineOf(line, around).text)
      .join('\n');
  return {
    rows: rows.map((row) => columns.map((column) => linesIn(row, column))),
    columns,
    x: columns[0]?.x ?? 0,
    right: columns.at(-1)?.right ?? 0,
    y: Math.max(...all.map(({ y }) => y)),
    size: all.at(-1)?.size ?? 0,
  };
}

/**
 * The tables of a page, and the runs that are in none. A page mirrored for reading from the right has its first column
 * at the left. `previous` is the table at the foot of the page before, which may go on here.
 */
export function tablesOf(
  page: PdfPage,
  around: Base,
  previous: PdfTable | undefined,
): { readonly runs: readonly PdfRun[]; readonly tables: readonly PdfTable[] } {
  const lines = baselinesOf(page.runs);
  const filled = page.runs.filter(({ text }) => text.trim() !== '');
  const orders = new Map(filled.map((run, i) => [run, i]));
  const rows = lines.map((line) => chunksOf(line, orders));
  if (!previous && rows.filter((row) => row.length > 1).length < 2) return { runs: page.runs, tables: [] };
  const leading = leadingOf(rows);
  const tables: PdfTable[] = [];
  const taken = new Set<PdfRun>();
  for (let i = 0; i < rows.length;) {
    const before = goesOnAt(i === 0 ? previous : undefined, rows[i] ?? []);
    if ((rows[i]?.length ?? 0) < 2 && before.length === 0) {
      i += 1;
      continue;
    }
    const region = regionAt(rows, i, leading, before);
    const goesOn = before.length > 0 && region.columns.length === before.length;
    const found = rowsOfTable(rows.slice(region.from, region.to), region.columns, leading, goesOn);
    if (found) {
      tables.push({ ...tableOf(found, region.columns, around), goesOn });
      for (const { runs } of found.flat()) for (const run of runs) taken.add(run);
    }
    i = found || hasColumns(region, rows) ? region.to : i + 1;
  }
  return { runs: taken.size === 0 ? page.runs : page.runs.filter((run) => !taken.has(run)), tables };
}
