// Adds, renames, moves and deletes priorities.
import { type Act, type Change, makeChange } from '../model/change.ts';
import { keyAt } from '../model/order-key.ts';
import type { Priority } from '../model/matrix.ts';
import type { Study } from '../model/study.ts';
import { followMentions } from './follow-mentions.ts';
import { cellItems, hangingOn } from './hanging-on.ts';
import { endOfMatrix, keysAtPlace, placed, placeOfPriority, type PriorityPlace } from './priority-place.ts';

interface OfPriority {
  readonly priorityId: string;
}

/** One line, white space folded. */
export const tidyTitle = (title: string) => title.replace(/\s+/gu, ' ').trim();

export function newPriority(title: string, order: string, act: Act): Priority {
  return { kind: 'priority', id: act.newId(), order, title, createdAt: act.now(), createdBy: act.by };
}

/** The new priority is the first record of the change; without a place it stands last. An empty title is kept, to be typed in place. */
export function addPriority(
  study: Study,
  args: { readonly title: string; readonly at?: PriorityPlace },
  act: Act,
): Change | null {
  const place = args.at ?? endOfMatrix(study);
  const [order = ''] = keysAtPlace(study, place, 1);
  const priority = placed(newPriority(tidyTitle(args.title), order, act), place.groupId, order);
  return makeChange(act, 'Add priority', { added: [priority] });
}

/** What mentions the priority in its words shows the new title. */
export function renamePriority(study: Study, args: OfPriority & { readonly title: string }, act: Act): Change | null {
  const priority = study.get('priority', args.priorityId);
  const title = tidyTitle(args.title);
  if (!priority || title === priority.title) return null;
  const renamed = { ...priority, title };
  const edits = followMentions(study, { updated: [[priority, renamed]] }, new Map([[priority.id, renamed]]));
  return makeChange(act, 'Rename priority', edits);
}

/** Moves a priority to a place, counted in its group without it. `null` when it stands there or there is no such place. */
export function movePriority(study: Study, args: OfPriority & { readonly to: PriorityPlace }, act: Act): Change | null {
  const { groupId, index } = args.to;
  const priority = study.get('priority', args.priorityId);
  const now = placeOfPriority(study, args.priorityId);
  if (!priority || !now || (groupId !== undefined && !study.get('group', groupId))) return null;
  const others = study.prioritiesIn(groupId).filter((other) => other.id !== priority.id);
  if (index < 0 || index > others.length) return null;
  if (groupId === now.groupId && index === now.index) return null;
  const moved = placed(priority, groupId, keyAt(others, index));
  return makeChange(act, 'Move priority', { updated: [[priority, moved]] });
}

/** Deletes a priority with its statements, its values and the links to any of them; the annotations stay. */
export function deletePriority(study: Study, args: OfPriority, act: Act): Change | null {
  const priority = study.get('priority', args.priorityId);
  if (!priority) return null;
  const cells = study.columns().flatMap((column) => cellItems(study, priority.id, column.id));
  const removed = [...hangingOn(study, [priority, ...cells]), ...cells, priority];
  return makeChange(act, 'Delete priority', { removed });
}
