// Which pieces of the near chunks stand within half a screen of what is read: only there is paint.
import type { Passage } from '../../model/source.ts';
import { lowerBound } from '../../model/lower-bound.ts';
import type { Beat } from './beat.ts';
import type { NearChunks } from './near-chunks.ts';
import type { TextMap } from './text-map.ts';

/**
 * A chunk is several screens high, and Chromium looks through all registered highlights, and paints their words anew, in
 * every frame in which any style changes anywhere.
 */
const rootMargin = '50% 0px';

/** A chunk of more pieces, a long table, is never near as a whole: around the reader are at most so many of them. */
export const MANY_UNITS = 60;

export class NearUnits {
  readonly #map: TextMap;
  readonly #chunks: NearChunks;
  readonly #beat: Beat;
  readonly #scroller: Element;
  readonly #observer: IntersectionObserver | undefined;
  #stopped = false;
  readonly #listeners = new Set<() => void>();
  /** Of each chunk that is watched the units that are near; undefined until the observer has spoken of it. */
  readonly #near = new Map<Element, Set<Element> | undefined>();
  /** What was last told. Units that are left stay in it until others come near: each telling costs new paint. */
  readonly #told = new Map<Element, ReadonlySet<Element>>();

  constructor(map: TextMap, chunks: NearChunks, scroller: Element, beat: Beat) {
    this.#map = map;
    this.#chunks = chunks;
    this.#scroller = scroller;
    this.#beat = beat;
    chunks.onChange(() => beat.ask(this.#tell));
    if (typeof IntersectionObserver === 'undefined') return;
    this.#observer = new IntersectionObserver((entries) => this.#follow(entries), { root: scroller, rootMargin });
  }

  /** Stretches of text near the reader. Of a chunk that has just come near that is all of it, or what is in sight of a long one. */
  passages(): readonly Passage[] {
    this.#watch();
    const passages: Passage[] = [];
    for (const { start, end } of this.#chunks.chunks().flatMap((chunk) => this.#passagesIn(chunk))) {
      const last = passages.at(-1);
      if (last && start <= last.end + 1) passages[passages.length - 1] = { start: last.start, end };
      else passages.push({ start, end });
    }
    return passages;
  }

  /** Counts what is around a passage as near at once, before a jump there, until the observer has spoken again. */
  include(passage: Passage): void {
    if (this.#stopped) return;
    const chunks = this.#chunks.include(passage);
    if (this.passages().some(({ start, end }) => start <= passage.start && passage.end <= end)) return;
    for (const chunk of chunks) this.#ask(chunk, passage);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  stop(): void {
    this.#stopped = true;
    this.#observer?.disconnect();
    this.#beat.drop(this.#tell);
    this.#listeners.clear();
  }

  #passagesIn(chunk: HTMLElement): readonly Passage[] {
    const told = this.#told.get(chunk);
    if (!told) return [this.#map.passageOfChunk(chunk)];
    return this.#map.unitsOf(chunk).flatMap((unit) => (told.has(unit) ? this.#map.passageOfUnit(unit) : []));
  }

  /** Keeps in step with the chunks. */
  #watch(): void {
    // Whoever still asks gets what was near, but nothing is observed any more.
    if (this.#stopped) return;
    const chunks = new Set<Element>(this.#chunks.chunks());
    for (const chunk of this.#near.keys()) {
      if (chunks.has(chunk)) continue;
      for (const unit of this.#map.unitsOf(chunk)) this.#observer?.unobserve(unit);
      this.#near.delete(chunk);
      this.#told.delete(chunk);
    }
    for (const chunk of chunks) if (!this.#near.has(chunk)) this.#ask(chunk);
  }

  /** Whoever is observed anew is spoken of again. */
  #ask(chunk: Element, passage?: Passage): void {
    const units = this.#map.unitsOf(chunk);
    this.#near.set(chunk, undefined);
    if (units.length <= MANY_UNITS) this.#told.delete(chunk);
    else this.#told.set(chunk, new Set(this.#around(units, passage)));
    for (const unit of units) {
      this.#observer?.unobserve(unit);
      this.#observer?.observe(unit);
    }
  }

  /** Those around a passage, or around what can be seen. */
  #around(units: readonly Element[], passage: Passage | undefined): readonly Element[] {
    const top = this.#scroller.getBoundingClientRect().top;
    const isBefore = (unit: Element) =>
      passage ? this.#map.passageOfUnit(unit).end < passage.start : unit.getBoundingClientRect().bottom < top;
    const low = lowerBound(units, isBefore);
    const from = Math.max(0, Math.min(low - MANY_UNITS / 4, units.length - MANY_UNITS));
    return units.slice(from, from + MANY_UNITS);
  }

  #follow(entries: readonly IntersectionObserverEntry[]): void {
    let news = false;
    for (const { target, isIntersecting } of entries) {
      const chunk = this.#map.chunkOf(target);
      if (!chunk || !this.#near.has(chunk)) continue;
      let near = this.#near.get(chunk);
      if (!near) this.#near.set(chunk, (near = new Set()));
      if (isIntersecting) near.add(target);
      else near.delete(target);
      const told = this.#told.get(chunk);
      if (!told || (isIntersecting && !told.has(target))) news = true;
    }
    if (news) this.#beat.ask(this.#tell);
  }

  readonly #tell = (): void => {
    this.#watch();
    for (const [chunk, near] of this.#near) if (near) this.#told.set(chunk, new Set(near));
    for (const listener of [...this.#listeners]) listener();
  };
}
