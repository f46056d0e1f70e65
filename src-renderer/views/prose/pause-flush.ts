// When typing is handed over: at a pause, and at the latest a moment after the first key that has not been.

/** Milliseconds without a key after which typing is handed over. */
export const PAUSE = 500;
/** Milliseconds after the first key that is not handed over yet, even while typing goes on. */
export const LATEST = 800;

export class PauseFlush {
  readonly #flush: () => void;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #latest: ReturnType<typeof setTimeout> | undefined;

  constructor(flush: () => void) {
    this.#flush = flush;
  }

  get waiting(): boolean {
    return this.#latest !== undefined;
  }

  typed(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(this.now, PAUSE);
    this.#latest ??= setTimeout(this.now, LATEST);
  }

  /** Hands over at once what waits. */
  readonly now = (): void => {
    if (!this.waiting) return;
    this.forget();
    this.#flush();
  };

  /** What waits has been handed over otherwise, or is not wanted. */
  forget(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#latest);
    this.#pause = undefined;
    this.#latest = undefined;
  }
}
