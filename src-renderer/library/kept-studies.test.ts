// The library over a real (in-memory) database: what is done in one sitting stands in the next, and leaves as a file.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addPriority } from '../commands/edit-priority.ts';
import { addSource } from '../commands/add-source.ts';
import { readStudyFile } from '../import/study-file.ts';
import { contentBytes } from '../model/content-bytes.ts';
import type { StudyItem } from '../model/study.ts';
import type { OpenStudy } from '../store/study-library.ts';
import { countingAct, sampleContent, sampleMatrix, sampleSource } from '../store/gestures-for-tests.ts';
import { openDatabase, type StudyDatabase } from '../storage/open-database.ts';
import { KeptStudies } from './kept-studies.ts';

const digest = async (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');

let db: StudyDatabase;
let library: KeptStudies;
const act = countingAct();
const studies: OpenStudy[] = [];

async function open(id: string): Promise<OpenStudy> {
  const study = await library.open(id);
  studies.push(study);
  return study;
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await openDatabase();
  library = new KeptStudies(db, { act: () => act, digest, appVersion: '0.0.0' });
});

afterEach(async () => {
  for (const study of studies.splice(0)) await study.close();
  db.close();
  vi.unstubAllGlobals();
});

const list = async () => {
  await library.refresh();
  return library.studies.get() ?? [];
};

/** The sample source with its text and its original, all with their real hashes. */
async function sourceWithFiles() {
  const bytes = new TextEncoder().encode(sampleContent.text);
  const contentSha256 = await digest(contentBytes(sampleContent));
  const textSha256 = await digest(sampleContent.text);
  const sha256 = await digest(bytes);
  const original = { sha256, bytes, fileName: 'aims.txt', mediaType: 'text/plain' };
  const source = { ...sampleSource, contentSha256, textSha256, originalSha256: sha256 };
  return { source, files: { contentSha256, content: sampleContent, original } };
}

describe('the studies on this computer', () => {
  it('are created, renamed, duplicated, deleted and restored', async () => {
    const id = await library.create('Kilns');
    await library.rename(id, 'Kilns and smiths');
    const copy = await library.duplicate(id);
    expect((await list()).map(({ title }) => title).toSorted()).toEqual([
      'Kilns and smiths',
      'Kilns and smiths (copy)',
    ]);
    await library.delete(copy);
    expect((await list()).find((study) => study.id === copy)?.deletedAt).toBeDefined();
    await library.restore(copy);
    expect((await list()).every(({ deletedAt }) => deletedAt === undefined)).toBe(true);
  });

  it('open with what was read ahead of them, made once, as long as nothing changed since', async () => {
    const read = vi.spyOn(db.snapshots, 'get');
    const id = await library.create('Kilns');
    library.readAhead(id);
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
    const first = await open(id);
    expect(first.store.title).toBe('Kilns');
    expect(read).toHaveBeenCalledTimes(1);
    first.store.dispatch(addPriority(first.store, { title: 'Open a second kiln' }, act));
    await first.close();
    const second = await open(id);
    expect(read).toHaveBeenCalledTimes(2);
    expect(second.store.priorities().map(({ title }) => title)).toEqual(['Open a second kiln']);
  });

  it('open as they are when they changed after they had been read ahead', async () => {
    const id = await library.create('Kilns');
    const elsewhere = new KeptStudies(db, { act: () => act, digest, appVersion: '0.0.0' });
    const read = vi.spyOn(db.snapshots, 'get');
    elsewhere.readAhead(id);
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
    await library.rename(id, 'Kilns and smiths');
    const study = await elsewhere.open(id);
    studies.push(study);
    expect(study.store.title).toBe('Kilns and smiths');
    expect(study.store.sequence).toBe(2);
  });

  it('open as ever when another was read ahead, or when reading ahead found none', async () => {
    const [kilns, smiths] = [await library.create('Kilns'), await library.create('Smiths')];
    library.readAhead(kilns);
    library.readAhead(smiths);
    library.readAhead('nobody');
    expect((await open(kilns)).store.title).toBe('Kilns');
    library.readAhead('nobody');
    await expect(library.open('nobody')).rejects.toThrow('There is no such study');
    expect((await open(smiths)).store.title).toBe('Smiths');
  });

  it('hold in the next sitting what was done in this one, and still know how to undo it', async () => {
    const id = await library.create('Kilns');
    const first = await open(id);
    first.store.dispatch(addPriority(first.store, { title: 'Open a second kiln' }, act));
    expect(await first.settled()).toBe(true);
    expect(first.saveState.get()).toEqual({ kind: 'saved' });
    await first.close();
    const second = await open(id);
    expect(second.store.priorities().map(({ title }) => title)).toEqual(['Open a second kiln']);
    expect(second.store.undoLabel).toBe('Add priority');
    expect((await list())[0]?.counts.priorities).toBe(1);
  });

  it('take what is being typed along when they are closed', async () => {
    const id = await library.create('Kilns');
    const study = await open(id);
    study.flushTypingWith(() => {
      if (study.store.count('priority') === 0) study.store.dispatch(addPriority(study.store, { title: 'Typed' }, act));
    });
    await study.close();
    expect((await open(id)).store.priorities().map(({ title }) => title)).toEqual(['Typed']);
  });
});

