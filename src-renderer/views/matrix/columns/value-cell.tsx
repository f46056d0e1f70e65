// A cell that holds one value: shown by its kind, set by keys on it, edited in place by Enter, F2 or a click.
import { type KeyboardEvent, memo, type MouseEvent, type ReactNode, useRef } from 'react';
import { setValue } from '../../../commands/edit-value.ts';
import { holdsValues, valueText } from '../../../model/column-values.ts';
import type { Column, Value } from '../../../model/matrix.ts';
import { storeKey } from '../../../store/store-keys.ts';
import { announce } from '../../session/toasts.ts';
import { useStudy } from '../../session/workbench-context.ts';
import { editCellBeside } from '../edit-cell.ts';
import { useInGrid } from '../in-grid.ts';
import { type Editing, useEditing } from '../matrix-view.ts';
import type { TitleEnd } from '../rows/title-field.tsx';
import { useWriting } from '../use-writing.ts';
import { kindView } from './kinds/kind-views.ts';
import css from './value-cell.module.css';

interface ValueCellProps {
  readonly priorityId: string;
  readonly column: Column;
  readonly writer: boolean;
  /** Among several cells that are selected together. */
  readonly selected?: boolean | undefined;
}

type ValueEditing = Extract<Editing, { kind: 'value' }>;

/** The field of this cell, when it is the one that is open. */
const openIn = (now: Editing | undefined, priorityId: string, columnId: string): ValueEditing | undefined =>
  now?.kind === 'value' && now.priorityId === priorityId && now.columnId === columnId ? now : undefined;

const clears = new Set(['Delete', 'Backspace', '0']);

function useValueCell({ priorityId, column, writer }: ValueCellProps) {
  const { run, view } = useWriting();
  const { id: columnId, holds } = column;
  const value = useStudy(storeKey.cell(priorityId, columnId), (store) => store.valueIn(priorityId, columnId))?.value;
  const kind = holdsValues(holds) ? kindView(holds.kind) : undefined;
  const set = (next: Value | null) => {
    if (run(setValue, { priorityId, columnId, value: next })) announce(next ? valueText(holds, next) : 'Cleared');
  };
  const edit = (typed = '') => view.edit({ kind: 'value', priorityId, columnId, typed });
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (!writer || !kind || !holdsValues(holds) || event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const editing = openIn(view.editing, priorityId, columnId);
    if (editing) {
      // The field that the first letter opened does not have the focus yet: the next ones are for it.
      if (key === 'Escape') view.edit(undefined);
      else if (key.length === 1) edit(editing.typed + key);
      else if (key !== 'Enter' && key !== 'F2') return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const byKey = kind.valueOfKey?.(holds, key);
    if (byKey) set(byKey);
    else if (clears.has(key) && (key !== '0' || holds.kind === 'rating')) set(null);
    else if (kind.opensBy?.test(key)) edit(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent) => {
    if (!writer || !kind || !(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return;
    if (!(document.getSelection()?.isCollapsed ?? true)) return;
    // As a value of the column's own kind goes in, so one comes out.
    const byClick = kind.valueOfClick?.(value as never, event.target);
    if (byClick === undefined) edit();
    else set(byClick);
  };
  return { value, kind, set, onKeyDown, onClick };
}

/** What the cell is: one of the grid, or by itself a button that opens its field. */
function useStanding({ column, writer }: ValueCellProps, value: Value | undefined, editing: boolean) {
  if (useInGrid()) return { role: 'gridcell', tabIndex: -1 };
  const words = value && valueText(column.holds, value);
  return {
    role: writer && !editing ? 'button' : 'group',
    tabIndex: 0,
    'aria-label': `${column.title}: ${words || 'nothing yet'}`,
    'data-alone': '',
    // The dots of a rating show by themselves that there is none.
    'data-nothing': value || editing || column.holds.kind === 'rating' ? undefined : '',
  };
}

export const ValueCell = memo(function ValueCell(props: ValueCellProps): ReactNode {
  const { priorityId, column } = props;
  const { id: columnId, holds, title } = column;
  const writing = useWriting();
  const content = useRef<HTMLDivElement>(null);
  const { value, kind, set, onKeyDown, onClick } = useValueCell(props);
  const editing = useEditing((now) => openIn(now, priorityId, columnId));
  const standing = useStanding(props, value, editing !== undefined);
  const place = { row: priorityId, column: columnId };
  const end = (how: TitleEnd, next?: Value | null) => {
    // Another one may be open already: this one ended because of it.
    if (openIn(writing.view.editing, priorityId, columnId)) writing.view.edit(undefined);
    if (next !== undefined) set(next);
    // What was entered before Escape is a step of its own: undo brings it back.
    if (how === 'escape' && next !== undefined) set(value ?? null);
    if (how === 'next') editCellBeside(writing, place, 1);
    else if (how === 'previous') editCellBeside(writing, place, -1);
    else if (how !== 'left') writing.view.focus(place);
  };
  const shown = { holds: holds as never, value: value?.kind === holds.kind ? (value as never) : undefined };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- has its role from how it stands
    <div
      {...standing}
      className={css.cell}
      aria-selected={props.selected}
      data-cell={columnId}
      data-editing={editing ? '' : undefined}
      onKeyDown={onKeyDown}
      onClick={editing ? undefined : onClick}
    >
      {kind && (
        <div ref={content} className={css.content}>
          {(!editing || holds.kind === 'rating' || holds.kind === 'choice') && <kind.Shown {...shown} />}
          {editing && (
            <kind.Editor
              key={editing.typed}
              {...shown}
              label={title}
              typed={editing.typed}
              anchor={content}
              onEnd={end}
            />
          )}
        </div>
      )}
    </div>
  );
});
