// What lies in the database: the rows of its tables.
import type { LogEntry } from '../model/change.ts';
import type { StudyCounts } from '../model/kept.ts';
import type { QuarantinedRecord } from '../model/item-schema.ts';
import type { StudyItem } from '../model/study.ts';

/** What Home shows of a study without opening it. */
export interface StudyRow {
  readonly id: string;
  readonly title: string;
  readonly counts: StudyCounts;
  /** ISO 8601 with milliseconds, UTC; so are the other times. */
  readonly changedAt: string;
  /** Set when it was deleted; it can be restored until it is purged. */
  readonly deletedAt?: string;
  /** The newest format version that any of its rows has. */
  readonly formatVersion: number;
  /** The sequence of the last entry of its log: who wants to append must know it. */
  readonly sequence: number;
}

export interface SnapshotRow {
  readonly studyId: string;
  /** The last entry of the log that is in it. */
  readonly sequence: number;
  readonly changedAt: string;
  readonly formatVersion: number;
  /** JSON of the records, one list. */
  readonly packed: string;
}

/** An entry of the log that the snapshot does not hold yet. */
export interface ChangeRow {
  readonly studyId: string;
  readonly sequence: number;
  readonly formatVersion: number;
  readonly entry: LogEntry;
}

/** Older entries of the log, packed. */
export interface PackRow {
  readonly studyId: string;
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly formatVersion: number;
  /** JSON of the entries, one list. */
  readonly packed: string;
}

export interface ContentRow {
  readonly sha256: string;
  /** `packContent(content)`. */
  readonly packed: string;
}

export interface QuarantineRow extends QuarantinedRecord {
  readonly id?: number;
  readonly studyId: string;
}

/** What Home shows, counted from the records. */
export function countItems(items: Iterable<StudyItem>): StudyCounts {
  const counts = { sources: 0, priorities: 0, statements: 0, annotations: 0, links: 0 };
  for (const { kind } of items) {
    if (kind === 'source') counts.sources += 1;
    else if (kind === 'priority') counts.priorities += 1;
    else if (kind === 'statement') counts.statements += 1;
    else if (kind === 'annotation') counts.annotations += 1;
    else if (kind === 'evidence-link') counts.links += 1;
  }
  return counts;
}
