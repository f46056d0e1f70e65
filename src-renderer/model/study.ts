// One piece of work: its records, and the read-only view of them that commands, export and views are given.
import type { Annotation, EvidenceLink } from './annotation.ts';
import type { Column, Priority, Statement } from './matrix.ts';
import type { Passage, Source, SourceContent } from './source.ts';

/** The study itself as a record; there is just one in a study and its id is the study's. */
export interface StudyRecord {
  readonly kind: 'study';
  readonly id: string;
  readonly title: string;
  readonly createdAt: string;
  readonly createdBy: string;
}

export type StudyItem = StudyRecord | Source | Priority | Column | Statement | Annotation | EvidenceLink;
export type ItemKind = StudyItem['kind'];
export type ItemOfKind<K extends ItemKind> = Extract<StudyItem, { kind: K }>;

export const itemKinds = [
  'study',
  'source',
  'column',
  'priority',
  'statement',
  'annotation',
  'evidence-link',
] as const satisfies readonly ItemKind[];

/** A study as others see it. Lists come in their order and keep their identity until something in them changes. */
export interface Study {
  readonly id: string;
  readonly title: string;
  /** When the newest change still in force was made: ISO 8601 with milliseconds, UTC. Undoing brings the earlier time back. */
  readonly changedAt: string;
  get<K extends ItemKind>(kind: K, id: string): ItemOfKind<K> | undefined;
  all<K extends ItemKind>(kind: K): Iterable<ItemOfKind<K>>;
  count(kind: ItemKind): number;
  /** By order key. */
  sources(): readonly Source[];
  /** By order key: the place in this list is the rank, from 0. */
  priorities(): readonly Priority[];
  /** The place of a priority in `priorities()`, from 0; -1 when it is not there. */
  rankOf(priorityId: string): number;
  /** By order key. */
  columns(): readonly Column[];
  /** The statements of one cell, by order key. */
  statementsIn(priorityId: string, columnId: string): readonly Statement[];
  /** By start, then the longer first, then by id. */
  annotationsOf(sourceId: string): readonly Annotation[];
  /** Annotations of a source that share at least one code unit with the passage, in the order of `annotationsOf`. */
  annotationsWithin(sourceId: string, passage: Passage): readonly Annotation[];
  /** In the order they were made. */
  linksOf(annotationId: string): readonly EvidenceLink[];
  /** The evidence of a priority or statement, in the order it was linked. */
  linksTo(targetId: string): readonly EvidenceLink[];
  /** `undefined` when the content of this source could not be loaded. */
  contentOf(sourceId: string): SourceContent | undefined;
}
