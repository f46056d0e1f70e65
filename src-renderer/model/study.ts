// One piece of work: its records, and the read-only view of them that commands, export and views are given.
import type { Annotation, EvidenceLink, Rejection, TagRecord } from './annotation.ts';
import type { CellValue, Column, Priority, PriorityGroup, Statement } from './matrix.ts';
import type { Passage, Source, SourceContent } from './source.ts';

/** The study itself as a record; there is just one in a study and its id is the study's. */
export interface StudyRecord {
  readonly kind: 'study';
  readonly id: string;
  readonly title: string;
  /** What the priorities are called at the head of their column ('Hypothesis'); absent for 'Priority'. */
  readonly priorityTitle?: string;
  /** The width of their column, in CSS pixels at normal text size; absent while nobody has set it. */
  readonly priorityWidth?: number;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** What the rows of a matrix are called while nobody has named them. */
export const USUAL_PRIORITY_TITLE = 'Priority';

export type StudyItem =
  | StudyRecord
  | Source
  | PriorityGroup
  | Priority
  | Column
  | Statement
  | CellValue
  | Annotation
  | EvidenceLink
  | Rejection
  | TagRecord;
export type ItemKind = StudyItem['kind'];
export type ItemOfKind<K extends ItemKind> = Extract<StudyItem, { kind: K }>;

export const itemKinds = [
  'study',
  'source',
  'column',
  'group',
  'priority',
  'statement',
  'cell-value',
  'annotation',
  'evidence-link',
  'rejection',
  'tag',
] as const satisfies readonly ItemKind[];

/** The records of a study by their kind, then by their id. */
export type RecordTables = { readonly [K in ItemKind]: Map<string, ItemOfKind<K>> };

export const emptyTables = (): RecordTables => ({
  study: new Map(),
  source: new Map(),
  column: new Map(),
  group: new Map(),
  priority: new Map(),
  statement: new Map(),
  'cell-value': new Map(),
  annotation: new Map(),
  'evidence-link': new Map(),
  rejection: new Map(),
  tag: new Map(),
});

/** The table of this kind, for whoever knows of a record no more than that it is one. */
export const tableOf = (tables: RecordTables, kind: ItemKind): Map<string, StudyItem> =>
  tables[kind] as Map<string, StudyItem>;

/** What the rows of its matrix are called. */
export const priorityTitleOf = (study: Study): string =>
  study.get('study', study.id)?.priorityTitle ?? USUAL_PRIORITY_TITLE;

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
  /** By order key. */
  groups(): readonly PriorityGroup[];
  /**
   * Those in force: first the ones under no heading, then group by group, each by order key. The place in this list is
   * the rank, from 0.
   */
  priorities(): readonly Priority[];
  /** Those of one group (`undefined`: under no heading, or under one that is gone) by order key, without the archived. */
  prioritiesIn(groupId: string | undefined): readonly Priority[];
  /** By order key. */
  archivedPriorities(): readonly Priority[];
  /** The place of a priority in `priorities()`, from 0; -1 when it is not there. */
  rankOf(priorityId: string): number;
  /** By order key. */
  columns(): readonly Column[];
  /** The statements of one cell, by order key. */
  statementsIn(priorityId: string, columnId: string): readonly Statement[];
  /** What a cell of a column holds that holds no statements. */
  valueIn(priorityId: string, columnId: string): CellValue | undefined;
  /** By start, then the longer first, then by id. */
  annotationsOf(sourceId: string): readonly Annotation[];
  /** Annotations of a source that share at least one code unit with the passage, in the order of `annotationsOf`. */
  annotationsWithin(sourceId: string, passage: Passage): readonly Annotation[];
  /** In the order they were made. */
  linksOf(annotationId: string): readonly EvidenceLink[];
  /** The evidence of a priority or statement: what was put in order first, then in the order it was linked. */
  linksTo(targetId: string): readonly EvidenceLink[];
  /** What was suggested for a priority or statement and turned down, in that order. */
  rejectionsOf(targetId: string): readonly Rejection[];
  /** `undefined` when the content of this source could not be loaded. */
  contentOf(sourceId: string): SourceContent | undefined;
}
