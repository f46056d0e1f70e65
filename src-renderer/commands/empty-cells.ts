// Empties cells of the matrix: their statements and values go, and what hangs on them.
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Study } from '../model/study.ts';
import { cellItems, hangingOn } from './hanging-on.ts';

/** These columns of these priorities; titles stay, and so do annotations. `null` when all of them are empty. */
export function emptyCells(
  study: Study,
  args: { readonly priorityIds: readonly string[]; readonly columnIds: readonly string[] },
  act: Act,
): Change | null {
  const columnIds = [...new Set(args.columnIds)];
  const cells = [...new Set(args.priorityIds)].flatMap((priorityId) =>
    columnIds.flatMap((columnId) => cellItems(study, priorityId, columnId)),
  );
  if (cells.length === 0) return null;
  return makeChange(act, 'Empty cells', { removed: [...hangingOn(study, cells), ...cells] });
}
