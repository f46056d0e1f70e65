// Brings what hangs on one target over to another: links and rejections, without doubles and without losing what one of two says.
import { confidences, type EvidenceLink, type EvidenceTarget } from '../model/annotation.ts';
import type { Study, StudyItem } from '../model/study.ts';

interface CarriedOver {
  readonly updated: readonly (readonly [StudyItem, StudyItem])[];
  readonly removed: readonly StudyItem[];
}

const weight = ({ confidence }: EvidenceLink) => (confidence ? confidences.indexOf(confidence) : -1);

/**
 * Two links of one annotation as one: it supports or contradicts rather than is context, of two such the surer link
 * says which; the higher confidence and both comments are kept. The first wins where they weigh the same.
 */
export function strongerLink(first: EvidenceLink, second: EvidenceLink): EvidenceLink {
  const says = (link: EvidenceLink) => link.stance !== 'context';
  const secondWins = says(first) === says(second) ? weight(second) > weight(first) : says(second);
  const surer = weight(second) > weight(first) ? second : first;
  const comments = [first.comment ?? '', second.comment ?? ''].filter((comment) => comment.trim() !== '');
  const comment = [...new Set(comments)].join('\n\n');
  return {
    ...first,
    stance: secondWins ? second.stance : first.stance,
    ...(surer.confidence ? { confidence: surer.confidence } : {}),
    ...(comment === '' ? {} : { comment }),
  };
}

const sameLink = (a: EvidenceLink, b: EvidenceLink) =>
  a.stance === b.stance && a.confidence === b.confidence && a.comment === b.comment;

/** The links of `fromIds` become links to the target; where it has one of the same annotation the two become one. */
export function carryLinks(study: Study, fromIds: readonly string[], target: EvidenceTarget): CarriedOver {
  const removed: EvidenceLink[] = [];
  const held = new Map<string, { readonly before: EvidenceLink; after: EvidenceLink }>();
  for (const link of study.linksTo(target.id)) held.set(link.annotationId, { before: link, after: link });
  for (const link of fromIds.flatMap((id) => study.linksTo(id))) {
    const standing = held.get(link.annotationId);
    if (standing) {
      standing.after = strongerLink(standing.after, link);
      removed.push(link);
    } else held.set(link.annotationId, { before: link, after: { ...link, target } });
  }
  const changed = [...held.values()].filter(
    ({ before, after }) => before.target.id !== target.id || !sameLink(before, after),
  );
  return { updated: changed.map(({ before, after }) => [before, after] as const), removed };
}

/** What was turned down for `fromIds` is turned down for the target. */
export function carryRejections(study: Study, fromIds: readonly string[], target: EvidenceTarget): CarriedOver {
  const key = ({ sourceId, position }: { sourceId: string; position: { start: number; end: number } }) =>
    `${sourceId} ${position.start} ${position.end}`;
  const held = new Set(study.rejectionsOf(target.id).map(key));
  const updated: [StudyItem, StudyItem][] = [];
  const removed: StudyItem[] = [];
  for (const rejection of fromIds.flatMap((id) => study.rejectionsOf(id))) {
    if (held.has(key(rejection))) removed.push(rejection);
    else updated.push([rejection, { ...rejection, target }]);
    held.add(key(rejection));
  }
  return { updated, removed };
}
