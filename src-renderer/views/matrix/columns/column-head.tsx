// The head of a column: its title, how the rows are sorted by it, its menu, and the edge that is dragged to size it.
import { type ReactNode, useRef } from 'react';
import { renameColumn, resizeColumn } from '../../../commands/edit-column.ts';
import type { Column } from '../../../model/matrix.ts';
import { useArrangement } from '../use-arrangement.ts';
import { HEAD, useEditing } from '../matrix-view.ts';
import { RowMenu } from '../rows/row-menu.tsx';
import { TitleField } from '../rows/title-field.tsx';
import type { Writing } from '../statements/statement-writing.ts';
import { useColumnDrag } from '../use-matrix-drag.ts';
import { useWriting } from '../use-writing.ts';
import type { Verb } from '../verb-menu.tsx';
import {
  addColumnAfter,
  canStepColumn,
  hideOrShow,
  kindVerbs,
  putColumn,
  removeColumn,
  stepColumn,
  stepWidth,
} from './column-acts.ts';
import css from './header-row.module.css';
import { ResizeEdge } from './resize-edge.tsx';
import { directionOf, sortBy } from './sort-acts.ts';
import { SortButton } from './sort-button.tsx';

function settingsVerb({ view }: Writing, { id, holds }: Column): readonly Verb[] {
  const open = (kind: 'labels' | 'options') => () => view.arrangement.set({ dialog: { kind, columnId: id } });
  if (holds.kind === 'rating') return [{ title: 'Labels…', run: open('labels') }];
  return holds.kind === 'choice' ? [{ title: 'Options…', run: open('options') }] : [];
}

function verbsOf(writing: Writing, column: Column): readonly Verb[] {
  const { view, run, store } = writing;
  const { id } = column;
  const key = { kind: 'column', columnId: id } as const;
  const sort = (direction: 'ascending' | 'descending' | undefined) => () => sortBy(writing, key, direction);
  const { sorting } = view.arrangement.state;
  const alone = store.columns().filter(({ hidden }) => !hidden).length === 1;
  return [
    { title: 'Rename', command: 'edit-cell', run: () => view.edit({ kind: 'column', columnId: id }) },
    ...settingsVerb(writing, column),
    { title: 'Sort ascending', rule: true, run: sort('ascending') },
    { title: 'Sort descending', run: sort('descending') },
    { title: 'Order by rank', disabled: !sorting, run: sort(undefined) },
    {
      title: 'Move left',
      command: 'move-left',
      rule: true,
      disabled: !canStepColumn(writing, id, -1),
      run: () => stepColumn(writing, id, -1),
    },
    {
      title: 'Move right',
      command: 'move-right',
      disabled: !canStepColumn(writing, id, 1),
      run: () => stepColumn(writing, id, 1),
    },
    { title: 'Narrower', command: 'narrower', run: () => stepWidth(writing, id, -1) },
    { title: 'Wider', command: 'wider', run: () => stepWidth(writing, id, 1) },
    {
      title: 'Usual width',
      disabled: column.width === undefined,
      run: () => run(resizeColumn, { columnId: id, width: undefined }),
    },
    { title: 'Add a column after it', rule: true, run: () => addColumnAfter(writing, id, 'statements') },
    { title: 'Add a column of a kind', verbs: kindVerbs(writing, id) },
    { title: 'Hide', rule: true, disabled: alone, run: () => hideOrShow(writing, column) },
    { title: 'Delete', danger: true, disabled: alone, run: () => removeColumn(writing, column) },
  ];
}

interface ColumnHeadProps {
  readonly column: Column;
  readonly writer: boolean;
}

export function ColumnHead({ column, writer }: ColumnHeadProps): ReactNode {
  const writing = useWriting();
  const { run, view } = writing;
  const head = useRef<HTMLDivElement>(null);
  const naming = useEditing((now) => now?.kind === 'column' && now.columnId === column.id);
  const key = { kind: 'column', columnId: column.id } as const;
  const direction = useArrangement((state) => directionOf(state.sorting, key));
  const drag = useColumnDrag(head, column.id, writer && !naming, (id, edge) => putColumn(writing, id, column.id, edge));
  const place = { row: HEAD, column: column.id };
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
        <span
          ref={drag.handle}
          className={css.text}
          dir="auto"
          onDoubleClick={writer ? () => view.edit({ kind: 'column', columnId: column.id }) : undefined}
        >
          {column.title}
        </span>
      )}
      {!naming && <SortButton sortKey={key} title={column.title} />}
      {writer && !naming && (
        <RowMenu label={`More for the column “${column.title}”`} verbs={() => verbsOf(writing, column)} />
      )}
      {writer && !naming && <ResizeEdge columnId={column.id} />}
    </div>
  );
}
