// A study that is open in this window: its store, its log on disk, and who may write.
import type { Change, LogEntry } from '../model/change.ts';
import { whyRefused } from '../model/entry-schema.ts';
import { liveValue } from '../store/live-value.ts';
import type { SaveState, SourceFiles } from '../model/kept.ts';
import type { OpenStudy } from '../store/study-library.ts';
import { StudyStore } from '../store/study-store.ts';
import { ChangeLog } from '../storage/append-change.ts';
import { announceChanges, followStudy, type Following } from '../storage/follow.ts';
import { type LoadedStudy, loadStudy } from '../storage/load-study.ts';
import { readLog } from '../storage/read-log.ts';
import { mergedLog } from './merged-log.ts';
import type { StudyDatabase } from '../storage/open-database.ts';
import { claimWriter, type WriterClaim } from '../storage/writer-lock.ts';
import { compactWhenIdle } from './compact-when-idle.ts';
import type { AheadStudy } from './read-ahead.ts';

/** What only the library needs of an open study: what was done in this sitting, saved or not. */
export interface Sitting {
  readonly loaded: LoadedStudy;
  readonly entries: readonly LogEntry[];
  readonly files: readonly SourceFiles[];
}

export interface OpenedStudy extends OpenStudy {
  readonly sitting: Sitting;
  /** Closes whatever is not saved. */
  readonly drop: () => void;
}

const countsOf = (store: StudyStore) => ({
  sources: store.count('source'),
  priorities: store.count('priority'),
  statements: store.count('statement'),
  annotations: store.count('annotation'),
  links: store.count('evidence-link'),
});

const TAKEN =
  'Another window took over before the last changes were saved. Save a copy of them as a file, then open the study again.';

class Opened {
  readonly store: StudyStore;
  readonly saveState = liveValue<SaveState>({ kind: 'saved' });
  readonly role = liveValue<'writer' | 'follower'>('follower');
  readonly stale = liveValue(false);
  readonly entries: LogEntry[] = [];
  readonly files: SourceFiles[] = [];
  readonly #db: StudyDatabase;
  readonly #onCommitted: () => void;
  #claim: WriterClaim | undefined;
  #log: ChangeLog | undefined;
  #following: Following | undefined;
  #flushTyping: () => void = () => {};
  #filesOfNext: readonly SourceFiles[] = [];
  #closed = false;

