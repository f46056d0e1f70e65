// Opens a study: snapshot and the changes after it, lifted and validated, with its history and its contents.
import type { LogEntry } from '../model/change.ts';
import type { Source, SourceContent } from '../model/source.ts';
import type { StudyItem } from '../model/study.ts';
import { type AssembledStudy, assembleStudy } from './assemble-study.ts';
import type { Digest } from '../model/content-bytes.ts';
import { loadContents, webDigest } from './load-contents.ts';
import type { StudyDatabase } from './open-database.ts';
import { keepInQuarantine } from './quarantine.ts';
import { HISTORY_ENTRIES, readStoredStudy } from './stored-study.ts';

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

export interface LoadOptions {
  readonly historyEntries?: number;
  /** ISO 8601 with milliseconds, UTC. */
  readonly now?: () => string;
  readonly digest?: Digest;
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

// Until the next compaction the snapshot still holds what was set aside, so a failure here loses nothing.
async function quarantine(db: StudyDatabase, studyId: string, study: AssembledStudy, now: string, warnings: string[]) {
  try {
    return await db.transaction('rw', db.quarantine, () => keepInQuarantine(db, studyId, study.found, now));
  } catch {
    warnings.push('Records that cannot be read were found, but could not be set aside.');
    return study.found.length;
  }
}

/**
 * Throws `StorageError` when there is no such study, `NewerDataError` when a newer Lodestone wrote it, and
 * `StudyDamagedError` when none of it can be read. Whatever else is wrong is set aside and counted, and the rest loads.
 */
export async function loadStudy(db: StudyDatabase, studyId: string, options: LoadOptions = {}): Promise<LoadedStudy> {
  const { historyEntries = HISTORY_ENTRIES, now = clock, digest = webDigest } = options;
  const stored = await db.transaction('r', [db.studies, db.snapshots, db.changes, db.packs], () =>
    readStoredStudy(db, studyId, historyEntries),
  );
  const study = assembleStudy(stored, historyEntries);
  const warnings = [...study.warnings];
  const quarantined = await quarantine(db, studyId, study, now(), warnings);
  const contents = await loadContents(db, contentHashes(study), digest);
  for (const { title, contentSha256 } of sourcesOf(study.items)) {
    if (!contents.has(contentSha256)) warnings.push(`The text of “${title}” is missing or damaged.`);
  }
  const { items, sequence, changedAt, history } = study;
  return { items, sequence, changedAt, history, contents, quarantined, warnings };
}
