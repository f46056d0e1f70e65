// What belongs to one priority: its evidence and that of its statements, and the places in the sources it was taken from.
import { type EvidenceLink, isUnplaced } from '../model/annotation.ts';
import type { Statement } from '../model/matrix.ts';
import type { Passage } from '../model/source.ts';
import type { Study } from '../model/study.ts';

/** The statements of a priority, column by column, also those of hidden columns. O(its statements + columns). */
export const statementsOf = (study: Study, priorityId: string): readonly Statement[] =>
  study.columns().flatMap((column) => study.statementsIn(priorityId, column.id));

/** The evidence of a priority and of its statements. */
export const linksUnder = (study: Study, priorityId: string): readonly EvidenceLink[] => [
  ...study.linksTo(priorityId),
  ...statementsOf(study, priorityId).flatMap(({ id }) => study.linksTo(id)),
];

export interface Belonging {
  /** Ids of the annotations that are evidence of the priority or of one of its statements. */
  readonly annotations: ReadonlySet<string>;
  /** By source: where its evidence stands and where its title and statements come from, by start; they may overlap. */
  readonly places: ReadonlyMap<string, readonly Passage[]>;
}

export function belongingTo(study: Study, priorityId: string): Belonging {
  const annotations = new Set(linksUnder(study, priorityId).map(({ annotationId }) => annotationId));
  const places = new Map<string, Passage[]>();
  const add = (sourceId: string, passage: Passage) => {
    const list = places.get(sourceId);
    if (list) list.push(passage);
    else places.set(sourceId, [passage]);
  };
  for (const id of annotations) {
    const annotation = study.get('annotation', id);
    if (annotation && !isUnplaced(annotation)) add(annotation.sourceId, annotation.selector.position);
  }
  for (const item of [study.get('priority', priorityId), ...statementsOf(study, priorityId)]) {
    if (item?.origin) add(item.origin.sourceId, item.origin.selector.position);
  }
  for (const list of places.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  return { annotations, places };
}

/** Whether a link is evidence of this priority or of one of its statements. */
export const isUnder = (study: Study, { target }: EvidenceLink, priorityId: string): boolean =>
  target.id === priorityId || study.get('statement', target.id)?.priorityId === priorityId;

/** Whether an annotation is evidence of this priority or of one of its statements. */
export const isEvidenceUnder = (study: Study, annotationId: string, priorityId: string): boolean =>
  study.linksOf(annotationId).some((link) => isUnder(study, link, priorityId));
