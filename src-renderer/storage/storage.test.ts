import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION } from '../model/migrations/format-version.ts';
import { NewerDataError } from '../model/migrations/lift.ts';
import { compact } from './compact.ts';
import { loadStudy, type LoadedStudy } from './load-study.ts';
import { DATABASE_VERSION, openDatabase, type StudyDatabase } from './open-database.ts';
import { purgeDeleted } from './purge.ts';
import { quarantineOf } from './quarantine.ts';
import { StorageError, StudyDamagedError } from './storage-error.ts';
import { duplicateStudy } from './study-copies.ts';
import { createStudy, deleteStudy, listStudies, restoreStudy } from './study-list.ts';
import {
  COLUMN_ID,
  content,
  files,
  idOf,
  Scribe,
  SOURCE_ID,
  sorted,
  STATEMENT_ID,
  STUDY_ID,
  timeOf,
} from './test-study.ts';

let count = 0;
async function freshDatabase(): Promise<StudyDatabase> {
  count += 1;
  return openDatabase(`storage-${count}`);
}

async function write(db: StudyDatabase, scribe: Scribe, from: number): Promise<void> {
  const entries = scribe.entries.slice(from);
  await db.changes.bulkAdd(
    entries.map((entry) => ({ studyId: STUDY_ID, sequence: entry.sequence, formatVersion: FORMAT_VERSION, entry })),
  );
  await db.studies.update(STUDY_ID, { sequence: scribe.sequence, changedAt: scribe.changedAt });
}

/** A study with these acts after its snapshot. */
async function written(acts: readonly number[]): Promise<{ db: StudyDatabase; scribe: Scribe }> {
  const db = await freshDatabase();
  const scribe = new Scribe();
  await createStudy(db, scribe.entries, [files]);
  for (const n of acts) scribe.act(n);
  await write(db, scribe, 1);
  return { db, scribe };
}

const plain = (study: LoadedStudy) => ({ ...study, items: sorted(study.items), contents: [...study.contents] });

describe('a study in the database', () => {
  it('loads as its snapshot and the changes after it', async () => {
    const { db, scribe } = await written([0, 1, 3, 2, 4]);
    const study = await loadStudy(db, STUDY_ID);
    expect(sorted(study.items)).toEqual(sorted(scribe.items.values()));
    expect(study.history).toEqual(scribe.entries);
    expect(study).toMatchObject({ sequence: 6, changedAt: scribe.changedAt, quarantined: 0, warnings: [] });
    expect(study.contents.get(files.contentSha256)).toEqual(content);
  });

  it('is the same after compaction, with all of its history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 40 }), fc.nat(40), async (acts, cut) => {
        const { db, scribe } = await written(acts.slice(0, cut));
        await compact(db, STUDY_ID);
        const before = scribe.sequence;
        for (const n of acts.slice(cut)) scribe.act(n);
        await write(db, scribe, before);
        const loaded = plain(await loadStudy(db, STUDY_ID));
        await compact(db, STUDY_ID);
        expect(plain(await loadStudy(db, STUDY_ID))).toEqual(loaded);
        expect(loaded.history).toEqual(scribe.entries);
        expect(await db.changes.count()).toBe(0);
        db.close();
      }),
      { numRuns: 25 },
    );
  });

  it('packs a long log in bounded packs and reads the end of it', async () => {
    const { db, scribe } = await written(Array.from({ length: 1_250 }, (_, n) => n));
    await compact(db, STUDY_ID);
    const packs = await db.packs.toArray();
    expect(packs.map(({ firstSequence, lastSequence }) => [firstSequence, lastSequence])).toEqual([
      [1, 500],
      [501, 1_000],
      [1_001, 1_251],
    ]);
    expect((await loadStudy(db, STUDY_ID)).history).toEqual(scribe.entries.slice(-1_000));
  });

  it.each(['snapshots', 'packs', 'changes', 'quarantine'] as const)(
    'is untouched when compaction fails while it writes %s',
    async (table) => {
      const { db } = await written([0, 1, 3]);
      const snapshot = await db.snapshots.get(STUDY_ID);
      const broken = [...JSON.parse(snapshot?.packed ?? '[]'), { kind: 'priority' }];
      await db.snapshots.update(STUDY_ID, { packed: JSON.stringify(broken) });
      const rows = () =>
        Promise.all([db.snapshots.toArray(), db.packs.toArray(), db.changes.toArray(), db.quarantine.toArray()]);
      const before = await rows();
      const fail = () => {
        throw new Error('The power went.');
      };
      if (table === 'changes') db.changes.hook('deleting', fail);
      else db[table].hook('creating', fail);
      if (table === 'snapshots') db.snapshots.hook('updating', fail);
      if (table === 'packs') db.packs.hook('updating', fail);
      await expect(compact(db, STUDY_ID)).rejects.toThrow();
      expect(await rows()).toEqual(before);
    },
  );
});

