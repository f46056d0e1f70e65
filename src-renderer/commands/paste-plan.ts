// Decides where each cell of a pasted table goes: what is there stays, and what cannot be put is told, never dropped.
import { sameLabel } from '../model/column-kinds/value-kind.ts';
import type { Column, Priority, Value } from '../model/matrix.ts';
import { plainProse } from '../model/prose.ts';
import { type Study, priorityTitleOf } from '../model/study.ts';
import { tidyTitle } from './edit-priority.ts';
import { addedValue, readPasted, takesValue } from './pasted-value.ts';

export interface PastedCell {
  /** Plain text, its lines parted by line feeds. */
  readonly text: string;
  /** The lines that hold something, as inline Markdown. */
  readonly proses: readonly string[];
}

export type PastedRows = readonly (readonly PastedCell[])[];

/** More rows than the longest matrix the workbench is measured with, more cells than it can keep in one step at once. */
export const PASTE_LIMITS = { rows: 1000, cells: 20_000 } as const;

export interface PasteTable {
  /** Ids of the priorities from the one that is pasted at downwards, in the order they are seen. */
  readonly rows: readonly string[];
  /** The columns in the order they are seen: their ids, and `null` for that of the titles. */
  readonly columns: readonly (string | null)[];
  /** Where in `columns` the first cell of the table goes. */
  readonly from: number;
  readonly table: PastedRows;
}

/** A cell that cannot be put, and why. */
export interface LeftOut {
  readonly words: string;
  readonly why:
    | { readonly kind: 'no-row' | 'no-column' | 'titled' }
    | { readonly kind: 'unreadable' | 'filled'; readonly column: Column };
}

/** What comes into one row. */
export interface PlannedRow {
  /** Undefined for a new one. */
  readonly priority: Priority | undefined;
  /** Empty where the row gets none. */
  readonly title: string;
  /** By column id. */
  readonly statements: ReadonlyMap<string, readonly string[]>;
  /** By column id. */
  readonly values: ReadonlyMap<string, Value>;
}

export interface PastePlan {
  /** Those that get something. */
  readonly rows: readonly PlannedRow[];
  readonly left: readonly LeftOut[];
}

interface Row extends PlannedRow {
  title: string;
  readonly statements: Map<string, string[]>;
  readonly values: Map<string, Value>;
}

/** Where a column of the table goes: `undefined` beyond the last column, RANK where ranks stand, which are not taken. */
type Goal = string | null | undefined | typeof RANK;

const RANK = false;

/** By the names in its first row if these are names of columns, which then is no row of the table; else by place. */
function layOut(study: Study, { columns, from, table }: PasteTable): { goals: readonly Goal[]; body: PastedRows } {
  const [first = [], ...rest] = table;
  const width = Math.max(0, ...table.map((row) => row.length));
  const titleOf = (goal: string | null) =>
    goal === null ? priorityTitleOf(study) : (study.get('column', goal)?.title ?? '');
  const byPlace: Goal[] = Array.from({ length: width }, (_, i) => columns[from + i]);
  const heads = first.flatMap(({ text }, i) => (text.trim() === '' ? [] : [{ text, i }]));
  if (rest.length === 0 || heads.length === 0) return { goals: byPlace, body: table };
  const inPlace = heads.filter(({ i }) => byPlace[i] !== undefined);
  if (inPlace.length > 0 && inPlace.every(({ text, i }) => sameLabel(titleOf(byPlace[i] as string | null), text))) {
    return { goals: byPlace, body: rest };
  }
  const named = heads.map(({ text, i }): readonly [number, Goal] => {
    const goal = columns.find((column) => sameLabel(titleOf(column), text));
    return [i, goal === undefined && text.trim() === '#' ? RANK : goal];
  });
  const found = new Set(named.map(([, goal]) => goal));
  const all = found.size === named.length && !found.has(undefined) && named.length > 1;
  if (!all) return { goals: byPlace, body: table };
  const goals = new Map(named);
  return { goals: Array.from({ length: width }, (_, i) => goals.get(i)), body: rest };
}

const titleKey = (title: string) => tidyTitle(title).toLowerCase();

const isBlank = ({ text }: PastedCell) => text.trim() === '';

class Planner {
  readonly rows: Row[] = [];
  readonly left: LeftOut[] = [];
  readonly #study: Study;
  readonly #at: PasteTable;
  /** A table with one cell only changes the cell it is pasted on. */
  readonly #lone: boolean;
  readonly #byTitle = new Map<string, Priority[]>();
  readonly #taken = new Map<string, Row>();
  /** The last row that was put by its title. */
  #above: Row | undefined;

