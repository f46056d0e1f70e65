// Tells other windows what was committed, and applies in order what another window committed.
import { type LogEntry, recordsAfter } from '../model/change.ts';
import { checkEntry } from '../model/entry-schema.ts';
import type { SourceContent } from '../model/source.ts';
import { liftEntries } from '../model/migrations/lift.ts';
import type { Digest } from '../model/content-bytes.ts';
import { loadContents, webDigest } from './load-contents.ts';
import type { StudyDatabase } from './open-database.ts';
import { allOf, unpackList } from './stored-study.ts';
import { broadcastChannel, type OpenChannel } from './writer-lock.ts';

const studyChannel = (studyId: string) => `lodestone:study:${studyId}`;
const LIST_CHANNEL = 'lodestone:studies';

export interface Announcer {
  readonly post: (entries: readonly LogEntry[]) => void;
  readonly close: () => void;
}

/** The writer's end: pass `post` to `ChangeLog` as `onCommitted`. */
export function announceChanges(studyId: string, openChannel: OpenChannel = broadcastChannel): Announcer {
  const channel = openChannel(studyChannel(studyId));
  let open = true;
  return {
    // What is committed while the study is being closed is read from the database by those who follow.
    post: (entries) => {
      if (open) channel.postMessage({ entries });
    },
    close: () => {
      open = false;
      channel.close();
    },
  };
}

/** Every valid entry after this one, from the log itself; a gap in it stays a gap. */
export async function entriesAfter(db: StudyDatabase, studyId: string, sequence: number): Promise<LogEntry[]> {
  const [packs, changes] = await db.transaction('r', [db.packs, db.changes], async () => {
    const later = db.packs.where('[studyId+firstSequence]').between(...allOf(studyId));
    return Promise.all([
      later.filter(({ lastSequence }) => lastSequence > sequence).toArray(),
      db.changes
        .where('[studyId+sequence]')
        .between(...allOf(studyId))
        .toArray(),
    ]);
  });
  const packed = packs.flatMap((pack) => liftEntries(unpackList(pack.packed) ?? [], pack.formatVersion));
  const raw = changes.flatMap(({ entry, formatVersion }) => liftEntries([entry], formatVersion));
  const entries: LogEntry[] = [];
  for (const value of [...packed, ...raw]) {
    const checked = checkEntry(value);
    if (checked.ok && checked.entry.sequence > sequence) entries.push(checked.entry);
  }
  return entries;
}

export interface FollowOptions {
  readonly db: StudyDatabase;
  readonly studyId: string;
  /** The last entry this window has. */
  readonly sequence: number;
  /** Called for every entry in order, with the contents of the sources it brings. */
  readonly apply: (entry: LogEntry, contents: ReadonlyMap<string, SourceContent>) => void;
  /** What this window has cannot be continued; the study must be loaded again. */
  readonly onLost: () => void;
  readonly openChannel?: OpenChannel;
  readonly digest?: Digest;
}

export interface Following {
  /** Reads what this window does not have yet from the database; resolves when it has been applied. */
  readonly catchUp: () => Promise<void>;
  readonly close: () => void;
}

const hashesOf = (entry: LogEntry) =>
  recordsAfter(entry).flatMap((item) => (item.kind === 'source' ? [item.contentSha256] : []));

class Follower implements Following {
  readonly #options: FollowOptions;
  #sequence: number;
  #work: Promise<void> = Promise.resolve();
  #closed = false;
  readonly #close: () => void;

  constructor(options: FollowOptions) {
    this.#options = options;
    this.#sequence = options.sequence;
    const channel = (options.openChannel ?? broadcastChannel)(studyChannel(options.studyId));
    channel.addEventListener('message', (event) => {
      const { entries } = (event as MessageEvent<{ readonly entries: readonly LogEntry[] }>).data;
      void this.#then(() => this.#take(entries));
    });
    this.#close = () => channel.close();
  }

  readonly catchUp = (): Promise<void> => this.#then(() => this.#readOn());

  readonly close = (): void => {
    this.#closed = true;
    this.#close();
  };

  // One after the other, so that entries that come while the database is read wait for it.
  #then(step: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(async () => {
      if (this.#closed) return;
      try {
        await step();
      } catch {
        this.#lose();
      }
    });
    return this.#work;
  }

  async #take(entries: readonly LogEntry[]): Promise<void> {
    for (const entry of entries) {
      if (this.#closed || entry.sequence <= this.#sequence) continue;
      if (entry.sequence === this.#sequence + 1) await this.#apply(entry);
      else await this.#readOn();
    }
  }

  async #readOn(): Promise<void> {
    const { db, studyId } = this.#options;
    for (const entry of await entriesAfter(db, studyId, this.#sequence)) {
      if (this.#closed) return;
      if (entry.sequence !== this.#sequence + 1) return this.#lose();
      await this.#apply(entry);
    }
  }

  async #apply(entry: LogEntry): Promise<void> {
    const { db, apply, digest = webDigest } = this.#options;
    const hashes = hashesOf(entry);
    const contents = hashes.length === 0 ? new Map<string, SourceContent>() : await loadContents(db, hashes, digest);
    if (this.#closed) return;
    this.#sequence = entry.sequence;
    apply(entry, contents);
  }

  #lose(): void {
    if (this.#closed) return;
    this.close();
    this.#options.onLost();
  }
}

/** A follower's end; it begins with what was committed between loading and listening. */
export function followStudy(options: FollowOptions): Following {
  const follower = new Follower(options);
  void follower.catchUp();
  return follower;
}

/** Lets the lists of studies in other windows know that theirs is out of date. */
export function announceStudiesChanged(openChannel: OpenChannel = broadcastChannel): void {
  const channel = openChannel(LIST_CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Called when another window made, renamed, changed or deleted a study; answers how to stop. */
export function onStudiesChanged(listener: () => void, openChannel: OpenChannel = broadcastChannel): () => void {
  const channel = openChannel(LIST_CHANNEL);
  channel.addEventListener('message', () => listener());
  return () => channel.close();
}
