// What each article says on a priority, kept up to date with the study.
import { useCallback, useSyncExternalStore } from 'react';
import { type SaidOnPriority, SaidReader } from '../../../insight/said-by-source.ts';
import type { StudyStore } from '../../../store/study-store.ts';
import { useWorkbench } from '../../session/workbench-context.ts';

const readers = new WeakMap<StudyStore, SaidReader>();

/** One for a study: a row that is scrolled away and back again is not read twice. */
export function saidReader(store: StudyStore): SaidReader {
  const reader = readers.get(store) ?? new SaidReader(store);
  readers.set(store, reader);
  return reader;
}

/** Asked after every change; only the rows that it touched are read again. */
export function useSaid(priorityId: string): SaidOnPriority {
  const { store } = useWorkbench();
  const subscribe = useCallback((listener: () => void) => store.onApplied(listener), [store]);
  return useSyncExternalStore(subscribe, () => saidReader(store).read(priorityId));
}
