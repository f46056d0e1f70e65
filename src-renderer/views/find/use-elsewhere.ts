// What matches beside the source that is read, searched when the typing pauses.
import { useEffect, useState } from 'react';
import { type Found, searchStudy } from '../../insight/search-study.ts';
import type { Sought } from '../../insight/search-text.ts';
import { useStudy, useWorkbench } from '../session/workbench-context.ts';
import { gathered } from './slices.ts';

const PAUSE_MS = 150;
const none: readonly Found[] = [];

export function useElsewhere(sought: Sought | null, sourceId: string): readonly Found[] {
  const { store } = useWorkbench();
  const sequence = useStudy('history', (study) => study.sequence);
  const [found, setFound] = useState(none);
  useEffect(() => {
    if (!sought) {
      setFound(none);
      return undefined;
    }
    const over = new AbortController();
    const timer = setTimeout(() => {
      void gathered(searchStudy(store, sought, sourceId), over.signal).then((all) => all && setFound(all));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [store, sought, sourceId, sequence]);
  return found;
}
