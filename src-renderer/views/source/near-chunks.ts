// Which chunks of the article lie within a screen of what is read: only there is the margin lane kept, and paint on the nearest of it.
import type { Passage } from '../../model/source.ts';
import type { TextMap } from './text-map.ts';

/** Without IntersectionObserver, and until it has first spoken, so many chunks around the reader count as near. */
const firstChunks = 2;

export class NearChunks {
  readonly #map: TextMap;
  readonly #observer: IntersectionObserver | undefined;
  readonly #listeners = new Set<() => void>();
  /** Those the observer saw. */
  readonly #near: Set<Element>;
  /** Those of a jump that the observer has not seen yet: it speaks three frames late. */
  #asked: readonly HTMLElement[] = [];
  /** Chunks came near by a jump, and only who jumped knows. */
  #untold = false;
  /** What was last told. Chunks that are left stay in it until others come near: each telling costs new paint. */
  #told: readonly HTMLElement[];

  constructor(map: TextMap, scroller: Element) {
    this.#map = map;
    this.#told = map.chunks.slice(0, firstChunks);
    this.#near = new Set(this.#told);
    if (typeof IntersectionObserver === 'undefined') return;
    this.#observer = new IntersectionObserver((entries) => this.#follow(entries), {
      root: scroller,
      rootMargin: '100% 0px',
    });
    for (const chunk of map.chunks) this.#observer.observe(chunk);
  }

  /** The chunks near the reader, in reading order. */
  chunks(): readonly HTMLElement[] {
    return this.#told;
  }

  /**
   * Counts the chunks of a passage and those beside them as near at once, before a jump there, until the observer has spoken
   * again; answers which.
   */
  include(passage: Passage): readonly HTMLElement[] {
    const from = this.#map.chunkIndexAt(passage.start);
    const to = this.#map.chunkIndexAt(passage.end);
    this.#asked = this.#map.chunks.slice(Math.max(0, from - 1), to + 2);
    const told = new Set(this.#told);
    if (!this.#asked.every((chunk) => told.has(chunk))) this.#untold = true;
    this.#tell();
    return this.#asked;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#listeners.clear();
  }

  #follow(entries: readonly IntersectionObserverEntry[]): void {
    this.#asked = [];
    for (const entry of entries) {
      if (entry.isIntersecting) this.#near.add(entry.target);
      else this.#near.delete(entry.target);
    }
    const told = new Set<Element>(this.#told);
    if (!this.#untold && [...this.#near].every((chunk) => told.has(chunk))) return;
    this.#untold = false;
    this.#tell();
    for (const listener of [...this.#listeners]) listener();
  }

  #tell(): void {
    this.#told = this.#map.chunks.filter((chunk, at) => {
      const near = this.#near.has(chunk) || this.#asked.includes(chunk);
      if (near) this.#map.mount(at);
      return near;
    });
  }
}