  constructor(study: Study, at: PasteTable) {
    this.#study = study;
    this.#at = at;
    this.#lone = at.table.length === 1 && at.table[0]?.length === 1;
    for (const priority of study.priorities()) {
      const key = titleKey(priority.title);
      this.#byTitle.set(key, [...(this.#byTitle.get(key) ?? []), priority]);
    }
  }

  #row(priority: Priority | undefined): Row {
    const same = priority && this.#taken.get(priority.id);
    if (same) return same;
    const row = { priority, title: '', statements: new Map<string, string[]>(), values: new Map<string, Value>() };
    this.rows.push(row);
    if (priority) this.#taken.set(priority.id, row);
    return row;
  }

  /** The row for a title: the one that has it already, one that has none yet, or a new one. */
  #titled(title: string, here: Priority | undefined): Row {
    const free = (this.#byTitle.get(titleKey(title)) ?? []).filter(({ id }) => !this.#taken.has(id));
    const standing = here && free.includes(here) ? here : free[0];
    if (standing) return this.#row(standing);
    const row = this.#row(here && here.title === '' && !this.#taken.has(here.id) ? here : undefined);
    row.title = title;
    return row;
  }

  /** Undefined where there is no row: only a table with titles makes new ones. */
  #rowFor(index: number, title: string | undefined): Row | undefined {
    const id = this.#at.rows[index];
    const here = id === undefined ? undefined : this.#study.get('priority', id);
    if (title === undefined || (this.#lone && here)) return here && this.#row(here);
    // Merged over several rows, a title stands in the first of them only.
    if (title === '') return this.#above ?? this.#row(here);
    this.#above = this.#titled(title, here);
    return this.#above;
  }

  add(cells: readonly PastedCell[], goals: readonly Goal[], index: number): void {
    const filled = cells.flatMap((cell, i) => (isBlank(cell) || goals[i] === RANK ? [] : [{ cell, goal: goals[i] }]));
    if (filled.length === 0) return;
    const title = goals.includes(null) ? tidyTitle(cells[goals.indexOf(null)]?.text ?? '') : undefined;
    const row = this.#rowFor(index, title);
    for (const { cell, goal } of filled) {
      const words = tidyTitle(cell.text);
      if (goal === undefined) this.left.push({ words, why: { kind: 'no-column' } });
      else if (!row) this.left.push({ words, why: { kind: 'no-row' } });
      else if (goal === null) this.#putTitle(row, words);
      else this.#put(row, this.#study.get('column', goal), cell);
    }
  }

  #putTitle(row: Row, words: string): void {
    const title = row.title || (row.priority?.title ?? '');
    if (title === '') row.title = words;
    else if (!sameLabel(title, words)) this.left.push({ words, why: { kind: 'titled' } });
  }

  #put(row: Row, column: Column | undefined, cell: PastedCell): void {
    const words = tidyTitle(cell.text);
    if (!column) this.left.push({ words, why: { kind: 'no-column' } });
    else if (takesValue(column)) this.#putValue(row, column, cell.text);
    else {
      // What stands there word for word is not said twice, so that a table can be pasted again.
      const standing = row.priority ? this.#study.statementsIn(row.priority.id, column.id) : [];
      const said = new Set(standing.map(({ prose }) => plainProse(prose)));
      const proses = cell.proses.filter((prose) => !said.has(plainProse(prose)));
      if (proses.length > 0) row.statements.set(column.id, [...(row.statements.get(column.id) ?? []), ...proses]);
    }
  }

  #putValue(row: Row, column: Column, text: string): void {
    const words = tidyTitle(text);
    const kept = row.priority && this.#study.valueIn(row.priority.id, column.id)?.value;
    const standing = row.values.get(column.id) ?? kept;
    const value = readPasted(this.#study, column, text);
    const next = value && addedValue(column, standing, value);
    if (!value) this.left.push({ words, why: { kind: 'unreadable', column } });
    else if (!next) this.left.push({ words, why: { kind: 'filled', column } });
    else if (JSON.stringify(next) !== JSON.stringify(standing)) row.values.set(column.id, next);
  }
}

/**
 * Where the cells go. Statements are added to what a cell holds; a value or a title is put where there is none. A row
 * whose title a priority has goes to that priority, one with another title becomes a new priority: no words ever come
 * beside a title that they were not beside before.
 */
export function planPaste(study: Study, at: PasteTable): PastePlan {
  const { goals, body } = layOut(study, at);
  const planner = new Planner(study, at);
  body.forEach((cells, index) => planner.add(cells, goals, index));
  const rows = planner.rows.filter(({ title, statements, values }) => title || statements.size + values.size > 0);
  return { rows, left: planner.left };
}
