// What belongs to the matrix on screen alone: which field is open, where the roving focus stands, and how to go somewhere.
import { createContext, useContext, useSyncExternalStore } from 'react';
import { Arrangement } from './arrangement.ts';
import type { Caret } from '../prose/caret.ts';

/*
 * Focus has two levels. On the first the arrow keys walk over cells (ARIA grid): one cell is in the tab order, Enter and F2
 * edit it, Tab leaves the grid. Space goes into a cell, to the second level: there Up and Down walk over its statements,
 * Left and Right over what a statement offers (origin, evidence), Escape comes back to the cell. Leaving an editor ends on
 * the statement, so that Delete and Alt+Up/Down are at hand.
 */

export const HEAD = 'head';
export const RANK = 'rank';
export const TITLE = 'title';
/** The one cell of a group's row. */
export const GROUP = 'group';

/** A cell: `row` is the id of a priority or group, or HEAD; `column` a column's id, RANK or TITLE. */
export interface Place {
  readonly row: string;
  readonly column: string;
}

interface Naming {
  /** The id of the change that made what is named, when it is named for the first time. */
  readonly madeBy?: string;
  /** Where one was before that. */
  readonly from?: Place;
}

export type Editing =
  | {
      readonly kind: 'statement';
      readonly priorityId: string;
      readonly columnId: string;
      /** Undefined for a draft: it becomes a record with the first word that is handed over. */
      readonly statementId: string | undefined;
      /** Where a draft stands in its cell. */
      readonly index: number;
      readonly caret: Caret;
      /** What stood when editing began. */
      readonly was: string;
      /** Tells one opening of the editor from the next. */
      readonly turn: number;
    }
  | (Naming & { readonly kind: 'title'; readonly priorityId: string })
  /** The title of a column, or with TITLE what the rows are called. */
  | (Naming & { readonly kind: 'column'; readonly columnId: string })
  | (Naming & { readonly kind: 'group'; readonly groupId: string })
  | {
      readonly kind: 'value';
      readonly priorityId: string;
      readonly columnId: string;
      /** What was typed to open the field. */
      readonly typed: string;
    }
  | { readonly kind: 'new-priority'; readonly turn: number };

/** What the grid shows, for the keys that walk over it. */
export interface ShownTable {
  /** Ids of groups and priorities from top to bottom. */
  readonly rows: readonly string[];
  /** RANK, TITLE and the ids of the columns that are shown. */
  readonly columns: readonly string[];
}

export type StatementEditing = Extract<Editing, { kind: 'statement' }>;
type Listener = () => void;
const quoted = (value: string) => JSON.stringify(value);

export class MatrixView {
  #editing: Editing | undefined;
  #turns = 0;
  #focusTurn = 0;
  #stop: HTMLElement | undefined;
  #focused: HTMLElement | undefined;
  readonly #listeners = new Set<Listener>();
  /** Where the roving focus stands. */
  place: Place = { row: '', column: TITLE };
  /** What the cells stand in. */
  grid: HTMLElement | null = null;
  /** One cell alone is in the tab order, as a grid has it. */
  roving = true;
  table: ShownTable = { rows: [], columns: [RANK, TITLE] };
  readonly arrangement = new Arrangement();
  /** Brings a row into the document when only some are; set by the rows. */
  showRow: (priorityId: string) => void = () => {};

