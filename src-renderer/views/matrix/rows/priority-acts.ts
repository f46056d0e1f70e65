// What can be done to a priority from its row, its menu and its keys, with what is said about it afterwards.
import { counted } from '../../../model/counted.ts';
import { deletePriority, movePriority } from '../../../commands/edit-priority.ts';
import { groupPriorities, moveToGroup } from '../../../commands/group-priorities.ts';
import { placeOfPriority, type PriorityPlace, stepPlace } from '../../../commands/priority-place.ts';
import { archivePriorities, duplicatePriority, mergePriorities } from '../../../commands/reshape-priority.ts';
import type { Change } from '../../../model/change.ts';
import { sameList } from '../../../model/same-list.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import { announce, showToast } from '../../session/toasts.ts';
import { sayOrder } from '../columns/sort-acts.ts';
import { firstWords } from '../first-words.ts';
import { RANK, TITLE } from '../matrix-view.ts';
import type { Writing } from '../statements/statement-writing.ts';

const groupWords = (store: Writing['store'], groupId: string | undefined) =>
  groupId === undefined ? 'under no heading' : `under “${firstWords(store.get('group', groupId)?.title ?? '')}”`;

function movedTo({ run, store }: Writing, priorityId: string, to: PriorityPlace): boolean {
  const before = placeOfPriority(store, priorityId)?.groupId;
  if (!run(movePriority, { priorityId, to })) return false;
  const group = to.groupId === before ? '' : `, ${groupWords(store, to.groupId)}`;
  announce(`Moved to rank ${store.rankOf(priorityId) + 1} of ${store.priorities().length}${group}`);
  return true;
}

/** Ranks can only be changed while they are what one sees; says so otherwise. */
export function canMoveRows({ view, store }: Writing): boolean {
  const { sorting } = view.arrangement.state;
  if (!sorting) return true;
  const text = `Rows are sorted by ${sayOrder(store, sorting)}. Order them by rank to move them.`;
  announce(text);
  showToast({
    text,
    action: { label: 'Order by rank', run: () => view.arrangement.set({ sorting: undefined }) },
  });
  return false;
}

/** Moves a priority one place up or down, also into the group beside its own; false at the ends. */
export function stepPriority(writing: Writing, priorityId: string, step: 1 | -1): boolean {
  const to = stepPlace(writing.store, priorityId, step);
  if (!to || !canMoveRows(writing) || !movedTo(writing, priorityId, to)) return false;
  if (to.groupId !== undefined) writing.view.arrangement.toggle('folded', [to.groupId], false);
  return true;
}

/** Moves a priority right before or behind another. */
export function putPriority(writing: Writing, priorityId: string, besideId: string, edge: 'before' | 'after'): void {
  const beside = placeOfPriority(writing.store, besideId);
  if (!beside || besideId === priorityId) return;
  const others = writing.store.prioritiesIn(beside.groupId).filter(({ id }) => id !== priorityId);
  const index = others.findIndex(({ id }) => id === besideId) + (edge === 'after' ? 1 : 0);
  movedTo(writing, priorityId, { groupId: beside.groupId, index });
}

/** Moves a priority to the top of a group. */
export function putUnder(writing: Writing, priorityId: string, groupId: string): void {
  movedTo(writing, priorityId, { groupId, index: 0 });
}

/** The rows that are selected, when this one is among them; else this one. In the order of their ranks. */
export function rowsMeant({ store, view }: Writing, priorityId: string): readonly string[] {
  const { selected } = view.arrangement.state;
  if (!selected.has(priorityId)) return [priorityId];
  return store.priorities().flatMap(({ id }) => (selected.has(id) ? [id] : []));
}

const inWords = (count: number) => counted(count, 'priority', 'priorities');

export const ranksOf = ({ store }: Writing, priorityIds: readonly string[]): readonly number[] =>
  priorityIds.map((id) => store.rankOf(id) + 1).sort((a, b) => a - b);

/** Rows under a heading are ranked behind those under none: a rank that became another is never left unsaid. */
export function sayRanks(writing: Writing, priorityIds: readonly string[], before: readonly number[]): string {
  const now = ranksOf(writing, priorityIds);
  const [first = 0] = now;
  const last = now.at(-1) ?? first;
  if (sameList(before, now)) return '';
  return now.length === 1 ? `: it ranks ${first} now` : `: they rank ${first}–${last} now`;
}

