// Keeps the paint of the article in step with the study and the session: once a frame, and at once before a jump.
import { useEffect, useMemo } from 'react';
import type { Annotation } from '../../model/annotation.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { storeKey } from '../../store/store-keys.ts';
import type { Session } from '../session/session.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { HighlightPainter } from './highlight-painter.ts';
import './highlights.css';
import { type PaintedPassage, planPaint } from './paint-plan.ts';

class Painting {
  readonly #view: ArticleView;
  readonly #store: StudyStore;
  readonly #session: Session;
  #painter: HighlightPainter | undefined;
  #frame = 0;

  constructor(view: ArticleView, store: StudyStore, session: Session) {
    this.#view = view;
    this.#store = store;
    this.#session = session;
  }

  start(): () => void {
    this.#painter = new HighlightPainter(this.#view.map);
    const later = () => this.later();
    const { sourceId } = this.#view;
    const offs = [
      this.#store.subscribe(storeKey.annotations(sourceId), later),
      // A link that comes or goes changes the line under its passage.
      this.#store.subscribe('totals', later),
      this.#session.subscribe(this.#onSession()),
      this.#view.near.onChange(later),
    ];
    this.now();
    return () => {
      for (const off of offs) off();
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.#painter?.stop();
      this.#painter = undefined;
    };
  }

  later(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => this.now());
  }

  now(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { selected } = this.#session.state;
    const here = selected?.sourceId === this.#view.sourceId ? selected.passage : undefined;
    this.#painter?.paint(planPaint(this.#passages(), here));
  }

  #passages(): readonly PaintedPassage[] {
    const { sourceId, near } = this.#view;
    const { annotationId } = this.#session.state;
    const seen = new Map<string, Annotation>();
    for (const passage of near.passages()) {
      for (const annotation of this.#store.annotationsWithin(sourceId, passage)) seen.set(annotation.id, annotation);
    }
    return [...seen.values()].map(({ id, colour, selector: { position } }) => ({
      id,
      colour,
      start: position.start,
      end: position.end,
      linked: this.#store.linksOf(id).length > 0,
      active: annotationId === id,
    }));
  }

  /** Most of the session is not painted. */
  #onSession(): () => void {
    let before = this.#session.state;
    return () => {
      const now = this.#session.state;
      const same = now.selected === before.selected && now.annotationId === before.annotationId;
      before = now;
      if (!same) this.later();
    };
  }
}

/** Answers how to paint at once. */
export function usePainting(view: ArticleView): () => void {
  const { store, session } = useWorkbench();
  const painting = useMemo(() => new Painting(view, store, session), [view, store, session]);
  useEffect(() => painting.start(), [painting]);
  return useMemo(() => () => painting.now(), [painting]);
}
