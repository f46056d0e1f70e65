// Where a priority stands: in which group, and where among its priorities. Order keys are compared within a group only.
import type { Priority } from '../model/matrix.ts';
import { keysAt } from '../model/order-key.ts';
import type { Study } from '../model/study.ts';

export interface PriorityPlace {
  /** Undefined for those under no heading. */
  readonly groupId: string | undefined;
  /** From 0, in the group without the priority that moves. */
  readonly index: number;
}

/** The group a priority is shown in: a heading that is gone is none. */
export function groupIdOf(study: Study, { groupId }: Priority): string | undefined {
  return groupId !== undefined && study.get('group', groupId) ? groupId : undefined;
}

/** `null` for one that is archived or not there. */
export function placeOfPriority(study: Study, priorityId: string): PriorityPlace | null {
  const priority = study.get('priority', priorityId);
  if (!priority || priority.archived) return null;
  const groupId = groupIdOf(study, priority);
  return { groupId, index: study.prioritiesIn(groupId).findIndex(({ id }) => id === priorityId) };
}

/** The last row of the matrix as it is read from top to bottom. */
export function endOfMatrix(study: Study): PriorityPlace {
  const groupId = study.groups().at(-1)?.id;
  return { groupId, index: study.prioritiesIn(groupId).length };
}

/** One place up or down, over the edge of a group into the one beside it; `null` at the ends of the matrix. */
export function stepPlace(study: Study, priorityId: string, step: 1 | -1): PriorityPlace | null {
  const place = placeOfPriority(study, priorityId);
  if (!place) return null;
  const index = place.index + step;
  if (index >= 0 && index < study.prioritiesIn(place.groupId).length) return { groupId: place.groupId, index };
  const groups = [undefined, ...study.groups().map(({ id }) => id)];
  const at = groups.indexOf(place.groupId) + step;
  if (at < 0 || at >= groups.length) return null;
  const groupId = groups[at];
  return { groupId, index: step === 1 ? 0 : study.prioritiesIn(groupId).length };
}

/** The priority at another order key and under another heading, or none. */
export function placed(priority: Priority, groupId: string | undefined, order: string): Priority {
  const { groupId: _before, ...rest } = priority;
  return groupId === undefined ? { ...rest, order } : { ...rest, order, groupId };
}

/** `count` order keys for priorities that come to stand at a place. */
export function keysAtPlace(study: Study, { groupId, index }: PriorityPlace, count: number): readonly string[] {
  return keysAt(study.prioritiesIn(groupId), index, count);
}