/** Gathers rows under a new heading, whose title can be typed at once. */
export function groupRows(writing: Writing, priorityIds: readonly string[]): void {
  const { run, view } = writing;
  const before = ranksOf(writing, priorityIds);
  const change = run(groupPriorities, { priorityIds, title: 'New group' });
  const group = change?.added[0];
  if (!change || !group) return;
  view.arrangement.set({ selected: new Set() });
  offerUndo(`Grouped ${inWords(priorityIds.length)}${sayRanks(writing, priorityIds, before)}`, change);
  // Of a long matrix only rows in sight and the one with the focus are in the document.
  const from = view.place;
  view.place = { ...from, row: group.id };
  view.edit({ kind: 'group', groupId: group.id, madeBy: change.id, from });
}

export function moveRowsTo(writing: Writing, priorityIds: readonly string[], groupId: string | undefined): void {
  const { run, view, store } = writing;
  const before = ranksOf(writing, priorityIds);
  if (!run(moveToGroup, { priorityIds, groupId })) return;
  view.arrangement.set({ selected: new Set() });
  const ranks = sayRanks(writing, priorityIds, before);
  announce(`Moved ${inWords(priorityIds.length)} ${groupWords(store, groupId)}${ranks}`);
  if (priorityIds[0] !== undefined) view.focus({ row: priorityIds[0], column: RANK });
}

export function copyRow({ run, view }: Writing, priorityId: string): void {
  const copy = run(duplicatePriority, { priorityId })?.added[0];
  if (!copy) return;
  announce('Duplicated the priority');
  view.focus({ row: copy.id, column: TITLE });
}

/** The others become part of the first in rank. */
export function mergeRows({ run, view, store }: Writing, priorityIds: readonly string[]): void {
  const [intoId = '', ...fromIds] = priorityIds;
  const change = run(mergePriorities, { intoId, fromIds });
  if (!change) return;
  view.arrangement.set({ selected: new Set() });
  offerUndo(`Merged ${inWords(priorityIds.length)} into “${nameOf(store, intoId)}”`, change);
  view.focus({ row: intoId, column: TITLE });
}

const nameOf = (store: Writing['store'], id: string) => firstWords(store.get('priority', id)?.title ?? '');

/** Does something that takes rows away; the focus goes to the row that takes the place of the first. */
function takeAway(writing: Writing, priorityIds: readonly string[], done: () => Change | null, said: string): void {
  const { view, store } = writing;
  const { rows } = view.table;
  const at = rows.indexOf(priorityIds[0] ?? '');
  const change = done();
  if (!change) return;
  const gone = new Set(priorityIds);
  view.arrangement.set({ selected: new Set() });
  offerUndo(said, change);
  const left = rows.filter((id) => !gone.has(id) && store.get('priority', id));
  const next = rows.slice(at).find((id) => left.includes(id)) ?? left.at(-1);
  if (next !== undefined) view.focus({ row: next, column: TITLE });
  else view.focusElement(() => document.querySelector<HTMLElement>('[data-add-priority]'));
}

export function archiveRows(writing: Writing, priorityIds: readonly string[]): void {
  const what =
    priorityIds.length === 1 ? `“${nameOf(writing.store, priorityIds[0] ?? '')}”` : inWords(priorityIds.length);
  takeAway(writing, priorityIds, () => writing.run(archivePriorities, { priorityIds }), `Archived ${what}`);
}

/** Deletes a priority with its statements; the focus goes to the row that takes its place. */
export function removePriority(writing: Writing, priorityId: string): void {
  takeAway(writing, [priorityId], () => writing.run(deletePriority, { priorityId }), deleted(writing, priorityId));
}

const deleted = ({ store }: Writing, priorityId: string) => `Deleted “${nameOf(store, priorityId)}”`;

/** The rows that are shown stay as they are, and so does the focus. */
export function removeArchived(writing: Writing, priorityId: string): void {
  const said = deleted(writing, priorityId);
  const change = writing.run(deletePriority, { priorityId });
  if (change) offerUndo(said, change);
}

/** Works on one priority alone, or on all again when it is that one already. */
export function focusOn({ session, store }: Writing, priorityId: string): void {
  const over = session.state.focusOn === priorityId;
  session.set({ focusOn: over ? undefined : priorityId });
  announce(over ? 'All priorities alike again' : `Focused on “${nameOf(store, priorityId)}”`);
}
