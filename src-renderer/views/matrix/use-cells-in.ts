// Tells the view of the matrix which element its cells stand in, and keeps a way to them in the tab order and the focus.
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { MatrixView } from './matrix-view.ts';

export function useCellsIn(view: MatrixView, element: RefObject<HTMLElement | null>, roving: boolean): void {
  useEffect(() => {
    const own = element.current;
    view.grid = own;
    const took = ({ target }: FocusEvent) => target instanceof HTMLElement && view.tookFocus(target);
    const left = ({ target }: FocusEvent) => target instanceof HTMLElement && view.leftFocus(target);
    own?.addEventListener('focusin', took);
    own?.addEventListener('focusout', left);
    return () => {
      own?.removeEventListener('focusin', took);
      own?.removeEventListener('focusout', left);
      if (view.grid === own) view.grid = null;
    };
  }, [view, element]);
  // After every commit: the cell in the tab order may have been of a row that went.
  useLayoutEffect(() => {
    view.grid = element.current;
    view.roving = roving;
    view.keepStop();
  });
}
