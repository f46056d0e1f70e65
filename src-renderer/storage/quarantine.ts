// Keeps records that could not be read, each once, with the reason and the day they were found.
import type { QuarantinedRecord } from '../model/item-schema.ts';
import type { StudyDatabase } from './open-database.ts';

type Found = Omit<QuarantinedRecord, 'foundAt'>;

const identity = ({ reason, record }: Found) => `${reason} ${JSON.stringify(record) ?? 'undefined'}`;

export const countQuarantined = (db: StudyDatabase, studyId: string) =>
  db.quarantine.where('studyId').equals(studyId).count();

/**
 * Adds what is not there yet and answers how many the study has now: until it is compacted, the same records are found
 * again each time it opens. Awaits nothing but Dexie, so that it can be part of a transaction.
 */
export async function keepInQuarantine(
  db: StudyDatabase,
  studyId: string,
  found: readonly Found[],
  foundAt: string,
): Promise<number> {
  const rows = await db.quarantine.where('studyId').equals(studyId).toArray();
  const known = new Set(rows.map(identity));
  const fresh = found.filter((each) => {
    const key = identity(each);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  await db.quarantine.bulkAdd(fresh.map(({ reason, record }) => ({ studyId, reason, record, foundAt })));
  return known.size;
}

/** What a study has in quarantine, in the order it was found: it goes into every copy. */
export async function quarantineOf(db: StudyDatabase, studyId: string): Promise<QuarantinedRecord[]> {
  const rows = await db.quarantine.where('studyId').equals(studyId).toArray();
  return rows.map(({ reason, record, foundAt }) => ({ reason, record, foundAt }));
}
