// Turns what is selected in the document into a passage of the source, snapped to words unless Alt is held.
import { useEffect } from 'react';
import { snapPassage, trimPassage } from '../../anchoring/snap-passage.ts';
import { type Passage, samePassage } from '../../model/source.ts';
import type { Session } from '../session/session.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView, Point } from './article-view.ts';
import { passageFromSelection } from './text-map.ts';

/** A selection that grows by Shift+arrows is taken once the keys rest, in milliseconds. */
const keyPause = 140;

const steps: Readonly<Record<string, { readonly direction: string; readonly near: string; readonly far: string }>> = {
  ArrowLeft: { direction: 'left', near: 'character', far: 'word' },
  ArrowRight: { direction: 'right', near: 'character', far: 'word' },
  ArrowUp: { direction: 'backward', near: 'line', far: 'paragraph' },
  ArrowDown: { direction: 'forward', near: 'line', far: 'paragraph' },
  Home: { direction: 'backward', near: 'lineboundary', far: 'paragraphboundary' },
  End: { direction: 'forward', near: 'lineboundary', far: 'paragraphboundary' },
};

/** All of the article, and of nothing around it; in a field of a card it is the field's own. */
const isSelectAll = ({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'a' &&
  (ctrlKey || metaKey) &&
  !altKey &&
  !shiftKey &&
  target instanceof Element &&
  !target.closest('input, textarea, [contenteditable="true"]');

class SelectionWatch {
  readonly #view: ArticleView;
  readonly #session: Session;
  #pointer = false;
  #touch = false;
  #exact = false;
  /** What is waited for was selected by the pointer. */
  #byPointer = false;
  /** The words themselves were pressed, not something that lies over them or beside. */
  #onWords = false;
  /** All of the article, selected by key: that is to be copied, not annotated. */
  #all: Passage | undefined;
  /** Where the pointer is while it selects. */
  #point: Point | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: ArticleView, session: Session) {
    this.#view = view;
    this.#session = session;
  }

  start(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    const { scroller } = this.#view;
    scroller.addEventListener('pointerdown', this.#onPointerDown, { signal });
    document.addEventListener('pointermove', this.#onPointerMove, { signal, passive: true });
    document.addEventListener('pointerup', this.#onPointerUp, { signal });
    document.addEventListener('pointercancel', this.#onPointerUp, { signal });
    document.addEventListener('selectionchange', this.#onSelectionChange, { signal });
    scroller.addEventListener('keyup', this.#onKeyUp, { signal });
    scroller.addEventListener('keydown', this.#onKeyDown, { signal });
    return () => {
      stop.abort();
      clearTimeout(this.#timer);
    };
  }

  #onPointerDown = (event: PointerEvent): void => {
    this.#touch = event.pointerType === 'touch';
    // A finger selects by handles that send no pointer events: there the selection itself is followed.
    this.#pointer = event.button === 0 && !this.#touch;
    // What was selected before would else be taken in the middle of the drag, half of it.
    if (!this.#pointer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#onWords = event.target instanceof Node && this.#view.map.root.contains(event.target);
    this.#point = undefined;
  };

  #onPointerMove = ({ clientX, clientY }: PointerEvent): void => {
    if (this.#pointer) this.#point = { x: clientX, y: clientY };
  };

  #onPointerUp = (event: PointerEvent): void => {
    if (!this.#pointer) return;
    this.#pointer = false;
    this.#keepInside(document.getSelection());
    this.#exact = event.altKey;
    // The browser settles the selection of a click on selected words only after this event.
    this.#wait(0, true);
  };

  #onKeyUp = (event: KeyboardEvent): void => {
    if (steps[event.key]) this.#exact = event.altKey;
  };

  /**
   * The browser lets Shift+arrows extend a selection, but not begin one where there is no caret to be seen. What the
   * reading cursor took is no selection of the browser's yet: it becomes one, and its end is moved.
   */
  #onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const selection = document.getSelection();
    // A hand that is faster than the pause acts on what it sees selected, and extends what the pointer has left.
    if (this.#byPointer || (!step && event.key !== 'Shift')) this.#takePending();
    if (selection && isSelectAll(event)) {
      event.preventDefault();
      this.#selectAll(selection);
      return;
    }
    if (event.key === 'Escape' && this.#all) {
      event.preventDefault();
      this.#all = undefined;
      selection?.removeAllRanges();
      return;
    }
    if (!step || !event.shiftKey || event.altKey || !selection) return;
    const { selected } = this.#session.state;
    const inArticle = this.#view.map.root.contains(selection.anchorNode);
    if (selected?.by === 'sentence' && selected.sourceId === this.#view.sourceId) {
      this.#select(selection, selected.passage);
    } else if (selection.type !== 'Caret' || !inArticle) return;
    event.preventDefault();
    selection.modify('extend', step.direction, event.ctrlKey || event.metaKey ? step.far : step.near);
  };

  #selectAll(selection: Selection): void {
    const { map } = this.#view;
    for (const at of map.chunks.keys()) map.mount(at);
    selection.selectAllChildren(map.root);
    this.#all = passageFromSelection(map, selection) ?? undefined;
    this.#session.set({ selected: undefined, annotationId: undefined, card: undefined });
  }

  #select(selection: Selection, passage: Passage): void {
    const range = this.#view.map.rangeOf(passage);
    if (!range) return;
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  #onSelectionChange = (): void => {
    if (this.#pointer) this.#keepInside(document.getSelection());
    // Still the pointer's selection, which is taken in a moment.
    if (this.#pointer || (this.#timer !== undefined && this.#byPointer)) return;
    this.#wait(keyPause, false);
  };

  /** A selection that is drawn out of the pane ends at the height of the pointer, and not with the article. */
  #keepInside(selection: Selection | null): void {
    const { map, scroller } = this.#view;
    if (!this.#point || !this.#onWords || !selection?.anchorNode || !map.root.contains(selection.anchorNode)) return;
    const { x, y } = this.#point;
    const frame = scroller.getBoundingClientRect();
    if (x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom) return;
    const offset = this.#view.offsetNear(this.#point);
    if (offset === null) return;
    const anchor = map.offsetAt(selection.anchorNode, selection.anchorOffset);
    const place = map.placeAt(offset, offset < anchor ? 'start' : 'end');
    if (!place || (selection.focusNode === place.node && selection.focusOffset === place.offset)) return;
    selection.setBaseAndExtent(selection.anchorNode, selection.anchorOffset, place.node, place.offset);
  }

  #wait(pause: number, byPointer: boolean): void {
    clearTimeout(this.#timer);
    this.#byPointer = byPointer;
    this.#timer = setTimeout(() => this.#takePending(), pause);
  }

  #takePending(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#take(this.#byPointer);
  }

  #take(byPointer: boolean): void {
    const selection = document.getSelection();
    const raw = passageFromSelection(this.#view.map, selection);
    if (raw && !byPointer && samePassage(this.#all, raw)) return;
    this.#all = undefined;
    const { text } = this.#view.content;
    const { selected } = this.#session.state;
    // What was shown snapped, or kept exact, comes back as a change of the selection.
    if (raw && !byPointer && selected?.sourceId === this.#view.sourceId && samePassage(selected.passage, raw)) return;
    const passage = raw && (this.#exact ? trimPassage(text, raw) : snapPassage(text, raw));
    if (!passage) {
      this.#release(selection, byPointer);
      return;
    }
    if (byPointer && selection) this.#showSnapped(selection, passage);
    if (selected?.sourceId === this.#view.sourceId && samePassage(selected.passage, passage)) return;
    const by = byPointer || this.#touch ? 'pointer' : 'keyboard';
    this.#session.set({
      selected: { sourceId: this.#view.sourceId, passage, by },
      annotationId: undefined,
      card: undefined,
    });
  }

  /** A click into the article lets go; a focus that moved into a field or a menu does not. */
  #release(selection: Selection | null, byPointer: boolean): void {
    const { selected } = this.#session.state;
    if (!selected || !selection?.isCollapsed) return;
    // The reading cursor takes away the selection itself; a click on words puts the cursor away.
    if (selected.by === 'sentence' && !(byPointer && this.#onWords)) return;
    // A click on the selected words leaves no caret, but nothing at all.
    const here = selection.anchorNode ? this.#view.map.root.contains(selection.anchorNode) : byPointer;
    if (here) this.#session.set({ selected: undefined });
  }

  #showSnapped(selection: Selection, passage: Passage): void {
    const start = this.#view.map.placeAt(passage.start, 'start');
    const end = this.#view.map.placeAt(passage.end, 'end');
    if (!start || !end) return;
    const anchor = this.#view.map.offsetAt(selection.anchorNode as Node, selection.anchorOffset);
    const focus = this.#view.map.offsetAt(selection.focusNode as Node, selection.focusOffset);
    const [from, to] = anchor <= focus ? [start, end] : [end, start];
    selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }
}

export function useSelection(view: ArticleView): void {
  const { session } = useWorkbench();
  useEffect(() => new SelectionWatch(view, session).start(), [view, session]);
}
