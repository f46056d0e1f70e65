// What the parts of the matrix need to change it: the study, the view of it, and the way to do a command.
import { useMemo } from 'react';
import { useRun, useWorkbench } from '../session/workbench-context.ts';
import { useMatrixView } from './matrix-view.ts';
import type { Writing } from './statements/statement-writing.ts';

export function useWriting(): Writing {
  const { store, session } = useWorkbench();
  const view = useMatrixView();
  const run = useRun();
  return useMemo(() => ({ store, session, view, run }), [store, session, view, run]);
}
