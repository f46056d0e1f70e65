// Measures where the passages near the reader stand, when the page has been laid out anyway, never while it scrolls.
import { useEffect, useState } from 'react';
import type { Annotation } from '../../model/annotation.ts';
import { blockIndexAt } from '../../model/paragraphs.ts';
import type { Passage } from '../../model/source.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { storeKey } from '../../store/store-keys.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { type Extent, type LabelGroup, type MarginLayout, type PlacedBracket, placeBrackets } from './margin-layout.ts';

interface Measured {
  readonly selector: Annotation['selector'];
  /** From the top of its chunk, so that it holds when chunks above change their height. */
  readonly top: number;
  readonly bottom: number;
}

class Measurer {
  readonly #view: ArticleView;
  readonly #store: StudyStore;
  readonly #measured = new Map<HTMLElement, Map<string, Measured>>();

  constructor(view: ArticleView, store: StudyStore) {
    this.#view = view;
    this.#store = store;
  }

  forget(chunk: HTMLElement): void {
    this.#measured.delete(chunk);
  }

  layout(): MarginLayout {
    const { map, nearChunks, sourceId } = this.#view;
    const origin = map.root.getBoundingClientRect().top;
    const extents = new Map<string, Extent>();
    for (const chunk of nearChunks.chunks()) {
      const chunkTop = chunk.getBoundingClientRect().top;
      for (const stretch of this.#stretchesOf(chunk)) {
        for (const annotation of this.#store.annotationsWithin(sourceId, stretch)) {
          if (extents.has(annotation.id)) continue;
          const { top, bottom } = this.#measure(chunk, chunkTop, annotation);
          extents.set(annotation.id, {
            id: annotation.id,
            top: chunkTop - origin + top,
            bottom: chunkTop - origin + bottom,
          });
        }
      }
    }
    return placeBrackets([...extents.values()]);
  }

  /** Whether a chunk that is near is too long to be kept whole: then the lane follows the rows in sight. */
  get followsUnits(): boolean {
    return this.#view.nearChunks.chunks().some((chunk) => isLong(chunk));
  }

  /** All of a chunk; of a long one what is near, and as much again on either side, so that the lane is there before the reader. */
  #stretchesOf(chunk: HTMLElement): readonly Passage[] {
    const { map, near, content } = this.#view;
    const whole = map.passageOfChunk(chunk);
    if (!isLong(chunk)) return [whole];
    const { blocks } = content;
    return near
      .passages()
      .filter(({ start, end }) => start < whole.end && end > whole.start)
      .map(({ start, end }) => {
        const [from, to] = [blockIndexAt(blocks, start), blockIndexAt(blocks, end)];
        const more = to - from + 1;
        return {
          start: Math.max(whole.start, blocks[Math.max(0, from - more)]?.start ?? 0),
          end: Math.min(whole.end, blocks[Math.min(blocks.length - 1, to + more)]?.end ?? whole.end),
        };
      });
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

/** A table of so many cells is long. */
const MANY_BLOCKS = 200;

const isLong = (chunk: HTMLElement) => Number(chunk.dataset['to']) - Number(chunk.dataset['from']) > MANY_BLOCKS;

/** While the reader flies over the article the lane follows no more often than this, in milliseconds. */
const pause = 250;

const sameBrackets = (a: readonly PlacedBracket[], b: readonly PlacedBracket[]) =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i];
    return (
      other?.id === one.id &&
      other.top === one.top &&
      other.bottom === one.bottom &&
      other.lane === one.lane &&
      other.labelTop === one.labelTop
    );
  });

const sameGroups = (a: readonly LabelGroup[], b: readonly LabelGroup[]) =>
  a.length === b.length &&
  a.every(
    ({ top, ids }, i) =>
      b[i]?.top === top && ids.length === b[i].ids.length && ids.every((id, j) => id === b[i]?.ids[j]),
  );

const same = (a: MarginLayout, b: MarginLayout) =>
  sameBrackets(a.brackets, b.brackets) && sameGroups(a.groups, b.groups);

const bare: MarginLayout = { brackets: [], groups: [] };

export function useMarginBrackets(view: ArticleView): MarginLayout {
  const { store } = useWorkbench();
  const [layout, setLayout] = useState(bare);
  useEffect(() => {
    const measurer = new Measurer(view, store);
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = Number.NEGATIVE_INFINITY;
    const measure = () => {
      frame = 0;
      last = performance.now();
      const next = measurer.layout();
      setLayout((before) => (same(before, next) ? before : next));
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    const onNear = () => {
      clearTimeout(timer);
      timer = setTimeout(later, Math.max(0, last + pause - performance.now()));
    };
    const observer =
      typeof ResizeObserver === 'undefined'
        ? undefined
        : new ResizeObserver((entries) => {
            for (const { target } of entries) measurer.forget(target as HTMLElement);
            later();
          });
    for (const chunk of view.map.chunks) observer?.observe(chunk);
    const offs = [
      store.subscribe(storeKey.annotations(view.sourceId), later),
      view.nearChunks.onChange(onNear),
      view.near.onChange(() => {
        if (measurer.followsUnits) onNear();
      }),
    ];
    // The observer tells of each chunk when the first frame has been laid out: measured before, it would be laid out twice.
    if (!observer) later();
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      observer?.disconnect();
      for (const off of offs) off();
    };
  }, [view, store]);
  return layout;
}
