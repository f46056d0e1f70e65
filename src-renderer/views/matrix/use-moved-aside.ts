// Marks a pane that is scrolled sideways: only then need the first columns of its table be held in sight.
import { useEffect } from 'react';

/** Sets `data-moved-aside`. Cells that are held are layers of their own, which every frame of a scroll down would pay for. */
export function useMovedAside(scroller: HTMLElement | null): void {
  useEffect(() => {
    if (!scroller) return;
    const follow = () => {
      const moved = scroller.scrollLeft !== 0;
      if (moved !== scroller.hasAttribute('data-moved-aside')) scroller.toggleAttribute('data-moved-aside', moved);
    };
    follow();
    scroller.addEventListener('scroll', follow, { passive: true });
    return () => scroller.removeEventListener('scroll', follow);
  }, [scroller]);
}
