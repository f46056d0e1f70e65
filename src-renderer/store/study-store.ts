// The one mutable cell of an open study: applies changes, answers questions, wakes listeners, remembers what to undo.
import type { Act, Change, LogEntry, RecordEdits } from '../model/change.ts';
import { invert, isEmpty } from '../model/change.ts';
import type { SourceContent } from '../model/source.ts';
import { type ItemKind, itemKinds, type ItemOfKind, type Study, type StudyItem } from '../model/study.ts';
import { EvidenceGaps } from './evidence-gaps.ts';
import { History } from './history.ts';
import { annotationsAcross } from './annotations-across.ts';
import { ARCHIVED, cellKey, Indexes } from './indexes.ts';
import { RankedPriorities } from './ranked-priorities.ts';
import { type StoreKey, touchedKeys } from './store-keys.ts';

/** What a study is opened from. */
export interface StudyState {
  readonly items: readonly StudyItem[];
  /** The sequence of the last entry of the log; 0 for an empty study. */
  readonly sequence: number;
  readonly changedAt: string;
  /** The end of the log, oldest first, as far as undo shall reach. */
  readonly history: readonly LogEntry[];
  /** By `contentSha256`. */
  readonly contents: ReadonlyMap<string, SourceContent>;
}

type Listener = () => void;
export type ContentsOfChange = ReadonlyMap<string, SourceContent>;

export class StudyStore implements Study {
  readonly id: string;
  readonly #indexes: Indexes;
  readonly #gaps: EvidenceGaps;
  readonly #ranked: RankedPriorities;
  readonly #contents: Map<string, SourceContent>;
  readonly #listeners = new Map<StoreKey, Set<Listener>>();
  readonly #logListeners = new Set<(entry: LogEntry) => void>();
  readonly #editListeners = new Set<(edits: RecordEdits) => void>();
  #history: History;
  #sequence: number;
  #changedAt: string;

  /** Throws when the items hold no study record: such a study cannot be shown. */
  constructor(state: StudyState) {
    this.#indexes = new Indexes(state.items);
    const [record] = this.#indexes.tables.study.values();
    if (!record) throw new Error('This study has no title record, so it cannot be opened.');
    this.id = record.id;
    this.#gaps = new EvidenceGaps(this.#indexes);
    this.#ranked = new RankedPriorities(this.#indexes);
    this.#contents = new Map(state.contents);
    this.#history = new History(state.history);
    this.#sequence = state.sequence;
    this.#changedAt = state.changedAt;
  }

  /** Every record, kind by kind. */
  records(): readonly StudyItem[] {
    return itemKinds.flatMap((kind): StudyItem[] => [...this.all(kind)]);
  }

  /** A store of its own with the same records, without listeners and without steps to undo: to try changes on. */
  copy(): StudyStore {
    return new StudyStore({
      items: this.records(),
      sequence: this.#sequence,
      changedAt: this.#changedAt,
      history: [],
      contents: this.#contents,
    });
  }

  get title(): string {
    return this.get('study', this.id)?.title ?? '';
  }

  get changedAt(): string {
    return this.#changedAt;
  }

  /** The sequence of the last entry applied. */
  get sequence(): number {
    return this.#sequence;
  }

