// Finds matrices in the tables of a source: a column of priorities beside columns of what is said about them.
import type { Block, SourceContent } from '../model/source.ts';
import type { ColumnMeaning } from './column-words.ts';
import { meaningOf } from './column-words.ts';
import type { ProposedColumn, ProposedMatrix, ProposedPriority } from '../model/proposed-matrix.ts';
import { foldSpaces, prioritiesOfRows, cellStatementsOf, titlePassage } from './matrix-parts.ts';

export type TableCell = Extract<Block, { kind: 'table-cell' }>;

export interface SourceTable {
  /** Cells by row, in reading order. */
  readonly rows: readonly (readonly TableCell[])[];
}

interface Layout {
  readonly priorityColumn: number;
  /** The table's column and what becomes of it. */
  readonly columns: readonly (ProposedColumn & { readonly from: number })[];
  readonly headerText: string;
  readonly score: number;
}

/** The tables of a source, in reading order. */
export function tablesOf({ blocks }: SourceContent): readonly SourceTable[] {
  const tables = new Map<number, Map<number, TableCell[]>>();
  for (const block of blocks) {
    if (block.kind !== 'table-cell') continue;
    const rows = tables.get(block.table) ?? new Map<number, TableCell[]>();
    tables.set(block.table, rows);
    const row = rows.get(block.row);
    if (row) row.push(block);
    else rows.set(block.row, [block]);
  }
  return [...tables.values()].map((rows) => ({ rows: [...rows.values()] }));
}

/** A header that names priorities and what follows from them is surer than one that names only half of it. */
function scoreOf(meanings: readonly (ColumnMeaning | null)[]): number {
  const has = (meaning: ColumnMeaning) => (meanings.includes(meaning) ? 1 : 0);
  return 4 * has('priority') + 2 * has('implications') + 2 * has('elaboration');
}

const enough = 4;

function layoutOf(text: string, header: readonly TableCell[]): Layout | null {
  const titles = header.map(({ start, end }) => foldSpaces(text.slice(start, end)));
  const meanings = titles.map(meaningOf);
  const score = scoreOf(meanings);
  if (score < enough || header.length < 2) return null;
  const named = meanings.indexOf('priority');
  const priorityColumn = named === -1 ? meanings.findIndex((meaning) => meaning === null) : named;
  if (priorityColumn === -1) return null;
  const taken = new Set<ColumnMeaning>();
  const columns: (ProposedColumn & { from: number })[] = [];
  header.forEach((cell, i) => {
    const meaning = meanings[i] ?? null;
    if (i === priorityColumn || meaning === 'rank') return;
    const title = titles[i] || `Column ${cell.column + 1}`;
    const isRole = (meaning === 'elaboration' || meaning === 'implications') && !taken.has(meaning);
    if (isRole) taken.add(meaning);
    columns.push({ from: cell.column, title, role: isRole ? meaning : 'other' });
  });
  const from = header[priorityColumn]?.column ?? 0;
  const headerText = [titles[priorityColumn] || 'Priority', ...columns.map(({ title }) => title)].join(', ');
  return { priorityColumn: from, columns, headerText, score };
}

function prioritiesOf(
  text: string,
  rows: readonly (readonly TableCell[])[],
  layout: Layout,
): readonly ProposedPriority[] {
  const read = rows.map((row) => {
    const at = (column: number) => row.find((cell) => cell.column === column);
    const cells = layout.columns.map(({ from }) => {
      const cell = at(from);
      return { statements: cell ? cellStatementsOf(text, cell, cell.language) : [] };
    });
    const titleCell = at(layout.priorityColumn);
    return { title: titleCell ? titlePassage(text, titleCell) : null, cells };
  });
  return prioritiesOfRows(text, read);
}

/** The matrices in the tables of a source with how sure each is, in reading order. */
export function tableMatrices(content: SourceContent): { readonly matrix: ProposedMatrix; readonly score: number }[] {
  const found: { matrix: ProposedMatrix; score: number }[] = [];
  for (const { rows } of tablesOf(content)) {
    const [header = [], ...body] = rows;
    const layout = layoutOf(content.text, header);
    const priorities = layout ? prioritiesOf(content.text, body, layout) : [];
    if (!layout || priorities.length === 0) continue;
    const size = priorities.length === 1 ? '1 row' : `${priorities.length} rows`;
    const description = `Table with ${size}: ${layout.headerText}`;
    const columns = layout.columns.map(({ title, role }) => ({ title, role }));
    found.push({ matrix: { how: 'table', description, columns, priorities }, score: layout.score });
  }
  return found;
}
