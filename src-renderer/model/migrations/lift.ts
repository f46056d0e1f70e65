// Lifts records and log entries of an older format to the present one, step by step.
import { FORMAT_VERSION } from './format-version.ts';

export type RawRecord = Readonly<Record<string, unknown>>;

/**
 * One step from a format version to the next. Steps are pure, are never edited once released, and are one record to one
 * record, so that a log entry can be lifted just like the records it holds.
 */
export interface MigrationStep {
  /** The version it reads; it writes `from + 1`. */
  readonly from: number;
  readonly name: string;
  readonly liftItem: (item: RawRecord) => RawRecord;
  /** For the fields of the entry itself; the records in it are lifted by `liftItem`. */
  readonly liftEntry?: (entry: RawRecord) => RawRecord;
}

/** Until format 2 every column held statements; all else that came with it is optional or new. */
const sayWhatColumnsHold: MigrationStep = {
  from: 1,
  name: 'say what a column holds',
  liftItem: (item) => (item['kind'] === 'column' ? { ...item, holds: { kind: 'statements' } } : item),
};

/** The registry, in ascending order of `from`. */
export const migrationSteps: readonly MigrationStep[] = [sayWhatColumnsHold];

/** The data was written by a newer Lodestone (or names no version at all); nothing of it may be touched. */
export class NewerDataError extends Error {
  override readonly name = 'NewerDataError';
}

/** Which steps to take and where they must arrive; tests inject their own. */
export interface MigrationPath {
  readonly steps: readonly MigrationStep[];
  readonly target: number;
}

const presentPath: MigrationPath = { steps: migrationSteps, target: FORMAT_VERSION };

/** Throws `NewerDataError` when a format version is beyond what this program reads, and `RangeError` when it is none. */
export function refuseNewer(version: number, target: number = FORMAT_VERSION): void {
  if (!Number.isInteger(version) || version < 1) throw new RangeError(`There is no format version ${String(version)}.`);
  if (version > target) {
    throw new NewerDataError(
      `This was written by a newer version of Lodestone (format ${version}; this one reads up to ${target}). Update Lodestone to open it.`,
    );
  }
}

function stepsFrom(version: number, path: MigrationPath): readonly MigrationStep[] {
  refuseNewer(version, path.target);
  const chosen: MigrationStep[] = [];
  for (let at = version; at < path.target; at += 1) {
    const step = path.steps.find(({ from }) => from === at);
    if (!step) throw new Error(`No migration leads from format ${at} to ${at + 1}.`);
    chosen.push(step);
  }
  return chosen;
}

const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// A malformed record may trip a step; it goes on as it was found, so that validation quarantines it with its content.
function liftOne(record: unknown, lifts: readonly ((record: RawRecord) => RawRecord)[]): unknown {
  if (!isRecord(record)) return record;
  try {
    return lifts.reduce<RawRecord>((lifted, lift) => lift(lifted), record);
  } catch {
    return record;
  }
}

/** The records in the present format, not yet validated. Throws `NewerDataError` when `fromVersion` is newer. */
export function liftItems(
  items: readonly unknown[],
  fromVersion: number,
  path: MigrationPath = presentPath,
): readonly unknown[] {
  const lifts = stepsFrom(fromVersion, path).map(({ liftItem }) => liftItem);
  return lifts.length === 0 ? items : items.map((item) => liftOne(item, lifts));
}

function liftRecordsOf(entry: RawRecord, lift: (item: unknown) => unknown): RawRecord {
  const lifted: Record<string, unknown> = { ...entry };
  for (const key of ['added', 'removed']) {
    const records = entry[key];
    if (Array.isArray(records)) lifted[key] = records.map(lift);
  }
  if (Array.isArray(entry['updated'])) {
    lifted['updated'] = entry['updated'].map((pair: unknown) => (Array.isArray(pair) ? pair.map(lift) : pair));
  }
  return lifted;
}

/** The log entries in the present format, not yet validated. Throws `NewerDataError` when `fromVersion` is newer. */
export function liftEntries(
  entries: readonly unknown[],
  fromVersion: number,
  path: MigrationPath = presentPath,
): readonly unknown[] {
  const steps = stepsFrom(fromVersion, path);
  if (steps.length === 0) return entries;
  const lifts = steps.map(({ liftItem, liftEntry }) => (entry: RawRecord) => {
    const withRecords = liftRecordsOf(entry, (item) => liftOne(item, [liftItem]));
    return liftEntry ? liftEntry(withRecords) : withRecords;
  });
  return entries.map((entry) => liftOne(entry, lifts));
}
