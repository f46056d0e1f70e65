// Gathers priorities under headings: makes, renames, moves and dissolves groups.
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Priority, PriorityGroup } from '../model/matrix.ts';
import { keyAt, keysAt } from '../model/order-key.ts';
import type { Study } from '../model/study.ts';
import { tidyTitle } from './edit-priority.ts';
import { groupIdOf, placed } from './priority-place.ts';

interface OfGroup {
  readonly groupId: string;
}

/** Those in force among the ids, in the order of their ranks. */
export function inForce(study: Study, priorityIds: readonly string[]): readonly Priority[] {
  const ids = new Set(priorityIds);
  return study.priorities().filter(({ id }) => ids.has(id));
}

function movedTo(
  study: Study,
  groupId: string | undefined,
  priorities: readonly Priority[],
): readonly (readonly [Priority, Priority])[] {
  const moving = new Set(priorities.map(({ id }) => id));
  const others = study.prioritiesIn(groupId).filter(({ id }) => !moving.has(id));
  const keys = keysAt(others, others.length, priorities.length);
  return priorities.map((priority, i) => [priority, placed(priority, groupId, keys[i] ?? '')] as const);
}

/** A new heading over these priorities, in their order, where the first of them stood. It is the first record of the change. */
export function groupPriorities(
  study: Study,
  args: { readonly priorityIds: readonly string[]; readonly title: string },
  act: Act,
): Change | null {
  const priorities = inForce(study, args.priorityIds);
  const title = tidyTitle(args.title);
  const [first] = priorities;
  if (!first || title === '') return null;
  const groups = study.groups();
  const index = groups.findIndex(({ id }) => id === groupIdOf(study, first)) + 1;
  const group: PriorityGroup = {
    kind: 'group',
    id: act.newId(),
    order: keyAt(groups, index),
    title,
    createdAt: act.now(),
    createdBy: act.by,
  };
  const updated = movedTo(study, group.id, priorities);
  return makeChange(act, 'Group priorities', { added: [group], updated });
}

/** To the end of a group, or of those under no heading. */
export function moveToGroup(
  study: Study,
  args: { readonly priorityIds: readonly string[]; readonly groupId: string | undefined },
  act: Act,
): Change | null {
  if (args.groupId !== undefined && !study.get('group', args.groupId)) return null;
  const priorities = inForce(study, args.priorityIds).filter((one) => groupIdOf(study, one) !== args.groupId);
  return makeChange(act, 'Move to group', { updated: movedTo(study, args.groupId, priorities) });
}

/** `null` for an empty title. */
export function renameGroup(study: Study, args: OfGroup & { readonly title: string }, act: Act): Change | null {
  const group = study.get('group', args.groupId);
  const title = tidyTitle(args.title);
  if (!group || title === '' || title === group.title) return null;
  return makeChange(act, 'Rename group', { updated: [[group, { ...group, title }]] });
}

/** Moves a heading with all that stands under it, counted from 0 in the list without it. */
export function moveGroup(study: Study, args: OfGroup & { readonly index: number }, act: Act): Change | null {
  const group = study.get('group', args.groupId);
  if (!group) return null;
  const others = study.groups().filter(({ id }) => id !== group.id);
  const now = study.groups().indexOf(group);
  if (args.index < 0 || args.index > others.length || args.index === now) return null;
  const order = keyAt(others, args.index);
  return makeChange(act, 'Move group', { updated: [[group, { ...group, order }]] });
}

/** Takes the heading away; its priorities, the archived too, stand under none from then on, behind the others there. */
export function dissolveGroup(study: Study, args: OfGroup, act: Act): Change | null {
  const group = study.get('group', args.groupId);
  if (!group) return null;
  const archived = study.archivedPriorities().filter(({ groupId }) => groupId === group.id);
  const updated = movedTo(study, undefined, [...study.prioritiesIn(group.id), ...archived]);
  return makeChange(act, 'Ungroup priorities', { updated, removed: [group] });
}
