// Makes the records of a study from its rows: lifted, validated, and with whatever cannot be read set aside.
import { type LogEntry, recordsAfter } from '../model/change.ts';
import { checkEntry } from '../model/entry-schema.ts';
import { checkItem, type QuarantinedRecord } from '../model/item-schema.ts';
import { liftEntries, liftItems } from '../model/migrations/lift.ts';
import { splitByReferences } from '../model/references.ts';
import { emptyTables, itemKinds, type StudyItem, tableOf } from '../model/study.ts';
import type { PackRow } from './rows.ts';
import { StudyDamagedError } from './storage-error.ts';
import { HISTORY_ENTRIES, type StoredStudy, unpackList } from './stored-study.ts';

export interface AssembledStudy {
  readonly items: readonly StudyItem[];
  /** The last entry of the log. */
  readonly sequence: number;
  readonly changedAt: string;
  /** The entries read that are among the last `historyEntries` of the log, oldest first. */
  readonly history: readonly LogEntry[];
  readonly found: readonly Omit<QuarantinedRecord, 'foundAt'>[];
  readonly warnings: readonly string[];
}

type Found = Omit<QuarantinedRecord, 'foundAt'>;

/** So many records between one step and the next. */
const RECORDS_A_STEP = 500;

/** Work in steps, between which other work may go first. */
type Steps<T> = Generator<void, T, void>;

function inOneGo<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

class Assembly {
  readonly #tables = emptyTables();
  readonly extra: StudyItem[] = [];
  readonly found: Found[] = [];
  readonly warnings: string[] = [];

  *addSnapshot(records: readonly unknown[]): Steps<void> {
    for (let from = 0; from < records.length; from += RECORDS_A_STEP) {
      this.#add(records.slice(from, from + RECORDS_A_STEP));
      yield;
    }
  }

  #add(records: readonly unknown[]): void {
    for (const record of records) {
      const checked = checkItem(record);
      if (!checked.ok) this.found.push({ reason: checked.reason, record });
      else if (this.#tables[checked.item.kind].has(checked.item.id)) this.extra.push(checked.item);
      else this.#put(checked.item);
    }
  }

  /** Each entry that can be read; one that cannot is set aside, and must not stop the others. */
  read(raw: readonly unknown[], version: number, follows: (entry: LogEntry) => boolean): LogEntry[] {
    const entries: LogEntry[] = [];
    const lifted = liftEntries(raw, version);
    for (const [index, value] of lifted.entries()) {
      const checked = checkEntry(value);
      if (checked.ok && follows(checked.entry)) entries.push(checked.entry);
      else {
        const reason = checked.ok ? 'The number of this change is not that of its place in the log.' : checked.reason;
        this.found.push({ reason, record: raw[index] });
      }
    }
    return entries;
  }

  // An entry is applied to whatever stands there: after one that could not be read, the later ones still hold the truth.
  apply(entry: LogEntry): void {
    for (const { kind, id } of entry.removed) this.#tables[kind].delete(id);
    for (const item of recordsAfter(entry)) this.#put(item);
  }

  /** Kind by kind. */
  items(): StudyItem[] {
    return itemKinds.flatMap((kind): StudyItem[] => [...this.#tables[kind].values()]);
  }

  #put(item: StudyItem): void {
    tableOf(this.#tables, item.kind).set(item.id, item);
  }
}

function readPack(assembly: Assembly, pack: PackRow): LogEntry[] {
  const raw = unpackList(pack.packed);
  if (!raw) {
    assembly.found.push({ reason: 'This part of the history is damaged.', record: pack.packed });
    assembly.warnings.push('A part of the history is damaged and was set aside.');
    return [];
  }
  let last = pack.firstSequence - 1;
  return assembly.read(raw, pack.formatVersion, ({ sequence }) => {
    if (sequence <= last || sequence > pack.lastSequence) return false;
    last = sequence;
    return true;
  });
}

function* readLog(assembly: Assembly, { packs, changes }: StoredStudy): Steps<LogEntry[]> {
  const log: LogEntry[] = [];
  for (const pack of packs) {
    // Not as arguments: a pack has no largest size.
    for (const entry of readPack(assembly, pack)) log.push(entry);
    yield;
  }
  const raw = changes.flatMap((change) =>
    assembly.read([change.entry], change.formatVersion, ({ sequence }) => sequence === change.sequence),
  );
  return [...log, ...raw];
}

function missingEntries({ packs, changes }: StoredStudy, appliedFrom: number, sequence: number): number {
  const packed = packs.reduce((sum, { firstSequence: first, lastSequence: last }) => {
    return sum + Math.max(0, last - Math.max(first, appliedFrom + 1) + 1);
  }, 0);
  return sequence - appliedFrom - packed - changes.filter((change) => change.sequence > appliedFrom).length;
}

/** The study record, or one made from what Home knows: a study must not be lost for its title. */
function withStudyRecord(items: readonly StudyItem[], { row }: StoredStudy, warnings: string[]): readonly StudyItem[] {
  if (items.some(({ kind }) => kind === 'study')) return items;
  if (items.length === 0) throw new StudyDamagedError('This study is damaged: none of its records could be read.');
  warnings.push('The title record of this study could not be read; it was made anew.');
  return [{ kind: 'study', id: row.id, title: row.title, createdAt: row.changedAt, createdBy: '' }, ...items];
}

/** `assembleStudy` in steps of a few milliseconds. */
export function* assembling(stored: StoredStudy, historyEntries: number = HISTORY_ENTRIES): Steps<AssembledStudy> {
  const { row, snapshot, snapshotItems, changes } = stored;
  const assembly = new Assembly();
  if (snapshot && snapshotItems) yield* assembly.addSnapshot(liftItems(snapshotItems, snapshot.formatVersion));
  const log = yield* readLog(assembly, stored);
  const rebuilt = !snapshotItems;
  if (rebuilt) {
    assembly.warnings.push('The snapshot of this study is damaged; the study was rebuilt from its log.');
    if (snapshot) assembly.found.push({ reason: 'This snapshot is damaged.', record: snapshot.packed });
  }
  const appliedFrom = rebuilt ? 0 : (snapshot?.sequence ?? 0);
  for (const entry of log) if (entry.sequence > appliedFrom) assembly.apply(entry);
  yield;
  const { kept, broken } = splitByReferences([...assembly.items(), ...assembly.extra], row.id);
  for (const { item, reason } of broken) assembly.found.push({ reason, record: item });
  const sequence = Math.max(row.sequence, snapshot?.sequence ?? 0, changes.at(-1)?.sequence ?? 0);
  const lost = missingEntries(stored, appliedFrom, sequence);
  if (lost > 0) assembly.warnings.push(`The log of this study has a gap: ${lost} of its changes are missing.`);
  const newest = log.at(-1);
  return {
    items: withStudyRecord(kept, stored, assembly.warnings),
    sequence,
    changedAt: newest && newest.sequence > appliedFrom ? newest.changedAt[1] : (snapshot?.changedAt ?? row.changedAt),
    history: log.filter((entry) => entry.sequence > sequence - historyEntries),
    found: assembly.found,
    warnings: assembly.warnings,
  };
}

/**
 * Throws `NewerDataError` when any row is of a newer format, and `StudyDamagedError` when there is neither a readable
 * snapshot nor a log to rebuild it from. Changes nothing.
 */
export function assembleStudy(stored: StoredStudy, historyEntries: number = HISTORY_ENTRIES): AssembledStudy {
  return inOneGo(assembling(stored, historyEntries));
}
