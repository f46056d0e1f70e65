// An element, and someone who is told of it when it comes and goes.
import { type Ref, type RefCallback, type RefObject, useCallback, useRef } from 'react';

/** The callback is always the same one: nobody is told at a mere render. */
export function useElement(
  told: Ref<HTMLDivElement> | undefined,
): [RefObject<HTMLDivElement | null>, RefCallback<HTMLDivElement>] {
  const held = useRef<HTMLDivElement | null>(null);
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      held.current = element;
      if (typeof told === 'function') told(element);
    },
    [told],
  );
  return [held, attach];
}
