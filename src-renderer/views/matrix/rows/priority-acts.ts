// What can be done to a priority from its row, its menu and its keys, with what is said about it afterwards.
import { deletePriority, movePriority } from '../../../commands/edit-priority.ts';
import { placeOfPriority, type PriorityPlace, stepPlace } from '../../../commands/priority-place.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import { announce } from '../../session/toasts.ts';
import { firstWords } from '../first-words.ts';
import { TITLE } from '../matrix-view.ts';
import type { Writing } from '../statements/statement-writing.ts';

function movedTo({ run, store }: Writing, priorityId: string, to: PriorityPlace): boolean {
  const before = store.get('priority', priorityId)?.groupId;
  if (!run(movePriority, { priorityId, to })) return false;
  const group = to.groupId === before ? '' : `, ${groupWords(store, to.groupId)}`;
  announce(`Moved to rank ${store.rankOf(priorityId) + 1} of ${store.priorities().length}${group}`);
  return true;
}

const groupWords = (store: Writing['store'], groupId: string | undefined) =>
  groupId === undefined ? 'under no heading' : `under “${firstWords(store.get('group', groupId)?.title ?? '')}”`;

/** Moves a priority one place up or down, also into the group beside its own; false at the ends. */
export function stepPriority(writing: Writing, priorityId: string, step: 1 | -1): boolean {
  const to = stepPlace(writing.store, priorityId, step);
  return to !== null && movedTo(writing, priorityId, to);
}

/** Moves a priority right before or behind another. */
export function putPriority(writing: Writing, priorityId: string, besideId: string, edge: 'before' | 'after'): void {
  const beside = placeOfPriority(writing.store, besideId);
  if (!beside || besideId === priorityId) return;
  const others = writing.store.prioritiesIn(beside.groupId).filter(({ id }) => id !== priorityId);
  const index = others.findIndex(({ id }) => id === besideId) + (edge === 'after' ? 1 : 0);
  movedTo(writing, priorityId, { groupId: beside.groupId, index });
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
