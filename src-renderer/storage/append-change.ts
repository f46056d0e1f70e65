// Appends changes to a study's log, several together while a transaction is in flight, and says when they are saved.
import { packContent } from '../model/content-bytes.ts';
import type { LogEntry } from '../model/change.ts';
import type { OriginalFile, SaveState, SourceFiles, StudyCounts } from '../model/kept.ts';
import { FORMAT_VERSION } from '../model/migrations/format-version.ts';
import { refuseNewer } from '../model/migrations/lift.ts';
import type { StudyDatabase } from './open-database.ts';
import type { ContentRow } from './rows.ts';
import { ConflictError, explainStorageError } from './storage-error.ts';

/** What Home is to show of the study as it stands now. */
export interface StudyNow {
  readonly title: string;
  readonly counts: StudyCounts;
  readonly changedAt: string;
}

export interface ChangeLogOptions {
  readonly db: StudyDatabase;
  readonly studyId: string;
  /** The last entry of the log as it was loaded. */
  readonly sequence: number;
  /** Asked when a transaction begins; must hold the effect of every entry appended so far. */
  readonly summary: () => StudyNow;
  /** Called once the entries have been committed, for other windows. */
  readonly onCommitted?: (entries: readonly LogEntry[]) => void;
  /** Milliseconds until each next attempt; the last one is repeated. */
  readonly retryDelays?: readonly number[];
}

interface Waiting {
  readonly entry: LogEntry;
  readonly contents: readonly ContentRow[];
  readonly originals: readonly OriginalFile[];
}

const RETRY_DELAYS = [500, 1_000, 2_000, 5_000, 10_000, 30_000];
const CONFLICT =
  'Another window has changed this study in the meantime. Save a copy of it as a file, then open it again.';
const GONE = 'This study is no longer in the database. Save a copy of it as a file.';

/** Throws `ConflictError` when the batch does not follow on the log. Awaits nothing but Dexie. */
async function commit(db: StudyDatabase, studyId: string, batch: readonly Waiting[], now: StudyNow): Promise<void> {
  const entries = batch.map(({ entry }) => entry);
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return;
  await db.transaction('rw', [db.studies, db.changes, db.contents, db.originals], async () => {
    const row = await db.studies.get(studyId);
    if (!row) throw new ConflictError(GONE);
    refuseNewer(row.formatVersion);
    // An earlier attempt may have been committed although its answer never came; later entries may have joined it since.
    const known = row.sequence - first.sequence + 1;
    if (known !== 0) {
      const there = await db.changes.get([studyId, row.sequence]);
      if (there === undefined || there.entry.id !== entries[known - 1]?.id) throw new ConflictError(CONFLICT);
      if (known === entries.length) return;
    }
    await db.changes.bulkAdd(
      entries
        .slice(known)
        .map((entry) => ({ studyId, sequence: entry.sequence, formatVersion: FORMAT_VERSION, entry })),
    );
    await db.contents.bulkPut(batch.flatMap(({ contents }) => contents));
    await db.originals.bulkPut(batch.flatMap(({ originals }) => originals));
    // A study that another window deleted is back once it is worked on: what is shown as saved must not be purged.
    const { deletedAt: _, ...line } = row;
    await db.studies.put({ ...line, ...now, formatVersion: FORMAT_VERSION, sequence: last.sequence });
  });
}

/** No frame comes while the window is covered: entries wait for one no longer than this, in milliseconds. */
const NO_FRAME = 50;

/** Handing records over to the browser takes its time: what they change shall be seen first. */
function afterFrame(go: () => void): void {
  const frames = typeof requestAnimationFrame === 'function' && !document.hidden;
  // A task asked for in a frame's callback comes when that frame has been painted.
  if (frames) requestAnimationFrame(() => setTimeout(go));
  if (frames) setTimeout(go, NO_FRAME);
  else go();
}

// What a listener does wrong must come to light, but never stop the saving.
function tell(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/**
 * The writer of one open study. An entry is saved when the strict transaction that holds it has completed; until then it
 * stays in the queue, whatever happens.
 */
export class ChangeLog {
  readonly #options: ChangeLogOptions;
  readonly #listeners = new Set<(state: SaveState) => void>();
  #queue: Waiting[] = [];
  #state: SaveState = { kind: 'saved' };
  #sequence: number;
  #inFlight: Promise<void> | null = null;
  /** Ends the wait before the first transaction. */
  #hurry = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #permanent = false;

  constructor(options: ChangeLogOptions) {
    this.#options = options;
    this.#sequence = options.sequence;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The last entry that is known to be saved. */
  get savedSequence(): number {
    return this.#sequence;
  }

  /** True when trying again cannot help: what is queued can only leave in a copy. */
  get hopeless(): boolean {
    return this.#permanent;
  }

  /** Called at every change of state; answers how to stop. */
  onStatus(listener: (state: SaveState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Queues an entry; files of the source it adds are committed in the same transaction. Never throws. */
  append(entry: LogEntry, files: readonly SourceFiles[] = []): void {
    const contents = files.map(({ contentSha256, content }) => ({
      sha256: contentSha256,
      packed: packContent(content),
    }));
    this.#queue.push({ entry, contents, originals: files.map(({ original }) => original) });
    if (this.#state.kind === 'saved') this.#show({ kind: 'saving' });
    // While attempts fail, the timer decides when the next one is made, not the typing.
    if (this.#failures === 0) this.#run();
  }

  /** Tries again at once to save what is not saved; does nothing when trying cannot help. */
  retry(): void {
    if (this.#queue.length > 0) this.#run();
  }

  /** Resolves when nothing is waiting to be written: true when all is saved, false when something could not be. */
  async settled(): Promise<boolean> {
    this.retry();
    this.#hurry();
    while (this.#inFlight) await this.#inFlight;
    return this.#queue.length === 0;
  }

  /** Makes no more attempts by itself. What is still queued is lost with this object: ask `settled` first. */
  close(): void {
    clearTimeout(this.#timer);
    this.#permanent = true;
  }

  #run(): void {
    if (this.#inFlight || this.#permanent) return;
    clearTimeout(this.#timer);
    this.#inFlight = this.#drain();
  }

  async #drain(): Promise<void> {
    const { db, studyId, summary, onCommitted } = this.#options;
    // Entries of one gesture are logged one after the other; they shall be one transaction.
    await new Promise<void>((resolve) => {
      this.#hurry = resolve;
      afterFrame(resolve);
    });
    while (this.#queue.length > 0) {
      const batch = this.#queue.slice();
      try {
        await commit(db, studyId, batch, summary());
      } catch (error) {
        this.#inFlight = null;
        this.#fail(error);
        return;
      }
      this.#queue.splice(0, batch.length);
      this.#failures = 0;
      this.#sequence = batch.at(-1)?.entry.sequence ?? this.#sequence;
      this.#show({ kind: this.#queue.length === 0 ? 'saved' : 'saving' });
      tell(() => onCommitted?.(batch.map(({ entry }) => entry)));
    }
    // At once, not in a later microtask: an entry appended in between would find nobody to take it.
    this.#inFlight = null;
  }

  #fail(error: unknown): void {
    this.#failures += 1;
    this.#permanent ||= error instanceof ConflictError;
    this.#show({ kind: 'not-saved', reason: explainStorageError(error) });
    if (this.#permanent) return;
    const delays = this.#options.retryDelays ?? RETRY_DELAYS;
    const delay = delays[Math.min(this.#failures, delays.length) - 1] ?? 30_000;
    this.#timer = setTimeout(() => this.#run(), delay);
  }

  #show(state: SaveState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) tell(() => listener(state));
  }
}
