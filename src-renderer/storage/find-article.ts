// Finds the study that has an article already, by the digest of the article's text.
import { assembleStudy } from './assemble-study.ts';
import type { StudyDatabase } from './open-database.ts';
import type { StudyRow } from './rows.ts';
import { allOf, readStoredStudy } from './stored-study.ts';
import { listStudies } from './study-list.ts';

/** Whether the rows of a study speak of a digest at all; most need not be read for it. */
async function mentions(db: StudyDatabase, studyId: string, textSha256: string): Promise<boolean> {
  const snapshot = await db.snapshots.get(studyId);
  if (snapshot?.packed.includes(textSha256)) return true;
  const after = db.changes.where('[studyId+sequence]').between(...allOf(studyId));
  return (await after.filter(({ entry }) => JSON.stringify(entry).includes(textSha256)).count()) > 0;
}

async function has(db: StudyDatabase, studyId: string, textSha256: string): Promise<boolean> {
  if (!(await mentions(db, studyId, textSha256))) return false;
  const { items } = assembleStudy(await readStoredStudy(db, studyId, 0), 0);
  return items.some((item) => item.kind === 'source' && item.textSha256 === textSha256);
}

/**
 * The study changed last, of those not deleted, with a source whose text has this digest (SHA-256, hex). Studies that
 * cannot be read are passed over.
 */
export async function findStudyWithText(db: StudyDatabase, textSha256: string): Promise<StudyRow | undefined> {
  const rows = await listStudies(db);
  for (const row of rows) {
    if (row.deletedAt !== undefined) continue;
    const found = await db
      .transaction('r', [db.studies, db.snapshots, db.changes, db.packs], () => has(db, row.id, textSha256))
      .catch(() => false);
    if (found) return row;
  }
  return undefined;
}
