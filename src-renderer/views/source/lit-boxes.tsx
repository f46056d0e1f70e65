// What is lit, as boxes over its lines: pointing at passages must not cost the paint of all others.
import { type ReactNode, useEffect, useRef } from 'react';
import type { Annotation } from '../../model/annotation.ts';
import { storeKey } from '../../store/store-keys.ts';
import type { StudyStore } from '../../store/study-store.ts';
import type { Session } from '../session/session.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { litAnnotations } from './lit-annotations.ts';
import css from './lit-boxes.module.css';

/** More lines than a screen has. */
const MOST_BOXES = 120;

class LitBoxes {
  readonly #view: ArticleView;
  readonly #store: StudyStore;
  readonly #session: Session;
  readonly #layer: HTMLElement;
  #frame = 0;

  constructor(view: ArticleView, store: StudyStore, session: Session, layer: HTMLElement) {
    this.#view = view;
    this.#store = store;
    this.#session = session;
    this.#layer = layer;
  }

  start(): () => void {
    let lit = this.#session.state.lit;
    const later = () => this.#later();
    const onSession = () => {
      if (this.#session.state.lit === lit) return;
      lit = this.#session.state.lit;
      later();
    };
    // Only while something is lit does it matter that the page was laid out anew, or a passage came, went or moved.
    const onLayout = () => {
      if (lit) later();
    };
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(onLayout);
    observer?.observe(this.#view.map.root);
    const offs = [
      this.#session.subscribe(onSession),
      this.#view.near.onChange(onLayout),
      this.#store.subscribe(storeKey.annotations(this.#view.sourceId), onLayout),
      this.#store.subscribe('totals', onLayout),
    ];
    onLayout();
    return () => {
      cancelAnimationFrame(this.#frame);
      observer?.disconnect();
      for (const off of offs) off();
    };
  }

  #later(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#show());
  }

  #lit(): readonly Annotation[] {
    const { sourceId, near } = this.#view;
    const ids = litAnnotations(this.#store, this.#session.state.lit);
    if (ids.size === 0) return [];
    const seen = near.passages().flatMap((stretch) => this.#store.annotationsWithin(sourceId, stretch));
    return [...new Set(seen)].filter(({ id }) => ids.has(id));
  }

  /** Elements are used again, so that moving from one passage to the next makes none. */
  #show(): void {
    this.#frame = 0;
    const lit = this.#lit();
    const origin = lit.length > 0 ? this.#view.map.root.getBoundingClientRect() : undefined;
    const lines = lit
      .flatMap(({ colour, selector }) => this.#view.linesOf(selector.position).map((rect) => ({ colour, rect })))
      .slice(0, MOST_BOXES);
    while (this.#layer.childElementCount > lines.length) this.#layer.lastElementChild?.remove();
    for (const [at, { colour, rect }] of lines.entries()) {
      const box = (this.#layer.children[at] ?? this.#layer.appendChild(document.createElement('span'))) as HTMLElement;
      box.className = css.box ?? '';
      box.dataset['colour'] = colour;
      const { style } = box;
      style.transform = `translate(${rect.left - (origin?.left ?? 0)}px, ${rect.top - (origin?.top ?? 0)}px)`;
      style.width = `${rect.width}px`;
      style.height = `${rect.height}px`;
    }
  }
}

export function LitLayer({ view }: { readonly view: ArticleView }): ReactNode {
  const { store, session } = useWorkbench();
  const layer = useRef<HTMLDivElement>(null);
  useEffect(
    () => (layer.current ? new LitBoxes(view, store, session, layer.current).start() : undefined),
    [view, store, session],
  );
  return <div ref={layer} aria-hidden className={css.layer} data-lit-layer="" />;
}
