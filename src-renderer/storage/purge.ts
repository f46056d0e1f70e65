// Takes long-deleted studies off the disk, with the contents and originals that no other study speaks of.
import type { StudyDatabase } from './open-database.ts';
import { allOf } from './stored-study.ts';

const DAY = 86_400_000;

// Looked for in the packed text itself, so that a damaged or unreadable row still holds on to its files.
const MENTION = /"(?:contentSha256|originalSha256)":"([0-9a-f]{64})"/g;

async function mentionedHashes(db: StudyDatabase): Promise<Set<string>> {
  const hashes = new Set<string>();
  const mention = (text: unknown) => {
    for (const match of String(text).matchAll(MENTION)) hashes.add(match[1] as string);
  };
  await db.snapshots.each(({ packed }) => mention(packed));
  await db.packs.each(({ packed }) => mention(packed));
  await db.changes.each(({ entry }) => mention(JSON.stringify(entry)));
  await db.quarantine.each(({ record }) => mention(typeof record === 'string' ? record : JSON.stringify(record)));
  return hashes;
}

async function removeStudy(db: StudyDatabase, id: string): Promise<void> {
  await db.studies.delete(id);
  await db.snapshots.delete(id);
  await db.changes
    .where('[studyId+sequence]')
    .between(...allOf(id))
    .delete();
  await db.packs
    .where('[studyId+firstSequence]')
    .between(...allOf(id))
    .delete();
  await db.quarantine.where('studyId').equals(id).delete();
}

/**
 * Removes every study that was deleted more than so many days before `now` (ISO 8601), for good, in one transaction.
 * Files stay while any study, deleted or not, mentions them anywhere: in its records, its history or its quarantine.
 * Answers the ids of the studies removed.
 */
export async function purgeDeleted(db: StudyDatabase, olderThanDays: number, now: string): Promise<string[]> {
  const before = new Date(Date.parse(now) - olderThanDays * DAY).toISOString();
  const tables = [db.studies, db.snapshots, db.changes, db.packs, db.contents, db.originals, db.quarantine];
  return db.transaction('rw', tables, async () => {
    const gone = (await db.studies.toArray()).filter(({ deletedAt }) => deletedAt !== undefined && deletedAt < before);
    if (gone.length === 0) return [];
    for (const { id } of gone) await removeStudy(db, id);
    const kept = await mentionedHashes(db);
    for (const table of [db.contents, db.originals]) {
      const keys = await table.toCollection().primaryKeys();
      await table.bulkDelete(keys.filter((key) => !kept.has(key)));
    }
    return gone.map(({ id }) => id);
  });
}
