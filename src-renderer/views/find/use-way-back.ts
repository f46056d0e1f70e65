// Where the user was before the find bar took the focus: closing it leads back there.
import { type FocusEvent, useRef } from 'react';
import { focusPlace } from '../design/focus-place.ts';

interface WayBack {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  /** Focuses what had the focus before if it was something in a pane that still stands, and else `otherwise`. */
  readonly goBack: (otherwise: HTMLElement) => void;
}

export function useWayBack(): WayBack {
  const before = useRef<(() => HTMLElement | null) | null>(null);
  return {
    onFocus: ({ currentTarget, relatedTarget }) => {
      if (!(relatedTarget instanceof HTMLElement) || currentTarget.contains(relatedTarget)) return;
      // A button that opened the bar is no place to go on from.
      before.current = relatedTarget.closest('[data-pane]') ? focusPlace(relatedTarget) : null;
    },
    goBack: (otherwise) => {
      const goal = before.current?.() ?? otherwise;
      goal.focus({ preventScroll: true });
    },
  };
}