describe('quarantine', () => {
  async function tamper(db: StudyDatabase, change: (records: Record<string, unknown>[]) => unknown[]) {
    const row = await db.snapshots.get(STUDY_ID);
    await db.snapshots.update(STUDY_ID, { packed: JSON.stringify(change(JSON.parse(row?.packed ?? '[]'))) });
  }
  const without = (id: string) => (records: Record<string, unknown>[]) => records.filter((each) => each['id'] !== id);

  it.each([
    ['a malformed record', (records: Record<string, unknown>[]) => [...records, { kind: 'priority', id: 7 }], 1],
    ['something that is no record', (records: Record<string, unknown>[]) => [...records, null, 'x'], 2],
    ['a statement without its column', without(COLUMN_ID), 1 + 1],
    ['annotations and links without their source', without(SOURCE_ID), 2],
    ['a link without its statement', without(STATEMENT_ID), 1],
    ['a second record of the same id', (records: Record<string, unknown>[]) => [...records, records[2]], 1],
  ])('keeps %s aside and loads the rest', async (_, change, expected) => {
    const { db, scribe } = await written([0]);
    await tamper(db, change);
    const study = await loadStudy(db, STUDY_ID);
    expect(study.quarantined).toBe(expected);
    expect(study.items.length).toBeLessThanOrEqual(scribe.items.size);
    expect(study.items.some(({ kind }) => kind === 'study')).toBe(true);
    expect((await loadStudy(db, STUDY_ID)).quarantined).toBe(expected);
    await compact(db, STUDY_ID);
    const again = await loadStudy(db, STUDY_ID);
    expect(sorted(again.items)).toEqual(sorted(study.items));
    expect(again.quarantined).toBe(expected);
  });

  it('sets a malformed change aside and applies the others', async () => {
    const { db, scribe } = await written([0, 3, 0]);
    const row = await db.changes.get([STUDY_ID, 3]);
    await db.changes.put({ ...row, entry: { ...row?.entry, at: 'yesterday' } } as never);
    const study = await loadStudy(db, STUDY_ID);
    expect(study).toMatchObject({ sequence: 4, quarantined: 1 });
    expect(study.items).toHaveLength(scribe.items.size - 2);
    expect(study.history.map(({ sequence }) => sequence)).toEqual([1, 2, 4]);
    expect((await quarantineOf(db, STUDY_ID))[0]?.record).toMatchObject({ at: 'yesterday' });
    await compact(db, STUDY_ID);
    expect(plain(await loadStudy(db, STUDY_ID))).toEqual(plain(study));
  });

  it('rebuilds a study from its log when the snapshot is damaged', async () => {
    const { db, scribe } = await written([0, 1]);
    await db.snapshots.update(STUDY_ID, { packed: '[{"kind":"stu' });
    const study = await loadStudy(db, STUDY_ID);
    expect(sorted(study.items)).toEqual(sorted(scribe.items.values()));
    expect(study.warnings).toHaveLength(1);
    expect(study.quarantined).toBe(1);
  });

  it('says so when nothing of a study can be read', async () => {
    const { db } = await written([]);
    await db.snapshots.update(STUDY_ID, { packed: '' });
    await db.packs.clear();
    await expect(loadStudy(db, STUDY_ID)).rejects.toThrow(StudyDamagedError);
  });

  it('makes a lost title record anew', async () => {
    const { db } = await written([0]);
    await tamper(db, without(STUDY_ID));
    const study = await loadStudy(db, STUDY_ID);
    expect(study.items[0]).toMatchObject({ kind: 'study', id: STUDY_ID, title: 'Harbour' });
    expect(study.warnings).toHaveLength(1);
  });

  it.each([
    ['missing', async (db: StudyDatabase) => db.contents.clear()],
    [
      'changed',
      async (db: StudyDatabase) => db.contents.update(files.contentSha256, { packed: '{"blocks":[],"text":""}' }),
    ],
  ])('loads a study whose content is %s, with a warning', async (_, spoil) => {
    const { db } = await written([0]);
    await spoil(db);
    const study = await loadStudy(db, STUDY_ID);
    expect(study.contents.size).toBe(0);
    expect(study.warnings).toEqual(['The text of “Harbour plan” is missing or damaged.']);
  });

  it('says how many changes are missing from the log', async () => {
    const { db } = await written([0, 3, 0]);
    await db.changes.delete([STUDY_ID, 3]);
    expect((await loadStudy(db, STUDY_ID)).warnings).toEqual([
      'The log of this study has a gap: 1 of its changes are missing.',
    ]);
  });
});

