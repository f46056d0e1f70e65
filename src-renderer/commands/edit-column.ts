// Adds, renames and deletes columns of the matrix.
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Column } from '../model/matrix.ts';
import { keyAt } from '../model/order-key.ts';
import type { Study } from '../model/study.ts';
import { cellItems, hangingOn } from './hanging-on.ts';

interface OfColumn {
  readonly columnId: string;
}

const tidyTitle = (title: string) => title.replace(/\s+/gu, ' ').trim();

/** The new column is the first record of the change; without an index it stands last. */
export function addColumn(
  study: Study,
  args: { readonly title: string; readonly index?: number },
  act: Act,
): Change | null {
  const list = study.columns();
  const order = keyAt(list, args.index ?? list.length);
  const title = tidyTitle(args.title);
  const column: Column = {
    kind: 'column',
    id: act.newId(),
    order,
    title,
    role: 'other',
    holds: { kind: 'statements' },
  };
  return makeChange(act, 'Add column', { added: [column] });
}

/** `null` for an empty title. */
export function renameColumn(study: Study, args: OfColumn & { readonly title: string }, act: Act): Change | null {
  const column = study.get('column', args.columnId);
  const title = tidyTitle(args.title);
  if (!column || title === '' || title === column.title) return null;
  return makeChange(act, 'Rename column', { updated: [[column, { ...column, title }]] });
}

/** Deletes a column with its statements or values and their links; the annotations stay. */
export function deleteColumn(study: Study, args: OfColumn, act: Act): Change | null {
  const column = study.get('column', args.columnId);
  if (!column) return null;
  const rows = [...study.priorities(), ...study.archivedPriorities()];
  const cells = rows.flatMap((priority) => cellItems(study, priority.id, column.id));
  return makeChange(act, 'Delete column', { removed: [...hangingOn(study, cells), ...cells, column] });
}
