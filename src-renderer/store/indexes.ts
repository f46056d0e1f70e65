// The records of one study and the indexes kept beside them, changed step by step and never rebuilt.
import type { Annotation, EvidenceLink, Rejection } from '../model/annotation.ts';
import type { CellValue, Priority, Statement } from '../model/matrix.ts';
import { byOrder } from '../model/order-key.ts';
import { noEdits, type RecordEdits, recordsAfter, recordsBefore, squash } from '../model/change.ts';
import { emptyTables, type ItemKind, type ItemOfKind, type StudyItem, tableOf } from '../model/study.ts';
import { type Compare, SortedGroups } from './sorted-groups.ts';

/** By start, then the longer first, then by id. */
export function byPlace(a: Annotation, b: Annotation): number {
  const p = a.selector.position;
  const q = b.selector.position;
  if (p.start !== q.start) return p.start - q.start;
  if (p.end !== q.end) return q.end - p.end;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

interface Made {
  readonly id: string;
  readonly createdAt: string;
}

const byTime: Compare<Made> = (a, b) => {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};

/** Those that somebody put in order first, then by time. */
const byOrderOrTime: Compare<EvidenceLink> = (a, b) => {
  if (a.order !== undefined && b.order !== undefined) {
    return byOrder({ id: a.id, order: a.order }, { id: b.id, order: b.order });
  }
  if (a.order === undefined && b.order === undefined) return byTime(a, b);
  return a.order === undefined ? 1 : -1;
};

/** The group of the archived among the groups of priorities; '' is that of those under no heading. */
export const ARCHIVED = 'archived';
const groupOf = ({ archived, groupId }: Priority) => (archived ? ARCHIVED : (groupId ?? ''));

export const cellKey = (priorityId: string, columnId: string) => `${priorityId}/${columnId}`;

export class Indexes {
  readonly tables = emptyTables();
  readonly sources = new SortedGroups<ItemOfKind<'source'>>(() => '', byOrder);
  readonly columns = new SortedGroups<ItemOfKind<'column'>>(() => '', byOrder);
  readonly groups = new SortedGroups<ItemOfKind<'group'>>(() => '', byOrder);
  readonly priorities = new SortedGroups<Priority>(groupOf, byOrder);
  readonly statements = new SortedGroups<Statement>((s) => cellKey(s.priorityId, s.columnId), byOrder);
  readonly annotations = new SortedGroups<Annotation>((a) => a.sourceId, byPlace);
  readonly linksOf = new SortedGroups<EvidenceLink>((l) => l.annotationId, byTime);
  readonly linksTo = new SortedGroups<EvidenceLink>((l) => l.target.id, byOrderOrTime);
  /** One value a cell; should a merge leave two, the older one counts. */
  readonly values = new SortedGroups<CellValue>((one) => cellKey(one.priorityId, one.columnId), byTime);
  readonly rejections = new SortedGroups<Rejection>((one) => one.target.id, byTime);
  /** The longest annotation there ever was in a source, in code units: how far back an overlap can begin. */
  readonly longest = new Map<string, number>();

  constructor(items: Iterable<StudyItem>) {
    for (const item of items) {
      this.#store(item);
      if (item.kind === 'annotation') this.#noteLength(item);
    }
    const of = <K extends ItemKind>(kind: K) => [...this.tables[kind].values()] as ItemOfKind<K>[];
    const links = of('evidence-link');
    this.sources.fill(of('source'));
    this.columns.fill(of('column'));
    this.groups.fill(of('group'));
    this.priorities.fill(of('priority'));
    this.statements.fill(of('statement'));
    this.values.fill(of('cell-value'));
    this.annotations.fill(of('annotation'));
    this.linksOf.fill(links);
    this.linksTo.fill(links);
    this.rejections.fill(of('rejection'));
  }

  /**
   * Applies the edits and answers what they did: the same edits, but where something else stood than they were made for,
   * as after an entry of the log that could not be read. Nothing is checked.
   */
  apply(edits: RecordEdits): RecordEdits {
    const gone = recordsBefore(edits);
    const come = recordsAfter(edits);
    // Only those that stand here: an entry of another window may have been seen already.
    const held = new Set<StudyItem>();
    for (const { kind, id } of [...gone, ...come]) {
      const item = this.tables[kind].get(id);
      if (item) held.add(item);
    }
    const out = [...held];
    for (const item of out) this.tables[item.kind].delete(item.id);
    for (const item of come) {
      this.#store(item);
      if (item.kind === 'annotation') this.#noteLength(item);
    }
    this.#reindex(out, come);
    return gone.length === out.length && gone.every((item) => held.has(item))
      ? edits
      : squash([
          { ...noEdits, removed: out },
          { ...noEdits, added: come },
        ]);
  }

  #reindex(out: readonly StudyItem[], come: readonly StudyItem[]): void {
    const of = <K extends ItemKind>(list: readonly StudyItem[], kind: K) =>
      list.filter((item): item is ItemOfKind<K> => item.kind === kind);
    const update = <K extends ItemKind>(kind: K, ...groups: SortedGroups<ItemOfKind<K>>[]) => {
      const removed = of(out, kind);
      const added = of(come, kind);
      if (removed.length + added.length > 0) for (const group of groups) group.replace(removed, added);
    };
    update('source', this.sources);
    update('column', this.columns);
    update('group', this.groups);
    update('priority', this.priorities);
    update('statement', this.statements);
    update('cell-value', this.values);
    update('annotation', this.annotations);
    update('evidence-link', this.linksOf, this.linksTo);
    update('rejection', this.rejections);
  }

  #store(item: StudyItem): void {
    tableOf(this.tables, item.kind).set(item.id, item);
  }

  #noteLength(annotation: Annotation): void {
    const { start, end } = annotation.selector.position;
    const longest = this.longest.get(annotation.sourceId) ?? 0;
    if (end - start > longest) this.longest.set(annotation.sourceId, end - start);
  }
}