describe('the list of studies', () => {
  it('shows what each holds, the last changed first', async () => {
    const { db } = await written([0]);
    const act = { newId: () => idOf(900), now: () => timeOf(50), by: 'Bo' };
    await duplicateStudy(db, STUDY_ID, { ...act, newId: ids(900) });
    const rows = await listStudies(db);
    expect(rows.map(({ title }) => title)).toEqual(['Harbour (copy)', 'Harbour']);
    expect(rows[0]?.counts).toEqual({ sources: 1, priorities: 1, statements: 1, annotations: 1, links: 1 });
  });

  it('duplicates a study with its history under a new id', async () => {
    const { db, scribe } = await written([0, 1, 4]);
    const id = await duplicateStudy(db, STUDY_ID, { newId: ids(900), now: () => timeOf(50), by: 'Bo' });
    const copy = await loadStudy(db, id);
    expect(copy.items.filter(({ kind }) => kind === 'study')).toMatchObject([{ id, title: 'Harbour (copy)' }]);
    expect(copy.items).toHaveLength(scribe.items.size);
    expect(copy.sequence).toBe(scribe.sequence + 1);
    expect(copy.history.map((entry) => entry.id).slice(0, -1)).toEqual(scribe.entries.map((entry) => entry.id));
    expect(JSON.stringify([copy.items, copy.history])).not.toContain(STUDY_ID);
    expect(copy.contents.size).toBe(1);
  });

  it('brings a deleted study back', async () => {
    const { db } = await written([0]);
    const before = await listStudies(db);
    await deleteStudy(db, STUDY_ID, { now: () => timeOf(60) });
    expect((await listStudies(db))[0]?.deletedAt).toBe(timeOf(60));
    await restoreStudy(db, STUDY_ID);
    expect(await listStudies(db)).toEqual(before);
  });

  it('purges old deleted studies, and their files only when nobody else speaks of them', async () => {
    const { db } = await written([0]);
    const copy = await duplicateStudy(db, STUDY_ID, { newId: ids(900), now: () => timeOf(50), by: 'Bo' });
    await deleteStudy(db, STUDY_ID, { now: () => timeOf(60) });
    expect(await purgeDeleted(db, 1, timeOf(70))).toEqual([]);
    expect(await purgeDeleted(db, 1, timeOf(60 + 86_401))).toEqual([STUDY_ID]);
    expect([await db.contents.count(), await db.originals.count(), await db.changes.count()]).toEqual([1, 1, 0]);
    await deleteStudy(db, copy, { now: () => timeOf(60) });
    expect(await purgeDeleted(db, 1, timeOf(60 + 86_401))).toEqual([copy]);
    const counts = await Promise.all(db.tables.map((table) => table.count()));
    expect(counts.every((rows) => rows === 0)).toBe(true);
  });

  it('refuses to make a study twice, and leaves the first as it is', async () => {
    const { db, scribe } = await written([0]);
    await expect(createStudy(db, scribe.entries, [files])).rejects.toThrow();
    expect((await loadStudy(db, STUDY_ID)).sequence).toBe(2);
  });

  it('has a sentence for a study that is not there', async () => {
    await expect(loadStudy(await freshDatabase(), STUDY_ID)).rejects.toThrow(StorageError);
  });
});

function ids(from: number): () => string {
  let next = from;
  return () => idOf((next += 1));
}

describe('data of a newer Lodestone', () => {
  it('is refused before the database is opened', async () => {
    const name = 'newer';
    const request = indexedDB.open(name, (DATABASE_VERSION + 1) * 10);
    await new Promise<void>((resolve) => {
      request.onupgradeneeded = () => request.result.createObjectStore('elsewhere');
      request.onsuccess = () => (request.result.close(), resolve());
    });
    await expect(openDatabase(name)).rejects.toThrow(NewerDataError);
    const [known] = (await indexedDB.databases()).filter((database) => database.name === name);
    expect(known?.version).toBe((DATABASE_VERSION + 1) * 10);
  });

  it.each(['studies', 'snapshots'] as const)('is refused when a row of %s is newer', async (table) => {
    const { db } = await written([0]);
    await db[table].update(STUDY_ID, { formatVersion: FORMAT_VERSION + 1 });
    await expect(loadStudy(db, STUDY_ID)).rejects.toThrow(NewerDataError);
    await expect(compact(db, STUDY_ID)).rejects.toThrow(NewerDataError);
  });
});

describe('a database in two windows', () => {
  it('lets go when another window needs a newer version, and says so', async () => {
    const reasons: string[] = [];
    const db = await openDatabase('two-windows', { onClosed: (reason) => reasons.push(reason) });
    const request = indexedDB.open('two-windows', 990);
    await new Promise<void>((resolve) => (request.onsuccess = () => (request.result.close(), resolve())));
    expect(db.isOpen()).toBe(false);
    expect(reasons).toHaveLength(1);
  });
});
