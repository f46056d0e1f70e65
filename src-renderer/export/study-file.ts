// Writes a whole study as one file (.lodestone): a zip with its records, its history and its sources.
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { LogEntry } from '../model/change.ts';
import { canonicalJson, contentBytes, type Digest } from '../model/content-bytes.ts';
import { FORMAT_VERSION } from '../model/migrations/format-version.ts';
import {
  contentPath,
  type ListedFile,
  MANIFEST_PATH,
  originalPath,
  STUDY_FILE_FORMAT,
  type StudyFileContents,
} from '../model/study-file.ts';
import { itemKinds, type StudyItem } from '../model/study.ts';

/** A study as it is to be written; its id and title are those of its study record. */
export type StudyToWrite = Pick<
  StudyFileContents,
  'changedAt' | 'items' | 'entries' | 'contents' | 'originals' | 'quarantined'
>;

interface Packed {
  readonly file: ListedFile;
  readonly data: Uint8Array;
}

// By the wall clock, which is what a zip holds: the same everywhere.
const WRITTEN_AT = new Date(1980, 0, 1, 12);

const byKindAndId = (a: StudyItem, b: StudyItem) =>
  itemKinds.indexOf(a.kind) - itemKinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
const bySequence = (a: LogEntry, b: LogEntry) => a.sequence - b.sequence;

// A file that lost its hash on the disk would make the whole copy unreadable: it is left out, the study is not.
async function verified(files: readonly Packed[], digest: Digest): Promise<Packed[]> {
  const kept: Packed[] = [];
  for (const each of files) if ((await digest(each.data)) === each.file.sha256) kept.push(each);
  return kept.sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
}

function pack({ contents, originals }: StudyToWrite): Packed[] {
  const texts = [...contents].map(([sha256, content]): Packed => {
    const data = contentBytes(content);
    return { file: { path: contentPath(sha256), kind: 'content', sha256, bytes: data.length }, data };
  });
  const unique = new Map(originals.map((original) => [original.sha256, original]));
  const files = [...unique.values()].map((original): Packed => {
    const { sha256, bytes: data, fileName, mediaType } = original;
    const path = originalPath(original);
    return { file: { path, kind: 'original', sha256, bytes: data.length, fileName, mediaType }, data };
  });
  return [...texts, ...files];
}

/**
 * The bytes of the study file. The same study gives the same bytes, whatever the clock says and in whatever order its
 * records come. Contents and originals whose bytes do not have their hash are left out. Throws when the items hold no
 * study record.
 */
export async function writeStudyFile(
  study: StudyToWrite,
  { appVersion, digest }: { readonly appVersion: string; readonly digest: Digest },
): Promise<Uint8Array> {
  const items = study.items.toSorted(byKindAndId);
  const record = items.find((item) => item.kind === 'study');
  if (!record) throw new Error('This study has no title record, so it cannot be saved as a file.');
  const packed = await verified(pack(study), digest);
  const manifest = canonicalJson({
    format: STUDY_FILE_FORMAT,
    formatVersion: FORMAT_VERSION,
    appVersion,
    study: { id: record.id, title: record.title, changedAt: study.changedAt },
    items,
    entries: study.entries.toSorted(bySequence),
    files: packed.map(({ file }) => file),
    quarantined: study.quarantined,
  });
  const options = { mtime: WRITTEN_AT, level: 6 } as const;
  const archive: Zippable = { [MANIFEST_PATH]: [strToU8(manifest), options] };
  for (const { file, data } of packed) archive[file.path] = [data, options];
  return zipSync(archive);
}
