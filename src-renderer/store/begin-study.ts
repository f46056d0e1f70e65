// Starts the log of a new study: its first entry, and a store that goes on from there.
import type { Change, LogEntry } from '../model/change.ts';
import { StudyStore } from './study-store.ts';

export interface BegunStudy {
  readonly first: LogEntry;
  readonly store: StudyStore;
}

/** `change` is what `createStudy` yielded. */
export function beginStudy(change: Change): BegunStudy {
  const first: LogEntry = { ...change, sequence: 1, role: { kind: 'do' }, changedAt: [change.at, change.at] };
  const store = new StudyStore({
    items: change.added,
    sequence: 1,
    changedAt: change.at,
    history: [first],
    contents: new Map(),
  });
  return { first, store };
}
