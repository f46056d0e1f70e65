// Whole studies in and out of the database: duplicates, and what a study file is written from and read into.
import type { Act, LogEntry } from '../model/change.ts';
import type { OriginalFile } from '../model/kept.ts';
import { packContent } from '../model/content-bytes.ts';
import type { QuarantinedRecord } from '../model/item-schema.ts';
import type { SourceContent } from '../model/source.ts';
import type { StudyItem, StudyRecord } from '../model/study.ts';
import { assembleStudy } from './assemble-study.ts';
import type { Digest } from '../model/content-bytes.ts';
import { loadContents, webDigest } from './load-contents.ts';
import { clock } from './load-study.ts';
import type { StudyDatabase } from './open-database.ts';
import { keepInQuarantine, quarantineOf } from './quarantine.ts';
import { StorageError } from './storage-error.ts';
import { addStudyRows, type NewStudy } from './study-list.ts';
import { readStoredStudy } from './stored-study.ts';

/** A whole study, as a study file holds it. */
export interface WholeStudy {
  readonly id: string;
  readonly changedAt: string;
  readonly items: readonly StudyItem[];
  /** The whole log, oldest first. */
  readonly entries: readonly LogEntry[];
  /** By `contentSha256`; one that is missing or damaged is not among them. */
  readonly contents: ReadonlyMap<string, SourceContent>;
  readonly originals: readonly OriginalFile[];
  readonly quarantined: readonly QuarantinedRecord[];
}

function filesOf(items: readonly StudyItem[], entries: readonly LogEntry[]) {
  const contents = new Set<string>();
  const originals = new Set<string>();
  const touched = entries.flatMap(({ added, updated, removed }) => [...added, ...updated.flat(), ...removed]);
  for (const item of [...items, ...touched]) {
    if (item.kind !== 'source') continue;
    contents.add(item.contentSha256);
    originals.add(item.originalSha256);
  }
  return { contents, originals };
}

async function readWhole(db: StudyDatabase, studyId: string, now: string) {
  const tables = [db.studies, db.snapshots, db.changes, db.packs, db.quarantine];
  return db.transaction('rw', tables, async () => {
    const stored = await readStoredStudy(db, studyId, Number.POSITIVE_INFINITY);
    const study = assembleStudy(stored, Number.POSITIVE_INFINITY);
    await keepInQuarantine(db, studyId, study.found, now);
    return { study, quarantined: await quarantineOf(db, studyId) };
  });
}

/** Everything of a study as it stands in the database. Throws what `loadStudy` throws. */
export async function wholeStudy(
  db: StudyDatabase,
  studyId: string,
  digest: Digest = webDigest,
  now: () => string = clock,
): Promise<WholeStudy> {
  const { study, quarantined } = await readWhole(db, studyId, now());
  const { items, history: entries, changedAt } = study;
  const hashes = filesOf(items, entries);
  const contents = await loadContents(db, hashes.contents, digest);
  const originals = (await db.originals.bulkGet([...hashes.originals])).filter((file) => file !== undefined);
  return { id: studyId, changedAt, items, entries, contents, originals, quarantined };
}

function renamed<T extends StudyItem>(item: T, id: string): T {
  return item.kind === 'study' ? { ...item, id } : item;
}

/** The same study under another id, with one more entry in its log that gives it the new title. */
function asCopy(whole: Pick<WholeStudy, 'items' | 'entries' | 'changedAt'>, label: string, act: Act): NewStudy {
  const id = act.newId();
  const entries = whole.entries.map((entry) => ({
    ...entry,
    added: entry.added.map((item) => renamed(item, id)),
    updated: entry.updated.map(([before, after]) => [renamed(before, id), renamed(after, id)] as const),
    removed: entry.removed.map((item) => renamed(item, id)),
  }));
  const items = whole.items.map((item) => renamed(item, id));
  const record = items.find((item): item is StudyRecord => item.kind === 'study');
  if (!record) throw new StorageError('This study has no title record, so it cannot be copied.');
  const titled: StudyRecord = { ...record, title: `${record.title} (copy)` };
  const at = act.now();
  const entry: LogEntry = {
    id: act.newId(),
    label,
    at,
    by: act.by,
    added: [],
    updated: [[record, titled]],
    removed: [],
    sequence: (entries.at(-1)?.sequence ?? 0) + 1,
    role: { kind: 'do' },
    changedAt: [whole.changedAt, at],
  };
  return {
    id,
    items: items.map((item) => (item === record ? titled : item)),
    entries: [...entries, entry],
    changedAt: at,
  };
}

async function addQuarantined(db: StudyDatabase, studyId: string, records: readonly QuarantinedRecord[]) {
  await db.quarantine.bulkAdd(records.map((record) => ({ studyId, ...record })));
}

/** A second study with the same records, history and quarantine under a new id, which it answers. */
export async function duplicateStudy(db: StudyDatabase, studyId: string, act: Act): Promise<string> {
  const { study, quarantined } = await readWhole(db, studyId, act.now());
  const copy = asCopy({ ...study, entries: study.history }, 'Duplicate study', act);
  await db.transaction('rw', [db.studies, db.snapshots, db.packs, db.quarantine], async () => {
    await addStudyRows(db, copy);
    await addQuarantined(db, copy.id, quarantined);
  });
  return copy.id;
}

export type InsertResult =
  | { readonly kind: 'added'; readonly id: string }
  | { readonly kind: 'already-here'; readonly id: string }
  | { readonly kind: 'added-as-copy'; readonly id: string };

/**
 * Puts a study that was read from a file and validated into the database, in one strict transaction. One that is here
 * with the same last change is left as it is (and restored, if it had been deleted); one that differs from the study of
 * that id comes in as a copy, and touches nothing that is here.
 */
export async function insertStudyFile(db: StudyDatabase, whole: WholeStudy, act: Act): Promise<InsertResult> {
  const tables = [db.studies, db.snapshots, db.changes, db.packs, db.contents, db.originals, db.quarantine];
  const contents = [...whole.contents].map(([sha256, content]) => ({ sha256, packed: packContent(content) }));
  return db.transaction('rw', tables, async (): Promise<InsertResult> => {
    const here = await db.studies.get(whole.id);
    const last = whole.entries.at(-1)?.id;
    if (here && last !== undefined && (await lastEntryId(db, whole.id)) === last) {
      const { deletedAt: _, ...row } = here;
      await db.studies.put(row);
      return { kind: 'already-here', id: whole.id };
    }
    const study = here ? asCopy(whole, 'Open study file as a copy', act) : whole;
    await addStudyRows(db, study);
    await addQuarantined(db, study.id, whole.quarantined);
    await db.contents.bulkPut(contents);
    await db.originals.bulkPut([...whole.originals]);
    return { kind: here ? 'added-as-copy' : 'added', id: study.id };
  });
}

async function lastEntryId(db: StudyDatabase, studyId: string): Promise<string | undefined> {
  const stored = await readStoredStudy(db, studyId, 1);
  try {
    return assembleStudy(stored, 1).history.at(-1)?.id;
  } catch {
    return undefined;
  }
}
