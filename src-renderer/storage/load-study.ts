// Opens a study: snapshot and the changes after it, lifted and validated, with its history and its contents.
import type { LogEntry } from '../model/change.ts';
import type { Source, SourceContent } from '../model/source.ts';
import type { StudyItem } from '../model/study.ts';
import { type AssembledStudy, assembling } from './assemble-study.ts';
import type { Digest } from '../model/content-bytes.ts';
import { loadContents } from './load-contents.ts';
import type { StudyDatabase } from './open-database.ts';
import { countQuarantined, keepInQuarantine } from './quarantine.ts';
import type { StudyRow } from './rows.ts';
import { readStoredStudy, type StoredStudy } from './stored-study.ts';

export interface LoadedStudy {
  readonly items: readonly StudyItem[];
  /** The last entry of the log: the next is one more. */
  readonly sequence: number;
  readonly changedAt: string;
  /** The last entries of the log, oldest first. */
  readonly history: readonly LogEntry[];
  /** By `contentSha256`; also those of removed sources that undo can bring back. */
  readonly contents: ReadonlyMap<string, SourceContent>;
  /** How many records of this study are kept aside because they cannot be read. */
  readonly quarantined: number;
  /** Sentences about what could not be loaded. */
  readonly warnings: readonly string[];
}

interface ReadOptions {
  readonly historyEntries?: number;
  readonly digest?: Digest;
  /** Waited for before each step of the work, so that other work may go first. Without it nothing is waited for. */
  readonly pace?: (() => Promise<void>) | undefined;
}

export interface LoadOptions extends ReadOptions {
  /** ISO 8601 with milliseconds, UTC. */
  readonly now?: () => string;
  /** What `readStudy` answered before; taken if the study has not changed since. */
  readonly ahead?: ReadStudy | undefined;
}

/** A study that was read and not opened. */
export interface ReadStudy extends Pick<LoadedStudy, 'contents' | 'quarantined'> {
  readonly row: StudyRow;
  readonly study: AssembledStudy;
}

export const clock = () => new Date().toISOString();

function* sourcesOf(items: readonly StudyItem[]): Iterable<Source> {
  for (const item of items) if (item.kind === 'source') yield item;
}

function contentHashes({ items, history }: AssembledStudy): Set<string> {
  const hashes = new Set<string>();
  const touched = history.map(({ added, updated, removed }) => [...added, ...updated.flat(), ...removed]);
  for (const list of [items, ...touched]) for (const source of sourcesOf(list)) hashes.add(source.contentSha256);
  return hashes;
}

async function assemble(stored: StoredStudy, { historyEntries, pace }: ReadOptions): Promise<AssembledStudy> {
  const steps = assembling(stored, historyEntries);
  let step = steps.next();
  while (step.done !== true) {
    if (pace) await pace();
    step = steps.next();
  }
  return step.value;
}

/** Reads a study and changes nothing, be it damaged or not. Throws what `loadStudy` throws. */
export async function readStudy(db: StudyDatabase, studyId: string, options: ReadOptions = {}): Promise<ReadStudy> {
  const tables = [db.studies, db.snapshots, db.changes, db.packs, db.quarantine];
  const { stored, quarantined } = await db.transaction('r', tables, async () => ({
    stored: await readStoredStudy(db, studyId, options.historyEntries),
    quarantined: await countQuarantined(db, studyId),
  }));
  await options.pace?.();
  const study = await assemble(stored, options);
  const contents = await loadContents(db, contentHashes(study), options.digest);
  return { row: stored.row, study, contents, quarantined };
}

/** Whoever changes a study changes its row. */
async function stillStands(db: StudyDatabase, { row }: ReadStudy): Promise<boolean> {
  return JSON.stringify(await db.studies.get(row.id)) === JSON.stringify(row);
}

/** Sets aside what was found and answers how many records are aside now. */
async function quarantine(db: StudyDatabase, { row, study, quarantined }: ReadStudy, now: string, warnings: string[]) {
  const { found } = study;
  if (found.length === 0) return quarantined;
  // Until the next compaction the snapshot still holds what was set aside, so a failure here loses nothing.
  try {
    return await db.transaction('rw', db.quarantine, () => keepInQuarantine(db, row.id, found, now));
  } catch {
    warnings.push('Records that cannot be read were found, but could not be set aside.');
    return found.length;
  }
}

/**
 * Throws `StorageError` when there is no such study, `NewerDataError` when a newer Lodestone wrote it, and
 * `StudyDamagedError` when none of it can be read. Whatever else is wrong is set aside and counted, and the rest loads.
 */
export async function loadStudy(db: StudyDatabase, studyId: string, options: LoadOptions = {}): Promise<LoadedStudy> {
  const { now = clock, ahead } = options;
  const read = ahead && (await stillStands(db, ahead)) ? ahead : await readStudy(db, studyId, options);
  const { study, contents } = read;
  const warnings = [...study.warnings];
  const quarantined = await quarantine(db, read, now(), warnings);
  for (const { title, contentSha256 } of sourcesOf(study.items)) {
    if (!contents.has(contentSha256)) warnings.push(`The text of “${title}” is missing or damaged.`);
  }
  const { items, sequence, changedAt, history } = study;
  return { items, sequence, changedAt, history, contents, quarantined, warnings };
}
