// What a study file (.lodestone) holds, for those who write it and those who read it.
import type { LogEntry } from './change.ts';
import type { OriginalFile } from './kept.ts';
import type { QuarantinedRecord } from './item-schema.ts';
import type { SourceContent } from './source.ts';
import type { StudyItem } from './study.ts';

export const STUDY_FILE_FORMAT = 'lodestone-study';
/** The one entry that every study file has. */
export const MANIFEST_PATH = 'study.json';

/** An entry of the archive beside `study.json`. */
export interface ListedFile {
  readonly path: string;
  readonly kind: 'content' | 'original';
  readonly sha256: string;
  readonly bytes: number;
  /** Of an original, as the article's file was called; its name in the archive is made safe. */
  readonly fileName?: string;
  readonly mediaType?: string;
}

/** A whole study. The order of `items` means nothing; `entries` are in order of sequence. */
export interface StudyFileContents {
  readonly id: string;
  readonly title: string;
  readonly changedAt: string;
  /** The version of Lodestone that wrote the file. */
  readonly appVersion: string;
  readonly items: readonly StudyItem[];
  readonly entries: readonly LogEntry[];
  /** By `contentSha256`. */
  readonly contents: ReadonlyMap<string, SourceContent>;
  readonly originals: readonly OriginalFile[];
  readonly quarantined: readonly QuarantinedRecord[];
}

export const contentPath = (sha256: string) => `contents/${sha256}.json`;

const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
const MAX_NAME = 100;

/**
 * A file name that every system takes: no folders, no characters that Windows forbids, no control characters or lone
 * surrogates, no reserved name, at most 100 UTF-16 code units with its ending kept.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/\p{Surrogate}/gu, '_')
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f<>:"|?*\ufffd\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const named = plain === '' ? 'original' : RESERVED.test(plain) ? `_${plain}` : plain;
  if (named.length <= MAX_NAME) return named;
  const ending = /\.[0-9A-Za-z]{1,10}$/.exec(named)?.[0] ?? '';
  return named.slice(0, MAX_NAME - ending.length).replace(/[\ud800-\udbff]$/, '') + ending;
}

export const originalPath = ({ sha256, fileName }: Pick<OriginalFile, 'sha256' | 'fileName'>) =>
  `originals/${sha256}/${safeFileName(fileName)}`;
