// One undoable step as data, and its small algebra: apply, invert, squash (after tldraw's RecordsDiff).
import type { ItemKind, StudyItem } from './study.ts';

/** Records added, updated (before, after) and removed. No record stands in more than one of the three. */
export interface RecordEdits {
  readonly added: readonly StudyItem[];
  readonly updated: readonly (readonly [before: StudyItem, after: StudyItem])[];
  readonly removed: readonly StudyItem[];
}

/** What a command yields: the edits, with the words that undo shows for them ('Link passage'). */
export interface Change extends RecordEdits {
  readonly id: string;
  readonly label: string;
  /** ISO 8601 with milliseconds, UTC. */
  readonly at: string;
  readonly by: string;
}

export type ChangeRole =
  | { readonly kind: 'do' }
  | { readonly kind: 'undo'; readonly of: string }
  | { readonly kind: 'redo'; readonly of: string };

/** A change as it stands in the study's append-only log. An undo is an entry of its own that holds the inverted edits. */
export interface LogEntry extends Change {
  /** 1 for the first entry of a study, then without gaps. */
  readonly sequence: number;
  readonly role: ChangeRole;
  /** `Study.changedAt` before and after this entry. */
  readonly changedAt: readonly [before: string, after: string];
}

/** What a command needs from the world: ids, the clock and who acts are passed in. */
export interface Act {
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** ISO 8601 with milliseconds, UTC. */
  readonly now: () => string;
  readonly by: string;
}

export const noEdits: RecordEdits = { added: [], updated: [], removed: [] };

export function isEmpty(edits: RecordEdits): boolean {
  return edits.added.length === 0 && edits.updated.length === 0 && edits.removed.length === 0;
}

/** A change made by `act`; `null` when nothing would change, so that a command can answer 'cannot'. */
export function makeChange(act: Act, label: string, edits: Partial<RecordEdits>): Change | null {
  const whole: RecordEdits = { ...noEdits, ...edits };
  if (isEmpty(whole)) return null;
  return { id: act.newId(), label, at: act.now(), by: act.by, ...whole };
}

/** The edits that take these back: applying both in turn changes nothing. */
export function invert(edits: RecordEdits): RecordEdits {
  return {
    added: edits.removed,
    updated: edits.updated.map(([before, after]) => [after, before] as const),
    removed: edits.added,
  };
}

/** The records as they stood before the edits: those removed and those updated. */
export const recordsBefore = ({ removed, updated }: RecordEdits): readonly StudyItem[] => [
  ...removed,
  ...updated.map(([before]) => before),
];

/** The records as they stand after the edits: those added and those updated. */
export const recordsAfter = ({ added, updated }: Pick<RecordEdits, 'added' | 'updated'>): readonly StudyItem[] => [
  ...added,
  ...updated.map(([, after]) => after),
];

interface Net {
  readonly before: StudyItem | null;
  readonly after: StudyItem | null;
}

const keyOf = (item: { readonly kind: ItemKind; readonly id: string }) => `${item.kind}:${item.id}`;

function* beforeAndAfter(edits: RecordEdits): Iterable<Net> {
  for (const item of edits.removed) yield { before: item, after: null };
  for (const [before, after] of edits.updated) yield { before, after };
  for (const item of edits.added) yield { before: null, after: item };
}

/** One set of edits with the effect of the whole sequence. */
export function squash(sequence: readonly RecordEdits[]): RecordEdits {
  const net = new Map<string, Net>();
  for (const edits of sequence) {
    for (const { before, after } of beforeAndAfter(edits)) {
      const key = keyOf((after ?? before) as StudyItem);
      const earlier = net.get(key);
      net.set(key, { before: earlier ? earlier.before : before, after });
    }
  }
  const added: StudyItem[] = [];
  const updated: (readonly [StudyItem, StudyItem])[] = [];
  const removed: StudyItem[] = [];
  for (const { before, after } of net.values()) {
    if (before && after) {
      if (before !== after) updated.push([before, after]);
    } else if (after) added.push(after);
    else if (before) removed.push(before);
  }
  return { added, updated, removed };
}