describe('a study that is left', () => {
  /** Every write of a change fails, as on a full disk, until this is called. */
  function fillDisk(): () => void {
    const fail = () => {
      throw new DOMException('No space left', 'QuotaExceededError');
    };
    db.changes.hook('creating', fail);
    return () => db.changes.hook('creating').unsubscribe(fail);
  }
  const add = (study: OpenStudy, title: string) => study.store.dispatch(addPriority(study.store, { title }, act));

  it('while it cannot be saved is still there when it is opened again', async () => {
    const id = await library.create('Kilns');
    const study = await open(id);
    const free = fillDisk();
    add(study, 'Not on the disk');
    expect(await study.close()).toBe('unsaved');
    const again = await open(id);
    expect(again.store.priorities().map(({ title }) => title)).toEqual(['Not on the disk']);
    free();
    expect(await again.settled()).toBe(true);
    add(again, 'Nor this');
    expect(await again.close()).toBe('closed');
    expect((await open(id)).store.priorities().map(({ title }) => title)).toEqual(['Not on the disk', 'Nor this']);
  });

  it('is saved and closed once there is room again', async () => {
    const id = await library.create('Kilns');
    const study = await open(id);
    const free = fillDisk();
    add(study, 'Late');
    expect(await study.close()).toBe('unsaved');
    free();
    study.retry();
    await vi.waitFor(() => expect(study.saveState.get()).toEqual({ kind: 'saved' }));
    const fresh = await open(id);
    expect(fresh.store).not.toBe(study.store);
    expect(fresh.store.priorities().map(({ title }) => title)).toEqual(['Late']);
  });

  it('and come back to at once is opened once, in order', async () => {
    const id = await library.create('Kilns');
    const [first, second] = await Promise.all([library.open(id), library.open(id)]);
    studies.push(second);
    expect(second.store).not.toBe(first.store);
    add(second, 'Here');
    expect(await second.settled()).toBe(true);
  });

  it('must not come back by itself after it was deleted', async () => {
    const id = await library.create('Kilns');
    const study = await open(id);
    const free = fillDisk();
    add(study, 'Unwanted');
    await study.close();
    await library.delete(id);
    free();
    study.retry();
    expect(await study.settled()).toBe(true);
    expect((await list())[0]?.deletedAt).toBeDefined();
  });
});

describe('a study as a file', () => {
  it('holds the source, its original and the whole history', async () => {
    const id = await library.create('Kilns');
    const study = await open(id);
    const { source, files } = await sourceWithFiles();
    const change = addSource(study.store, { source, content: sampleContent, matrix: sampleMatrix }, act);
    expect(study.dispatchWithFiles(change, [files])).toBe(true);
    const read = await readStudyFile(await library.studyFile(id), digest);
    expect(read.entries.map(({ label }) => label)).toEqual(['Create study', 'Add source']);
    expect(read.originals.map(({ fileName }) => fileName)).toEqual(['aims.txt']);
    expect([...read.contents.values()]).toEqual([sampleContent]);
  });

  it('can be made from memory when the database cannot be written or read any more', async () => {
    const id = await library.create('Kilns');
    const study = await open(id);
    db.close();
    study.store.dispatch(addPriority(study.store, { title: 'Not on the disk' }, act));
    expect(await study.settled()).toBe(false);
    expect(study.saveState.get().kind).toBe('not-saved');
    const read = await readStudyFile(await library.studyFile(id), digest);
    expect(read.items.some((item) => item.kind === 'priority' && item.title === 'Not on the disk')).toBe(true);
    expect(read.entries.at(-1)?.label).toBe('Add priority');
  });

  it('holds what another window made unsaveable, with the steps that led to it', async () => {
    const id = await library.create('Kilns');
    vi.stubGlobal('navigator', {});
    // Without locks both windows write; the second one’s change does not follow on the log any more.
    const [here, there] = [
      await open(id),
      await new KeptStudies(db, { act: () => act, digest, appVersion: '0' }).open(id),
    ];
    studies.push(there);
    const add = (study: OpenStudy, title: string) => study.store.dispatch(addPriority(study.store, { title }, act));
    add(there, 'Theirs');
    add(there, 'Theirs too');
    expect(await there.settled()).toBe(true);
    add(here, 'Ours');
    expect(await here.settled()).toBe(false);
    const read = await readStudyFile(await library.studyFile(id), digest);
    const titles = (items: readonly StudyItem[]) =>
      items.flatMap((item) => (item.kind === 'priority' ? [item.title] : []));
    expect(titles(read.items)).toEqual(['Ours']);
    expect(titles(read.entries.flatMap(({ added }) => added))).toEqual(['Ours']);
  });
});
