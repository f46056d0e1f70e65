// What the pointer does to passages: hovering lights their statements, a click opens the card or offers a choice.
import { useEffect, useState } from 'react';
import { carry } from '../session/carried-passage.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { useOpenPassage } from './use-open-passage.ts';

export interface PressedLink {
  readonly element: HTMLAnchorElement;
  readonly url: string;
}

export interface Pointing {
  readonly link: PressedLink | undefined;
  readonly dismiss: () => void;
}

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, i) => id === b[i]);

/** Lights the passages under the pointer, once a frame at most. */
function useHover(view: ArticleView): void {
  const { store, session } = useWorkbench();
  useEffect(() => {
    let frame = 0;
    let last: PointerEvent | undefined;
    let pointed: HTMLElement | undefined;
    let lit: readonly string[] = [];
    const point = (element: HTMLElement | undefined) => {
      if (pointed === element) return;
      pointed?.style.removeProperty('cursor');
      element?.style.setProperty('cursor', 'pointer');
      pointed = element;
    };
    const light = (ids: readonly string[]) => {
      const { card, lit: now } = session.state;
      const stillLit = ids.length === 0 || (now?.kind === 'annotations' && sameIds(now.ids, ids));
      if (sameIds(ids, lit) && stillLit) return;
      lit = ids;
      // An open card keeps its own statements lit.
      const open = card ? ({ kind: 'annotations', ids: [card.annotationId] } as const) : undefined;
      session.set({ lit: ids.length > 0 ? { kind: 'annotations', ids } : open });
    };
    const look = () => {
      frame = 0;
      const event = last;
      if (!event || event.buttons !== 0) return;
      const inside = event.target instanceof Node && view.map.root.contains(event.target);
      const found = inside ? view.annotationsAt(store, { x: event.clientX, y: event.clientY }) : [];
      light(found.map((annotation) => annotation.id));
      const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-block]') : null;
      point(found.length > 0 ? (block ?? undefined) : undefined);
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      last = event;
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const onLeave = () => {
      last = undefined;
      light([]);
      point(undefined);
    };
    const { root } = view.map;
    root.addEventListener('pointermove', onMove, { passive: true });
    root.addEventListener('pointerleave', onLeave);
    return () => {
      cancelAnimationFrame(frame);
      root.removeEventListener('pointermove', onMove);
      root.removeEventListener('pointerleave', onLeave);
      onLeave();
    };
  }, [view, store, session]);
}

export function usePointing(view: ArticleView): Pointing {
  const { store, session } = useWorkbench();
  const open = useOpenPassage();
  const [link, setLink] = useState<PressedLink>();
  useHover(view);
  useEffect(() => {
    const { root } = view.map;
    const onClick = (event: MouseEvent) => {
      const anchor = event.target instanceof Element ? event.target.closest('a') : null;
      if (anchor) {
        // Links of an article never navigate, however they are pressed.
        event.preventDefault();
        if (document.getSelection()?.isCollapsed !== false || event.detail === 0) {
          setLink({ element: anchor, url: anchor.getAttribute('href') ?? '' });
        }
        return;
      }
      if (event.button !== 0 || document.getSelection()?.isCollapsed === false) return;
      const point = { x: event.clientX, y: event.clientY };
      const annotations = view.annotationsAt(store, point);
      const [only] = annotations;
      if (annotations.length > 1) session.set({ choice: { ids: annotations.map(({ id }) => id), beside: point } });
      else if (only) open(only.id);
      // What cannot be seen any more is not what the next key is meant for.
      else if (session.state.annotationId !== undefined) session.set({ annotationId: undefined, lit: undefined });
    };
    const onDragStart = (event: DragEvent) => {
      const { selected } = session.state;
      if (!event.dataTransfer || selected?.sourceId !== view.sourceId) return;
      carry(event.dataTransfer, { sourceId: selected.sourceId, passage: selected.passage });
    };
    root.addEventListener('dragstart', onDragStart);
    root.addEventListener('click', onClick);
    root.addEventListener('auxclick', onClick);
    return () => {
      root.removeEventListener('dragstart', onDragStart);
      root.removeEventListener('click', onClick);
      root.removeEventListener('auxclick', onClick);
    };
  }, [view, store, session, open]);
  return { link, dismiss: () => setLink(undefined) };
}
