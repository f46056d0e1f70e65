// Whether the cells of a priority stand in the grid, where one of them is in the tab order, or by themselves, where all are.
import { createContext, useContext } from 'react';

export const InGridContext = createContext(true);

export function useInGrid(): boolean {
  return useContext(InGridContext);
}

/** The `tabIndex` of what a cell offers. */
export function useStopIndex(): 0 | -1 {
  return useInGrid() ? -1 : 0;
}
