// Two windows on one study with locks and channels between them: what becomes of changes that are not saved.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addPriority } from '../commands/edit-priority.ts';
import { createStudy as createStudyChange } from '../commands/create-study.ts';
import { beginStudy } from '../store/begin-study.ts';
import { countingAct } from '../store/gestures-for-tests.ts';
import { openDatabase, type StudyDatabase } from '../storage/open-database.ts';
import { createStudy } from '../storage/study-list.ts';
import type { WriterClaim, WriterOptions } from '../storage/writer-lock.ts';
import { openStudy } from './open-study.ts';

const claims: WriterOptions[] = [];
vi.mock(import('../storage/writer-lock.ts'), async (original) => ({
  ...(await original()),
  claimWriter: async (_id: string, options?: WriterOptions): Promise<WriterClaim> => {
    if (options) claims.push(options);
    return { role: 'writer', takeOver: async () => {}, release: () => {} };
  },
}));

let db: StudyDatabase;
let id: string;
const act = countingAct();

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  claims.length = 0;
  db = await openDatabase();
  id = await createStudy(db, [beginStudy(createStudyChange('Kilns', act)).first]);
});
afterEach(() => db.close());

it('keeps what was not saved when another window took over, and says what to do with it', async () => {
  const study = await openStudy(db, id, { onCommitted: () => {} });
  db.changes.hook('creating', () => {
    throw new DOMException('No space left', 'QuotaExceededError');
  });
  study.store.dispatch(addPriority(study.store, { title: 'Not saved' }, act));
  expect(await study.settled()).toBe(false);
  claims[0]?.onLost?.();
  expect(study.role.get()).toBe('follower');
  expect(study.stale.get()).toBe(false);
  expect(study.saveState.get()).toMatchObject({ kind: 'not-saved', reason: expect.stringContaining('Save a copy') });
  expect(study.store.priorities().map(({ title }) => title)).toEqual(['Not saved']);
  expect(await study.settled()).toBe(false);
  expect(await study.close()).toBe('closed');
});

it('follows on when everything was saved, or comes through after all', async () => {
  const study = await openStudy(db, id, { onCommitted: () => {} });
  study.store.dispatch(addPriority(study.store, { title: 'Under way' }, act));
  claims[0]?.onLost?.();
  await vi.waitFor(() => expect(study.saveState.get()).toEqual({ kind: 'saved' }));
  expect(await study.settled()).toBe(true);
  expect([study.role.get(), study.stale.get()]).toEqual(['follower', false]);
  await study.close();
});
