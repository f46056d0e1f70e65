import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../model/change.ts';
import { ChangeLog } from './append-change.ts';
import { compact } from './compact.ts';
import { announceChanges, announceStudiesChanged, followStudy, onStudiesChanged } from './follow.ts';
import { openDatabase } from './open-database.ts';
import { countItems } from './rows.ts';
import { createStudy } from './study-list.ts';
import { files, nodeDigest, Scribe, STUDY_ID } from './test-study.ts';
import { claimWriter, type Locks, type OpenChannel } from './writer-lock.ts';

/** Channels of one browser: what one posts, all others of the name get, later. */
function channels(): OpenChannel {
  const open = new Map<string, Set<{ listeners: ((event: MessageEvent) => void)[] }>>();
  return (name) => {
    const channel = { listeners: [] as ((event: MessageEvent) => void)[] };
    const peers = open.get(name) ?? new Set();
    open.set(name, peers.add(channel));
    return {
      addEventListener: (_: string, listener: unknown) => channel.listeners.push(listener as never),
      close: () => peers.delete(channel),
      postMessage: (data: unknown) => {
        for (const peer of peers) {
          if (peer === channel) continue;
          queueMicrotask(() =>
            peer.listeners.forEach((listen) => listen({ data: structuredClone(data) } as MessageEvent)),
          );
        }
      },
    } as ReturnType<OpenChannel>;
  };
}

/** Web Locks of one browser, as far as they are used. */
function lockManager(): Locks {
  let holder: { readonly lose: (error: Error) => void } | null = null;
  const waiting: (() => void)[] = [];
  const run = (callback: (lock: unknown) => unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const mine = { lose: reject };
      holder = mine;
      void Promise.resolve(callback({})).then((value) => {
        if (holder === mine) {
          holder = null;
          waiting.shift()?.();
        }
        resolve(value);
      });
    });
  const request = async (_name: string, options: LockOptions, callback: (lock: unknown) => unknown) => {
    if (options.steal) {
      holder?.lose(new DOMException('stolen', 'AbortError'));
      return run(callback);
    }
    if (!holder) return run(callback);
    if (options.ifAvailable) return callback(null);
    await new Promise<void>((resolve, reject) => {
      waiting.push(resolve);
      options.signal?.addEventListener('abort', () => {
        waiting.splice(waiting.indexOf(resolve), 1);
        reject(new DOMException('waited', 'AbortError'));
      });
    });
    return run(callback);
  };
  return { request } as unknown as Locks;
}

describe('the writer of a study', () => {
  it('is the first window; the second follows', async () => {
    const [locks, openChannel] = [lockManager(), channels()];
    const first = await claimWriter(STUDY_ID, { locks, openChannel });
    const second = await claimWriter(STUDY_ID, { locks, openChannel });
    expect([first.role, second.role]).toEqual(['writer', 'follower']);
  });

  it('saves and lets go when another window asks', async () => {
    const [locks, openChannel] = [lockManager(), channels()];
    const events: string[] = [];
    const flush = async () => void events.push('flushed');
    const first = await claimWriter(STUDY_ID, { locks, openChannel, flush, onLost: () => events.push('lost') });
    const second = await claimWriter(STUDY_ID, { locks, openChannel });
    await second.takeOver();
    expect([first.role, second.role]).toEqual(['follower', 'writer']);
    expect(events).toEqual(['flushed', 'lost']);
    await first.takeOver();
    expect([first.role, second.role]).toEqual(['writer', 'follower']);
  });

  it('loses the study when it does not answer in time', async () => {
    const [locks, openChannel] = [lockManager(), channels()];
    let lost = 0;
    const flush = () => new Promise(() => {});
    const first = await claimWriter(STUDY_ID, { locks, openChannel, flush, onLost: () => (lost += 1) });
    const second = await claimWriter(STUDY_ID, { locks, openChannel, patience: 5 });
    await second.takeOver();
    expect([first.role, second.role, lost]).toEqual(['follower', 'writer', 1]);
  });

  it('takes over once however often it is asked', async () => {
    const locks = lockManager();
    const openChannel = channels();
    await claimWriter('a', { locks, openChannel, flush: async () => {} });
    let lost = 0;
    const second = await claimWriter('a', { locks, openChannel, patience: 20, onLost: () => (lost += 1) });
    await Promise.all([second.takeOver(), second.takeOver()]);
    expect([second.role, lost]).toEqual(['writer', 0]);
  });

  it('steals nothing once it has been closed', async () => {
    const locks = lockManager();
    const openChannel = channels();
    const silent = await claimWriter('a', { locks, openChannel, flush: () => new Promise(() => {}) });
    const second = await claimWriter('a', { locks, openChannel, patience: 5 });
    const asking = second.takeOver();
    second.release();
    await asking;
    expect(silent.role).toBe('writer');
  });

  it('frees the study when it closes', async () => {
    const [locks, openChannel] = [lockManager(), channels()];
    const first = await claimWriter(STUDY_ID, { locks, openChannel });
    first.release();
    await new Promise((resolve) => setImmediate(resolve));
    expect((await claimWriter(STUDY_ID, { locks, openChannel })).role).toBe('writer');
  });

  it('is every window where the browser has no locks', async () => {
    expect((await claimWriter(STUDY_ID, { locks: undefined })).role).toBe('writer');
  });
});

