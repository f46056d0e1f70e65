// Measures where the passages near the reader stand, section by section: what was measured holds until its chunk changes its size.
import type { Annotation } from '../../model/annotation.ts';
import type { Passage } from '../../model/source.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { sectionsOf } from './article-structure.ts';
import type { ArticleView } from './article-view.ts';
import { type Extent, type MarginLayout, type MarginSection, placeBrackets } from './margin-layout.ts';

interface Measured {
  readonly selector: Annotation['selector'];
  /** From the top of its chunk, so that it holds when chunks above change their height. */
  readonly top: number;
  readonly bottom: number;
}

/** A stretch of one chunk that is laid out by itself. */
interface Stretch {
  readonly chunk: HTMLElement;
  readonly passage: Passage;
  /** The block that comes next in the same chunk, if any does. */
  readonly nextBlock: number | undefined;
}

export class MarginMeasurer {
  readonly #view: ArticleView;
  readonly #store: StudyStore;
  readonly #measured = new Map<HTMLElement, Map<string, Measured>>();
  readonly #stretches = new WeakMap<HTMLElement, readonly Stretch[]>();

  constructor(view: ArticleView, store: StudyStore) {
    this.#view = view;
    this.#store = store;
  }

  forget(chunk: HTMLElement): void {
    this.#measured.delete(chunk);
  }

  layout(): MarginLayout {
    const { map, nearChunks } = this.#view;
    const origin = map.root.getBoundingClientRect().top;
    const seen = new Set<string>();
    const sections = nearChunks.chunks().flatMap((chunk) => {
      const { top, bottom } = chunk.getBoundingClientRect();
      const place = { chunk, top: top - origin, bottom: bottom - origin, clientTop: top };
      return this.#nearIn(chunk).map((stretch) => this.#sectionOf(stretch, place, seen));
    });
    return placeBrackets(sections);
  }

  /** Whether a chunk that is near is too long to be kept whole: then the lane follows the rows in sight. */
  get followsUnits(): boolean {
    return this.#view.nearChunks.chunks().some((chunk) => this.#stretchesOf(chunk).length > 1);
  }

  #sectionOf(
    { chunk, passage, nextBlock }: Stretch,
    place: { readonly top: number; readonly bottom: number; readonly clientTop: number },
    seen: Set<string>,
  ): MarginSection {
    const extents: Extent[] = [];
    for (const annotation of this.#store.annotationsWithin(this.#view.sourceId, passage)) {
      const { id } = annotation;
      if (seen.has(id)) continue;
      seen.add(id);
      const { top, bottom } = this.#measure(chunk, place.clientTop, annotation);
      const labelled = this.#store.linksOf(id).length > 0;
      extents.push({ id, top: place.top + top, bottom: place.top + bottom, labelled });
    }
    const next = nextBlock === undefined ? undefined : this.#view.map.elementOf(nextBlock);
    const bottom = next ? place.top + next.getBoundingClientRect().top - place.clientTop : place.bottom;
    return { extents, bottom };
  }

  #stretchesOf(chunk: HTMLElement): readonly Stretch[] {
    const known = this.#stretches.get(chunk);
    if (known) return known;
    const { blocks } = this.#view.content;
    const whole = { from: Number(chunk.dataset['from']), to: Number(chunk.dataset['to']) };
    const stretches = sectionsOf(blocks, whole).map(({ from, to }) => ({
      chunk,
      passage: { start: blocks[from]?.start ?? 0, end: blocks[to - 1]?.end ?? 0 },
      nextBlock: to < whole.to ? to : undefined,
    }));
    this.#stretches.set(chunk, stretches);
    return stretches;
  }

  /** All of a chunk; of a long one what is near and what lies beside that, so that the lane is there before the reader. */
  #nearIn(chunk: HTMLElement): readonly Stretch[] {
    const stretches = this.#stretchesOf(chunk);
    if (stretches.length < 2) return stretches;
    const near = this.#view.near.passages();
    const isNear = ({ passage }: Stretch) => near.some(({ start, end }) => start < passage.end && end > passage.start);
    const first = stretches.findIndex(isNear);
    return first < 0 ? [] : stretches.slice(Math.max(0, first - 1), stretches.findLastIndex(isNear) + 2);
  }

  #measure(chunk: HTMLElement, chunkTop: number, { id, selector }: Annotation): Measured {
    let held = this.#measured.get(chunk);
    if (!held) this.#measured.set(chunk, (held = new Map<string, Measured>()));
    const known = held.get(id);
    if (known?.selector === selector) return known;
    const box = this.#view.map.rangeOf(selector.position)?.getBoundingClientRect?.();
    const top = (box?.top ?? chunkTop) - chunkTop;
    const measured = { selector, top, bottom: Math.max(top, (box?.bottom ?? chunkTop) - chunkTop) };
    held.set(id, measured);
    return measured;
  }
}
