import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Act } from '../model/change.ts';
import { writeStudyFile } from '../export/study-file.ts';
import { readStudyFile } from '../import/study-file.ts';
import { compact } from './compact.ts';
import { loadStudy } from './load-study.ts';
import { openDatabase, type StudyDatabase } from './open-database.ts';
import { quarantineOf } from './quarantine.ts';
import { insertStudyFile, wholeStudy } from './study-copies.ts';
import { createStudy, deleteStudy, listStudies } from './study-list.ts';
import { content, files, idOf, nodeDigest, Scribe, sorted, STUDY_ID, timeOf } from './test-study.ts';

let count = 0;
async function freshDatabase(): Promise<StudyDatabase> {
  count += 1;
  return openDatabase(`copies-${count}`);
}

function act(): Act {
  let next = 5_000;
  return { newId: () => idOf((next += 1)), now: () => timeOf(5_000), by: 'Bo' };
}

async function written(): Promise<{ db: StudyDatabase; scribe: Scribe }> {
  const db = await freshDatabase();
  const scribe = new Scribe();
  await createStudy(db, scribe.entries, [files]);
  for (const n of [0, 1, 3, 2]) scribe.act(n);
  const rows = scribe.entries.slice(1).map((entry) => ({
    studyId: STUDY_ID,
    sequence: entry.sequence,
    formatVersion: 1,
    entry,
  }));
  await db.changes.bulkAdd(rows);
  await db.studies.update(STUDY_ID, { sequence: scribe.sequence });
  return { db, scribe };
}

async function carried(db: StudyDatabase) {
  const bytes = await writeStudyFile(await wholeStudy(db, STUDY_ID), { appVersion: '0.1.0', digest: nodeDigest });
  return { bytes, whole: await readStudyFile(bytes, nodeDigest) };
}

const rowsOf = (db: StudyDatabase) => Promise.all(db.tables.map((table) => table.toArray()));

describe('a study file', () => {
  it('carries a study to another computer, with its history, files and quarantine', async () => {
    const { db, scribe } = await written();
    await db.quarantine.add({ studyId: STUDY_ID, reason: 'Odd.', record: { a: [1] }, foundAt: timeOf(1) });
    const { whole } = await carried(db);
    const there = await freshDatabase();
    expect(await insertStudyFile(there, whole, act())).toEqual({ kind: 'added', id: STUDY_ID });
    const study = await loadStudy(there, STUDY_ID);
    expect(sorted(study.items)).toEqual(sorted(scribe.items.values()));
    expect(study).toMatchObject({ history: scribe.entries, quarantined: 1, warnings: [], sequence: scribe.sequence });
    expect(study.contents).toEqual(new Map([[files.contentSha256, content]]));
    expect(await there.originals.get(files.original.sha256)).toEqual(files.original);
    expect(await quarantineOf(there, STUDY_ID)).toEqual(await quarantineOf(db, STUDY_ID));
  });

  it('is byte for byte the same from either computer, before and after compaction', async () => {
    const { db } = await written();
    const { bytes, whole } = await carried(db);
    await compact(db, STUDY_ID);
    expect((await carried(db)).bytes).toEqual(bytes);
    const there = await freshDatabase();
    await insertStudyFile(there, whole, act());
    expect((await carried(there)).bytes).toEqual(bytes);
  });

  it('changes nothing when the study is here already, but brings it back when it was deleted', async () => {
    const { db } = await written();
    const { whole } = await carried(db);
    const before = await rowsOf(db);
    expect(await insertStudyFile(db, whole, act())).toEqual({ kind: 'already-here', id: STUDY_ID });
    expect(await rowsOf(db)).toEqual(before);
    await deleteStudy(db, STUDY_ID, act());
    expect(await insertStudyFile(db, whole, act())).toEqual({ kind: 'already-here', id: STUDY_ID });
    expect(await rowsOf(db)).toEqual(before);
  });

  it('comes in as a copy beside a study that has gone on', async () => {
    const { db, scribe } = await written();
    const { whole } = await carried(db);
    const older = { ...whole, entries: whole.entries.slice(0, -1) };
    const result = await insertStudyFile(db, older, act());
    expect(result.kind).toBe('added-as-copy');
    expect((await listStudies(db)).map(({ title }) => title).toSorted()).toEqual(['Harbour', 'Harbour (copy)']);
    expect((await loadStudy(db, STUDY_ID)).history).toEqual(scribe.entries);
    expect((await loadStudy(db, result.id)).items).toHaveLength(scribe.items.size);
  });

  it('leaves the database as it was when it cannot be written', async () => {
    const { db } = await written();
    const { whole } = await carried(db);
    const there = await freshDatabase();
    there.originals.hook('creating', () => {
      throw new Error('The power went.');
    });
    await expect(insertStudyFile(there, whole, act())).rejects.toThrow();
    expect((await rowsOf(there)).flat()).toEqual([]);
  });

  it('is written without the content that was lost, and says so when it is opened', async () => {
    const { db } = await written();
    await db.contents.clear();
    const { whole } = await carried(db);
    const there = await freshDatabase();
    await insertStudyFile(there, whole, act());
    expect((await loadStudy(there, STUDY_ID)).warnings).toEqual(['The text of “Harbour plan” is missing or damaged.']);
  });
});
