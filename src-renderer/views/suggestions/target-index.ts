// The index behind suggested targets, one for each open study: read in idle moments, and kept up with every change.
import { TargetSuggestions } from '../../insight/suggest/suggest-targets.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { whenIdle } from '../session/when-idle.ts';

/** A slice of reading that nobody notices, and the longest that may stand between a key and the palette; milliseconds. */
const SLICE = 8;
const AT_ONCE = 15;

/** Reads a few texts between two looks at the clock. */
function until(end: number): () => boolean {
  let count = 0;
  return () => {
    count += 1;
    return count % 16 === 0 && performance.now() >= end;
  };
}

export class TargetIndex {
  readonly #suggestions: TargetSuggestions;
  readonly #listeners = new Set<() => void>();
  #waiting = false;

  constructor(store: StudyStore) {
    this.#suggestions = new TargetSuggestions(store);
    store.onApplied((edits) => {
      this.#suggestions.follow(edits);
      this.#readWhenIdle();
    });
    this.#readWhenIdle();
  }

  /** The suggestions; undefined while something is still to be read. */
  get current(): TargetSuggestions | undefined {
    return this.#suggestions.isRead ? this.#suggestions : undefined;
  }

  /** Reads what is left now, as far as that is done at once. */
  catchUp(): void {
    if (!this.#suggestions.isRead) this.#suggestions.read(until(performance.now() + AT_ONCE));
  }

  /** Told when all is read. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #readWhenIdle(): void {
    if (this.#waiting || this.#suggestions.isRead) return;
    this.#waiting = true;
    whenIdle(() => {
      this.#waiting = false;
      this.#suggestions.read(until(performance.now() + SLICE));
      if (!this.#suggestions.isRead) this.#readWhenIdle();
      else for (const listener of [...this.#listeners]) listener();
    });
  }
}

const indexes = new WeakMap<StudyStore, TargetIndex>();

/** Made when first asked for, and then kept as long as the study is open. */
export function targetIndexOf(store: StudyStore): TargetIndex {
  let index = indexes.get(store);
  if (!index) indexes.set(store, (index = new TargetIndex(store)));
  return index;
}
