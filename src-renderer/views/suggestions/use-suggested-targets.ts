// The targets that a passage is most likely evidence for: what the link palette shows first.
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { PassageInSource } from '../../commands/new-annotation.ts';
import { headingAbove } from '../../insight/suggest/heading-above.ts';
import { isRejected } from '../../insight/suggest/spoken-for.ts';
import type { SuggestedTarget } from '../../insight/suggest/suggest-targets.ts';
import type { EvidenceLink } from '../../model/annotation.ts';
import { useStudy, useWorkbench } from '../session/workbench-context.ts';
import { targetIndexOf } from './target-index.ts';

const SHOWN = 3;
const none: readonly SuggestedTarget[] = [];

/** Without those the passage is linked to, and those it was rejected for; none while a large matrix is still being read. */
export function useSuggestedTargets(
  { sourceId, passage }: PassageInSource,
  words: string,
  links: readonly EvidenceLink[],
): readonly SuggestedTarget[] {
  const { store } = useWorkbench();
  const [index] = useState(() => {
    const found = targetIndexOf(store);
    found.catchUp();
    return found;
  });
  const suggestions = useSyncExternalStore(index.subscribe, () => index.current);
  // A rejection, or one that is taken back.
  const sequence = useStudy('history', (study) => study.sequence);
  const { start, end } = passage;
  return useMemo(() => {
    const content = store.contentOf(sourceId);
    const place = { sourceId, passage: { start, end } };
    const heading = content ? headingAbove(content, start) : '';
    const accepts = ({ id }: { readonly id: string }) =>
      !links.some((link) => link.target.id === id) && !isRejected(store, id, place);
    return suggestions?.suggest({ words, heading }, SHOWN, accepts) ?? none;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the store changes without being another one: `sequence` tells
  }, [suggestions, sequence, store, sourceId, start, end, words, links]);
}
