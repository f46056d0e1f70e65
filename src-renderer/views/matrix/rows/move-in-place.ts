// Rows that change places stay in the document while they do, and keep the focus.

import { type RefCallback, type RefObject, useCallback, useRef } from 'react';

interface Movable {
  /** https://dom.spec.whatwg.org/#dom-parentnode-movebefore; not yet in the types of the DOM. */
  moveBefore?: (node: Node, child: Node | null) => void;
}

/**
 * React moves an element by `insertBefore`, which takes it out first: what had the focus loses it, and the page is laid out
 * twice to put focus and scroll back. Where the browser can move it as it is, the children of this element are moved so.
 */
export function moveInPlace(parent: (HTMLElement & Movable) | null): void {
  if (!parent?.moveBefore) return;
  const stays = (node: Node) => node.parentNode === parent && parent.isConnected;
  parent.insertBefore = <T extends Node>(node: T, child: Node | null): T => {
    if (!stays(node)) return Node.prototype.insertBefore.call(parent, node, child) as T;
    parent.moveBefore?.(node, child);
    return node;
  };
  parent.appendChild = <T extends Node>(node: T): T => parent.insertBefore(node, null);
}

/** An element whose children are moved so, and what is told of it. */
export function useMovedInPlace(): [RefObject<HTMLDivElement | null>, RefCallback<HTMLDivElement>] {
  const parent = useRef<HTMLDivElement | null>(null);
  const take = useCallback((element: HTMLDivElement | null) => {
    parent.current = element;
    moveInPlace(element);
  }, []);
  return [parent, take];
}
