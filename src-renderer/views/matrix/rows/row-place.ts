// How a row says where it stands: in the document's flow, or at its place among those that are seen.
import { type CSSProperties, type Ref, type RefCallback, type RefObject, useCallback, useRef } from 'react';

export function rowPlace(top: number | undefined): CSSProperties | undefined {
  return top === undefined ? undefined : { position: 'absolute', insetBlockStart: top, insetInline: 0 };
}

/** The element of a row, and what is told of it: always the same, so that a row is measured when it comes, not at each render. */
export function useRowElement(
  measure: Ref<HTMLDivElement> | undefined,
): [RefObject<HTMLDivElement | null>, RefCallback<HTMLDivElement>] {
  const row = useRef<HTMLDivElement | null>(null);
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      row.current = element;
      if (typeof measure === 'function') measure(element);
    },
    [measure],
  );
  return [row, attach];
}
