// Reads a study file (.lodestone) and believes nothing of it that was not checked.
import * as v from 'valibot';
import type { LogEntry } from '../model/change.ts';
import { canonicalJson, type Digest } from '../model/content-bytes.ts';
import { checkContent } from '../model/content-schema.ts';
import { checkEntry } from '../model/entry-schema.ts';
import { firstIssue, id, name, record, sha256, text, time, wholeNumber } from '../model/field-schema.ts';
import type { OriginalFile } from '../model/kept.ts';
import { checkItem, type QuarantinedRecord } from '../model/item-schema.ts';
import { liftEntries, liftItems, NewerDataError, refuseNewer } from '../model/migrations/lift.ts';
import { splitByReferences } from '../model/references.ts';
import type { SourceContent } from '../model/source.ts';
import {
  contentPath,
  type ListedFile,
  MANIFEST_PATH,
  originalPath,
  STUDY_FILE_FORMAT,
  type StudyFileContents,
} from '../model/study-file.ts';
import type { StudyItem } from '../model/study.ts';
import { readZip, ZipError } from './read-zip.ts';

/** The file cannot be opened; the message is one sentence for the analyst. */
export class StudyFileError extends Error {
  override readonly name = 'StudyFileError';
}

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
const MAX_REASON = 100_000;
const listedFile = v.variant('kind', [
  record({ kind: v.literal('content'), path: name, sha256, bytes: wholeNumber }),
  record({ kind: v.literal('original'), path: name, sha256, bytes: wholeNumber, fileName: name, mediaType: name }),
]);
const manifestSchema = record({
  format: v.literal(STUDY_FILE_FORMAT),
  formatVersion: wholeNumber,
  appVersion: name,
  study: record({ id, title: name, changedAt: v.union([v.literal(''), time]) }),
  items: v.array(v.unknown()),
  entries: v.array(v.unknown()),
  files: v.array(listedFile),
  quarantined: v.array(record({ reason: text(MAX_REASON), record: v.unknown(), foundAt: time })),
});
type Manifest = v.InferOutput<typeof manifestSchema>;
type Archive = ReadonlyMap<string, Uint8Array>;

const damaged = (what: string) => new StudyFileError(`This study file is damaged: ${what}`);

function parse(bytes: Uint8Array, what: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw damaged(`${what} cannot be read.`);
  }
}

function readManifest(archive: Archive): Manifest {
  const bytes = archive.get(MANIFEST_PATH);
  if (!bytes) throw new StudyFileError('This is not a study file: it has no study.json.');
  const value = parse(bytes, MANIFEST_PATH) as { readonly format?: unknown; readonly formatVersion?: unknown } | null;
  if (value?.format !== STUDY_FILE_FORMAT) {
    throw new StudyFileError('This is not a study file: its study.json is of another program.');
  }
  // Before anything else is looked at: a newer file may have another shape altogether.
  if (typeof value.formatVersion !== 'number') throw damaged('its format version is missing.');
  refuseNewer(value.formatVersion);
  const result = v.safeParse(manifestSchema, value, firstIssue);
  if (result.success) return result.output;
  const path = (result.issues[0].path ?? []).map(({ key }) => String(key)).join('.');
  throw damaged(`“${path.slice(0, 200)}” in its study.json is not what it should be.`);
}

async function checkFiles(manifest: Manifest, archive: Archive, digest: Digest): Promise<void> {
  const listed = new Set<string>([MANIFEST_PATH]);
  for (const { path, bytes, sha256: expected } of manifest.files) {
    const data = archive.get(path);
    if (!data || data.length !== bytes) throw damaged('a file in it is missing or has the wrong size.');
    if (listed.has(path)) throw damaged('a file in it is listed twice.');
    listed.add(path);
    if ((await digest(data)) !== expected) throw damaged('the checksum of a file in it is wrong.');
  }
  if (listed.size !== archive.size) throw damaged('it holds a file that is not listed.');
}

