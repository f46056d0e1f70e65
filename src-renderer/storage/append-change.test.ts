import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { SaveState } from '../model/kept.ts';
import { ChangeLog, type ChangeLogOptions } from './append-change.ts';
import { compact } from './compact.ts';
import { loadStudy } from './load-study.ts';
import { openDatabase, type StudyDatabase } from './open-database.ts';
import { countItems } from './rows.ts';
import { createStudy, deleteStudy } from './study-list.ts';
import { files, Scribe, sorted, STUDY_ID } from './test-study.ts';

let count = 0;
async function opened(options: Partial<ChangeLogOptions> = {}) {
  count += 1;
  const db = await openDatabase(`append-${count}`);
  const scribe = new Scribe();
  await createStudy(db, scribe.entries, [files]);
  const log = new ChangeLog({ db, studyId: STUDY_ID, sequence: 1, summary: summaryOf(scribe), ...options });
  const states: SaveState[] = [];
  log.onStatus((state) => states.push(state));
  return { db, scribe, log, states };
}

const summaryOf = (scribe: Scribe) => () => ({
  title: 'Harbour, renamed',
  counts: countItems(scribe.items.values()),
  changedAt: scribe.changedAt,
});

/** Makes every write of a change fail as the browser does when the disk is full, until it is called. */
function fillDisk(db: StudyDatabase): () => void {
  const fail = () => {
    throw new DOMException('No space left', 'QuotaExceededError');
  };
  db.changes.hook('creating', fail);
  return () => db.changes.hook('creating').unsubscribe(fail);
}

