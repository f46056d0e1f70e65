import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { loadStudy } from './load-study.ts';
import { mendStudyList } from './mend-list.ts';
import { openDatabase, type StudyDatabase } from './open-database.ts';
import { createStudy, listStudies } from './study-list.ts';
import { files, Scribe, STUDY_ID } from './test-study.ts';

let count = 0;
async function written() {
  count += 1;
  const db = await openDatabase(`mend-${count}`);
  await createStudy(db, new Scribe().entries, [files]);
  return db;
}

it.each<[string, (db: StudyDatabase) => Promise<unknown>]>([
  ['is lost', (db) => db.studies.clear()],
  ['has no title', (db) => db.studies.update(STUDY_ID, { title: undefined as never })],
  ['has no counts', (db) => db.studies.update(STUDY_ID, { counts: null as never })],
  ['has a garbled sequence', (db) => db.studies.update(STUDY_ID, { sequence: 'x' as never })],
])('brings a study back whose line in the list %s', async (_, spoil) => {
  const db = await written();
  const before = await listStudies(db);
  const study = await loadStudy(db, STUDY_ID);
  await spoil(db);
  expect(await mendStudyList(db)).toEqual([STUDY_ID]);
  expect(await listStudies(db)).toEqual(before);
  expect(await loadStudy(db, STUDY_ID)).toEqual(study);
});

it('leaves whole, newer and unreadable studies as they are', async () => {
  const whole = await written();
  expect(await mendStudyList(whole)).toEqual([]);
  const newer = await written();
  await newer.studies.update(STUDY_ID, { formatVersion: 99, counts: null as never });
  expect(await mendStudyList(newer)).toEqual([]);
  const damaged = await written();
  await damaged.studies.clear();
  await damaged.packs.clear();
  await damaged.snapshots.update(STUDY_ID, { packed: '{' });
  expect(await mendStudyList(damaged)).toEqual([]);
  expect(await listStudies(damaged)).toEqual([]);
});

it('writes with strict durability', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await written();
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThan(0);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});
