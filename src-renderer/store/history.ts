// What can be undone and redone, read from the study's log, so that it is the same after a restart.
import type { LogEntry } from '../model/change.ts';

/** Entries kept at hand; a study's log itself is never cut. */
export const UNDO_STEPS = 1000;

/**
 * Two stacks folded from the log. Every entry carries its own edits, so a redo whose first 'do' lies before the part of
 * the log that was read is still a step of its own.
 */
const beginsStudy = (entry: LogEntry) => entry.added.some((item) => item.kind === 'study');

export class History {
  #undo: LogEntry[] = [];
  #redo: LogEntry[] = [];

  constructor(log: Iterable<LogEntry> = []) {
    for (const entry of log) this.record(entry);
  }

  /** The step that undo would take back. */
  get undoable(): LogEntry | undefined {
    return this.#undo.at(-1);
  }

  /** The undoing that redo would take back: its inverse brings the step back. */
  get redoable(): LogEntry | undefined {
    return this.#redo.at(-1);
  }

  get depth(): number {
    return this.#undo.length;
  }

  record(entry: LogEntry): void {
    // What made the study is no step in it: undoing that would leave nothing to stand on.
    if (beginsStudy(entry)) return;
    switch (entry.role.kind) {
      case 'do':
        this.#undo.push(entry);
        this.#redo = [];
        break;
      case 'undo':
        if (this.#undo.at(-1)?.id === entry.role.of) {
          this.#undo.pop();
          this.#redo.push(entry);
        }
        break;
      case 'redo':
        if (this.#redo.at(-1)?.id === entry.role.of) this.#redo.pop();
        this.#undo.push(entry);
        break;
    }
    if (this.#undo.length > UNDO_STEPS) this.#undo.shift();
  }
}
