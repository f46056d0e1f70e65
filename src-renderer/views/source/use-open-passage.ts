// Opens a passage's card, lights what it is linked to and shows the first of that in the matrix.
import { useCallback } from 'react';
import { useWorkbench } from '../session/workbench-context.ts';

export function useOpenPassage(): (annotationId: string) => void {
  const { store, session } = useWorkbench();
  return useCallback(
    (annotationId) => {
      session.set({
        selected: undefined,
        annotationId,
        card: { annotationId, focus: 'card' },
        lit: { kind: 'annotations', ids: [annotationId] },
      });
      const [first] = store.linksOf(annotationId);
      if (first) session.revealTarget({ targetId: first.target.id, focus: false });
    },
    [store, session],
  );
}
