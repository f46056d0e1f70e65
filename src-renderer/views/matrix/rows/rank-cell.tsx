// The rank of a priority: what it is picked up by, selected by, and the menu of all that can be done to it.
import type { MouseEvent, ReactNode, Ref } from 'react';
import { stepPlace } from '../../../commands/priority-place.ts';
import type { Priority } from '../../../model/matrix.ts';
import { copyRows, copyRowsAsMarkdown, selectedRows } from '../clipboard/copy-cells.ts';
import { firstWords } from '../first-words.ts';
import gripCss from '../grip.module.css';
import { useInGrid } from '../in-grid.ts';
import { RANK } from '../matrix-view.ts';
import type { Writing } from '../statements/statement-writing.ts';
import { useWriting } from '../use-writing.ts';
import type { Verb } from '../verb-menu.tsx';
import {
  archiveRows,
  copyRow,
  focusOn,
  groupRows,
  mergeRows,
  moveRowsTo,
  removePriority,
  rowsMeant,
  stepPriority,
} from './priority-acts.ts';
import css from './priority-row.module.css';
import { RowMenu } from './row-menu.tsx';
import { selectByPointer } from './select-rows.ts';

interface RankCellProps {
  readonly priority: Priority;
  readonly rank: number;
  readonly writer: boolean;
  readonly sorted: boolean;
  /** Absent where rows are not dragged. */
  readonly handle?: Ref<HTMLSpanElement>;
}

export function RankCell({ priority, rank, writer, sorted, handle }: RankCellProps): ReactNode {
  const writing = useWriting();
  const inGrid = useInGrid();
  const select = (event: MouseEvent) => {
    if (event.target instanceof Element && !event.target.closest('button'))
      selectByPointer(writing, priority.id, event);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Shift+Space does the same
    <div
      role={inGrid ? 'gridcell' : 'group'}
      tabIndex={-1}
      className={css.rank}
      aria-label={inGrid ? undefined : `Rank ${rank + 1}`}
      data-cell={RANK}
      onClick={select}
    >
      <span className={css.number}>{rank + 1}</span>
      {writer && (
        <span className={css.rankTools}>
          <PriorityMenu priority={priority} sorted={sorted} />
          {handle && !sorted && (
            <span ref={handle} className={`${gripCss.grip} ${css.grip}`} title="Drag to another rank" aria-hidden />
          )}
        </span>
      )}
    </div>
  );
}

function groupVerbs(writing: Writing, ids: readonly string[], groupId: string | undefined): readonly Verb[] {
  const { store } = writing;
  const groups = store.groups().map(({ id, title }) => ({ id, title: firstWords(title) }));
  return [
    { title: 'New group…', command: 'group-rows', run: () => groupRows(writing, ids) },
    ...groups.map(({ id, title }, i): Verb => ({
      title,
      rule: i === 0,
      disabled: ids.length === 1 && id === groupId,
      run: () => moveRowsTo(writing, ids, id),
    })),
    ...(groups.length === 0
      ? []
      : [
          {
            title: 'No heading',
            disabled: groupId === undefined && ids.length === 1,
            run: () => moveRowsTo(writing, ids, undefined),
          },
        ]),
  ];
}

/** What can be done to a row, or to all that are selected. */
function verbsOf(writing: Writing, { id, groupId }: Priority, sorted: boolean): readonly Verb[] {
  const { view, store, session } = writing;
  const { rows } = view.table;
  // As one sees it, which need not be the order of rank.
  const above = rows.slice(0, Math.max(0, rows.indexOf(id))).findLast((row) => store.get('priority', row));
  const move = (step: 1 | -1) => {
    if (stepPriority(writing, id, step)) view.focus({ row: id, column: RANK });
  };
  const cannotStep = (step: 1 | -1) => sorted || stepPlace(store, id, step) === null;
  const ids = rowsMeant(writing, id);
  const meant = ids.length > 1 ? ` the ${ids.length} selected` : '';
  const copied = ids.length > 1 ? selectedRows(writing) : ids;
  const merge: Verb =
    ids.length > 1
      ? { title: `Merge${meant}`, run: () => mergeRows(writing, ids) }
      : { title: 'Merge into the one above', disabled: !above, run: () => mergeRows(writing, [above ?? '', id]) };
  return [
    { title: 'Rename', command: 'edit-cell', run: () => view.edit({ kind: 'title', priorityId: id }) },
    { title: 'Move up', command: 'move-up', disabled: cannotStep(-1), run: () => move(-1) },
    { title: 'Move down', command: 'move-down', disabled: cannotStep(1), run: () => move(1) },
    { title: `Group${meant}`, verbs: groupVerbs(writing, ids, groupId) },
    {
      title: session.state.focusOn === id ? 'Show all alike again' : 'Focus on it',
      command: 'focus-priority',
      rule: true,
      run: () => focusOn(writing, id),
    },
    { title: `Copy${meant}`, command: 'copy-cells', rule: true, run: () => copyRows(writing, copied) },
    { title: `Copy${meant} as Markdown`, run: () => copyRowsAsMarkdown(writing, copied) },
    { title: 'Duplicate', rule: true, run: () => copyRow(writing, id) },
    merge,
    { title: 'Split…', run: () => view.arrangement.set({ dialog: { kind: 'split', priorityId: id } }) },
    { title: `Archive${meant}`, rule: true, run: () => archiveRows(writing, ids) },
    { title: 'Delete', command: 'delete-item', danger: true, run: () => removePriority(writing, id) },
  ];
}

function PriorityMenu({ priority, sorted }: { readonly priority: Priority; readonly sorted: boolean }): ReactNode {
  const writing = useWriting();
  return (
    <RowMenu label={`More for “${firstWords(priority.title)}”`} verbs={() => verbsOf(writing, priority, sorted)} />
  );
}
