// What each article says on a priority, kept up to date with the study.
import { type SaidOnPriority, SaidReader } from '../../../insight/said-by-source.ts';
import type { StudyStore } from '../../../store/study-store.ts';
import { useReading, useWorkbench } from '../../session/workbench-context.ts';

const readers = new WeakMap<StudyStore, SaidReader>();

/** One for a study: a row that is scrolled away and back again is not read twice. */
export function saidReader(store: StudyStore): SaidReader {
  const reader = readers.get(store) ?? new SaidReader(store);
  readers.set(store, reader);
  return reader;
}

/** Only the rows that a change touched are read again. */
export function useSaid(priorityId: string): SaidOnPriority {
  const { store } = useWorkbench();
  return useReading(() => saidReader(store).read(priorityId));
}
