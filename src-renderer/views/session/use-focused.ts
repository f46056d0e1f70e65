// The priority that is worked on, as long as it is in force.
import { useCallback, useSyncExternalStore } from 'react';
import type { Study } from '../../model/study.ts';
import type { SessionState } from './session.ts';
import { useWorkbench } from './workbench-context.ts';

/** Undefined too when it was deleted or archived since. */
export const focusedPriority = (study: Study, { focusOn }: SessionState): string | undefined =>
  focusOn !== undefined && study.rankOf(focusOn) >= 0 ? focusOn : undefined;

/** Reads the focus and re-renders when the answer changes; `read` must answer what keeps its identity. */
export function useFocused<T>(read: (focus: string | undefined) => T): T {
  const { store, session } = useWorkbench();
  const subscribe = useCallback(
    (listener: () => void) => {
      const offs = [session.subscribe(listener), store.subscribe('priorities', listener)];
      return () => offs.forEach((off) => off());
    },
    [session, store],
  );
  return useSyncExternalStore(subscribe, () => read(focusedPriority(store, session.state)));
}
