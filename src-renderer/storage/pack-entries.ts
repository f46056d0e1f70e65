// Packs log entries as they were found, so that a pack is never more than a few hundred of them.
import type { ChangeRow, PackRow } from './rows.ts';
import { unpackList } from './stored-study.ts';

export const ENTRIES_IN_PACK = 500;

interface Raw {
  readonly sequence: number;
  readonly formatVersion: number;
  readonly entry: unknown;
}

function unpack(pack: PackRow | undefined): Raw[] | null {
  const entries = pack && pack.lastSequence - pack.firstSequence + 1 < ENTRIES_IN_PACK && unpackList(pack.packed);
  if (!pack || !entries || entries.length !== pack.lastSequence - pack.firstSequence + 1) return null;
  return entries.map((entry, index) => ({
    sequence: pack.firstSequence + index,
    formatVersion: pack.formatVersion,
    entry,
  }));
}

/**
 * The packs to write for these changes. The last pack is filled up first, if it is whole and of the same format: the
 * pack written for it has its key. Entries that could not be read are packed too, as they are: nothing is thrown away.
 */
export function packEntries(studyId: string, last: PackRow | undefined, changes: readonly ChangeRow[]): PackRow[] {
  const packs: PackRow[] = [];
  const open = unpack(last);
  const fillsUp = open !== null && changes[0]?.formatVersion === last?.formatVersion;
  let batch: Raw[] = [];
  const close = () => {
    const [first] = batch;
    const end = batch.at(-1);
    if (!first || !end) return;
    const packed = JSON.stringify(batch.map(({ entry }) => entry));
    const { sequence: firstSequence, formatVersion } = first;
    packs.push({ studyId, firstSequence, lastSequence: end.sequence, formatVersion, packed });
    batch = [];
  };
  for (const raw of [...(fillsUp ? open : []), ...changes]) {
    const previous = batch.at(-1);
    const breaks = previous && (previous.formatVersion !== raw.formatVersion || previous.sequence + 1 !== raw.sequence);
    if (breaks || batch.length >= ENTRIES_IN_PACK) close();
    batch.push(raw);
  }
  close();
  return packs;
}
