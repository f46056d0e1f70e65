// The library the views are given: every study on this computer, behind one interface over storage and study files.
import { createStudy as createStudyChange } from '../commands/create-study.ts';
import { renameStudy } from '../commands/rename-study.ts';
import type { Act } from '../model/change.ts';
import { beginStudy } from '../store/begin-study.ts';
import { liveValue } from '../store/live-value.ts';
import type { Live, OpenedFile, OpenStudy, StudyLibrary, StudySummary } from '../store/study-library.ts';
import { announceStudiesChanged, onStudiesChanged } from '../storage/follow.ts';
import type { StudyDatabase } from '../storage/open-database.ts';
import { duplicateStudy, insertStudyFile } from '../storage/study-copies.ts';
import { createStudy, deleteStudy, listStudies, restoreStudy } from '../storage/study-list.ts';
import { type OpenedStudy, openStudy } from './open-study.ts';
import { packStudy } from './pack-study.ts';

export interface KeptStudiesOptions {
  readonly act: () => Act;
  readonly digest: (content: Uint8Array | string) => Promise<string>;
  readonly appVersion: string;
}

/** Several commits in a row are one reading of the list. */
const LIST_PAUSE_MS = 150;

export class KeptStudies implements StudyLibrary {
  readonly #list = liveValue<readonly StudySummary[] | undefined>(undefined);
  #watchers = 0;
  #reading: ReturnType<typeof setTimeout> | undefined;
  readonly #db: StudyDatabase;
  readonly #options: KeptStudiesOptions;
  readonly #open = new Map<string, OpenedStudy>();

  constructor(db: StudyDatabase, options: KeptStudiesOptions) {
    this.#db = db;
    this.#options = options;
    onStudiesChanged(() => this.#changed());
  }

  /** Read only while somebody looks at it: while a study is open, its every commit changes the list. */
  readonly studies: Live<readonly StudySummary[] | undefined> = {
    get: () => this.#list.get(),
    subscribe: (listener) => {
      this.#watchers += 1;
      if (this.#list.get() === undefined) void this.refresh();
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

  open = async (id: string): Promise<OpenStudy> => {
    // A window that comes back to a study it is still leaving waits for the last write of the leaving.
    await this.#open.get(id)?.close();
    const opened = await openStudy(this.#db, id, announceStudiesChanged);
    const close = async () => {
      await opened.close();
      if (this.#open.get(id) === kept) this.#open.delete(id);
    };
    const kept: OpenedStudy = { ...opened, close };
    this.#open.set(id, kept);
    return kept;
  };

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

  delete = async (id: string): Promise<void> => this.#done(deleteStudy(this.#db, id, this.#options.act()));

  restore = async (id: string): Promise<void> => this.#done(restoreStudy(this.#db, id));

  studyFile = (id: string): Promise<Uint8Array> => packStudy(this.#db, id, this.#open.get(id), this.#options);

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
    else this.#reading = setTimeout(() => void this.refresh(), LIST_PAUSE_MS);
  }
}
