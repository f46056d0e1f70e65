// Which passages are not to be suggested for a target: those it rests on or came from, and those that were rejected.
import type { EvidenceTarget } from '../../model/annotation.ts';
import type { Passage } from '../../model/source.ts';
import type { Study } from '../../model/study.ts';
import type { PassageInSource } from './suggest-passages.ts';

/** Whether the two have more than half of the shorter one in common. */
function mostlySame(a: Passage, b: Passage): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return 2 * common > Math.min(a.end - a.start, b.end - b.start);
}

/** Whether a passage, or one that is nearly the same, was rejected for a target. */
export function isRejected(study: Study, targetId: string, { sourceId, passage }: PassageInSource): boolean {
  return study
    .rejectionsOf(targetId)
    .some((rejection) => rejection.sourceId === sourceId && mostlySame(rejection.position, passage));
}

/** Passages that are linked to the target. */
function linkedTo(study: Study, targetId: string): readonly PassageInSource[] {
  return study.linksTo(targetId).flatMap(({ annotationId }) => {
    const annotation = study.get('annotation', annotationId);
    return annotation ? [{ sourceId: annotation.sourceId, passage: annotation.selector.position }] : [];
  });
}

/**
 * Where the matrix was taken from a source: for a statement of that same matrix its other cells are no evidence, since
 * they are the claims that evidence is sought for. What another source's matrix says may well be.
 */
function sameMatrix(study: Study, target: EvidenceTarget): readonly PassageInSource[] {
  const sourceId = study.get(target.kind, target.id)?.origin?.sourceId;
  if (sourceId === undefined) return [];
  const found: PassageInSource[] = [];
  for (const kind of ['statement', 'priority'] as const) {
    for (const { origin } of study.all(kind)) {
      if (origin?.sourceId === sourceId) found.push({ sourceId, passage: origin.selector.position });
    }
  }
  return found;
}

/** All of them; O(links and rejections of the target, and statements). */
export function spokenFor(study: Study, target: EvidenceTarget): readonly PassageInSource[] {
  return [
    ...linkedTo(study, target.id),
    ...study.rejectionsOf(target.id).map(({ sourceId, position }) => ({ sourceId, passage: position })),
    ...sameMatrix(study, target),
  ];
}
