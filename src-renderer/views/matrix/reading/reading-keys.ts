// The keys of the reading view that only move the focus: over its fields, and over what is in one as in the grid.
import { moveInside } from '../grid-keys.ts';
import { type MatrixView, TITLE } from '../matrix-view.ts';

type KeyLike = Parameters<typeof moveInside>[1];

/** Up and Down go from field to field, Space goes into one. True when the key was for that. */
export function moveReading(view: MatrixView, priorityId: string, target: Element, event: KeyLike): boolean {
  if (!target.matches('[data-cell]')) return moveInside(target, event);
  if (event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return false;
  if (event.key === ' ') {
    const stop = target.querySelector<HTMLElement>('[data-stop]');
    stop?.focus();
    return stop !== null;
  }
  const fields = view.table.columns.slice(view.table.columns.indexOf(TITLE));
  const at = fields.indexOf(view.place.column);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: fields.length - 1 }[event.key];
  if (to === undefined) return false;
  const column = fields[Math.max(0, Math.min(fields.length - 1, to))];
  if (column !== undefined) view.focus({ row: priorityId, column });
  return true;
}
