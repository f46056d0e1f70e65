// Pointing at a priority or statement, or focusing it, lights its passages in the article.
import { useMemo } from 'react';
import { useWorkbench } from '../session/workbench-context.ts';

interface LightTarget {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

export function useLightTarget(id: string): LightTarget {
  const { session } = useWorkbench();
  return useMemo(() => {
    const on = () => {
      const { lit } = session.state;
      if (lit?.kind !== 'target' || lit.id !== id) session.set({ lit: { kind: 'target', id } });
    };
    const off = () => {
      const { lit } = session.state;
      if (lit?.kind === 'target' && lit.id === id) session.set({ lit: undefined });
    };
    return { onPointerEnter: on, onPointerLeave: off, onFocus: on, onBlur: off };
  }, [session, id]);
}
