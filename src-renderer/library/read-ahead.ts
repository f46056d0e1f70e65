// Reads the study that is likely to be opened next, in the browser's spare time; opening it takes that over.
import { readStudy, type ReadStudy } from '../storage/load-study.ts';
import type { StudyDatabase } from '../storage/open-database.ts';
import { StudyStore } from '../store/study-store.ts';

export interface AheadStudy {
  readonly read: ReadStudy;
  /** Made of what was read. */
  readonly store: StudyStore;
}

/** When the browser never rests the work goes on all the same, after so many milliseconds. */
const PATIENCE_MS = 200;

const spareTime = async (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
  });

class Reading {
  readonly id: string;
  /** Nothing when it was dropped or failed: whoever opens the study will hear why. */
  readonly done: Promise<AheadStudy | undefined>;
  readonly #hurried: Promise<void>;
  #hurry = () => {};
  #state: 'spare time' | 'hurried' | 'dropped' = 'spare time';

  constructor(db: StudyDatabase, id: string) {
    this.id = id;
    this.#hurried = new Promise((resolve) => (this.#hurry = resolve));
    this.done = this.#read(db).catch(() => undefined);
  }

  /** What is left is done at once. */
  hurry(): void {
    this.#state = 'hurried';
    this.#hurry();
  }

  drop(): void {
    this.#state = 'dropped';
    this.#hurry();
  }

  async #read(db: StudyDatabase): Promise<AheadStudy> {
    const pace = async () => {
      if (this.#state === 'spare time') await Promise.race([spareTime(), this.#hurried]);
      if (this.#state === 'dropped') throw new Error('Another study is read ahead.');
    };
    const read = await readStudy(db, this.id, { pace });
    await pace();
    return { read, store: new StudyStore({ ...read.study, contents: read.contents }) };
  }
}

/** One study at a time: another takes its place. */
export class ReadAhead {
  readonly #db: StudyDatabase;
  #reading: Reading | undefined;

  constructor(db: StudyDatabase) {
    this.#db = db;
  }

  begin(id: string): void {
    if (this.#reading?.id === id) return;
    this.#reading?.drop();
    this.#reading = new Reading(this.#db, id);
  }

  /** What was read of this study, as soon as it can be had; whatever was read ahead is forgotten. */
  async take(id: string): Promise<AheadStudy | undefined> {
    const reading = this.#reading;
    this.#reading = undefined;
    if (reading?.id === id) reading.hurry();
    else reading?.drop();
    return reading?.id === id ? reading.done : undefined;
  }
}
