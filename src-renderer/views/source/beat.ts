// The beat in which all that follows a scroll does so: together, since each frame that changes any style costs paint.

/** While the reader flies over the article nothing follows more often than this, in milliseconds. */
const pause = 50;

export class Beat {
  readonly #waiting = new Set<() => void>();
  #due = false;
  #last = Number.NEGATIVE_INFINITY;

  /** Does it with the next beat, once however often it is asked. */
  ask(act: () => void): void {
    this.#waiting.add(act);
    if (this.#due) return;
    this.#due = true;
    setTimeout(() => this.#strike(), Math.max(0, this.#last + pause - performance.now()));
  }

  drop(act: () => void): void {
    this.#waiting.delete(act);
  }

  #strike(): void {
    this.#due = false;
    this.#last = performance.now();
    const acts = [...this.#waiting];
    this.#waiting.clear();
    for (const act of acts) act();
  }
}
