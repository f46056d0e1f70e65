// What matches beside the source that is read, searched when the typing pauses.
import { useEffect, useState } from 'react';
import { type Found, searchStudy } from '../../insight/search-study.ts';
import { useStudy, useWorkbench } from '../session/workbench-context.ts';
import { gathered } from './slices.ts';

const PAUSE_MS = 150;
const none: readonly Found[] = [];

export function useElsewhere(pattern: RegExp | null, sourceId: string): readonly Found[] {
  const { store } = useWorkbench();
  const sequence = useStudy('history', (study) => study.sequence);
  const [found, setFound] = useState(none);
  useEffect(() => {
    if (!pattern) {
      setFound(none);
      return undefined;
    }
    const over = new AbortController();
    const timer = setTimeout(() => {
      // A pattern remembers where it was: this one is not the one that the source is searched with.
      const own = new RegExp(pattern.source, pattern.flags);
      void gathered(searchStudy(store, own, sourceId), over.signal).then((all) => all && setFound(all));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [store, pattern, sourceId, sequence]);
  return found;
}
