// Reads the rows of one study, inside the transaction of whoever asks.
import Dexie from 'dexie';
import { refuseNewer } from '../model/migrations/lift.ts';
import type { StudyDatabase } from './open-database.ts';
import type { ChangeRow, PackRow, SnapshotRow, StudyRow } from './rows.ts';
import { StorageError } from './storage-error.ts';

/** How many entries of the log are read when a study opens: undo reaches as far. The log itself is never cut. */
export const HISTORY_ENTRIES = 1_000;

export interface StoredStudy {
  readonly row: StudyRow;
  readonly snapshot: SnapshotRow | undefined;
  /** The snapshot's records as they were found; null when it is missing or is no list. */
  readonly snapshotItems: readonly unknown[] | null;
  /** In order of sequence. */
  readonly changes: readonly ChangeRow[];
  /** In order of sequence; only as many as were asked for, counted from the end. */
  readonly packs: readonly PackRow[];
}

export const allOf = (studyId: string) =>
  [
    [studyId, Dexie.minKey],
    [studyId, Dexie.maxKey],
  ] as const;

/** The list that was packed; null when it is damaged. */
export function unpackList(packed: unknown): readonly unknown[] | null {
  if (typeof packed !== 'string') return null;
  try {
    const list: unknown = JSON.parse(packed);
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

async function lastPacks(db: StudyDatabase, studyId: string, entries: number): Promise<PackRow[]> {
  const packs: PackRow[] = [];
  let missing = entries;
  let before: unknown = Dexie.maxKey;
  while (missing > 0) {
    const pack = await db.packs
      .where('[studyId+firstSequence]')
      .between([studyId, Dexie.minKey], [studyId, before], true, false)
      .last();
    if (!pack) break;
    packs.unshift(pack);
    missing -= pack.lastSequence - pack.firstSequence + 1;
    before = pack.firstSequence;
  }
  return packs;
}

/**
 * Throws `StorageError` when there is no such study, `NewerDataError` when a newer Lodestone wrote it. When the snapshot
 * cannot be read, all packs are, so that it can be rebuilt. Awaits nothing but Dexie.
 */
export async function readStoredStudy(
  db: StudyDatabase,
  studyId: string,
  historyEntries: number = HISTORY_ENTRIES,
): Promise<StoredStudy> {
  const row = await db.studies.get(studyId);
  if (!row) throw new StorageError('There is no such study on this computer.');
  refuseNewer(row.formatVersion);
  const snapshot = await db.snapshots.get(studyId);
  const changes = await db.changes
    .where('[studyId+sequence]')
    .between(...allOf(studyId))
    .toArray();
  const snapshotItems = unpackList(snapshot?.packed);
  const wanted = snapshotItems ? historyEntries - changes.length : Number.POSITIVE_INFINITY;
  const packs = await lastPacks(db, studyId, wanted);
  return { row, snapshot, snapshotItems, changes, packs };
}
