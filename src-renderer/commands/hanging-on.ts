// What falls with a record that is removed, so that nothing is left that points at what is not there.
import type { CellValue, Statement } from '../model/matrix.ts';
import type { Study, StudyItem } from '../model/study.ts';

/** The links to priorities and statements, and what was turned down for them. */
export function hangingOn(study: Study, targets: readonly { readonly id: string }[]): readonly StudyItem[] {
  return targets.flatMap(({ id }) => [...study.linksTo(id), ...study.rejectionsOf(id)]);
}

/** The statements of a cell, or its value. */
export function cellItems(study: Study, priorityId: string, columnId: string): readonly (Statement | CellValue)[] {
  const value = study.valueIn(priorityId, columnId);
  const statements = study.statementsIn(priorityId, columnId);
  return value ? [...statements, value] : statements;
}
