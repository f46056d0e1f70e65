// Tells the view of the matrix which element its cells stand in, and keeps a way to them in the tab order.
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { MatrixView } from './matrix-view.ts';

export function useCellsIn(view: MatrixView, element: RefObject<HTMLElement | null>, roving: boolean): void {
  useEffect(() => {
    const own = element.current;
    view.grid = own;
    return () => {
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
