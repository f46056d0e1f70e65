// Opens the one IndexedDB database, and refuses to touch what a newer Lodestone wrote.
import Dexie, { type Table } from 'dexie';
import type { OriginalFile } from '../model/kept.ts';
import { NewerDataError } from '../model/migrations/lift.ts';
import type { ChangeRow, ContentRow, PackRow, QuarantineRow, SnapshotRow, StudyRow } from './rows.ts';
import { explainStorageError, StorageError } from './storage-error.ts';

export const DATABASE_NAME = 'lodestone';
/** The version of the tables and their indexes; the records carry the format version. */
export const DATABASE_VERSION = 1;

// Dexie multiplies the version by ten for IndexedDB.
const DEXIE_FACTOR = 10;

export class StudyDatabase extends Dexie {
  declare readonly studies: Table<StudyRow, string>;
  declare readonly snapshots: Table<SnapshotRow, string>;
  declare readonly changes: Table<ChangeRow, [string, number]>;
  declare readonly packs: Table<PackRow, [string, number]>;
  declare readonly contents: Table<ContentRow, string>;
  declare readonly originals: Table<OriginalFile, string>;
  declare readonly quarantine: Table<QuarantineRow, number>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    this.version(1).stores({
      studies: 'id',
      snapshots: 'studyId',
      changes: '[studyId+sequence]',
      packs: '[studyId+firstSequence]',
      contents: 'sha256',
      originals: 'sha256',
      quarantine: '++id, studyId',
    });
  }
}

export interface DatabaseListeners {
  /** Another window holds an older version of the database open. */
  readonly onBlocked?: (reason: string) => void;
  /** The database was closed under us; nothing more can be saved from this window. */
  readonly onClosed?: (reason: string) => void;
}

const NEWER =
  'The studies on this computer were written by a newer version of Lodestone. Nothing was touched; update Lodestone to open them.';

const isNewer = (nativeVersion: number) => Math.floor(nativeVersion / DEXIE_FACTOR) > DATABASE_VERSION;

// Dexie would open a newer database all the same and mend its schema, so its version is looked up before it is opened.
async function refuseNewerDatabase(name: string): Promise<void> {
  const known = (await globalThis.indexedDB?.databases?.()) ?? [];
  const version = known.find((database) => database.name === name)?.version ?? 0;
  if (isNewer(version)) throw new NewerDataError(NEWER);
}

function listen(db: StudyDatabase, { onBlocked, onClosed }: DatabaseListeners): void {
  db.on('blocked', () => onBlocked?.('Another Lodestone window holds the database open. Close it to go on.'));
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    onClosed?.('A newer version of Lodestone was opened in another window. Reload this one to go on.');
    return false;
  });
}

/** Throws `NewerDataError` before anything is touched, and `StorageError` with a sentence for everything else. */
export async function openDatabase(
  name: string = DATABASE_NAME,
  listeners: DatabaseListeners = {},
): Promise<StudyDatabase> {
  try {
    await refuseNewerDatabase(name);
    const db = new StudyDatabase(name);
    listen(db, listeners);
    await db.open();
    // Dexie's own event is also fired when we close it; the browser's only when it was taken from us.
    db.backendDB().addEventListener('close', () => {
      listeners.onClosed?.('The database was closed. Reload the window to go on.');
    });
    if (isNewer(db.backendDB().version)) {
      db.close({ disableAutoOpen: true });
      throw new NewerDataError(NEWER);
    }
    return db;
  } catch (error) {
    if (error instanceof NewerDataError) throw error;
    throw new StorageError(explainStorageError(error), { cause: error });
  }
}
