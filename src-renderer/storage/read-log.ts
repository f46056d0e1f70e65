// Reads the whole log of a study, not only the end of it that undo reaches.
import type { LogEntry } from '../model/change.ts';
import { assembleStudy } from './assemble-study.ts';
import type { StudyDatabase } from './open-database.ts';
import { readStoredStudy } from './stored-study.ts';

/** Oldest first; entries that cannot be read are left out. Throws what `readStoredStudy` throws. */
export async function readLog(db: StudyDatabase, studyId: string): Promise<readonly LogEntry[]> {
  const all = Number.POSITIVE_INFINITY;
  const stored = await db.transaction('r', [db.studies, db.snapshots, db.changes, db.packs], () =>
    readStoredStudy(db, studyId, all),
  );
  return assembleStudy(stored, all).history;
}
