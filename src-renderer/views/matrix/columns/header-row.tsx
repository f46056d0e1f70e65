// The header of the matrix: rank, priority, and the columns with their menus.
import { memo, type ReactNode } from 'react';
import { addColumn, deleteColumn, renameColumn } from '../../../commands/edit-column.ts';
import type { Column } from '../../../model/matrix.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import css from './header-row.module.css';
import { HEAD, RANK, TITLE, useEditing } from '../matrix-view.ts';
import { RowMenu } from '../rows/row-menu.tsx';
import { TitleField } from '../rows/title-field.tsx';
import { useWriting } from '../use-writing.ts';

interface HeaderRowProps {
  readonly columns: readonly Column[];
  readonly writer: boolean;
}

export const HeaderRow = memo(function HeaderRow({ columns, writer }: HeaderRowProps): ReactNode {
  return (
    <div role="row" className={css.row} aria-rowindex={1} data-row={HEAD}>
      <div role="columnheader" tabIndex={-1} className={`${css.head} ${css.rank}`} data-cell={RANK}>
        #
      </div>
      <div role="columnheader" tabIndex={-1} className={`${css.head} ${css.title}`} data-cell={TITLE}>
        Priority
      </div>
      {columns.map((column, index) => (
        <ColumnHead key={column.id} column={column} index={index} count={columns.length} writer={writer} />
      ))}
    </div>
  );
});

interface ColumnHeadProps {
  readonly column: Column;
  readonly index: number;
  readonly count: number;
  readonly writer: boolean;
}

function ColumnHead({ column, index, count, writer }: ColumnHeadProps): ReactNode {
  const { run, view } = useWriting();
  const naming = useEditing((now) => now?.kind === 'column' && now.columnId === column.id);
  const place = { row: HEAD, column: column.id };
  const rename = () => view.edit({ kind: 'column', columnId: column.id });
  const add = () => {
    const added = run(addColumn, { title: 'New column', index: index + 1 })?.added[0];
    if (added) view.edit({ kind: 'column', columnId: added.id });
  };
  const remove = () => {
    const change = run(deleteColumn, { columnId: column.id });
    if (!change) return;
    offerUndo(`Deleted the column “${column.title}”`, change);
    view.focus({ row: HEAD, column: TITLE });
  };
  return (
    <div role="columnheader" tabIndex={-1} className={css.head} data-cell={column.id} aria-label={column.title}>
      {naming ? (
        <TitleField
          label="Title of the column"
          title={column.title}
          onWrite={(title) => run(renameColumn, { columnId: column.id, title })}
          onEnd={(how) => {
            view.edit(undefined);
            if (how !== 'left') view.focus(place);
          }}
        />
      ) : (
        <span className={css.text} onDoubleClick={writer ? rename : undefined}>
          {column.title}
        </span>
      )}
      {writer && !naming && (
        <RowMenu
          label={`More for the column “${column.title}”`}
          verbs={[
            { title: 'Rename', command: 'edit-cell', run: rename },
            { title: 'Add a column after it', run: add },
            { title: 'Delete', danger: true, disabled: count === 1, run: remove },
          ]}
        />
      )}
    </div>
  );
}
