// Priorities in another order than that of their ranks, for looking at them: the ranks stay what they are.
import { byWords } from './column-kinds/value-kind.ts';
import { compareValues } from './column-values.ts';
import type { Column, Priority } from './matrix.ts';
import type { Study } from './study.ts';

export type SortKey =
  | { readonly kind: 'title' }
  /** How many passages are linked to the priority and its statements. */
  | { readonly kind: 'evidence' }
  | { readonly kind: 'column'; readonly columnId: string };

export interface Sorting {
  readonly by: SortKey;
  readonly direction: 'ascending' | 'descending';
}

/** How many links there are to a priority and to its statements. */
export function evidenceCount(study: Study, priorityId: string): number {
  const ids = study.columns().flatMap(({ id }) => study.statementsIn(priorityId, id).map((statement) => statement.id));
  return [priorityId, ...ids].reduce((sum, id) => sum + study.linksTo(id).length, 0);
}

interface Keyed<T> {
  readonly priority: Priority;
  /** Undefined for an empty cell. */
  readonly key: T | undefined;
}

function sorted<T>(
  list: readonly Priority[],
  keyOf: (priority: Priority) => T | undefined,
  compare: (a: T, b: T) => number,
  sign: 1 | -1,
): readonly Priority[] {
  const keyed = list.map((priority): Keyed<T> => ({ priority, key: keyOf(priority) }));
  // The sort is stable: equal ones stay in the order of their ranks.
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
    return sign * compare(a.key, b.key);
  });
  return keyed.map(({ priority }) => priority);
}

function byColumn(study: Study, list: readonly Priority[], { id, holds }: Column, sign: 1 | -1): readonly Priority[] {
  if (holds.kind === 'statements') {
    const count = (priority: Priority) => study.statementsIn(priority.id, id).length || undefined;
    return sorted(list, count, (a, b) => a - b, sign);
  }
  const value = (priority: Priority) => study.valueIn(priority.id, id)?.value;
  return sorted(list, value, (a, b) => compareValues(holds, a, b), sign);
}

/**
 * The list in that order: ratings by number, choices by the order of the options, names and titles as words, statements
 * by how many there are. Empty cells come last either way; equal ones stay as they were. O(n log n).
 */
export function sortPriorities(study: Study, list: readonly Priority[], sorting: Sorting): readonly Priority[] {
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  switch (sorting.by.kind) {
    case 'title':
      return sorted(list, ({ title }) => title.trim() || undefined, byWords, sign);
    case 'evidence':
      return sorted(
        list,
        ({ id }) => evidenceCount(study, id),
        (a, b) => a - b,
        sign,
      );
    case 'column': {
      const column = study.get('column', sorting.by.columnId);
      return column ? byColumn(study, list, column, sign) : list;
    }
  }
}
