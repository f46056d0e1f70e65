// The door to everything that is kept: views see this interface, storage and main.tsx stand behind it.
import type { Change, LogEntry } from '../model/change.ts';
import type { SaveState, SourceFiles, StudyCounts } from '../model/kept.ts';
import type { StudyStore } from './study-store.ts';

export interface StudySummary {
  readonly id: string;
  readonly title: string;
  readonly counts: StudyCounts;
  readonly changedAt: string;
  /** Set when it was deleted; it can be restored until it is purged. */
  readonly deletedAt?: string;
}

/** A value that changes over time and can be listened to; made for `useSyncExternalStore`. */
export interface Live<T> {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A study that is open in this window. */
export interface OpenStudy {
  readonly store: StudyStore;
  readonly saveState: Live<SaveState>;
  /** A follower shows what the writer in another window does, and changes nothing. */
  readonly role: Live<'writer' | 'follower'>;
  /** Records that could not be read: kept aside, counted here. */
  readonly quarantined: number;
  /** Sentences about what could not be loaded. */
  readonly warnings: readonly string[];
  /** Why a change cannot be kept, as a sentence; null when it can. Asked before it is dispatched. */
  readonly whyRefused: (change: Change) => string | null;
  /** Adds a source: the change and its files are committed together. Throws when a record of it could not be read again. */
  readonly dispatchWithFiles: (change: Change | null, files: readonly SourceFiles[]) => boolean;
  /** Tries again at once to save what is not saved. */
  readonly retry: () => void;
  /** Becomes the writer: asks the other window to save and let go, then takes over. */
  readonly takeOver: () => Promise<void>;
  /** Tells how to hand over what is being typed: asked before everything that must have it. */
  readonly flushTypingWith: (flush: () => void) => void;
  /** True when this window's study cannot be continued, and has to be opened again from what is kept. */
  readonly stale: Live<boolean>;
  /** The whole log, oldest first, with what is not saved yet. Rejects when it cannot be read. */
  readonly log: () => Promise<readonly LogEntry[]>;
  /** Hands over what is being typed, and resolves when nothing is waiting to be written; false when something could not be. */
  readonly settled: () => Promise<boolean>;
  /**
   * Lets the study go. While something could not be saved (`unsaved`) it stays open behind the scenes, is tried again,
   * and is what opening it again answers.
   */
  readonly close: () => Promise<'closed' | 'unsaved'>;
}

export type OpenedFile =
  | { readonly kind: 'added'; readonly id: string }
  | { readonly kind: 'already-here'; readonly id: string }
  | { readonly kind: 'added-as-copy'; readonly id: string };

/** Every method rejects with an Error whose message is a sentence for the analyst. */
export interface StudyLibrary {
  /** The newest first; deleted ones among them. */
  readonly studies: Live<readonly StudySummary[] | undefined>;
  readonly open: (id: string) => Promise<OpenStudy>;
  /** Reads a study that will probably be opened next, in spare time, one at a time. Never fails. */
  readonly readAhead: (id: string) => void;
  /** A new study without a source; answers its id. */
  readonly create: (title: string) => Promise<string>;
  /** Makes the sample study, again if need be; answers its id. */
  readonly createSample: () => Promise<string>;
  readonly duplicate: (id: string) => Promise<string>;
  readonly rename: (id: string, title: string) => Promise<void>;
  readonly delete: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  /** The study as one `.lodestone` file; works from memory when the study is open and the database fails. */
  readonly studyFile: (id: string) => Promise<Uint8Array>;
  /** The study changed last that has a source with this text (SHA-256, hex); deleted studies do not count. */
  readonly studyWithText: (textSha256: string) => Promise<Pick<StudySummary, 'id' | 'title'> | undefined>;
  readonly openStudyFile: (bytes: Uint8Array) => Promise<OpenedFile>;
}
