import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addSource } from '../commands/add-source.ts';
import { createStudy as createStudyChange } from '../commands/create-study.ts';
import { writeStudyFile } from '../export/study-file.ts';
import { readStudyFile } from '../import/study-file.ts';
import { contentBytes } from '../model/content-bytes.ts';
import { beginStudy } from '../store/begin-study.ts';
import {
  changeOf,
  countingAct,
  furnish,
  gesture,
  runsOf,
  sampleContent,
  sampleMatrix,
  sampleSource,
} from '../store/gestures-for-tests.ts';
import { StudyStore } from '../store/study-store.ts';
import { ChangeLog } from './append-change.ts';
import { compact } from './compact.ts';
import { loadStudy } from './load-study.ts';
import { openDatabase, type StudyDatabase } from './open-database.ts';
import type { SourceFiles } from '../model/kept.ts';
import { countItems } from './rows.ts';
import { wholeStudy } from './study-copies.ts';
import { createStudy, listStudies } from './study-list.ts';
import { hashOf, nodeDigest, sorted } from './test-study.ts';

const original = { bytes: new TextEncoder().encode('as it came'), fileName: 'aims.txt', mediaType: 'text/plain' };
const files: SourceFiles = {
  contentSha256: hashOf(contentBytes(sampleContent)),
  content: sampleContent,
  original: { ...original, sha256: hashOf(original.bytes) },
};
const source = {
  ...sampleSource,
  textSha256: hashOf(new TextEncoder().encode(sampleContent.text)),
  contentSha256: files.contentSha256,
  originalSha256: files.original.sha256,
};

const itemsOf = (store: StudyStore) => sorted(store.records());

/** A study in memory whose every entry goes to the database. */
async function keptStudy(db: StudyDatabase) {
  const act = countingAct();
  const { store, first } = beginStudy(createStudyChange('Kilns', act));
  await createStudy(db, [first]);
  const log = new ChangeLog({
    db,
    studyId: store.id,
    sequence: 1,
    summary: () => ({ title: store.title, changedAt: store.changedAt, counts: countItems(itemsOf(store)) }),
  });
  store.onLogged((entry) => log.append(entry, entry.sequence === 2 ? [files] : []));
  store.addContents(new Map([[files.contentSha256, sampleContent]]));
  store.dispatch(addSource(store, { source, content: sampleContent, matrix: sampleMatrix }, act));
  furnish(store, act);
  return { store, log, act };
}

const step = fc.oneof(
  { weight: 6, arbitrary: gesture },
  { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const, 'compact' as const, 'save' as const) },
);

let count = 0;

it('is the same study after a restart, undo and redo included, whatever was done before', async () => {
  await fc.assert(
    fc.asyncProperty(runsOf(step, 30), async (steps) => {
      count += 1;
      const db = await openDatabase(`restart-${count}`);
      const { store, log, act } = await keptStudy(db);
      for (const each of steps) {
        if (each === 'undo') store.undo(act);
        else if (each === 'redo') store.redo(act);
        else if (each === 'compact') await compact(db, store.id);
        else if (each === 'save') expect(await log.settled()).toBe(true);
        else store.dispatch(changeOf(store, each, act));
      }
      expect(await log.settled()).toBe(true);
      const loaded = await loadStudy(db, store.id);
      expect(loaded).toMatchObject({ quarantined: 0, warnings: [], changedAt: store.changedAt });
      expect((await listStudies(db))[0]?.counts).toEqual(countItems(loaded.items));
      const again = new StudyStore(loaded);
      expect(itemsOf(again)).toEqual(itemsOf(store));
      for (let n = 0; n < 40; n += 1) {
        const [here, there] = [countingAct(), countingAct()];
        expect(n % 5 < 4 ? again.undo(here)?.id : again.redo(here)?.id).toBe(
          n % 5 < 4 ? store.undo(there)?.id : store.redo(there)?.id,
        );
        expect(itemsOf(again)).toEqual(itemsOf(store));
      }
      db.close();
    }),
    { numRuns: 40 },
  );
});

it('goes through a study file and stays what it is, whatever was done before', async () => {
  await fc.assert(
    fc.asyncProperty(runsOf(gesture, 20), async (gestures) => {
      count += 1;
      const db = await openDatabase(`restart-${count}`);
      const { store, log, act } = await keptStudy(db);
      for (const each of gestures) store.dispatch(changeOf(store, each, act));
      expect(await log.settled()).toBe(true);
      const whole = await wholeStudy(db, store.id);
      const bytes = await writeStudyFile(whole, { appVersion: '0.1.0', digest: nodeDigest });
      const read = await readStudyFile(bytes, nodeDigest);
      expect(sorted(read.items)).toEqual(itemsOf(store));
      expect(read.entries).toEqual(whole.entries);
      expect(read.contents.get(files.contentSha256)).toEqual(sampleContent);
      db.close();
    }),
    { numRuns: 20 },
  );
});
