// What can be done to a column from its header, its menu and its keys, with what is said about it afterwards.
import {
  addColumn,
  COLUMN_WIDTHS,
  deleteColumn,
  hideColumn,
  moveColumn,
  resizeColumn,
  resizePriorityColumn,
  TITLE_WIDTHS,
} from '../../../commands/edit-column.ts';
import { columnKindTitles } from '../../../model/column-values.ts';
import type { Column, ColumnKind } from '../../../model/matrix.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import { announce } from '../../session/toasts.ts';
import { firstWords } from '../first-words.ts';
import { HEAD, TITLE } from '../matrix-view.ts';
import type { Writing } from '../statements/statement-writing.ts';
import type { Verb } from '../verb-menu.tsx';

/** How far one press of a key moves an edge, in CSS pixels at normal text size. */
const WIDTH_STEP = 24;

/** A new column behind another, or last, whose title can be typed at once. */
export function addColumnAfter({ run, store, view }: Writing, columnId: string | undefined, kind: ColumnKind): void {
  const at = store.columns().findIndex(({ id }) => id === columnId);
  const index = at < 0 ? store.columns().length : at + 1;
  const title = kind === 'statements' ? 'New column' : (columnKindTitles.find(([name]) => name === kind)?.[1] ?? '');
  const change = run(addColumn, { title, kind, index });
  const added = change?.added[0];
  if (change && added) view.edit({ kind: 'column', columnId: added.id, madeBy: change.id, from: view.place });
}

export function kindVerbs(writing: Writing, columnId: string | undefined): readonly Verb[] {
  return columnKindTitles.map(([kind, title]) => ({ title, run: () => addColumnAfter(writing, columnId, kind) }));
}

/** Where a column comes to stand when it goes past the next one that is shown; undefined at the ends. */
function stepIndex({ store }: Writing, columnId: string, step: 1 | -1): number | undefined {
  const columns = store.columns();
  const at = columns.findIndex(({ id }) => id === columnId);
  const next =
    step === 1
      ? columns.findIndex(({ hidden }, i) => i > at && !hidden)
      : columns.findLastIndex(({ hidden }, i) => i < at && !hidden);
  return at < 0 || next < 0 ? undefined : next;
}

export const canStepColumn = (writing: Writing, columnId: string, step: 1 | -1): boolean =>
  stepIndex(writing, columnId, step) !== undefined;

export function stepColumn(writing: Writing, columnId: string, step: 1 | -1): void {
  const { run, store, view } = writing;
  const index = stepIndex(writing, columnId, step);
  if (index === undefined || !run(moveColumn, { columnId, index })) return;
  const shown = store.columns().filter(({ hidden }) => !hidden);
  announce(`Moved to place ${shown.findIndex(({ id }) => id === columnId) + 1} of ${shown.length} columns`);
  view.focus({ row: HEAD, column: columnId });
}

/** Moves a column right before or behind another. */
export function putColumn({ run, store }: Writing, columnId: string, besideId: string, edge: 'before' | 'after'): void {
  const others = store.columns().filter(({ id }) => id !== columnId);
  const index = others.findIndex(({ id }) => id === besideId) + (edge === 'after' ? 1 : 0);
  if (run(moveColumn, { columnId, index })) announce(`Moved to place ${index + 1} of ${others.length + 1} columns`);
}

/** Keeps a width, or leaves it to the matrix again; TITLE is the column of the priorities' titles. */
export function setWidth({ run }: Writing, columnId: string, width: number | undefined): void {
  if (columnId === TITLE) run(resizePriorityColumn, { width });
  else run(resizeColumn, { columnId, width });
}

export function keptWidth({ store }: Writing, columnId: string): number | undefined {
  return columnId === TITLE ? store.get('study', store.id)?.priorityWidth : store.get('column', columnId)?.width;
}

/** The width a column has on screen, in CSS pixels at normal text size. */
export function widthOf(writing: Writing, columnId: string): number {
  const { view } = writing;
  const { resizing } = view.arrangement.state;
  if (resizing?.columnId === columnId) return resizing.width;
  const cell = view.cellAt({ row: HEAD, column: columnId });
  const zoom = Number(getComputedStyle(document.documentElement).getPropertyValue('--text-zoom')) || 1;
  return keptWidth(writing, columnId) ?? (cell?.getBoundingClientRect().width ?? COLUMN_WIDTHS.least) / zoom;
}

/** Shows a width without keeping it yet. */
export function previewWidth({ view }: Writing, columnId: string, width: number, held: boolean): void {
  const { least, most } = columnId === TITLE ? TITLE_WIDTHS : COLUMN_WIDTHS;
  view.arrangement.set({ resizing: { columnId, width: Math.min(most, Math.max(least, width)), held } });
}

/** Keeps the width that is shown: one step to undo, however far the edge went. */
export function keepWidth(writing: Writing): void {
  const { arrangement } = writing.view;
  const { resizing } = arrangement.state;
  if (!resizing) return;
  arrangement.set({ resizing: undefined });
  setWidth(writing, resizing.columnId, resizing.width);
}

export function stepWidth(writing: Writing, columnId: string, step: 1 | -1): void {
  const width = Math.round(widthOf(writing, columnId)) + step * WIDTH_STEP;
  previewWidth(writing, columnId, width, false);
  announce(`${Math.round(writing.view.arrangement.state.resizing?.width ?? width)} pixels wide`);
}

export function hideOrShow({ run, view }: Writing, column: Column): void {
  const change = run(hideColumn, { columnId: column.id, hidden: !column.hidden });
  if (!change) return;
  if (column.hidden) announce(`Shown: ${column.title}`);
  else {
    offerUndo(`Hid the column “${firstWords(column.title)}”`, change);
    view.focus({ row: HEAD, column: TITLE });
  }
}

export function removeColumn({ run, view }: Writing, column: Column): void {
  const change = run(deleteColumn, { columnId: column.id });
  if (!change) return;
  offerUndo(`Deleted the column “${column.title}”`, change);
  view.focus({ row: HEAD, column: TITLE });
}
