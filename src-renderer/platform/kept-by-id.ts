// Small things of the reader's, each kept by an id in this window's local storage; what was kept longest ago goes first.

export class KeptById<T> {
  readonly #key: string;
  readonly #most: number;
  readonly #valid: (value: unknown) => value is T;

  constructor(key: string, most: number, valid: (value: unknown) => value is T) {
    this.#key = key;
    this.#most = most;
    this.#valid = valid;
  }

  #all(): [id: string, value: T][] {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      if (!Array.isArray(value)) return [];
      return value.filter(
        (entry): entry is [string, T] => Array.isArray(entry) && typeof entry[0] === 'string' && this.#valid(entry[1]),
      );
    } catch {
      return [];
    }
  }

  get(id: string): T | undefined {
    return this.#all().find(([one]) => one === id)?.[1];
  }

  /** Undefined forgets. */
  set(id: string, value: T | undefined): void {
    const others = this.#all().filter(([one]) => one !== id);
    try {
      const all = value === undefined ? others : [...others, [id, value]];
      localStorage.setItem(this.#key, JSON.stringify(all.slice(-this.#most)));
    } catch {
      // A full or forbidden store costs the reader a convenience, not their work.
    }
  }
}