function readItems(manifest: Manifest): readonly StudyItem[] {
  const items = liftItems(manifest.items, manifest.formatVersion).map((value) => {
    const checked = checkItem(value);
    if (!checked.ok) throw damaged(checked.reason);
    return checked.item;
  });
  const [broken] = splitByReferences(items, manifest.study.id).broken;
  if (broken) throw damaged(broken.reason);
  const study = items.find((item) => item.kind === 'study');
  if (study?.title !== manifest.study.title) throw damaged('its title is missing or is not that of its study.');
  return items;
}

function readEntries(manifest: Manifest): readonly LogEntry[] {
  const ids = new Set<string>();
  let last = 0;
  return liftEntries(manifest.entries, manifest.formatVersion).map((value) => {
    const checked = checkEntry(value);
    if (!checked.ok) throw damaged(checked.reason);
    const { entry } = checked;
    if (entry.sequence <= last || ids.has(entry.id)) throw damaged('its changes are not in order.');
    last = entry.sequence;
    ids.add(entry.id);
    return entry;
  });
}

function readContent(file: ListedFile, data: Uint8Array): SourceContent {
  const checked = checkContent(parse(data, 'the text of a source'));
  if (!checked.ok) throw damaged(checked.reason);
  // Anything but the canonical form would have another hash when it is written again.
  const canonical = new TextEncoder().encode(canonicalJson(checked.content));
  const same = canonical.length === data.length && canonical.every((byte, index) => byte === data[index]);
  if (!same || file.path !== contentPath(file.sha256)) throw damaged('the text of a source is not as it was written.');
  return checked.content;
}

function readFiles(manifest: Manifest, archive: Archive) {
  const contents = new Map<string, SourceContent>();
  const originals: OriginalFile[] = [];
  for (const file of manifest.files) {
    const data = archive.get(file.path) as Uint8Array;
    switch (file.kind) {
      case 'content':
        contents.set(file.sha256, readContent(file, data));
        break;
      case 'original':
        if (file.path !== originalPath(file)) throw damaged('an original has a forbidden name.');
        originals.push({ sha256: file.sha256, bytes: data, fileName: file.fileName, mediaType: file.mediaType });
        break;
    }
  }
  return { contents, originals };
}

// A source whose text is not in the file is let in: the study that was saved had lost it already.
async function checkSources(items: readonly StudyItem[], contents: ReadonlyMap<string, SourceContent>, digest: Digest) {
  for (const item of items) {
    const content = item.kind === 'source' ? contents.get(item.contentSha256) : undefined;
    if (item.kind !== 'source' || !content) continue;
    const hash = await digest(new TextEncoder().encode(content.text));
    if (content.text.length !== item.length || hash !== item.textSha256) {
      throw damaged('the text of a source is not the one its record speaks of.');
    }
  }
}

// What cannot be written as JSON again (nested too deep for that) cannot be kept either.
function checkQuarantined(records: readonly QuarantinedRecord[]): readonly QuarantinedRecord[] {
  JSON.stringify(records);
  return records;
}

async function read(bytes: Uint8Array, digest: Digest): Promise<StudyFileContents> {
  if (ZIP_START.some((byte, index) => bytes[index] !== byte)) throw new StudyFileError('This is not a study file.');
  const archive = readZip(bytes);
  const manifest = readManifest(archive);
  await checkFiles(manifest, archive, digest);
  const items = readItems(manifest);
  const entries = readEntries(manifest);
  const files = readFiles(manifest, archive);
  await checkSources(items, files.contents, digest);
  const { study, appVersion, quarantined } = manifest;
  return { ...study, appVersion, items, entries, ...files, quarantined: checkQuarantined(quarantined) };
}

/**
 * The whole study in the present format. Throws `NewerDataError` for a file of a newer Lodestone and `StudyFileError`
 * for whatever else cannot be opened, each with one sentence for the analyst; never anything else.
 */
export async function readStudyFile(bytes: Uint8Array, digest: Digest): Promise<StudyFileContents> {
  try {
    return await read(bytes, digest);
  } catch (error) {
    if (error instanceof StudyFileError || error instanceof NewerDataError) throw error;
    if (error instanceof ZipError) throw new StudyFileError(error.message, { cause: error });
    throw new StudyFileError('This study file is damaged: it cannot be read.', { cause: error });
  }
}
