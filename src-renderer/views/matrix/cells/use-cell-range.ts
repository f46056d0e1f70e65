// The keys and the presses that select a rectangle of cells: Shift with what moves, Shift with a click; Escape lets go.
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react';
import { GROUP, type Place, RANK, type ShownTable } from '../matrix-view.ts';
import { isField, placeByKey } from '../grid-keys.ts';
import type { Writing } from '../statements/statement-writing.ts';
import { useWriting } from '../use-writing.ts';
import { cellAlone, clearRange, emptyRange, selectAll, selectTo } from './range-acts.ts';

interface RangeHandlers {
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
  readonly onMouseDownCapture: (event: MouseEvent) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
  readonly onFocusCapture: (event: FocusEvent) => void;
}

const meansAll = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent) =>
  (ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'a';

const holdsStatements = ({ store }: Writing, { row, column }: Place) =>
  store.rankOf(row) >= 0 && store.get('column', column)?.holds.kind === 'statements';

const isCell = (target: EventTarget): target is HTMLElement =>
  target instanceof HTMLElement && target.matches('[data-cell]');

/** The cell that is pressed with Shift, another one than that one is in; null where Shift means something else. */
function pressedCell({ view, store }: Writing, grid: HTMLElement | null, event: MouseEvent): Place | null {
  const { target, button, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (button !== 0 || !shiftKey || ctrlKey || metaKey || altKey || !(target instanceof Element)) return null;
  const active = document.activeElement;
  // While one writes, Shift marks words.
  if (!active || !grid?.contains(active) || !grid.contains(target) || isField(active)) return null;
  const cell = target.closest<HTMLElement>('[data-cell]');
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '';
  const column = cell?.dataset['cell'] ?? RANK;
  if (store.rankOf(row) < 0 || store.rankOf(view.place.row) < 0 || column === RANK || column === GROUP) return null;
  if (target.closest('button, a') || cell?.contains(active)) return null;
  return { row, column };
}

export function useCellRange(grid: RefObject<HTMLElement | null>, table: ShownTable, writer: boolean): RangeHandlers {
  const writing = useWriting();
  const { view, store } = writing;
  const pressed = useRef(false);
  // Other rows or columns: what was selected is no rectangle any more.
  useEffect(() => () => clearRange({ view }), [view, table]);

  const onKeyDownCapture = (event: KeyboardEvent) => {
    const { range } = view.arrangement.state;
    const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
    if (!(target instanceof Element) || altKey || !grid.current?.contains(target)) return;
    const inCell = isCell(target);
    const to = inCell && shiftKey ? placeByKey(view, (id) => store.rankOf(id) >= 0, event) : null;
    if (meansAll(event) && !isField(target)) selectAll(writing);
    else if (to) selectTo(writing, to);
    else if (!inCell || shiftKey || ctrlKey || metaKey) return;
    else if (range && key === 'Escape') clearRange(writing);
    else if (range && writer && (key === 'Delete' || key === 'Backspace')) emptyRange(writing, range);
    else if (writer && key === 'Delete' && holdsStatements(writing, view.place))
      emptyRange(writing, cellAlone(view.place));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onMouseDownCapture = (event: MouseEvent) => {
    const to = pressedCell(writing, grid.current, event);
    pressed.current = to !== null;
    if (!to) return;
    // No words are marked, and the focus goes where it is put.
    event.preventDefault();
    selectTo(writing, to);
  };
  const onClickCapture = (event: MouseEvent) => {
    if (!pressed.current) return;
    pressed.current = false;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusCapture = (event: FocusEvent) => {
    const { range } = view.arrangement.state;
    if (range && event.target !== view.cellAt(range.to)) clearRange(writing);
  };
  return { onKeyDownCapture, onMouseDownCapture, onClickCapture, onFocusCapture };
}
