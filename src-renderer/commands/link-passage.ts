// Links a passage or an annotation to a priority or a statement, as evidence with a stance.
import type { Annotation, EvidenceLink, EvidenceTarget, HighlightColour, Stance } from '../model/annotation.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Origin } from '../model/selector.ts';
import { keysAt } from '../model/order-key.ts';
import type { Study, StudyItem } from '../model/study.ts';
import { newPriority, tidyTitle } from './edit-priority.ts';
import { type Cell, newStatement, takesStatements } from './edit-statement.ts';
import { annotationAt, newAnnotation, type PassageInSource } from './new-annotation.ts';

export interface NewPriority {
  readonly title: string;
  /** The title was taken from the passage: it is kept where it comes from. */
  readonly said: boolean;
}

export interface NewStatement extends Cell {
  /** Inline Markdown. */
  readonly prose: string;
  /** The statement was taken from the passage: it is kept where it comes from. */
  readonly said: boolean;
}

export interface LinkPassage {
  /** An annotation that stands, or a passage; a passage that is annotated already is not annotated twice. */
  readonly from: { readonly annotationId: string } | PassageInSource;
  readonly targets: readonly EvidenceTarget[];
  /** Priorities that are added behind those under no heading, and linked to as well. */
  readonly newPriorities?: readonly NewPriority[];
  /** Statements that are added at the end of their cells, and linked to as well. */
  readonly newStatements?: readonly NewStatement[];
  readonly stance: Stance;
  /** For an annotation that has to be made. */
  readonly colour: HighlightColour;
}

const exists = (study: Study, target: EvidenceTarget) => study.get(target.kind, target.id) !== undefined;

/** The links that an annotation needs to the targets; one that stands keeps its place and takes the stance. */
export function linksFor(
  study: Study,
  annotationId: string,
  { targets, stance }: Pick<LinkPassage, 'targets' | 'stance'>,
  act: Act,
): { added: StudyItem[]; updated: [StudyItem, StudyItem][] } {
  const links = new Map(study.linksOf(annotationId).map((link) => [link.target.id, link]));
  const added: StudyItem[] = [];
  const updated: [StudyItem, StudyItem][] = [];
  for (const target of targets) {
    if (!exists(study, target)) continue;
    const before = links.get(target.id);
    if (!before) added.push(newLink(annotationId, target, stance, act));
    else if (before.stance !== stance) updated.push([before, { ...before, stance }]);
  }
  return { added, updated };
}

/** `null` when every link stands already with that stance, or nothing can be linked. */
export function linkPassage(study: Study, args: LinkPassage, act: Act): Change | null {
  const { from } = args;
  const standing = 'annotationId' in from ? study.get('annotation', from.annotationId) : annotationAt(study, from);
  const annotation = standing ?? ('annotationId' in from ? null : newAnnotation(study, from, args.colour, act));
  if (!annotation) return null;
  const { added, updated } = linksFor(study, annotation.id, args, act);
  added.push(...withNewPriorities(study, annotation, args, act), ...withNewStatements(study, annotation, args, act));
  if (added.length + updated.length === 0) return null;
  if (!standing) added.unshift(annotation);
  return makeChange(act, 'Link passage', { added, updated });
}

const originIn = ({ sourceId, selector }: Annotation): Origin => ({ sourceId, selector });

function withNewPriorities(study: Study, annotation: Annotation, args: LinkPassage, act: Act): StudyItem[] {
  const wanted = (args.newPriorities ?? [])
    .map((one) => ({ ...one, title: tidyTitle(one.title) }))
    .filter(({ title }) => title !== '');
  const rows = study.prioritiesIn(undefined);
  const keys = keysAt(rows, rows.length, wanted.length);
  return wanted.flatMap(({ title, said }, i) => {
    const priority = {
      ...newPriority(title, keys[i] ?? '', act),
      ...(said ? { origin: originIn(annotation) } : {}),
    };
    return [priority, newLink(annotation.id, { kind: 'priority', id: priority.id }, args.stance, act)];
  });
}

function withNewStatements(study: Study, annotation: Annotation, args: LinkPassage, act: Act): StudyItem[] {
  const added = new Map<string, number>();
  return (args.newStatements ?? []).flatMap(({ priorityId, columnId, prose, said }) => {
    if (prose.trim() === '' || !takesStatements(study, { priorityId, columnId })) return [];
    const cell = `${priorityId} ${columnId}`;
    const before = added.get(cell) ?? 0;
    added.set(cell, before + 1);
    const list = study.statementsIn(priorityId, columnId);
    const order = keysAt(list, list.length, before + 1)[before] ?? '';
    const statement = {
      ...newStatement({ priorityId, columnId }, order, prose.trim(), act),
      ...(said ? { origin: originIn(annotation) } : {}),
    };
    return [statement, newLink(annotation.id, { kind: 'statement', id: statement.id }, args.stance, act)];
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
