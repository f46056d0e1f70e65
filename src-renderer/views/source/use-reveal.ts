// Answers when the session asks to go somewhere, says where the reader is, and remembers that from day to day.
import { useEffect, useLayoutEffect, useState } from 'react';
import { isUnplaced } from '../../model/annotation.ts';
import type { Passage } from '../../model/source.ts';
import type { Reveal } from '../session/session.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { placeIn, rememberPlace } from './reading-place.ts';

export interface Pulse {
  readonly key: number;
  /** In CSS pixels from the top left corner of the article. */
  readonly boxes: readonly {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** How long the page must rest before the place is remembered, in milliseconds. */
const restTime = 400;
/** So many lines at most pulse: a long passage is seen by its first ones. */
const pulsedLines = 60;

function pulseOf(view: ArticleView, passage: Passage, key: number): Pulse {
  const origin = view.map.root.getBoundingClientRect();
  const boxes = view
    .linesOf(passage)
    .slice(0, pulsedLines)
    .map(({ left, top, width, height }) => ({ left: left - origin.left, top: top - origin.top, width, height }));
  return { key, boxes };
}

/** Goes back to where the reader left this source, before the first frame. */
function useReadingPlace(view: ArticleView): void {
  const { session } = useWorkbench();
  useLayoutEffect(() => {
    const offset = placeIn(view.sourceId);
    if (offset > 0 && offset < view.content.text.length) {
      const place = { start: offset, end: offset + 1 };
      view.near.include(place);
      view.scrollTo(place, 'top');
    } else view.scroller.scrollTop = 0;
    const whereAmI = () => ({ sourceId: view.sourceId, offset: view.offsetAtTop() });
    session.whereAmI = whereAmI;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = () => {
      timer = undefined;
      if (view.map.root.isConnected) rememberPlace(view.sourceId, view.scroller.scrollTop < 8 ? 0 : view.offsetAtTop());
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(remember, restTime);
    };
    const onHide = () => {
      if (timer !== undefined) remember();
    };
    // While this source is still on the page: when the views of another come, there is nothing left to measure.
    const offLeave = session.subscribe(() => {
      const { sourceId } = session.state;
      if (timer === undefined || sourceId === undefined || sourceId === view.sourceId) return;
      clearTimeout(timer);
      remember();
    });
    view.scroller.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('pagehide', onHide);
    return () => {
      onHide();
      clearTimeout(timer);
      offLeave();
      view.scroller.removeEventListener('scroll', onScroll);
      window.removeEventListener('pagehide', onHide);
      if (session.whereAmI === whereAmI) session.whereAmI = () => undefined;
    };
  }, [view, session]);
}

/** The reveal that asked for another source waits here until that source is on the page. */
const waiting = new WeakMap<object, Reveal>();

export function useReveal(view: ArticleView, paintNow: () => void): readonly [Pulse | undefined, () => void] {
  const { store, session } = useWorkbench();
  const [pulse, setPulse] = useState<Pulse>();
  useReadingPlace(view);
  useEffect(() => {
    let count = 0;
    const show = (reveal: Reveal) => {
      if (reveal.sourceId !== view.sourceId) {
        waiting.set(session, reveal);
        return;
      }
      waiting.delete(session);
      const annotation = reveal.annotationId ? store.get('annotation', reveal.annotationId) : undefined;
      const passage = reveal.passage ?? annotation?.selector.position;
      // What was not found has no place to go to: the list of those not found opens at it.
      if (annotation && isUnplaced(annotation)) {
        session.set({ annotationId: annotation.id });
        return;
      }
      const target = passage ?? { start: reveal.offset, end: Math.min(reveal.offset + 1, view.content.text.length) };
      view.near.include(target);
      // The very start is where the head of the page stands too.
      if (!passage && reveal.offset === 0) view.scroller.scrollTop = 0;
      else view.scrollTo(target, passage ? 'third' : 'top');
      if (annotation) session.set({ annotationId: annotation.id });
      if (reveal.focus) view.scroller.focus({ preventScroll: true });
      paintNow();
      count += 1;
      setPulse(reveal.pulse && passage ? pulseOf(view, passage, count) : undefined);
    };
    const asked = waiting.get(session);
    if (asked) show(asked);
    return session.onReveal(show);
  }, [view, store, session, paintNow]);
  return [pulse, () => setPulse(undefined)];
}
