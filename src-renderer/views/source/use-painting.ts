// Keeps the paint of the article in step with the study and the session: once a frame, and at once before a jump.
import { useEffect, useMemo } from 'react';
import { type Belonging, belongingTo } from '../../insight/belonging.ts';
import type { Annotation } from '../../model/annotation.ts';
import { blockIndexAt } from '../../model/paragraphs.ts';
import type { Passage, SourceContent } from '../../model/source.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { storeKey } from '../../store/store-keys.ts';
import type { Session } from '../session/session.ts';
import { focusedPriority } from '../session/use-focused.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { HighlightPainter } from './highlight-painter.ts';
import './highlights.css';
import { type Paint, type PaintedPassage, planPaint } from './paint-plan.ts';
import { passagesNear } from './passages-near.ts';

/** From the begin of the paragraph a passage begins in to the end of the one it ends in. */
function paragraphsOf({ blocks }: SourceContent, { start, end }: Passage): Passage {
  const first = blocks[blockIndexAt(blocks, start)];
  const last = blocks[blockIndexAt(blocks, Math.max(start, end - 1))];
  return { start: first?.start ?? start, end: last?.end ?? end };
}

const isAmong = (stretches: readonly Passage[], { start, end }: Passage) =>
  stretches.some((stretch) => start < stretch.end && end > stretch.start);

class Painting {
  readonly #view: ArticleView;
  readonly #store: StudyStore;
  readonly #session: Session;
  #painter: HighlightPainter | undefined;
  #held:
    | { readonly focus: string | undefined; readonly sequence: number; readonly belonging: Belonging | undefined }
    | undefined;
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
      // A link that comes or goes changes the line under its passage, and a statement takes its evidence along.
      this.#store.subscribe('belonging', later),
      // The priority that is worked on may go.
      this.#store.subscribe('priorities', () => {
        if (this.#session.state.focusOn !== undefined) later();
      }),
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
      this.#view.map.root.removeAttribute('data-focused');
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
    const belonging = this.#belonging();
    const stretches = this.#view.near.passages();
    const paragraphs = (belonging?.places.get(this.#view.sourceId) ?? [])
      .map((place): Paint => ({ name: 'belongs', ...paragraphsOf(this.#view.content, place) }))
      .filter((place) => isAmong(stretches, place));
    this.#view.map.root.toggleAttribute('data-focused', belonging !== undefined);
    this.#painter?.paint([...paragraphs, ...planPaint(this.#passages(belonging, stretches), here)]);
  }

  /** What belongs to the priority that is worked on; gathered anew only when the study changed. */
  #belonging(): Belonging | undefined {
    const focus = focusedPriority(this.#store, this.#session.state);
    const { sequence } = this.#store;
    const held = this.#held;
    if (held?.focus === focus && held?.sequence === sequence) return held?.belonging;
    const belonging = focus === undefined ? undefined : belongingTo(this.#store, focus);
    this.#held = { focus, sequence, belonging };
    return belonging;
  }

  #passages(belonging: Belonging | undefined, stretches: readonly Passage[]): readonly PaintedPassage[] {
    const { sourceId } = this.#view;
    const { annotationId } = this.#session.state;
    const isShown = ({ id }: Annotation) => !belonging || belonging.annotations.has(id) || id === annotationId;
    return passagesNear(this.#store, sourceId, stretches, isShown, annotationId);
  }

  /** Most of the session is not painted. */
  #onSession(): () => void {
    let before = this.#session.state;
    return () => {
      const now = this.#session.state;
      const same =
        now.selected === before.selected && now.annotationId === before.annotationId && now.focusOn === before.focusOn;
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
