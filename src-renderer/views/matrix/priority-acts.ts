// What can be done to a priority from its row, its menu and its keys, with what is said about it afterwards.
import { deletePriority, movePriority } from '../../commands/edit-priority.ts';
import { offerUndo } from '../session/offer-undo.ts';
import { announce } from '../session/toasts.ts';
import { firstWords } from './first-words.ts';
import { TITLE } from './matrix-view.ts';
import type { Writing } from './statement-writing.ts';

/** Moves a priority one rank up or down; false at the ends. */
export function stepPriority({ run, store }: Writing, priorityId: string, step: 1 | -1): boolean {
  const rank = store.rankOf(priorityId) + step;
  const done = run(movePriority, { priorityId, rank }) !== null;
  if (done) announce(`Moved to rank ${rank + 1} of ${store.count('priority')}`);
  return done;
}

/** Deletes a priority with its statements; the focus goes to the row that takes its place. */
export function removePriority({ run, store, view }: Writing, priorityId: string): void {
  const priority = store.get('priority', priorityId);
  const rank = store.rankOf(priorityId);
  const change = run(deletePriority, { priorityId });
  if (!priority || !change) return;
  offerUndo(`Deleted “${firstWords(priority.title)}”`, change);
  const list = store.priorities();
  const next = list[Math.min(rank, list.length - 1)];
  if (next) view.focus({ row: next.id, column: TITLE });
  else view.focusElement(() => document.querySelector<HTMLElement>('[data-add-priority]'));
}
