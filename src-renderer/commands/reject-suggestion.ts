// Turns a suggestion down, so that the passage is not suggested for that target again, and takes that back.
import type { EvidenceTarget, Rejection } from '../model/annotation.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import { samePassage } from '../model/source.ts';
import type { Study } from '../model/study.ts';
import type { PassageInSource } from './new-annotation.ts';

export interface RejectSuggestion extends PassageInSource {
  readonly target: EvidenceTarget;
}

/** `null` when it is rejected already, or the target, the source or the passage is not there. */
export function rejectSuggestion(
  study: Study,
  { target, sourceId, passage }: RejectSuggestion,
  act: Act,
): Change | null {
  const { start, end } = passage;
  const source = study.get('source', sourceId);
  if (!source || !study.get(target.kind, target.id)) return null;
  if (start < 0 || start >= end || end > source.length) return null;
  const standing = study.rejectionsOf(target.id);
  if (standing.some((one) => one.sourceId === sourceId && samePassage(one.position, passage))) return null;
  const rejection: Rejection = {
    kind: 'rejection',
    id: act.newId(),
    target: { kind: target.kind, id: target.id },
    sourceId,
    position: { start, end },
    createdAt: act.now(),
    createdBy: act.by,
  };
  return makeChange(act, 'Reject suggestion', { added: [rejection] });
}

/** Lets everything that was rejected for a target be suggested again. */
export function forgetRejections(study: Study, { targetId }: { readonly targetId: string }, act: Act): Change | null {
  return makeChange(act, 'Suggest again', { removed: study.rejectionsOf(targetId) });
}
