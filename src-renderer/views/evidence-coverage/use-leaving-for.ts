// Leaves the Coverage dialog for the place that a mark stands for.
import { useCallback } from 'react';
import { useWorkbench } from '../session/workbench-context.ts';

/** Goes once the dialog is gone: closing it gives the focus back to where it was opened from. */
export function useLeavingFor(): (go: () => void) => void {
  const { session } = useWorkbench();
  return useCallback(
    (go) => {
      session.set({ covering: false });
      requestAnimationFrame(() => requestAnimationFrame(go));
    },
    [session],
  );
}
