// Links a passage or an annotation to a priority or a statement, as evidence with a stance.
import type { EvidenceLink, EvidenceTarget, HighlightColour, Stance } from '../model/annotation.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import { keysAt } from '../model/order-key.ts';
import type { Study, StudyItem } from '../model/study.ts';
import { newPriority, tidyTitle } from './edit-priority.ts';
import { annotationAt, newAnnotation, type PassageInSource } from './new-annotation.ts';

export interface LinkPassage {
  /** An annotation that stands, or a passage; a passage that is annotated already is not annotated twice. */
  readonly from: { readonly annotationId: string } | PassageInSource;
  readonly targets: readonly EvidenceTarget[];
  /** Titles of priorities that are added at the end of the matrix, and linked to as well. */
  readonly newPriorities?: readonly string[];
  readonly stance: Stance;
  /** For an annotation that has to be made. */
  readonly colour: HighlightColour;
}

const exists = (study: Study, target: EvidenceTarget) => study.get(target.kind, target.id) !== undefined;

/** `null` when every link stands already with that stance, or nothing can be linked. */
export function linkPassage(study: Study, args: LinkPassage, act: Act): Change | null {
  const { from } = args;
  const standing = 'annotationId' in from ? study.get('annotation', from.annotationId) : annotationAt(study, from);
  const annotation = standing ?? ('annotationId' in from ? null : newAnnotation(study, from, args.colour, act));
  if (!annotation) return null;
  const links = study.linksOf(annotation.id);
  const added: StudyItem[] = [];
  const updated: [StudyItem, StudyItem][] = [];
  for (const target of args.targets) {
    if (!exists(study, target)) continue;
    const before = links.find((link) => link.target.id === target.id);
    if (!before) added.push(newLink(annotation.id, target, args.stance, act));
    else if (before.stance !== args.stance) updated.push([before, { ...before, stance: args.stance }]);
  }
  added.push(...withNewPriorities(study, annotation.id, args, act));
  if (added.length + updated.length === 0) return null;
  if (!standing) added.unshift(annotation);
  return makeChange(act, 'Link passage', { added, updated });
}

function withNewPriorities(study: Study, annotationId: string, args: LinkPassage, act: Act): StudyItem[] {
  const titles = (args.newPriorities ?? []).map(tidyTitle).filter((title) => title !== '');
  const rows = study.priorities();
  const keys = keysAt(rows, rows.length, titles.length);
  return titles.flatMap((title, i) => {
    const priority = newPriority(title, keys[i] ?? '', act);
    return [priority, newLink(annotationId, { kind: 'priority', id: priority.id }, args.stance, act)];
  });
}

export function newLink(annotationId: string, target: EvidenceTarget, stance: Stance, act: Act): EvidenceLink {
  return {
    kind: 'evidence-link',
    id: act.newId(),
    annotationId,
    target: { kind: target.kind, id: target.id },
    stance,
    createdAt: act.now(),
    createdBy: act.by,
  };
}
