// Opens the database and makes the library; on the very first start it holds the sample study.
import type { Act } from '../model/change.ts';
import { mendStudyList } from '../storage/mend-list.ts';
import { openDatabase, type StudyDatabase } from '../storage/open-database.ts';
import { purgeDeleted } from '../storage/purge.ts';
import { KeptStudies, type KeptStudiesOptions } from './kept-studies.ts';

/** How long a deleted study can be restored. */
const KEEP_DELETED_DAYS = 30;

/** The first seconds belong to the reader. */
const TIDY_AFTER_MS = 10_000;

/** Two windows may start at once on an empty computer; only one makes the sample. */
async function firstRun(db: StudyDatabase, library: KeptStudies): Promise<void> {
  const makeSample = async () => {
    if ((await db.studies.count()) === 0) await library.createSample();
  };
  const locks = (globalThis.navigator as Partial<Navigator>).locks;
  await (locks ? locks.request('lodestone:first-run', makeSample) : makeSample());
}

async function tidy(db: StudyDatabase, act: () => Act): Promise<void> {
  await purgeDeleted(db, KEEP_DELETED_DAYS, act().now());
}

/** Throws an Error with a sentence for the analyst when the database cannot be opened. */
export async function openLibrary(
  options: KeptStudiesOptions & { readonly onTrouble: (reason: string) => void },
): Promise<KeptStudies> {
  const db = await openDatabase(undefined, { onBlocked: options.onTrouble, onClosed: options.onTrouble });
  // A list that was lost is no first start.
  await mendStudyList(db);
  const library = new KeptStudies(db, options);
  if ((await db.studies.count()) === 0) await firstRun(db, library);
  setTimeout(() => void tidy(db, options.act).catch(() => undefined), TIDY_AFTER_MS);
  return library;
}
