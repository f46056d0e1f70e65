// On Home: which of the texts that were read stand in a study already.
import { useContext, useEffect, useState } from 'react';
import { useApp, WorkbenchContext } from '../session/workbench-context.ts';
import type { StudyWithText } from './import-entries.ts';
import type { ImportState } from './import-state.ts';

const none: ReadonlyMap<string, StudyWithText> = new Map();

/** By the digest of the text. Empty where a study is open: there its own sources are what counts. */
export function useStudiesWith(states: readonly ImportState[]): ReadonlyMap<string, StudyWithText> {
  const { library } = useApp();
  const inStudy = useContext(WorkbenchContext) !== null;
  const [found, setFound] = useState(none);
  const texts = inStudy ? '' : states.flatMap((state) => (state.kind === 'ready' ? [state.textSha256] : [])).join(' ');
  useEffect(() => {
    let over = false;
    const look = async (text: string) => {
      // That it cannot be looked up stands in the way of nothing.
      const study = await library.studyWithText(text).catch(() => undefined);
      if (study && !over) setFound((old) => new Map(old).set(text, study));
    };
    for (const text of texts.split(' ')) if (text !== '') void look(text);
    return () => {
      over = true;
    };
  }, [library, texts]);
  return found;
}
