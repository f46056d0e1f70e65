// Folds the changes of a study into its snapshot when nothing else is to be done, and packs them as history.
import { FORMAT_VERSION } from '../model/migrations/format-version.ts';
import { assembleStudy } from './assemble-study.ts';
import { clock } from './load-study.ts';
import type { StudyDatabase } from './open-database.ts';
import { packEntries } from './pack-entries.ts';
import { keepInQuarantine } from './quarantine.ts';
import { allOf, readStoredStudy } from './stored-study.ts';

/** From how many changes on it is worth while; opening a study reads and checks each of them. */
export const WORTH_COMPACTING = 50;

export type CompactResult =
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'compacted'; readonly sequence: number; readonly packedEntries: number };

/**
 * All in one strict transaction: a crash at any step leaves either the old rows or the new ones. The log is packed, never
 * cut, and records that cannot be read leave the snapshot only together with their arrival in quarantine. Throws what
 * `readStoredStudy` and `assembleStudy` throw, and then changes nothing.
 */
export async function compact(db: StudyDatabase, studyId: string, now: () => string = clock): Promise<CompactResult> {
  const tables = [db.studies, db.snapshots, db.changes, db.packs, db.quarantine];
  return db.transaction('rw', tables, async (): Promise<CompactResult> => {
    const stored = await readStoredStudy(db, studyId);
    if (stored.changes.length === 0) return { kind: 'nothing-to-do' };
    const { items, sequence, changedAt, found } = assembleStudy(stored);
    await keepInQuarantine(db, studyId, found, now());
    const packed = JSON.stringify(items);
    await db.snapshots.put({ studyId, sequence, changedAt, formatVersion: FORMAT_VERSION, packed });
    if (stored.row.formatVersion < FORMAT_VERSION) {
      await db.studies.update(studyId, { formatVersion: FORMAT_VERSION });
    }
    const last = await db.packs
      .where('[studyId+firstSequence]')
      .between(...allOf(studyId))
      .last();
    await db.packs.bulkPut(packEntries(studyId, last, stored.changes));
    await db.changes
      .where('[studyId+sequence]')
      .between(...allOf(studyId))
      .delete();
    return { kind: 'compacted', sequence, packedEntries: stored.changes.length };
  });
}
