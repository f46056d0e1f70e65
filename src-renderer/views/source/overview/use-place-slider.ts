// The overview as a slider for keyboard and screen reader: which paragraph stands at the top, and the way to any other.
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { numbersOfParagraphs, paragraphAt } from '../../../model/paragraphs.ts';
import type { Study } from '../../../model/study.ts';
import { counted } from '../../../model/counted.ts';
import { useWorkbench } from '../../session/workbench-context.ts';
import type { ArticleView } from '../article-view.ts';

/** The place is told so long after the last scrolling: nothing is measured while it goes on. Milliseconds. */
const REST_MS = 200;
/** Of a page that one goes on by, what stays in view. */
const KEPT = 0.1;

class PlaceSlider {
  readonly paragraphs: number;
  readonly #view: ArticleView;
  readonly #study: Study;
  readonly #numbers: readonly number[];
  #element: HTMLElement | null = null;
  /** Where a key led: while nobody scrolls on, that is the place, even if another paragraph can be seen above it. */
  #led: { readonly scrollTop: number; readonly paragraph: number } | undefined;

  constructor(view: ArticleView, study: Study) {
    this.#view = view;
    this.#study = study;
    this.#numbers = numbersOfParagraphs(view.content);
    this.paragraphs = this.#numbers.reduce((most, one) => Math.max(most, one), 1);
  }

  start(element: HTMLElement | null): () => void {
    this.#element = element;
    const { scroller } = this.#view;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.tell(), REST_MS);
    };
    scroller.addEventListener('scroll', later, { passive: true });
    later();
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener('scroll', later);
    };
  }

  /** Tells it to whoever listens; nothing is rendered. */
  tell(): void {
    const { content, sourceId } = this.#view;
    const top = this.#view.offsetAtTop();
    const led = this.#led?.scrollTop === this.#view.scroller.scrollTop ? this.#led.paragraph : undefined;
    const paragraph = led ?? paragraphAt(content, top);
    const seen = { start: top, end: Math.max(top + 1, this.#view.offsetAtBottom()) };
    const passages = counted(this.#study.annotationsWithin(sourceId, seen).length, 'passage');
    this.#element?.setAttribute('aria-valuenow', `${paragraph}`);
    this.#element?.setAttribute('aria-valuetext', `Paragraph ${paragraph} of ${this.paragraphs}, ${passages} in view`);
  }

  /** False for a key that means nothing here. */
  press(key: string): boolean {
    const { scroller } = this.#view;
    const now = Number(this.#element?.getAttribute('aria-valuenow') ?? 1);
    const page = scroller.clientHeight * (1 - KEPT);
    switch (key) {
      case 'ArrowDown':
      case 'ArrowRight':
        this.#goTo(now + 1);
        break;
      case 'ArrowUp':
      case 'ArrowLeft':
        this.#goTo(now - 1);
        break;
      case 'Home':
        this.#goTo(1);
        break;
      case 'End':
        this.#goTo(this.paragraphs);
        break;
      case 'PageDown':
        scroller.scrollTop += page;
        break;
      case 'PageUp':
        scroller.scrollTop -= page;
        break;
      default:
        return false;
    }
    this.tell();
    return true;
  }

  #goTo(wanted: number): void {
    const paragraph = Math.min(this.paragraphs, Math.max(1, wanted));
    const block = this.#view.content.blocks[this.#numbers.indexOf(paragraph)];
    if (!block) return;
    const { scroller, near } = this.#view;
    near.include(block);
    this.#view.scrollTo(block, 'top');
    // The head of the article stands above its first paragraph.
    if (paragraph === 1) scroller.scrollTop = 0;
    this.#led = { scrollTop: scroller.scrollTop, paragraph };
  }
}

interface PlaceSliderProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly 'aria-valuemax': number;
}

/** What makes a slider of an element that has the role. */
export function usePlaceSlider(view: ArticleView): PlaceSliderProps {
  const { store } = useWorkbench();
  const ref = useRef<HTMLDivElement>(null);
  const slider = useMemo(() => new PlaceSlider(view, store), [view, store]);
  useEffect(() => slider.start(ref.current), [slider]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !slider.press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { ref, onKeyDown, 'aria-valuemax': slider.paragraphs };
}
