// Sorting from the header: up, down, and back to the order of the ranks.
import type { SortKey, Sorting } from '../../../model/sort-priorities.ts';
import type { Study } from '../../../model/study.ts';
import { announce } from '../../session/toasts.ts';
import { firstWords } from '../first-words.ts';
import type { Writing } from '../statements/statement-writing.ts';

const same = (a: SortKey, b: SortKey) =>
  a.kind === b.kind && (a.kind !== 'column' || b.kind !== 'column' || a.columnId === b.columnId);

/** How the rows are sorted by this just now. */
export function directionOf(sorting: Sorting | undefined, key: SortKey): Sorting['direction'] | undefined {
  return sorting && same(sorting.by, key) ? sorting.direction : undefined;
}

/** What the rows are sorted by, in words. */
export function sayOrder(study: Study, { by }: Sorting): string {
  switch (by.kind) {
    case 'title':
      return 'title';
    case 'evidence':
      return 'evidence';
    case 'column': {
      const column = study.get('column', by.columnId);
      const title = `“${firstWords(column?.title ?? '')}”`;
      return column?.holds.kind === 'statements' ? `how many statements ${title} has` : title;
    }
  }
}

export function sortBy({ view, store }: Writing, by: SortKey, direction: Sorting['direction'] | undefined): void {
  const sorting = direction && { by, direction };
  view.arrangement.set({ sorting });
  announce(sorting ? `Sorted by ${sayOrder(store, sorting)}, ${sorting.direction}` : 'Ordered by rank');
}

/** Ascending, descending, by rank, and round again. */
export function cycleSort(writing: Writing, by: SortKey): void {
  const now = directionOf(writing.view.arrangement.state.sorting, by);
  const next = now === undefined ? 'ascending' : now === 'ascending' ? 'descending' : undefined;
  sortBy(writing, by, next);
}
