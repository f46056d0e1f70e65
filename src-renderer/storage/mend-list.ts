// Finds studies whose line in the list was lost or garbled, and writes it anew from what is kept of them.
import { FORMAT_VERSION } from '../model/migrations/format-version.ts';
import { assembleStudy } from './assemble-study.ts';
import type { StudyDatabase } from './open-database.ts';
import { countItems, type StudyRow } from './rows.ts';
import { readStoredStudy } from './stored-study.ts';

const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;

function isWhole(row: StudyRow | undefined): boolean {
  if (!row || typeof row.title !== 'string' || typeof row.changedAt !== 'string') return false;
  if (!isCount(row.sequence) || !isCount(row.formatVersion)) return false;
  const { sources, priorities, statements, annotations, links } = row.counts ?? {};
  return [sources, priorities, statements, annotations, links].every(isCount);
}

async function keptStudies(db: StudyDatabase): Promise<Set<string>> {
  const snapshots = await db.snapshots.toCollection().primaryKeys();
  const logs = [...(await db.packs.toCollection().primaryKeys()), ...(await db.changes.toCollection().primaryKeys())];
  return new Set([...snapshots, ...logs.map(([studyId]) => studyId)]);
}

async function newRow(db: StudyDatabase, id: string, old: StudyRow | undefined): Promise<StudyRow> {
  const { deletedAt, title } = old ?? {};
  const provisional: StudyRow = {
    id,
    title: typeof title === 'string' ? title : 'Untitled study',
    counts: countItems([]),
    changedAt: new Date(0).toISOString(),
    formatVersion: FORMAT_VERSION,
    sequence: 0,
    ...(typeof deletedAt === 'string' ? { deletedAt } : {}),
  };
  await db.studies.put(provisional);
  const { items, sequence, changedAt } = assembleStudy(await readStoredStudy(db, id));
  const record = items.find((item) => item.kind === 'study');
  return { ...provisional, title: record?.title ?? provisional.title, counts: countItems(items), changedAt, sequence };
}

/**
 * To be called once after the database was opened; answers the ids of the studies brought back. A study that cannot be
 * read (damaged altogether, or newer) is left as it is. Rows of a newer format are left alone whatever their shape.
 */
export async function mendStudyList(db: StudyDatabase): Promise<string[]> {
  const mended: string[] = [];
  for (const id of await keptStudies(db)) {
    const row = await db.studies.get(id);
    if (isWhole(row) || (row && row.formatVersion > FORMAT_VERSION)) continue;
    const tables = [db.studies, db.snapshots, db.changes, db.packs];
    const write = db.transaction('rw', tables, async () => void (await db.studies.put(await newRow(db, id, row))));
    await write.then(
      () => mended.push(id),
      () => undefined,
    );
  }
  return mended;
}
