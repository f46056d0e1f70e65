// The beat in which all that follows a scroll does so: together, since each frame that changes any style costs paint.

/** While the reader flies over the article nothing follows more often than this, in milliseconds. */
const pause = 50;

export class Beat {
  readonly #waiting = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  /** Does it with the next beat, once however often it is asked. */
  ask(act: () => void): void {
    this.#wait(act, performance.now());
  }

  /** What the eye is not waiting for: it spends no beat of its own before those that it is waiting for come. */
  askLate(act: () => void): void {
    this.#wait(act, performance.now() + pause);
  }

  drop(act: () => void): void {
    this.#waiting.delete(act);
  }

  #wait(act: () => void, from: number): void {
    this.#waiting.add(act);
    const due = Math.max(from, this.#last + pause);
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => this.#strike(), due - performance.now());
  }

  #strike(): void {
    this.#due = Number.POSITIVE_INFINITY;
    this.#last = performance.now();
    const acts = [...this.#waiting];
    this.#waiting.clear();
    for (const act of acts) act();
  }
}
