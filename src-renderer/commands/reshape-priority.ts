// Makes one priority of several, several of one, and puts priorities out of force and back.
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Priority } from '../model/matrix.ts';
import { keysAt } from '../model/order-key.ts';
import type { Study, StudyItem } from '../model/study.ts';
import { carryLinks, carryRejections } from './carry-over.ts';
import { newPriority, tidyTitle } from './edit-priority.ts';
import { followMentions } from './follow-mentions.ts';
import { inForce } from './group-priorities.ts';
import { cellItems, hangingOn } from './hanging-on.ts';
import { keysAtPlace, placed, placeOfPriority } from './priority-place.ts';

interface OfPriority {
  readonly priorityId: string;
}

type Update = readonly [before: StudyItem, after: StudyItem];

/** A new priority right behind another, in its group. */
function priorityBehind(study: Study, priority: Priority, title: string, act: Act): Priority | null {
  const place = placeOfPriority(study, priority.id);
  if (!place) return null;
  const [order = ''] = keysAtPlace(study, { ...place, index: place.index + 1 }, 1);
  return placed(newPriority(title, order, act), place.groupId, order);
}

/** Copies a priority with its statements, values, evidence and rejections. The copy is the first record of the change. */
export function duplicatePriority(study: Study, args: OfPriority, act: Act): Change | null {
  const priority = study.get('priority', args.priorityId);
  const made = priority && priorityBehind(study, priority, tidyTitle(`${priority.title} (copy)`), act);
  if (!priority || !made) return null;
  const copy: Priority = priority.origin ? { ...made, origin: priority.origin } : made;
  const by = { createdAt: act.now(), createdBy: act.by };
  const added: StudyItem[] = [copy];
  const copyHanging = (fromId: string, id: string) => {
    for (const item of hangingOn(study, [{ id: fromId }])) {
      if (item.kind !== 'evidence-link' && item.kind !== 'rejection') continue;
      added.push({ ...item, id: act.newId(), target: { kind: item.target.kind, id }, ...by });
    }
  };
  for (const column of study.columns()) {
    for (const item of cellItems(study, priority.id, column.id)) {
      const id = act.newId();
      added.push({ ...item, id, priorityId: copy.id, ...by });
      if (item.kind === 'statement') copyHanging(item.id, id);
    }
  }
  copyHanging(priority.id, copy.id);
  return makeChange(act, 'Duplicate priority', { added });
}

function mergedCells(study: Study, into: Priority, from: readonly Priority[]) {
  const updated: Update[] = [];
  const removed: StudyItem[] = [];
  for (const { id: columnId } of study.columns()) {
    const standing = study.statementsIn(into.id, columnId);
    const coming = from.flatMap(({ id }) => study.statementsIn(id, columnId));
    const keys = keysAt(standing, standing.length, coming.length);
    coming.forEach((item, i) => updated.push([item, { ...item, priorityId: into.id, order: keys[i] ?? item.order }]));
    let held = study.valueIn(into.id, columnId) !== undefined;
    for (const { id } of from) {
      const value = study.valueIn(id, columnId);
      if (!value) continue;
      if (held) removed.push(value);
      else updated.push([value, { ...value, priorityId: into.id }]);
      held = true;
    }
  }
  return { updated, removed };
}

/**
 * The others become part of `intoId`, which keeps its title, place and values: their statements come behind its own,
 * their values where it has none, their evidence and rejections move along; what mentioned them mentions it. `null` when
 * there is nothing to merge.
 */
export function mergePriorities(
  study: Study,
  args: { readonly intoId: string; readonly fromIds: readonly string[] },
  act: Act,
): Change | null {
  const [into] = inForce(study, [args.intoId]);
  const from = inForce(study, args.fromIds).filter(({ id }) => id !== args.intoId);
  if (!into || from.length === 0) return null;
  const fromIds = from.map(({ id }) => id);
  const target = { kind: 'priority', id: into.id } as const;
  const parts = [mergedCells(study, into, from), carryLinks(study, fromIds, target)];
  parts.push(carryRejections(study, fromIds, target));
  const title = into.title === '' ? (from.find((one) => one.title !== '')?.title ?? '') : into.title;
  const origin = into.origin ?? from.find((one) => one.origin)?.origin;
  const whole: Priority = { ...into, title, ...(origin ? { origin } : {}) };
  const same = title === into.title && origin === into.origin;
  const edits = {
    updated: [...(same ? [] : [[into, whole] as const]), ...parts.flatMap(({ updated }) => updated)],
    removed: [...parts.flatMap(({ removed }) => removed), ...from],
  };
  const gone = title === into.title ? fromIds : [...fromIds, into.id];
  return makeChange(act, 'Merge priorities', followMentions(study, edits, new Map(gone.map((id) => [id, whole]))));
}

/**
 * Statements of a priority become a new one right behind it, each in its column, with their evidence. The new priority
 * is the first record of the change. `null` when none of the statements is of this priority.
 */
export function splitPriority(
  study: Study,
  args: OfPriority & { readonly statementIds: readonly string[]; readonly title: string },
  act: Act,
): Change | null {
  const priority = study.get('priority', args.priorityId);
  const statements = args.statementIds.flatMap((id) => {
    const statement = study.get('statement', id);
    return statement?.priorityId === args.priorityId ? [statement] : [];
  });
  const next = priority && priorityBehind(study, priority, tidyTitle(args.title), act);
  if (!next || statements.length === 0) return null;
  const updated = statements.map((item) => [item, { ...item, priorityId: next.id }] as const);
  return makeChange(act, 'Split priority', { added: [next], updated });
}

/** Takes priorities out of force; they keep everything, also the place to which they come back. */
export function archivePriorities(
  study: Study,
  args: { readonly priorityIds: readonly string[] },
  act: Act,
): Change | null {
  const updated = inForce(study, args.priorityIds).map((one) => [one, { ...one, archived: true as const }] as const);
  return makeChange(act, updated.length > 1 ? 'Archive priorities' : 'Archive priority', { updated });
}

/** Brings an archived priority back to where it stood. */
export function restorePriority(study: Study, args: OfPriority, act: Act): Change | null {
  const priority = study.get('priority', args.priorityId);
  if (!priority?.archived) return null;
  const { archived: _archived, ...restored } = priority;
  return makeChange(act, 'Restore priority', { updated: [[priority, restored]] });
}
