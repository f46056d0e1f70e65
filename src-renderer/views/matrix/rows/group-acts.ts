// What can be done to a group from its heading, its menu and its keys.
import { addPriority } from '../../../commands/edit-priority.ts';
import { dissolveGroup, moveGroup } from '../../../commands/group-priorities.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import { announce } from '../../session/toasts.ts';
import { firstWords } from '../first-words.ts';
import { RANK, TITLE } from '../matrix-view.ts';
import { ranksOf, sayRanks } from './priority-acts.ts';
import type { GroupPlace } from './group-places.ts';
import type { Writing } from '../statements/statement-writing.ts';

/** Moves a heading with all that stands under it past the next one; false at the ends. */
export function stepGroup(writing: Writing, groupId: string, step: 1 | -1): boolean {
  return moveTo(writing, groupId, writing.store.groups().findIndex(({ id }) => id === groupId) + step);
}

/** Moves it right before or behind another. */
export function putGroup(writing: Writing, groupId: string, { id: besideId, edge }: GroupPlace): void {
  const others = writing.store.groups().filter(({ id }) => id !== groupId);
  moveTo(writing, groupId, others.findIndex(({ id }) => id === besideId) + (edge === 'after' ? 1 : 0));
}

function moveTo({ run, store }: Writing, groupId: string, index: number): boolean {
  if (!run(moveGroup, { groupId, index })) return false;
  announce(`Moved to place ${index + 1} of ${store.groups().length} groups`);
  return true;
}

/** Takes the heading away; the focus goes to the first priority that stood under it. */
export function dissolve(writing: Writing, groupId: string): void {
  const { run, store, view } = writing;
  const title = store.get('group', groupId)?.title ?? '';
  const ids = store.prioritiesIn(groupId).map(({ id }) => id);
  const before = ranksOf(writing, ids);
  const change = run(dissolveGroup, { groupId });
  if (!change) return;
  offerUndo(`Ungrouped “${firstWords(title)}”${sayRanks(writing, ids, before)}`, change);
  const row = ids[0] ?? view.table.rows.find((id) => id !== groupId);
  if (row !== undefined) view.focus({ row, column: RANK });
}

/** A new priority at the end of a group, whose title can be typed at once. */
export function addUnder({ run, store, view }: Writing, groupId: string): void {
  const at = { groupId, index: store.prioritiesIn(groupId).length };
  const change = run(addPriority, { title: 'New priority', at });
  const added = change?.added[0];
  if (!change || !added) return;
  const from = view.place;
  view.arrangement.toggle('folded', [groupId], false);
  view.place = { row: added.id, column: TITLE };
  view.edit({ kind: 'title', priorityId: added.id, madeBy: change.id, from });
}
