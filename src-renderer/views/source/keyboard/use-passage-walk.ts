// Walks the passages in reading order, those that overlap too: by N and Shift+N, and by Tab while the pane has the focus.
import { useEffect, useRef } from 'react';
import { type Annotation, isUnplaced } from '../../../model/annotation.ts';
import type { Passage } from '../../../model/source.ts';
import { announce } from '../../session/toasts.ts';
import { useWorkbench } from '../../session/workbench-context.ts';
import type { ArticleView } from '../article-view.ts';
import { quoteOf } from '../citation.ts';
import { shorten } from '../use-passage-acts.ts';
import { ended, heardLinks } from './heard.ts';

type Walk = (step: 1 | -1) => boolean;

const placeOf = ({ selector }: Annotation): Passage => selector.position;

/** The passage a step away from the one that was walked to last, or from where that stood if it was deleted. */
function beside(list: readonly Annotation[], last: Annotation, step: 1 | -1): Annotation | undefined {
  const at = list.findIndex(({ id }) => id === last.id);
  if (at >= 0) return list[at + step];
  const { start, end } = placeOf(last);
  const follows = (one: Annotation) => {
    const place = placeOf(one);
    return place.start > start || (place.start === start && place.end <= end);
  };
  return step === 1 ? list.find(follows) : list.findLast((one) => !follows(one));
}

/** The first passage from an offset on, or the last one that is over before it. */
const from = (list: readonly Annotation[], offset: number, step: 1 | -1): Annotation | undefined =>
  step === 1
    ? list.find((one) => placeOf(one).start >= offset)
    : list.findLast((one) => placeOf(one).start < offset && placeOf(one).end <= offset);

/**
 * Goes to the next passage from the one that is open; from the selection; from where one clicked; from the one that was
 * walked to last, as long as its place can be seen; or from the top of the pane. False when there is none.
 */
function useWalk(view: ArticleView): Walk {
  const { store, session } = useWorkbench();
  const last = useRef<Annotation>(undefined);
  return (step) => {
    const list = store.annotationsOf(view.sourceId).filter((one) => !isUnplaced(one));
    const { annotationId, selected } = session.state;
    const open = list.find(({ id }) => id === annotationId);
    const here = open ? undefined : (selected?.passage.start ?? view.offsetAtCaret());
    const walked = last.current && view.canBeSeen(placeOf(last.current)) ? last.current : undefined;
    const before = open ?? (here === undefined ? walked : undefined);
    const next = before ? beside(list, before, step) : from(list, here ?? view.offsetAtTop(), step);
    if (!next) return false;
    last.current = next;
    const passage = placeOf(next);
    document.getSelection()?.removeAllRanges();
    view.near.include(passage);
    view.scrollTo(passage, 'nearest');
    session.set({
      annotationId: next.id,
      selected: undefined,
      card: undefined,
      lit: { kind: 'annotations', ids: [next.id] },
    });
    const words = shorten(quoteOf(view.content, passage), 200);
    announce(`Passage ${list.indexOf(next) + 1} of ${list.length}: ${ended(words)} ${heardLinks(store, next.id)}.`);
    return true;
  };
}

/** Only tables in sight are stops: the others would take the reader away from where he reads. */
function passOverTables(scroller: HTMLElement): void {
  const { top, bottom } = scroller.getBoundingClientRect();
  const out = [...scroller.querySelectorAll<HTMLElement>('[role="group"][tabindex="0"]')].filter((frame) => {
    const box = frame.getBoundingClientRect();
    return box.bottom <= top || box.top >= bottom;
  });
  for (const frame of out) frame.tabIndex = -1;
  // The browser moves the focus right after this event.
  setTimeout(() => out.forEach((frame) => (frame.tabIndex = 0)));
}

/**
 * Tab walks while the pane itself has the focus. It never holds anybody: after the last passage, before the first, and
 * once Escape was pressed, Tab goes on as it does everywhere.
 */
function useTabWalk(view: ArticleView, walk: Walk): void {
  const latest = useRef(walk);
  useEffect(() => {
    latest.current = walk;
  });
  useEffect(() => {
    const { scroller } = view;
    let free = false;
    const stop = new AbortController();
    const { signal } = stop;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target !== scroller || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Escape') free = true;
      else if (event.key !== 'Tab') free = false;
      else if (!free && latest.current(event.shiftKey ? -1 : 1)) event.preventDefault();
    };
    // Wherever one comes from.
    const onTab = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') passOverTables(scroller);
    };
    const onFocusOut = () => {
      free = false;
    };
    scroller.addEventListener('keydown', onKeyDown, { signal });
    document.addEventListener('keydown', onTab, { signal, capture: true });
    scroller.addEventListener('focusout', onFocusOut, { signal });
    return () => stop.abort();
  }, [view]);
}

export function usePassageWalk(view: ArticleView): (step: 1 | -1) => void {
  const { store } = useWorkbench();
  const walk = useWalk(view);
  useTabWalk(view, walk);
  return (step) => {
    if (walk(step)) return;
    const none = store.annotationsOf(view.sourceId).every(isUnplaced);
    announce(none ? 'No passages in this source' : step === 1 ? 'Last passage' : 'First passage');
  };
}