  get editing(): Editing | undefined {
    return this.#editing;
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  edit(editing: Editing | undefined): void {
    this.#editing = editing;
    for (const listener of [...this.#listeners]) listener();
  }

  editStatement(what: Omit<StatementEditing, 'kind' | 'turn'>): void {
    this.#turns += 1;
    this.edit({ ...what, kind: 'statement', turn: this.#turns });
  }

  cellAt({ row, column }: Place): HTMLElement | null {
    const of = (name: string) => `[data-row=${quoted(row)}] > [data-cell=${quoted(name)}]`;
    // A group's row has one cell across all columns.
    return this.grid?.querySelector<HTMLElement>(`${of(column)}, ${of(GROUP)}`) ?? null;
  }

  itemAt(id: string): HTMLElement | null {
    return this.grid?.querySelector<HTMLElement>(`[data-item=${quoted(id)}]`) ?? null;
  }

  /** Something among the cells has the focus. */
  tookFocus(element: HTMLElement): void {
    this.#focused = element;
    const cell = element.closest<HTMLElement>('[data-cell]');
    if (cell) this.setStop(cell);
  }

  /** It has it no more. What was taken from the document did not let go of it: its focus is passed on. */
  leftFocus(element: HTMLElement): void {
    queueMicrotask(() => {
      if (this.#focused === element && element.isConnected) this.#focused = undefined;
    });
  }

  /**
   * One cell is in the tab order: the one the focus was on last, else the first title. It takes over the focus of what
   * went while it had it, with a row that was undone say.
   */
  keepStop(): void {
    if (!this.#stop?.isConnected) {
      const cell = this.cellAt(this.place) ?? this.grid?.querySelector<HTMLElement>('[data-item][data-cell]');
      if (cell) this.setStop(cell);
    }
    if (!this.#focused || this.#focused.isConnected) return;
    this.#focused = undefined;
    if (document.activeElement === document.body) this.#stop?.focus({ preventScroll: true });
  }

  /** Puts a cell in the tab order. */
  setStop(cell: HTMLElement): void {
    if (this.roving) {
      if (this.#stop && this.#stop !== cell) this.#stop.tabIndex = -1;
      cell.tabIndex = 0;
    }
    this.#stop = cell;
    const row = cell.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const column = cell.dataset['cell'] ?? TITLE;
    // Passing over a group's row keeps the column one walks in.
    this.place = { row: row ?? HEAD, column: column === GROUP ? this.place.column : column };
  }

  /** Focuses the cell in the tab order. */
  focusStop(): void {
    this.keepStop();
    this.#stop?.focus();
  }

  /** Focuses a cell, or an item in it, as soon as it is in the document. */
  focus(place: Place, itemId?: string): void {
    const find = () => (itemId === undefined ? null : this.itemAt(itemId)) ?? this.cellAt(place);
    if (!find() && place.row !== HEAD) this.showRow(place.row);
    this.focusElement(find);
  }

  /** Focuses what `find` answers as soon as it is in the document, unless something else is to have the focus meanwhile. */
  focusElement(find: () => HTMLElement | null): void {
    this.#focusTurn += 1;
    const turn = this.#focusTurn;
    let waits = FRAMES_TO_COME;
    let left = LOOKS;
    let first = true;
    // The focus is moved on only from where it was found or put: the next key may have taken it elsewhere meanwhile.
    let ours = document.activeElement;
    const attempt = () => {
      if (turn !== this.#focusTurn) return;
      const element = find();
      const active = document.activeElement;
      const free = first || active === document.body || active === ours;
      first = false;
      if (!element) {
        waits -= 1;
        if (waits > 0) requestAnimationFrame(attempt);
        return;
      }
      if (free && (element !== active || left === LOOKS)) {
        if (element !== active) element.focus({ preventScroll: true });
        // Also what has the focus already: it may have moved with it.
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        ours = element;
      }
      left -= 1;
      // A row that moves in the document loses the focus on the way: look again once it has arrived.
      if (left > 0 && (element !== document.activeElement || left === LOOKS - 1)) requestAnimationFrame(attempt);
    };
    // React has been told already, so its commit comes before this.
    queueMicrotask(attempt);
  }
}

/** A row that is far away is scrolled to and rendered first. */
const FRAMES_TO_COME = 30;
/** So often at most it is looked whether the focus is where it was put. */
const LOOKS = 4;

export const MatrixViewContext = createContext<MatrixView | null>(null);

export function useMatrixView(): MatrixView {
  const view = useContext(MatrixViewContext);
  if (!view) throw new Error('useMatrixView needs a MatrixViewContext above it');
  return view;
}

/** Reads what is being edited and re-renders when the answer changes; `read` must answer what keeps its identity. */
export function useEditing<T>(read: (editing: Editing | undefined) => T): T {
  const view = useMatrixView();
  return useSyncExternalStore(view.subscribe, () => read(view.editing));
}
