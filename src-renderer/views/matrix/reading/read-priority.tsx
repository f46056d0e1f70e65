// One priority as a text of its own: its group, rank and title, then every column as a heading with its cell.
import type { ReactNode } from 'react';
import type { Column } from '../../../model/matrix.ts';
import { storeKey } from '../../../store/store-keys.ts';
import { useStudy } from '../../session/workbench-context.ts';
import { ColumnTitle, useNaming } from '../columns/column-head.tsx';
import { columnVerbs } from '../columns/column-verbs.ts';
import { ValueCell } from '../columns/value-cell.tsx';
import { GROUP, HEAD } from '../matrix-view.ts';
import { GroupTitle } from '../rows/group-row.tsx';
import { RankCell } from '../rows/rank-cell.tsx';
import { RowMenu } from '../rows/row-menu.tsx';
import { TitleCell } from '../rows/title-cell.tsx';
import { StatementCell } from '../statements/statement-cell.tsx';
import { useArrangement } from '../use-arrangement.ts';
import { useWriting } from '../use-writing.ts';
import css from './reading-view.module.css';

interface ReadPriorityProps {
  readonly priorityId: string;
  readonly columns: readonly Column[];
  readonly writer: boolean;
}

export function ReadPriority({ priorityId, columns, writer }: ReadPriorityProps): ReactNode {
  const priority = useStudy(storeKey.item(priorityId), (store) => store.get('priority', priorityId));
  const rank = useStudy('priorities', (store) => store.rankOf(priorityId));
  const sorted = useArrangement((state) => state.sorting !== undefined);
  if (!priority) return null;
  return (
    <article className={css.article} aria-label={priority.title || 'Untitled priority'}>
      {priority.groupId !== undefined && <OfGroup groupId={priority.groupId} writer={writer} />}
      <header className={css.head} data-row={priorityId}>
        <RankCell priority={priority} rank={rank} writer={writer} sorted={sorted} />
        <TitleCell priority={priority} writer={writer} />
      </header>
      {columns.map((column) => (
        <ReadColumn key={column.id} priorityId={priorityId} column={column} writer={writer} />
      ))}
    </article>
  );
}

function OfGroup({ groupId, writer }: { readonly groupId: string; readonly writer: boolean }): ReactNode {
  const title = useStudy('priorities', (store) => store.get('group', groupId)?.title);
  if (title === undefined) return null;
  return (
    <div className={css.group} data-row={groupId}>
      <div tabIndex={-1} data-cell={GROUP}>
        <GroupTitle groupId={groupId} title={title} writer={writer} />
      </div>
    </div>
  );
}

interface ReadColumnProps {
  readonly priorityId: string;
  readonly column: Column;
  readonly writer: boolean;
}

function ReadColumn({ priorityId, column, writer }: ReadColumnProps): ReactNode {
  const writing = useWriting();
  const naming = useNaming(column.id);
  const Cell = column.holds.kind === 'statements' ? StatementCell : ValueCell;
  return (
    <section className={css.column}>
      <div data-row={HEAD}>
        <h4 tabIndex={-1} className={css.columnTitle} aria-label={column.title} data-cell={column.id}>
          <ColumnTitle column={column} writer={writer} />
          {writer && !naming && (
            <RowMenu
              label={`More for the column “${column.title}”`}
              verbs={() => columnVerbs(writing, column, false)}
            />
          )}
        </h4>
      </div>
      <div className={css.cell} data-row={priorityId}>
        <Cell priorityId={priorityId} column={column} writer={writer} />
      </div>
    </section>
  );
}
