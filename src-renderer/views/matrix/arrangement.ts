// How the matrix is looked at in this sitting: its sorting and filter, the groups that are folded, the rows that are selected.
import { everyRow, type RowFilter } from '../../insight/row-filter.ts';
import type { Sorting } from '../../model/sort-priorities.ts';

/** A dialog of the matrix and what it is about. */
export type MatrixDialog =
  | { readonly kind: 'split'; readonly priorityId: string }
  | { readonly kind: 'labels'; readonly columnId: string }
  | { readonly kind: 'options'; readonly columnId: string };

interface Corner {
  readonly row: string;
  readonly column: string;
}

/** A rectangle of cells. */
export interface CellRange {
  /** Where it was begun. */
  readonly from: Corner;
  /** The corner across, where the focus is. */
  readonly to: Corner;
  /** Ids of priorities from top to bottom. */
  readonly rows: readonly string[];
  /** The titles' and those of columns, in their order. */
  readonly columns: readonly string[];
}

export interface ArrangementState {
  /** Undefined while the rows stand by their ranks. */
  readonly sorting: Sorting | undefined;
  readonly filter: RowFilter;
  /** Ids of the priorities that are out of sight: they did not meet the filter when it was set, nor since. */
  readonly hidden: ReadonlySet<string>;
  /** Ids of groups whose priorities are out of sight. */
  readonly folded: ReadonlySet<string>;
  /** Ids of priorities. */
  readonly selected: ReadonlySet<string>;
  /** Cells that are selected together; never at the same time as rows. */
  readonly range: CellRange | undefined;
  /** Whether what each article says stands beside the columns. */
  readonly bySource: boolean;
  /** Ids of the sources that were chosen for that; undefined while nobody has. */
  readonly chosenSources: ReadonlySet<string> | undefined;
  readonly archiveOpen: boolean;
  /** The priority that the reading view is to show. */
  readonly reading: string | undefined;
  /** The width a column has while its edge is dragged, in CSS pixels at normal text size. */
  readonly resizing:
    | {
        readonly columnId: string;
        readonly width: number;
        /** A pointer holds the edge: it is kept when that lets go. */
        readonly held: boolean;
      }
    | undefined;
  readonly dialog: MatrixDialog | undefined;
}

type Listener = () => void;

export class Arrangement {
  #state: ArrangementState = {
    sorting: undefined,
    filter: everyRow,
    hidden: new Set(),
    folded: new Set(),
    selected: new Set(),
    range: undefined,
    bySource: false,
    chosenSources: undefined,
    archiveOpen: false,
    reading: undefined,
    resizing: undefined,
    dialog: undefined,
  };
  readonly #listeners = new Set<Listener>();

  get state(): ArrangementState {
    return this.#state;
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(patch: Partial<ArrangementState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }

  /** Puts ids into one of the sets, or takes them out. */
  toggle(what: 'folded' | 'selected', ids: readonly string[], on?: boolean): void {
    const next = new Set(this.#state[what]);
    for (const id of ids) {
      if (on ?? !next.has(id)) next.add(id);
      else next.delete(id);
    }
    this.set(what === 'selected' ? { selected: next, range: undefined } : { folded: next });
  }
}
