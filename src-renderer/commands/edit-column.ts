// Adds, renames, moves, hides, sizes and deletes columns of the matrix.
import { beginColumn } from '../model/column-values.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Column, ColumnHolds, ColumnKind, ColumnRole } from '../model/matrix.ts';
import { keyAt } from '../model/order-key.ts';
import type { Study, StudyRecord } from '../model/study.ts';
import { tidyTitle } from './edit-priority.ts';
import { cellItems, hangingOn } from './hanging-on.ts';

interface OfColumn {
  readonly columnId: string;
}

/** The narrowest and the widest a column can be made, in CSS pixels at normal text size. */
export const COLUMN_WIDTHS = { least: 80, most: 1200 } as const;

/** The same for the column of the priorities' titles, which stays in sight while the others are scrolled past it. */
export const TITLE_WIDTHS = { least: 80, most: 480 } as const;

interface NewColumn {
  readonly title: string;
  readonly order: string;
  readonly holds: ColumnHolds;
  readonly role?: ColumnRole;
}

export function newColumn({ title, order, holds, role = 'other' }: NewColumn, act: Act): Column {
  return { kind: 'column', id: act.newId(), order, title: tidyTitle(title), role, holds };
}

/** The new column is the first record of the change; without an index it stands last, without a kind it holds statements. */
export function addColumn(
  study: Study,
  args: { readonly title: string; readonly index?: number; readonly kind?: ColumnKind },
  act: Act,
): Change | null {
  const list = study.columns();
  const order = keyAt(list, args.index ?? list.length);
  const holds = beginColumn(args.kind ?? 'statements', act.newId);
  return makeChange(act, 'Add column', { added: [newColumn({ title: args.title, order, holds }, act)] });
}

/** `null` for an empty title. */
export function renameColumn(study: Study, args: OfColumn & { readonly title: string }, act: Act): Change | null {
  const column = study.get('column', args.columnId);
  const title = tidyTitle(args.title);
  if (!column || title === '' || title === column.title) return null;
  return makeChange(act, 'Rename column', { updated: [[column, { ...column, title }]] });
}

/** Moves a column so that it stands at `index`, counted from 0 among all columns, the hidden too, without it. */
export function moveColumn(study: Study, args: OfColumn & { readonly index: number }, act: Act): Change | null {
  const column = study.get('column', args.columnId);
  if (!column) return null;
  const others = study.columns().filter(({ id }) => id !== column.id);
  if (args.index < 0 || args.index > others.length || args.index === study.columns().indexOf(column)) return null;
  const order = keyAt(others, args.index);
  return makeChange(act, 'Move column', { updated: [[column, { ...column, order }]] });
}

/** Hides a column from the screen, or shows it again. `null` for the last one that is shown. */
export function hideColumn(study: Study, args: OfColumn & { readonly hidden: boolean }, act: Act): Change | null {
  const column = study.get('column', args.columnId);
  if (!column || (column.hidden ?? false) === args.hidden) return null;
  if (args.hidden && !study.columns().some((other) => other !== column && !other.hidden)) return null;
  const { hidden: _hidden, ...shown } = column;
  const after: Column = args.hidden ? { ...shown, hidden: true } : shown;
  return makeChange(act, args.hidden ? 'Hide column' : 'Show column', { updated: [[column, after]] });
}

const within = ({ least, most }: { readonly least: number; readonly most: number }, width: number | undefined) =>
  width === undefined ? undefined : Math.round(Math.min(most, Math.max(least, width)));

/** Sets the width of a column, within bounds, in CSS pixels at normal text size; `undefined` leaves it to the matrix again. */
export function resizeColumn(
  study: Study,
  args: OfColumn & { readonly width: number | undefined },
  act: Act,
): Change | null {
  const column = study.get('column', args.columnId);
  if (!column) return null;
  const { width: before, ...rest } = column;
  const width = within(COLUMN_WIDTHS, args.width);
  if (width === before) return null;
  const after: Column = width === undefined ? rest : { ...rest, width };
  return makeChange(act, 'Resize column', { updated: [[column, after]] });
}

/** The same for the column of the priorities' titles. */
export function resizePriorityColumn(
  study: Study,
  args: { readonly width: number | undefined },
  act: Act,
): Change | null {
  const record = study.get('study', study.id);
  if (!record) return null;
  const { priorityWidth: before, ...rest } = record;
  const width = within(TITLE_WIDTHS, args.width);
  if (width === before) return null;
  const after: StudyRecord = width === undefined ? rest : { ...rest, priorityWidth: width };
  return makeChange(act, 'Resize column', { updated: [[record, after]] });
}

/** Deletes a column with its statements or values and their links; the annotations stay. */
export function deleteColumn(study: Study, args: OfColumn, act: Act): Change | null {
  const column = study.get('column', args.columnId);
  if (!column) return null;
  const rows = [...study.priorities(), ...study.archivedPriorities()];
  const cells = rows.flatMap((priority) => cellItems(study, priority.id, column.id));
  return makeChange(act, 'Delete column', { removed: [...hangingOn(study, cells), ...cells, column] });
}