let count = 0;
async function twoWindows() {
  count += 1;
  const openChannel = channels();
  const db = await openDatabase(`windows-${count}`);
  const scribe = new Scribe();
  await createStudy(db, scribe.entries, [files]);
  const announcer = announceChanges(STUDY_ID, openChannel);
  const summary = () => ({ title: '', counts: countItems([]), changedAt: '' });
  const log = new ChangeLog({ db, studyId: STUDY_ID, sequence: 1, summary, onCommitted: announcer.post });
  const seen: LogEntry[] = [];
  const contents: number[] = [];
  let lost = 0;
  const follow = (sequence: number) =>
    followStudy({
      db,
      studyId: STUDY_ID,
      sequence,
      openChannel,
      digest: nodeDigest,
      apply: (entry, brought) => {
        seen.push(entry);
        contents.push(brought.size);
      },
      onLost: () => (lost += 1),
    });
  return { db, scribe, log, announcer, seen, contents, follow, lost: () => lost };
}

describe('a follower', () => {
  it('applies what the writer commits, in order', async () => {
    const { scribe, log, follow, seen } = await twoWindows();
    const following = follow(1);
    for (const n of [0, 1, 3]) log.append(scribe.act(n));
    await log.settled();
    log.append(scribe.act(6));
    await log.settled();
    await following.catchUp();
    expect(seen).toEqual(scribe.entries.slice(1));
  });

  it('reads from the database what it missed, packed or not', async () => {
    const { db, scribe, log, follow, seen } = await twoWindows();
    for (const n of [0, 1]) log.append(scribe.act(n));
    await log.settled();
    await compact(db, STUDY_ID);
    log.append(scribe.act(3));
    await log.settled();
    await follow(1).catchUp();
    expect(seen).toEqual(scribe.entries.slice(1));
  });

  it('fills a gap in what it hears from the database', async () => {
    const { db, scribe, follow, seen, announcer } = await twoWindows();
    const following = follow(1);
    await following.catchUp();
    const summary = () => ({ title: '', counts: countItems([]), changedAt: '' });
    const quiet = new ChangeLog({ db, studyId: STUDY_ID, sequence: 1, summary });
    for (const n of [0, 1, 3]) quiet.append(scribe.act(n));
    await quiet.settled();
    expect(seen).toEqual([]);
    announcer.post(scribe.entries.slice(-1));
    announcer.post(scribe.entries.slice(1, 2));
    await following.catchUp();
    expect(seen).toEqual(scribe.entries.slice(1));
  });

  it('gets the contents of new sources by their hash', async () => {
    const { follow, contents } = await twoWindows();
    await follow(0).catchUp();
    expect(contents).toEqual([1]);
  });

  it('gives up when the log has a gap', async () => {
    const { db, scribe, log, follow, seen, lost } = await twoWindows();
    for (const n of [0, 1, 3]) log.append(scribe.act(n));
    await log.settled();
    await db.changes.delete([STUDY_ID, 3]);
    await follow(1).catchUp();
    expect([seen.length, lost()]).toEqual([1, 1]);
  });
});

describe('the lists of studies', () => {
  it('hear of changes in other windows until they stop listening', async () => {
    const openChannel = channels();
    let heard = 0;
    const stop = onStudiesChanged(() => (heard += 1), openChannel);
    announceStudiesChanged(openChannel);
    await Promise.resolve();
    stop();
    announceStudiesChanged(openChannel);
    await Promise.resolve();
    expect(heard).toBe(1);
  });
});