describe('a change log', () => {
  it('says Saved only when the entry is in the database', async () => {
    const { db, scribe, log, states } = await opened();
    log.append(scribe.act(0));
    expect(log.state).toEqual({ kind: 'saving' });
    expect(await db.changes.count()).toBe(0);
    expect(await log.settled()).toBe(true);
    expect(states).toEqual([{ kind: 'saving' }, { kind: 'saved' }]);
    expect(await db.changes.count()).toBe(1);
    expect(await db.studies.get(STUDY_ID)).toMatchObject({
      sequence: 2,
      title: 'Harbour, renamed',
      counts: { links: 1 },
    });
  });

  it('commits together what comes while a transaction is in flight', async () => {
    const commits: number[][] = [];
    const { db, scribe, log } = await opened({
      onCommitted: (entries) => commits.push(entries.map(({ sequence }) => sequence)),
    });
    log.append(scribe.act(0));
    await Promise.resolve();
    await Promise.resolve();
    for (const n of [1, 4, 7]) log.append(scribe.act(n));
    expect(await log.settled()).toBe(true);
    expect(commits).toEqual([[2], [3, 4, 5]]);
    expect(sorted((await loadStudy(db, STUDY_ID)).items)).toEqual(sorted(scribe.items.values()));
  });

  it('lets a change be painted before it is handed over, and waits for nothing once somebody waits for it', async () => {
    const frames: (() => void)[] = [];
    vi.stubGlobal('document', { hidden: false });
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
    const commits: number[][] = [];
    const { scribe, log } = await opened({
      onCommitted: (entries) => commits.push(entries.map(({ sequence }) => sequence)),
    });
    log.append(scribe.act(0));
    log.append(scribe.act(1));
    expect(frames).toHaveLength(1);
    expect(await log.settled()).toBe(true);
    // One that nobody waits for goes with the frame, and where none comes soon after all the same.
    log.append(scribe.act(4));
    frames.at(-1)?.();
    await vi.waitFor(() => expect(log.state.kind).toBe('saved'));
    log.append(scribe.act(7));
    await vi.waitFor(() => expect(log.state.kind).toBe('saved'));
    expect(commits).toEqual([[2, 3], [4], [5]]);
    vi.unstubAllGlobals();
  });

  it('keeps every entry in order, whatever the pauses between them and the compactions', async () => {
    const step = fc.record({ act: fc.nat(20), pause: fc.nat(3), compact: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        const { db, scribe, log } = await opened();
        for (const { act, pause, compact: tidy } of steps) {
          log.append(scribe.act(act));
          for (let n = 0; n < pause; n += 1) await new Promise((resolve) => setImmediate(resolve));
          if (tidy) await compact(db, STUDY_ID);
        }
        expect(await log.settled()).toBe(true);
        expect((await loadStudy(db, STUDY_ID)).history).toEqual(scribe.entries);
        db.close();
      }),
      { numRuns: 25 },
    );
  });

  it('writes the files of a source in the same transaction as the change that adds it', async () => {
    const { db, scribe, log } = await opened();
    await db.contents.clear();
    const mend = fillDisk(db);
    log.append(scribe.act(0), [files]);
    expect(await log.settled()).toBe(false);
    expect(await db.contents.count()).toBe(0);
    mend();
    expect(await log.settled()).toBe(true);
    expect([await db.contents.count(), await db.originals.count()]).toEqual([1, 1]);
  });

  it('keeps what it could not save, says why, and saves it when asked again', async () => {
    const { db, scribe, log, states } = await opened({ retryDelays: [100_000] });
    const mend = fillDisk(db);
    log.append(scribe.act(0));
    expect(await log.settled()).toBe(false);
    log.append(scribe.act(1));
    expect(log.state).toEqual({ kind: 'not-saved', reason: 'The disk is full. Free some space, then try again.' });
    mend();
    log.retry();
    expect(await log.settled()).toBe(true);
    expect(states.at(-1)).toEqual({ kind: 'saved' });
    expect((await loadStudy(db, STUDY_ID)).history).toEqual(scribe.entries);
  });

  it('tries again by itself', async () => {
    const { db, scribe, log } = await opened({ retryDelays: [1] });
    const mend = fillDisk(db);
    const saved = new Promise<void>((resolve) =>
      log.onStatus(({ kind }) => (kind === 'saved' ? resolve() : kind === 'not-saved' && mend())),
    );
    log.append(scribe.act(0));
    await saved;
    expect(await db.changes.count()).toBe(1);
  });

  it('never writes over what another window wrote, and stays not saved', async () => {
    const { db, scribe, log } = await opened();
    const other = new ChangeLog({ db, studyId: STUDY_ID, sequence: 1, summary: summaryOf(scribe) });
    other.append({ ...scribe.act(0), label: 'Theirs' });
    await other.settled();
    await compact(db, STUDY_ID);
    log.append({ ...(scribe.entries[1] as (typeof scribe.entries)[0]), id: scribe.entries[0]?.id ?? '' });
    expect(await log.settled()).toBe(false);
    log.retry();
    expect(await log.settled()).toBe(false);
    expect(log.state).toMatchObject({ kind: 'not-saved', reason: expect.stringContaining('Another window') });
    expect((await loadStudy(db, STUDY_ID)).history.at(-1)?.label).toBe('Theirs');
  });

  it('takes an entry for saved that an attempt had committed without an answer', async () => {
    const { db, scribe, log } = await opened();
    const other = new ChangeLog({ db, studyId: STUDY_ID, sequence: 1, summary: summaryOf(scribe) });
    const entry = scribe.act(0);
    other.append(entry);
    await other.settled();
    log.append(entry);
    expect(await log.settled()).toBe(true);
    expect(await db.changes.count()).toBe(1);
  });

  it('goes on after an attempt without an answer, with what was added since', async () => {
    const { db, scribe, log } = await opened();
    const other = new ChangeLog({ db, studyId: STUDY_ID, sequence: 1, summary: summaryOf(scribe) });
    const [first, second] = [scribe.act(0), scribe.act(1)];
    other.append(first);
    await other.settled();
    log.append(first);
    log.append(second);
    expect(await log.settled()).toBe(true);
    expect((await db.changes.toArray()).map(({ entry }) => entry.id)).toEqual([first.id, second.id]);
  });

  it('brings a study back that another window deleted, so that what is saved is never purged', async () => {
    const { db, scribe, log } = await opened();
    await deleteStudy(db, STUDY_ID, { now: () => '2026-01-01T00:00:00.000Z' });
    log.append(scribe.act(0));
    expect(await log.settled()).toBe(true);
    expect((await db.studies.get(STUDY_ID))?.deletedAt).toBeUndefined();
  });

  it('goes on saving when a listener throws, and lets the error come to light', async () => {
    const uncaught: unknown[] = [];
    const before = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', (error) => uncaught.push(error));
    const { db, scribe, log } = await opened({
      onCommitted: () => {
        throw new Error('deaf');
      },
    });
    log.append(scribe.act(0));
    expect(await log.settled()).toBe(true);
    log.append(scribe.act(1));
    expect(await log.settled()).toBe(true);
    await new Promise((resolve) => setImmediate(resolve));
    process.removeAllListeners('uncaughtException');
    for (const listener of before) process.on('uncaughtException', listener);
    expect(await db.changes.count()).toBe(2);
    expect(uncaught).toHaveLength(2);
  });

  it.each([
    ['the study is gone', async (db: StudyDatabase) => db.studies.clear(), 'no longer in the database'],
    ['the database is closed', async (db: StudyDatabase) => db.close(), 'was closed'],
  ])('has a sentence for it when %s', async (_, spoil, words) => {
    const { db, scribe, log } = await opened();
    await spoil(db);
    log.append(scribe.act(0));
    expect(await log.settled()).toBe(false);
    log.close();
    expect(log.state).toMatchObject({ kind: 'not-saved', reason: expect.stringContaining(words) });
  });
});
