// Walks the passages in reading order, those that overlap too: by N and Shift+N, and by Tab while the pane has the focus.
import { useEffect, useRef } from 'react';
import { type Annotation, isUnplaced } from '../../../model/annotation.ts';
import { announce } from '../../session/toasts.ts';
import { useWorkbench } from '../../session/workbench-context.ts';
import type { ArticleView } from '../article-view.ts';
import { quoteOf } from '../citation.ts';
import { shorten } from '../use-passage-acts.ts';
import { heardLinks } from './heard.ts';

type Walk = (step: 1 | -1) => boolean;

/** Goes to the next passage from the one that is open, the selection, or the top of the pane; false when there is none. */
function useWalk(view: ArticleView): Walk {
  const { store, session } = useWorkbench();
  return (step) => {
    const list = store.annotationsOf(view.sourceId).filter((one) => !isUnplaced(one));
    const { annotationId, selected } = session.state;
    const at = list.findIndex((annotation) => annotation.id === annotationId);
    const here = selected?.passage.start ?? view.offsetAtTop();
    const start = ({ selector }: Annotation) => selector.position.start;
    const fresh = step === 1 ? list.find((one) => start(one) >= here) : list.findLast((one) => start(one) < here);
    const next = at >= 0 ? list[at + step] : fresh;
    if (!next) return false;
    const passage = next.selector.position;
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
    announce(`Passage ${list.indexOf(next) + 1} of ${list.length}: ${words}. ${heardLinks(store, next.id)}.`);
    return true;
  };
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
    const onFocusOut = () => {
      free = false;
    };
    scroller.addEventListener('keydown', onKeyDown, { signal });
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
