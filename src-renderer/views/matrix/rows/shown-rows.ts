// Which rows the matrix shows, from top to bottom: headings of groups and priorities, folded, sorted and filtered as one looks at it.
import { useMemo } from 'react';
import type { Priority, PriorityGroup } from '../../../model/matrix.ts';
import { sortPriorities } from '../../../model/sort-priorities.ts';
import type { Study } from '../../../model/study.ts';
import { useStudy, useWorkbench } from '../../session/workbench-context.ts';
import type { ArrangementState } from '../arrangement.ts';
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

type Looked = Pick<ArrangementState, 'sorting' | 'folded' | 'hidden'>;

/** Sorting goes on within the groups; a group of which nothing is left has no heading either. */
export function rowsShown(study: Study, { sorting, folded, hidden }: Looked): readonly ShownRow[] {
  const rowsOf = (group: PriorityGroup | undefined): readonly ShownRow[] => {
    const ranked = study.prioritiesIn(group?.id).filter(({ id }) => !hidden.has(id));
    const list = sorting ? sortPriorities(study, ranked, sorting) : ranked;
    return list.map(({ id }) => ({ kind: 'priority', id, rank: study.rankOf(id) }));
  };
  return [
    ...rowsOf(undefined),
    ...study.groups().flatMap((group): readonly ShownRow[] => {
      const { id, title } = group;
      const away = folded.has(id);
      const count = study.prioritiesIn(id).length;
      const heading = { kind: 'group', id, title, count, folded: away } as const;
      const rows = rowsOf(group);
      if (count > 0 && rows.length === 0) return [];
      return away ? [heading] : [heading, ...rows];
    }),
  ];
}

/**
 * The rows as they are shown now. A sorted matrix is sorted when that is asked for and when rows come and go, not at each
 * change of a cell: nothing jumps away under what is being filled in.
 */
export function useShownRows(): readonly ShownRow[] {
  return useRows(useArrangement((state) => state.folded));
}

const nothing: ReadonlySet<string> = new Set();

const knownMembers = new WeakMap<readonly Priority[], string>();

/** Which priorities there are, in which order and under which headings; asked several times at each change. */
function membersOf(priorities: readonly Priority[]): string {
  const known = knownMembers.get(priorities);
  if (known !== undefined) return known;
  const made = priorities.map(({ id, groupId = '' }) => `${id} ${groupId}`).join('\n');
  knownMembers.set(priorities, made);
  return made;
}

/** The priorities alone, also those under a folded heading, from the first to the last. */
export function useShownPriorities(): readonly string[] {
  const rows = useRows(nothing);
  return useMemo(() => rows.flatMap(({ kind, id }) => (kind === 'priority' ? [id] : [])), [rows]);
}

function useRows(folded: ReadonlySet<string>): readonly ShownRow[] {
  const { store } = useWorkbench();
  const members = useStudy('priorities', (study) => membersOf(study.priorities()));
  const groups = useStudy('priorities', (study) => study.groups());
  const sorting = useArrangement((state) => state.sorting);
  const hidden = useArrangement((state) => state.hidden);
  const looked = useMemo(() => ({ sorting, folded, hidden }), [sorting, folded, hidden]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- read from the store, which changes without being another one
  return useMemo(() => rowsShown(store, looked), [store, members, groups, looked]);
}
