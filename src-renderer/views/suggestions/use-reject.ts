// Turns suggestions down, and brings them back: by command, with a toast that takes it back.
import { rejectSuggestion } from '../../commands/reject-suggestion.ts';
import type { PassageInSource } from '../../commands/new-annotation.ts';
import type { EvidenceTarget } from '../../model/annotation.ts';
import { offerUndo } from '../session/offer-undo.ts';
import { useRun, useWorkbench } from '../session/workbench-context.ts';
import { nameOfTarget, shorten } from '../source/use-passage-acts.ts';

/** The topic of the toasts: whoever goes through suggestions needs only the last one. */
export const SUGGESTION = 'suggestion';

/** `words` are those of the passage. True when it was rejected. */
export function useReject(): (target: EvidenceTarget, place: PassageInSource, words: string) => boolean {
  const { store } = useWorkbench();
  const run = useRun();
  return (target, { sourceId, passage }, words) => {
    const change = run(rejectSuggestion, { target, sourceId, passage });
    if (change) offerUndo(`Rejected “${shorten(words, 40)}” for ${nameOfTarget(store, target)}`, change, SUGGESTION);
    return change !== null;
  };
}
