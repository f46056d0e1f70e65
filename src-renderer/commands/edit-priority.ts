// Adds, renames, moves and deletes priorities.
import { type Act, type Change, makeChange } from '../model/change.ts';
import { keyAt } from '../model/order-key.ts';
import type { Priority } from '../model/matrix.ts';
import type { Study } from '../model/study.ts';
import { cellItems, hangingOn } from './hanging-on.ts';

interface OfPriority {
  readonly priorityId: string;
}

/** One line, white space folded. */
export const tidyTitle = (title: string) => title.replace(/\s+/gu, ' ').trim();

export function newPriority(title: string, order: string, act: Act): Priority {
  return { kind: 'priority', id: act.newId(), order, title, createdAt: act.now(), createdBy: act.by };
}

/** The new priority is the first record of the change. An empty title is kept, to be typed in place. */
export function addPriority(
  study: Study,
  args: { readonly title: string; readonly index?: number },
  act: Act,
): Change | null {
  const list = study.priorities();
  const priority = newPriority(tidyTitle(args.title), keyAt(list, args.index ?? list.length), act);
  return makeChange(act, 'Add priority', { added: [priority] });
}

export function renamePriority(study: Study, args: OfPriority & { readonly title: string }, act: Act): Change | null {
  const priority = study.get('priority', args.priorityId);
  const title = tidyTitle(args.title);
  if (!priority || title === priority.title) return null;
  return makeChange(act, 'Rename priority', { updated: [[priority, { ...priority, title }]] });
}

/** Moves a priority so that it stands at `rank`, counted from 0 in the list without it. */
export function movePriority(study: Study, args: OfPriority & { readonly rank: number }, act: Act): Change | null {
  const priority = study.get('priority', args.priorityId);
  if (!priority) return null;
  const others = study.priorities().filter((other) => other.id !== priority.id);
  if (args.rank < 0 || args.rank > others.length || args.rank === study.rankOf(priority.id)) return null;
  const order = keyAt(others, args.rank);
  return makeChange(act, 'Move priority', { updated: [[priority, { ...priority, order }]] });
}

/** Deletes a priority with its statements, its values and the links to any of them; the annotations stay. */
export function deletePriority(study: Study, args: OfPriority, act: Act): Change | null {
  const priority = study.get('priority', args.priorityId);
  if (!priority) return null;
  const cells = study.columns().flatMap((column) => cellItems(study, priority.id, column.id));
  const removed = [...hangingOn(study, [priority, ...cells]), ...cells, priority];
  return makeChange(act, 'Delete priority', { removed });
}
