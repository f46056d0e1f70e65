// Marks rows so tall that their title would leave the pane while their cells are read: only there it is held in sight.
import { useEffect } from 'react';
import { whenIdle } from '../../session/when-idle.ts';

/** Looked at no more often than this while the table moves, in milliseconds. */
const PAUSE = 300;

/** Sets `data-tall` on rows of more than half of the pane. A title that is held is a layer of its own, so only these pay for it. */
export function useTallRows(scroller: HTMLElement | null): void {
  useEffect(() => {
    if (!scroller) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let callOff = () => {};
    const look = () => {
      timer = undefined;
      const enough = scroller.clientHeight / 2;
      for (const row of scroller.querySelectorAll<HTMLElement>('[data-row]')) {
        const tall = row.offsetHeight > enough;
        if (tall !== row.hasAttribute('data-tall')) row.toggleAttribute('data-tall', tall);
      }
    };
    const later = () => {
      // Between two frames everything is laid out already.
      timer ??= setTimeout(() => {
        callOff = whenIdle(look);
      }, PAUSE);
    };
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(later);
    observer?.observe(scroller);
    scroller.addEventListener('scroll', later, { passive: true });
    return () => {
      clearTimeout(timer);
      callOff();
      observer?.disconnect();
      scroller.removeEventListener('scroll', later);
    };
  }, [scroller]);
}
