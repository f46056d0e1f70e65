// The brackets of the margin, measured between two frames: what was changed is painted first, and nothing is laid out twice.
import { useEffect, useState } from 'react';
import { storeKey } from '../../store/store-keys.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import type { LabelGroup, MarginLayout, PlacedBracket } from './margin-layout.ts';
import { MarginMeasurer } from './margin-measurer.ts';

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
    const measurer = new MarginMeasurer(view, store);
    let frame = 0;
    let task: ReturnType<typeof setTimeout> | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let last = Number.NEGATIVE_INFINITY;
    const measure = () => {
      last = performance.now();
      const next = measurer.layout();
      setLayout((before) => (same(before, next) ? before : next));
    };
    const nextTask = () => {
      clearTimeout(task);
      task = setTimeout(measure);
    };
    const afterFrame = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(nextTask);
    };
    const onNear = () => {
      clearTimeout(waiting);
      waiting = setTimeout(afterFrame, Math.max(0, last + pause - performance.now()));
    };
    const observer =
      typeof ResizeObserver === 'undefined'
        ? undefined
        : // It speaks when all is laid out and nothing painted, for the first time of all chunks.
          new ResizeObserver((entries) => {
            for (const { target } of entries) measurer.forget(target as HTMLElement);
            nextTask();
          });
    for (const chunk of view.map.chunks) observer?.observe(chunk);
    if (!observer) afterFrame();
    const offs = [
      store.subscribe(storeKey.annotations(view.sourceId), afterFrame),
      // A passage that is linked has a label.
      store.subscribe('belonging', afterFrame),
      view.nearChunks.onChange(onNear),
      view.near.onChange(() => {
        if (measurer.followsUnits) onNear();
      }),
    ];
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
      clearTimeout(waiting);
      observer?.disconnect();
      for (const off of offs) off();
    };
  }, [view, store]);
  return layout;
}
