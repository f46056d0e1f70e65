// The passages that meet the filter, gathered anew after each change, but never before what the change shows is painted.
import { useDeferredValue, useMemo } from 'react';
import type { Annotation } from '../../model/annotation.ts';
import { useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { passagesOf } from './passage-filter.ts';

export function usePassages(): readonly Annotation[] {
  const { store } = useWorkbench();
  const sequence = useDeferredValue(useStudy('history', (study) => study.sequence));
  const filter = useDeferredValue(useSession((state) => state.passageFilter));
  const order = useSession((state) => state.passageOrder);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- read from the store, which changes without being another one
  return useMemo(() => passagesOf(store, filter, order), [store, filter, order, sequence]);
}
