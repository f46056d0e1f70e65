// Which rows the matrix shows, from top to bottom: headings of groups and priorities, folded and sorted as one looks at it.
import { useMemo } from 'react';
import type { PriorityGroup } from '../../../model/matrix.ts';
import { sortPriorities, type Sorting } from '../../../model/sort-priorities.ts';
import type { Study } from '../../../model/study.ts';
import { useStudy, useWorkbench } from '../../session/workbench-context.ts';
import { useArrangement } from '../use-arrangement.ts';

export type ShownRow =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly title: string;
      /** How many priorities stand under it. */
      readonly count: number;
      readonly folded: boolean;
    }
  | {
      readonly kind: 'priority';
      readonly id: string;
      /** From 0, whatever the rows are sorted by. */
      readonly rank: number;
    };

/** Sorting goes on within the groups. */
export function rowsShown(
  study: Study,
  sorting: Sorting | undefined,
  folded: ReadonlySet<string>,
): readonly ShownRow[] {
  const rowsOf = (group: PriorityGroup | undefined): readonly ShownRow[] => {
    const ranked = study.prioritiesIn(group?.id);
    const list = sorting ? sortPriorities(study, ranked, sorting) : ranked;
    return list.map(({ id }) => ({ kind: 'priority', id, rank: study.rankOf(id) }));
  };
  return [
    ...rowsOf(undefined),
    ...study.groups().flatMap((group): readonly ShownRow[] => {
      const { id, title } = group;
      const away = folded.has(id);
      const heading = { kind: 'group', id, title, count: study.prioritiesIn(id).length, folded: away } as const;
      return away ? [heading] : [heading, ...rowsOf(group)];
    }),
  ];
}

/**
 * The rows as they are shown now. A sorted matrix is sorted when that is asked for and when rows come and go, not at each
 * change of a cell: nothing jumps away under what is being filled in.
 */
export function useShownRows(): readonly ShownRow[] {
  const { store } = useWorkbench();
  const members = useStudy('priorities', (study) =>
    study
      .priorities()
      .map(({ id, groupId = '' }) => `${id} ${groupId}`)
      .join('\n'),
  );
  const groups = useStudy('priorities', (study) => study.groups());
  const sorting = useArrangement((state) => state.sorting);
  const folded = useArrangement((state) => state.folded);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- read from the store, which changes without being another one
  return useMemo(() => rowsShown(store, sorting, folded), [store, members, groups, sorting, folded]);
}
