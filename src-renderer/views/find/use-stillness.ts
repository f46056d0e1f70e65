// Keeps the words that are read where they are on the screen, although the find bar takes room above them.
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Passage } from '../../model/source.ts';
import type { ArticleView } from '../source/article-view.ts';

/** The article is scrolled by whatever height the bar gains or loses; only a hit that would be hidden by it comes into view. */
export function useStillness(
  view: ArticleView,
  bar: { readonly current: HTMLElement | null },
  hit: Passage | undefined,
): void {
  const gone = useRef(hit);
  useEffect(() => {
    gone.current = hit;
  }, [hit]);
  useLayoutEffect(() => {
    const { current } = bar;
    if (!current) return undefined;
    const { scroller } = view;
    let height = 0;
    const follow = () => {
      const grown = current.offsetHeight - height;
      if (grown === 0) return;
      const opened = height === 0;
      height += grown;
      scroller.scrollTop += grown;
      if (!opened && grown > 0 && gone.current) view.scrollTo(gone.current, 'nearest');
    };
    follow();
    // It speaks before the frame is painted, so that nothing is seen to jump.
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(follow);
    observer?.observe(current);
    return () => {
      observer?.disconnect();
      scroller.scrollTop -= height;
    };
  }, [view, bar]);
}