  constructor(db: StudyDatabase, store: StudyStore, onCommitted: () => void) {
    this.#db = db;
    this.#onCommitted = onCommitted;
    this.store = store;
    this.store.onLogged((entry) => this.#append(entry));
  }

  begin(claim: WriterClaim): void {
    this.#claim = claim;
    if (claim.role === 'writer') this.#write();
    else this.#follow();
  }

  flushTypingWith = (flush: () => void): void => {
    this.#flushTyping = flush;
  };

  dispatchWithFiles = (change: Change | null, files: readonly SourceFiles[]): boolean => {
    if (!change || this.role.get() !== 'writer') return false;
    const refused = whyRefused(change);
    if (refused !== null) throw new Error(`This article cannot be kept. ${refused}`);
    this.store.addContents(new Map(files.map(({ contentSha256, content }) => [contentSha256, content])));
    this.#filesOfNext = files;
    this.files.push(...files);
    return this.store.dispatch(change);
  };

  retry = (): void => this.#log?.retry();

  settled = async (): Promise<boolean> => {
    this.#flushTyping();
    return (await this.#log?.settled()) ?? true;
  };

  takeOver = async (): Promise<void> => {
    await this.#claim?.takeOver();
    if (this.#log?.hopeless) this.stale.set(true);
    await this.#following?.catchUp();
    // Meanwhile it may have been closed or lost again, or another call may have come first.
    if (this.#closed || this.stale.get() || this.#claim?.role !== 'writer' || this.#log) return;
    this.#following?.close();
    this.#following = undefined;
    this.#write();
  };

  /** Another window took over. What is not saved then is not in the log the other goes on with: it can only leave in a copy. */
  lose = (): void => {
    const log = this.#log;
    log?.close();
    this.role.set('follower');
    if (log && log.savedSequence !== this.store.sequence) {
      this.saveState.set({ kind: 'not-saved', reason: TAKEN });
      // A write that was under way may still have come through.
      log.onStatus(({ kind }) => kind === 'saved' && this.#followOn());
    } else this.#followOn();
  };

  #followOn(): void {
    this.#log = undefined;
    if (!this.#closed) this.#follow();
  }

  close = async (): Promise<'closed' | 'unsaved'> => {
    if (this.#closed) return 'closed';
    if (!(await this.settled()) && this.#log?.hopeless === false) return 'unsaved';
    this.drop();
    return 'closed';
  };

  /** Closes whatever is not saved. */
  drop = (): void => {
    this.#closed = true;
    this.#log?.close();
    this.#log = undefined;
    this.#following?.close();
    this.#claim?.release();
    // Nothing waits to be written any more, so nobody need wait for it.
    this.saveState.set({ kind: 'saved' });
  };

  #append(entry: LogEntry): void {
    const files = this.#filesOfNext;
    this.#filesOfNext = [];
    this.entries.push(entry);
    if (this.#log) this.#log.append(entry, files);
    // Written while another window is the writer: what is shown would never be kept.
    else if (!this.#closed) this.stale.set(true);
  }

  #write(): void {
    const { store } = this;
    const announcer = announceChanges(store.id);
    const log = new ChangeLog({
      db: this.#db,
      studyId: store.id,
      sequence: store.sequence,
      summary: () => ({ title: store.title, counts: countsOf(store), changedAt: store.changedAt }),
      onCommitted: (entries) => {
        announcer.post(entries);
        this.#onCommitted();
      },
    });
    log.onStatus((state) => this.saveState.set(state));
    this.#log = log;
    this.role.set('writer');
    compactWhenIdle(this.#db, store.id, this.saveState, () => this.#log === log && !this.#closed);
  }

  #follow(): void {
    this.role.set('follower');
    this.#following = followStudy({
      db: this.#db,
      studyId: this.store.id,
      sequence: this.store.sequence,
      apply: (entry, contents) => {
        this.store.addContents(contents);
        if (!this.store.receive(entry)) this.stale.set(true);
      },
      onLost: () => this.stale.set(true),
    });
  }
}

interface OpenOptions {
  /** This study as it was read before; taken if it did not change since. */
  readonly ahead?: Promise<AheadStudy | undefined>;
  /** Told after each commit, so that lists of studies can be read again. */
  readonly onCommitted: () => void;
}

/** Throws what `loadStudy` throws. */
export async function openStudy(db: StudyDatabase, id: string, options: OpenOptions): Promise<OpenedStudy> {
  let opened: Opened | undefined;
  const claim = await claimWriter(id, {
    flush: async () => opened?.settled(),
    onLost: () => opened?.lose(),
  });
  try {
    const ahead = await options.ahead;
    const loaded = await loadStudy(db, id, { ahead: ahead?.read });
    const taken = ahead !== undefined && loaded.items === ahead.read.study.items;
    const study = new Opened(db, taken ? ahead.store : new StudyStore(loaded), options.onCommitted);
    opened = study;
    study.begin(claim);
    const { store, saveState, role, stale, flushTypingWith, dispatchWithFiles, retry, takeOver, settled, close, drop } =
      study;
    const { quarantined, warnings } = loaded;
    return {
      store,
      saveState,
      role,
      stale,
      quarantined,
      warnings,
      flushTypingWith,
      whyRefused,
      dispatchWithFiles,
      retry,
      takeOver,
      settled,
      log: async () => {
        await settled();
        return mergedLog(await readLog(db, id), study.entries, store.sequence);
      },
      close,
      drop,
      sitting: { loaded, entries: study.entries, files: study.files },
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}
