// The studies on this computer: listed, made, duplicated, deleted, restored and at last purged.
import { packContent } from '../model/content-bytes.ts';
import type { Act, LogEntry } from '../model/change.ts';
import type { SourceFiles } from '../model/kept.ts';
import { FORMAT_VERSION } from '../model/migrations/format-version.ts';
import type { StudyItem } from '../model/study.ts';
import type { StudyDatabase } from './open-database.ts';
import { packEntries } from './pack-entries.ts';
import { countItems, type StudyRow } from './rows.ts';
import { StorageError } from './storage-error.ts';

/** All that stands in the list, deleted ones too, the one changed last first. */
export async function listStudies(db: StudyDatabase): Promise<StudyRow[]> {
  const rows = await db.studies.toArray();
  return rows.sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : a.id < b.id ? -1 : 1));
}

/** A study with its whole log, ready to be written. */
export interface NewStudy {
  readonly id: string;
  readonly items: readonly StudyItem[];
  /** In order of sequence; at least one. */
  readonly entries: readonly LogEntry[];
  readonly changedAt: string;
}

/**
 * Writes the rows of a new study: a snapshot, its log packed, its line in the list. Part of the caller's transaction;
 * fails when there is a study of that id. Awaits nothing but Dexie.
 */
export async function addStudyRows(db: StudyDatabase, { id, items, entries, changedAt }: NewStudy): Promise<void> {
  const record = items.find((item) => item.kind === 'study');
  const sequence = entries.at(-1)?.sequence ?? 0;
  await db.studies.add({
    id,
    title: record?.title ?? '',
    counts: countItems(items),
    changedAt,
    formatVersion: FORMAT_VERSION,
    sequence,
  });
  const packed = JSON.stringify(items);
  await db.snapshots.add({ studyId: id, sequence, changedAt, formatVersion: FORMAT_VERSION, packed });
  const rows = entries.map((entry) => ({
    studyId: id,
    sequence: entry.sequence,
    formatVersion: FORMAT_VERSION,
    entry,
  }));
  await db.packs.bulkAdd(packEntries(id, undefined, rows));
}

/** The records after these entries of a log. */
export function replay(entries: readonly LogEntry[]): StudyItem[] {
  const items = new Map<string, StudyItem>();
  for (const { added, updated, removed } of entries) {
    for (const item of removed) items.delete(`${item.kind}:${item.id}`);
    for (const [, item] of updated) items.set(`${item.kind}:${item.id}`, item);
    for (const item of added) items.set(`${item.kind}:${item.id}`, item);
  }
  return [...items.values()];
}

/**
 * Writes a new study from the first entries of its log, with the files of its sources, in one strict transaction.
 * Answers its id. Throws `StorageError` when the entries add no study record.
 */
export async function createStudy(
  db: StudyDatabase,
  entries: readonly LogEntry[],
  files: readonly SourceFiles[] = [],
): Promise<string> {
  const items = replay(entries);
  const record = items.find((item) => item.kind === 'study');
  const last = entries.at(-1);
  if (!record || !last) throw new StorageError('A study cannot be made without a title record.');
  const contents = files.map(({ contentSha256, content }) => ({ sha256: contentSha256, packed: packContent(content) }));
  await db.transaction('rw', [db.studies, db.snapshots, db.packs, db.contents, db.originals], async () => {
    await addStudyRows(db, { id: record.id, items, entries, changedAt: last.changedAt[1] });
    await db.contents.bulkPut(contents);
    await db.originals.bulkPut(files.map(({ original }) => original));
  });
  return record.id;
}

async function updateRow(db: StudyDatabase, id: string, change: (row: StudyRow) => StudyRow): Promise<void> {
  await db.transaction('rw', db.studies, async () => {
    const row = await db.studies.get(id);
    if (!row) throw new StorageError('There is no such study on this computer.');
    await db.studies.put(change(row));
  });
}

/** Moves a study out of sight; everything of it stays until it is purged. */
export async function deleteStudy(db: StudyDatabase, id: string, act: Pick<Act, 'now'>): Promise<void> {
  await updateRow(db, id, (row) => ({ ...row, deletedAt: act.now() }));
}

/** Takes `deleteStudy` back. */
export async function restoreStudy(db: StudyDatabase, id: string): Promise<void> {
  await updateRow(db, id, (deleted) => {
    const { deletedAt: _, ...row } = deleted;
    return row;
  });
}