  get<K extends ItemKind>(kind: K, id: string): ItemOfKind<K> | undefined {
    return (this.#indexes.tables[kind] as Map<string, ItemOfKind<K>>).get(id);
  }

  all<K extends ItemKind>(kind: K): Iterable<ItemOfKind<K>> {
    return (this.#indexes.tables[kind] as Map<string, ItemOfKind<K>>).values();
  }

  count(kind: ItemKind): number {
    return this.#indexes.tables[kind].size;
  }

  /** How many statements have no evidence. */
  get statementsWithoutEvidence(): number {
    return this.#gaps.size;
  }

  sources() {
    return this.#indexes.sources.get('');
  }

  groups() {
    return this.#indexes.groups.get('');
  }

  priorities() {
    return this.#ranked.all();
  }

  prioritiesIn(groupId: string | undefined) {
    return this.#ranked.in(groupId);
  }

  archivedPriorities() {
    return this.#indexes.priorities.get(ARCHIVED);
  }

  rankOf(priorityId: string): number {
    return this.#ranked.rankOf(priorityId);
  }

  columns() {
    return this.#indexes.columns.get('');
  }

  statementsIn(priorityId: string, columnId: string) {
    return this.#indexes.statements.get(cellKey(priorityId, columnId));
  }

  valueIn(priorityId: string, columnId: string) {
    return this.#indexes.values.get(cellKey(priorityId, columnId))[0];
  }

  annotationsOf(sourceId: string) {
    return this.#indexes.annotations.get(sourceId);
  }

  annotationsWithin(sourceId: string, passage: { readonly start: number; readonly end: number }) {
    return annotationsAcross(this.annotationsOf(sourceId), passage, this.#indexes.longest.get(sourceId) ?? 0);
  }

  linksOf(annotationId: string) {
    return this.#indexes.linksOf.get(annotationId);
  }

  linksTo(targetId: string) {
    return this.#indexes.linksTo.get(targetId);
  }

  rejectionsOf(targetId: string) {
    return this.#indexes.rejections.get(targetId);
  }

  contentOf(sourceId: string): SourceContent | undefined {
    const source = this.get('source', sourceId);
    return source && this.#contents.get(source.contentSha256);
  }

  /** Makes a source's content known, before the change that adds the source or when it was fetched late. */
  addContents(contents: ContentsOfChange): void {
    for (const [hash, content] of contents) this.#contents.set(hash, content);
  }

  /** Applies what a command yielded and logs it; false when the command answered 'cannot'. */
  dispatch(change: Change | null): boolean {
    if (!change || isEmpty(change)) return false;
    this.#log({ ...change, ...this.#next(change.at), role: { kind: 'do' } });
    return true;
  }

  /** Takes back the last step that stands; answers it, or null when there is none. */
  undo(act: Act): LogEntry | null {
    const step = this.#history.undoable;
    if (!step) return null;
    this.#log({ ...this.#inverse(step, act), role: { kind: 'undo', of: step.id } });
    return step;
  }

  /** Brings back the step that was undone last; answers the undoing, or null when there is none. */
  redo(act: Act): LogEntry | null {
    const undoing = this.#history.redoable;
    if (!undoing) return null;
    this.#log({ ...this.#inverse(undoing, act), role: { kind: 'redo', of: undoing.id } });
    return undoing;
  }

  get undoLabel(): string | undefined {
    return this.#history.undoable?.label;
  }

  get redoLabel(): string | undefined {
    return this.#history.redoable?.label;
  }

  /** The id of the step that undo would take back, for a toast that offers just that. */
  get undoId(): string | undefined {
    return this.#history.undoable?.id;
  }

  /** Applies an entry that another window wrote; false when it does not follow on what is here. */
  receive(entry: LogEntry): boolean {
    if (entry.sequence !== this.#sequence + 1) return false;
    this.#apply(entry);
    return true;
  }

  subscribe(key: StoreKey, listener: Listener): () => void {
    let set = this.#listeners.get(key);
    if (!set) this.#listeners.set(key, (set = new Set()));
    set.add(listener);
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.#listeners.get(key) === set) this.#listeners.delete(key);
    };
  }

  /** Called with every entry made here, in order; entries of other windows are not among them. */
  onLogged(listener: (entry: LogEntry) => void): () => void {
    this.#logListeners.add(listener);
    return () => this.#logListeners.delete(listener);
  }

  /** Called with whatever was applied, here or in another window, undoing too; before those who listen by key. */
  onApplied(listener: (edits: RecordEdits) => void): () => void {
    this.#editListeners.add(listener);
    return () => this.#editListeners.delete(listener);
  }

  #next(changedAt: string): Pick<LogEntry, 'sequence' | 'changedAt'> {
    return { sequence: this.#sequence + 1, changedAt: [this.#changedAt, changedAt] };
  }

  #inverse(step: LogEntry, act: Act): Omit<LogEntry, 'role'> {
    return {
      id: act.newId(),
      label: step.label,
      at: act.now(),
      by: act.by,
      ...this.#next(step.changedAt[0]),
      ...invert(step),
    };
  }

  #log(entry: LogEntry): void {
    this.#apply(entry);
    for (const listener of this.#logListeners) listener(entry);
  }

  #apply(entry: LogEntry): void {
    const edits = this.#indexes.apply(entry);
    this.#gaps.follow(edits);
    this.#ranked.follow(edits);
    this.#history.record(entry);
    this.#sequence = entry.sequence;
    this.#changedAt = entry.changedAt[1];
    for (const listener of this.#editListeners) listener(edits);
    const keys = touchedKeys(edits);
    keys.add('history');
    for (const key of keys) for (const listener of [...(this.#listeners.get(key) ?? [])]) listener();
  }
}
