// The head of a column: its title, how the rows are sorted by it, its menu, and the edge that is dragged to size it.
import { type ReactNode, type Ref, useRef } from 'react';
import { renameColumn } from '../../../commands/edit-column.ts';
import type { Column } from '../../../model/matrix.ts';
import { useArrangement } from '../use-arrangement.ts';
import { HEAD, useEditing } from '../matrix-view.ts';
import { RowMenu } from '../rows/row-menu.tsx';
import { NamingField } from '../rows/naming-field.tsx';
import { useColumnDrag } from '../use-matrix-drag.ts';
import { useWriting } from '../use-writing.ts';
import { putColumn } from './column-acts.ts';
import { columnVerbs } from './column-verbs.ts';
import css from './header-row.module.css';
import { ResizeEdge } from './resize-edge.tsx';
import { directionOf } from './sort-acts.ts';
import { SortButton } from './sort-button.tsx';

interface ColumnHeadProps {
  readonly column: Column;
  readonly writer: boolean;
}

export function ColumnHead({ column, writer }: ColumnHeadProps): ReactNode {
  const writing = useWriting();
  const head = useRef<HTMLDivElement>(null);
  const naming = useNaming(column.id);
  const key = { kind: 'column', columnId: column.id } as const;
  const direction = useArrangement((state) => directionOf(state.sorting, key));
  const drag = useColumnDrag(head, column.id, writer && !naming, (id, edge) => putColumn(writing, id, column.id, edge));
  return (
    <div
      ref={head}
      role="columnheader"
      tabIndex={-1}
      className={css.head}
      data-cell={column.id}
      data-drop={drag.edge}
      data-dragging={drag.dragging || undefined}
      aria-label={column.title}
      aria-sort={direction}
    >
      <ColumnTitle column={column} writer={writer} handle={drag.handle} />
      {!naming && <SortButton sortKey={key} title={column.title} />}
      {writer && !naming && (
        <RowMenu label={`More for the column “${column.title}”`} verbs={() => columnVerbs(writing, column, true)} />
      )}
      {writer && !naming && <ResizeEdge columnId={column.id} />}
    </div>
  );
}

export const useNaming = (columnId: string): boolean =>
  useEditing((now) => now?.kind === 'column' && now.columnId === columnId);

/** The words of a head, or the field they are typed into. */
export function ColumnTitle({
  column,
  writer,
  handle,
}: ColumnHeadProps & { readonly handle?: Ref<HTMLSpanElement> }): ReactNode {
  const { view } = useWriting();
  const columnId = column.id;
  if (useNaming(columnId)) {
    return (
      <NamingField
        label="Title of the column"
        title={column.title}
        onWrite={(title, amend) => amend(renameColumn, { columnId, title })}
        onEnd={(how) => {
          view.edit(undefined);
          if (how !== 'left') view.focus({ row: HEAD, column: columnId });
        }}
      />
    );
  }
  const rename = () => view.edit({ kind: 'column', columnId });
  return (
    <span ref={handle} className={css.text} dir="auto" onDoubleClick={writer ? rename : undefined}>
      {column.title}
    </span>
  );
}
