// The library the views are given: every study on this computer, behind one interface over storage and study files.
import { createStudy as createStudyChange } from '../commands/create-study.ts';
import { renameStudy } from '../commands/rename-study.ts';
import type { Act } from '../model/change.ts';
import { beginStudy } from '../store/begin-study.ts';
import { liveValue } from '../store/live-value.ts';
import type { Live, OpenedFile, OpenStudy, StudyLibrary, StudySummary } from '../store/study-library.ts';
import { findStudyWithText } from '../storage/find-article.ts';
import { announceStudiesChanged, onStudiesChanged } from '../storage/follow.ts';
import type { StudyDatabase } from '../storage/open-database.ts';
import { duplicateStudy, insertStudyFile } from '../storage/study-copies.ts';
import { createStudy, deleteStudy, listStudies, restoreStudy } from '../storage/study-list.ts';
import { type OpenedStudy, openStudy } from './open-study.ts';
import { packStudy } from './pack-study.ts';
import { ReadAhead } from './read-ahead.ts';

export interface KeptStudiesOptions {
  readonly act: () => Act;
  readonly digest: (content: Uint8Array | string) => Promise<string>;
  readonly appVersion: string;
}

/** Several commits in a row are one reading of the list. */
const LIST_PAUSE_MS = 150;

interface KeptStudy extends OpenedStudy {
  /** Takes a closing back that still waits. */
  readonly keepOpen: () => void;
}

/** Closing a study that is not saved yet waits, behind the scenes, until it is. */
function closeOnceSaved(opened: OpenedStudy, forget: () => void): KeptStudy {
  let stopWaiting = () => {};
  const close = async () => {
    stopWaiting();
    const end = await opened.close();
    if (end === 'closed') forget();
    else {
      stopWaiting = opened.saveState.subscribe(() => {
        if (opened.saveState.get().kind === 'saved') void close();
      });
    }
    return end;
  };
  const drop = () => {
    stopWaiting();
    opened.drop();
    forget();
  };
  return { ...opened, close, drop, keepOpen: () => stopWaiting() };
}

export class KeptStudies implements StudyLibrary {
  readonly #list = liveValue<readonly StudySummary[] | undefined>(undefined);
  #watchers = 0;
  #reading: ReturnType<typeof setTimeout> | undefined;
  readonly #db: StudyDatabase;
  readonly #options: KeptStudiesOptions;
  readonly #open = new Map<string, KeptStudy>();
  readonly #opening = new Map<string, Promise<OpenStudy>>();
  readonly #ahead: ReadAhead;

  constructor(db: StudyDatabase, options: KeptStudiesOptions) {
    this.#db = db;
    this.#options = options;
    this.#ahead = new ReadAhead(db);
    onStudiesChanged(() => this.#changed());
  }

  /** Read only while somebody looks at it: while a study is open, its every commit changes the list. */
  readonly studies: Live<readonly StudySummary[] | undefined> = {
    get: () => this.#list.get(),
    subscribe: (listener) => {
      this.#watchers += 1;
      if (this.#list.get() === undefined) this.#reread();
      const off = this.#list.subscribe(listener);
      return () => {
        this.#watchers -= 1;
        off();
      };
    },
  };

  /** Reads the list again. */
  refresh = async (): Promise<void> => {
    this.#list.set(await listStudies(this.#db));
  };

  readAhead = (id: string): void => {
    // One that is being left may still write; and one that stays open needs no reading.
    if (!this.#open.has(id)) this.#ahead.begin(id);
  };

  /** One after the other for each study: a second opening would else find the lock held by the first, and only follow. */
  open = (id: string): Promise<OpenStudy> => {
    const before = this.#opening.get(id) ?? Promise.resolve();
    const opening = before.then(
      () => this.#openNext(id),
      () => this.#openNext(id),
    );
    this.#opening.set(id, opening);
    return opening;
  };

  async #openNext(id: string): Promise<OpenStudy> {
    // A window that comes back to a study it is still leaving waits for the last write of the leaving.
    const left = this.#open.get(id);
    if (left && (await left.close()) === 'unsaved') {
      left.keepOpen();
      return left;
    }
    const opened = await openStudy(this.#db, id, {
      ahead: this.#ahead.take(id),
      onCommitted: announceStudiesChanged,
    });
    const forget = () => {
      if (this.#open.get(id) === kept) this.#open.delete(id);
    };
    const kept = closeOnceSaved(opened, forget);
    this.#open.set(id, kept);
    return kept;
  }

  create = async (title: string): Promise<string> => {
    const { first } = beginStudy(createStudyChange(title, this.#options.act()));
    return this.#done(createStudy(this.#db, [first]));
  };

  createSample = async (): Promise<string> => {
    const { buildSample } = await import('../sample/build-sample.ts');
    const { entries, files } = await buildSample(this.#options.act(), this.#options.digest);
    return this.#done(createStudy(this.#db, entries, [files]));
  };

  duplicate = async (id: string): Promise<string> => {
    await this.#open.get(id)?.settled();
    return this.#done(duplicateStudy(this.#db, id, this.#options.act()));
  };

  rename = async (id: string, title: string): Promise<void> => {
    const study = await this.open(id);
    try {
      if (study.role.get() === 'follower') {
        throw new Error('This study is open in another window. Rename it there, or close that window first.');
      }
      study.store.dispatch(renameStudy(study.store, { title }, this.#options.act()));
      if (!(await study.settled())) throw new Error('The new title could not be saved.');
    } finally {
      await study.close();
    }
    await this.#done(Promise.resolve());
  };

  delete = async (id: string): Promise<void> => {
    const left = this.#open.get(id);
    await left?.close();
    await this.#done(deleteStudy(this.#db, id, this.#options.act()));
    // What could not be saved of a study that is no longer wanted must not bring it back.
    left?.drop();
  };

  restore = async (id: string): Promise<void> => this.#done(restoreStudy(this.#db, id));

  studyFile = (id: string): Promise<Uint8Array> => packStudy(this.#db, id, this.#open.get(id), this.#options);

  studyWithText = (textSha256: string): Promise<StudySummary | undefined> => findStudyWithText(this.#db, textSha256);

  openStudyFile = async (bytes: Uint8Array): Promise<OpenedFile> => {
    const { readStudyFileInWorker } = await import('../import/study-file-client.ts');
    const read = await readStudyFileInWorker(bytes);
    return this.#done(insertStudyFile(this.#db, read, this.#options.act()));
  };

  async #done<T>(work: Promise<T>): Promise<T> {
    const result = await work;
    announceStudiesChanged();
    await this.refresh();
    return result;
  }

  #changed(): void {
    clearTimeout(this.#reading);
    if (this.#watchers === 0) this.#list.set(undefined);
    else this.#reading = setTimeout(() => this.#reread(), LIST_PAUSE_MS);
  }

  // The old list stays; that the database was closed is told by whoever opened it.
  #reread(): void {
    this.refresh().catch(() => undefined);
  }
}
