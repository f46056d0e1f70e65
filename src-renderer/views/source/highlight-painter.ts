// Paints passages with CSS Custom Highlights, changing only what differs from the last time.
import { type Paint, type PaintName, paintNames } from './paint-plan.ts';
import type { TextMap } from './text-map.ts';

/** The prefix of the names in highlights.css. */
const prefix = 'lodestone-';

const available = () => typeof Highlight !== 'undefined' && typeof CSS !== 'undefined' && 'highlights' in CSS;

interface Painted {
  readonly name: PaintName;
  readonly range: AbstractRange;
}

/** One for each article on the page. Where the browser has no Custom Highlights it does nothing. */
export class HighlightPainter {
  readonly #map: TextMap;
  readonly #highlights = new Map<PaintName, Highlight>();
  #painted = new Map<string, Painted>();

  constructor(map: TextMap) {
    this.#map = map;
    if (!available()) return;
    for (const [priority, name] of paintNames.entries()) {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.#highlights.set(name, highlight);
      CSS.highlights.set(prefix + name, highlight);
    }
  }

  /** Shows just this; answers how many ranges were added and taken away. */
  paint(plan: readonly Paint[]): number {
    if (this.#highlights.size === 0) return 0;
    const next = new Map<string, Painted>();
    let changed = 0;
    for (const { name, start, end } of plan) {
      const key = `${name} ${start} ${end}`;
      // Two statements of one paragraph ask for the same: the first of two ranges would never be taken away.
      if (next.has(key)) continue;
      const standing = this.#painted.get(key);
      if (standing) {
        next.set(key, standing);
        continue;
      }
      const range = this.#map.staticRangeOf({ start, end });
      if (!range) continue;
      this.#highlights.get(name)?.add(range);
      next.set(key, { name, range });
      changed += 1;
    }
    for (const [key, { name, range }] of this.#painted) {
      if (next.has(key)) continue;
      this.#highlights.get(name)?.delete(range);
      changed += 1;
    }
    this.#painted = next;
    return changed;
  }

  /** Takes all paint away, also from the browser's list, unless another article has painted since. */
  stop(): void {
    for (const [name, highlight] of this.#highlights) {
      highlight.clear();
      if (CSS.highlights.get(prefix + name) === highlight) CSS.highlights.delete(prefix + name);
    }
    this.#highlights.clear();
    this.#painted.clear();
  }
}
