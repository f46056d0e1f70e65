// The study as one file, made from what is kept; and from memory when the database cannot be read or lags behind.
import type { StudyFileContents } from '../model/study-file.ts';
import type { StudyDatabase } from '../storage/open-database.ts';
import { wholeStudy, type WholeStudy } from '../storage/study-copies.ts';
import { mergedLog } from './merged-log.ts';
import type { OpenedStudy } from './open-study.ts';

export interface PackOptions {
  readonly digest: (content: Uint8Array | string) => Promise<string>;
  readonly appVersion: string;
}

type Packable = Pick<StudyFileContents, 'changedAt' | 'items' | 'entries' | 'contents' | 'originals' | 'quarantined'>;

/** What the open study adds to what is kept: its newest state, and the steps that may not be saved yet. */
function withSitting(kept: WholeStudy | undefined, { store, sitting }: OpenedStudy): Packable {
  return {
    changedAt: store.changedAt,
    items: store.records(),
    entries: mergedLog(kept?.entries ?? sitting.loaded.history, sitting.entries, store.sequence),
    contents: new Map([
      ...(kept?.contents ?? sitting.loaded.contents),
      ...sitting.files.map(({ contentSha256, content }) => [contentSha256, content] as const),
    ]),
    originals: [...(kept?.originals ?? []), ...sitting.files.map(({ original }) => original)],
    quarantined: kept?.quarantined ?? [],
  };
}

/** Rejects only when the study is neither open nor readable. */
export async function packStudy(
  db: StudyDatabase,
  id: string,
  opened: OpenedStudy | undefined,
  options: PackOptions,
): Promise<Uint8Array> {
  const saved = await opened?.settled();
  const kept = await wholeStudy(db, id, options.digest).catch((error: unknown) => {
    if (!opened) throw error;
    return undefined;
  });
  const study: Packable | undefined = opened && (!kept || saved === false) ? withSitting(kept, opened) : kept;
  if (!study) throw new Error('This study could not be read.');
  const { writeStudyFile } = await import('../export/study-file.ts');
  return writeStudyFile(study, options);
}
