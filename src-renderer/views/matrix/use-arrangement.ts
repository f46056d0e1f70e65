// Reads how the matrix is looked at in this sitting.
import { useSyncExternalStore } from 'react';
import type { ArrangementState } from './arrangement.ts';
import { useMatrixView } from './matrix-view.ts';

/** Reads the arrangement and re-renders when the answer changes; `read` must answer what keeps its identity. */
export function useArrangement<T>(read: (state: ArrangementState) => T): T {
  const { arrangement } = useMatrixView();
  return useSyncExternalStore(arrangement.subscribe, () => read(arrangement.state));
}
