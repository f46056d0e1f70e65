// The overview beside the scrollbar: where passages are in the whole article, where hits, where the reader; a click or a key goes there.
import { memo, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { isEvidenceUnder } from '../../../insight/belonging.ts';
import { isUnplaced } from '../../../model/annotation.ts';
import { storeKey } from '../../../store/store-keys.ts';
import { useFocused } from '../../session/use-focused.ts';
import { useSession, useWorkbench } from '../../session/workbench-context.ts';
import type { ArticleView } from '../article-view.ts';
import { hitMarks, type Mark, passageMarks, type Stretch } from './overview-bins.ts';
import css from './overview-ruler.module.css';
import { usePlaceSlider } from './use-place-slider.ts';

/** One mark in so many CSS pixels of the strip. */
const BIN_HEIGHT = 3;
/** What it shows may come a moment after the passage itself: nothing waits for it. Milliseconds. */
const PAUSE_MS = 250;
/** However long the article is, the mark of the reader's place can be seen. CSS pixels. */
const LEAST_HERE = 2;

/** Measured only after the page was laid out anew anyway. */
function stretchesOf({ map, scroller }: ArticleView): readonly Stretch[] {
  const whole = Math.max(1, scroller.scrollHeight);
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
  return map.chunks.map((chunk) => {
    const { start, end } = map.passageOfChunk(chunk);
    const { top, bottom } = chunk.getBoundingClientRect();
    return { start, end, top: (top - origin) / whole, bottom: (bottom - origin) / whole };
  });
}

interface Marks {
  readonly passages: readonly Mark[];
  readonly hits: readonly Mark[];
}

const noMarks: Marks = { passages: [], hits: [] };

function useMarks(view: ArticleView): Marks {
  const { store, session } = useWorkbench();
  const [marks, setMarks] = useState(noMarks);
  const found = useSession((state) => state.found);
  const focus = useFocused((priorityId) => priorityId);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const gather = () => {
      timer = undefined;
      const stretches = stretchesOf(view);
      const bins = Math.max(1, Math.floor(view.scroller.clientHeight / BIN_HEIGHT));
      const all = store.annotationsOf(view.sourceId).filter((one) => !isUnplaced(one));
      const annotations = focus === undefined ? all : all.filter(({ id }) => isEvidenceUnder(store, id, focus));
      const hits = session.state.found?.sourceId === view.sourceId ? session.state.found.hits : [];
      const coloured = annotations.map(({ colour, selector }) => ({ colour, position: selector.position }));
      setMarks({ passages: passageMarks(coloured, stretches, bins), hits: hitMarks(hits, stretches, bins) });
    };
    const later = () => {
      timer ??= setTimeout(gather, PAUSE_MS);
    };
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(later);
    observer?.observe(view.map.root);
    observer?.observe(view.scroller);
    const offs = [store.subscribe(storeKey.annotations(view.sourceId), later)];
    if (focus !== undefined) offs.push(store.subscribe('belonging', later));
    later();
    return () => {
      clearTimeout(timer);
      observer?.disconnect();
      for (const off of offs) off();
    };
  }, [view, store, session, found, focus]);
  return marks;
}

/** Moves one element, by whole pixels and not in every frame, since even that costs style and paint; nothing is rendered. */
function useHere(view: ArticleView): { readonly current: HTMLDivElement | null } {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { scroller, beat } = view;
    let top = Number.NaN;
    /** Pixels of the strip to one of the page. */
    let scale = 1;
    const move = () => {
      const next = Math.round(scroller.scrollTop * scale);
      if (next === top) return;
      top = next;
      here.current?.style.setProperty('transform', `translateY(${top}px)`);
    };
    const later = () => beat.askLate(move);
    const resize = () => {
      const { scrollHeight, clientHeight } = scroller;
      scale = clientHeight / Math.max(1, scrollHeight);
      here.current?.style.setProperty('block-size', `${Math.max(LEAST_HERE, clientHeight * scale)}px`);
      beat.ask(move);
    };
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(resize);
    observer?.observe(view.map.root);
    observer?.observe(scroller);
    scroller.addEventListener('scroll', later, { passive: true });
    resize();
    return () => {
      beat.drop(move);
      observer?.disconnect();
      scroller.removeEventListener('scroll', later);
    };
  }, [view]);
  return here;
}

/** Where the marks stand across the strip, in CSS pixels. */
const passageLine = { from: 1, width: 5 };
const hitLine = { from: 6, width: 4 };

/** A shape for each colour, however many marks there are: hundreds of elements would be walked in every frame. */
const Ticks = memo(function Ticks({ passages, hits }: Marks): ReactNode {
  const shapes = new Map<Mark['colour'], string[]>();
  for (const { bin, colour } of [...passages, ...hits]) {
    const { from, width } = colour === 'hit' ? hitLine : passageLine;
    const line = `M${from} ${bin * BIN_HEIGHT + 1}h${width}`;
    const shape = shapes.get(colour);
    if (shape) shape.push(line);
    else shapes.set(colour, [line]);
  }
  return (
    <svg className={css.ticks}>
      {[...shapes].map(([colour, lines]) => (
        <path key={colour} data-colour={colour} d={lines.join('')} />
      ))}
    </svg>
  );
});

/** For the pointer a strip to press; for the keyboard a slider. N and Shift+N walk the passages, F3 the hits. */
export function OverviewRuler({ view }: { readonly view: ArticleView }): ReactNode {
  const marks = useMarks(view);
  const here = useHere(view);
  const slider = usePlaceSlider(view);
  const go = (event: PointerEvent<HTMLDivElement>) => {
    // A press that began elsewhere, to select words say, may pass over it.
    if (event.buttons !== 1 || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const { scroller } = view;
    scroller.scrollTop = ((event.clientY - top) / height) * scroller.scrollHeight - scroller.clientHeight / 2;
  };
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    go(event);
  };
  return (
    <div
      {...slider}
      role="slider"
      aria-label="Place in the article"
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuenow={1}
      tabIndex={0}
      className={css.ruler}
      data-overview=""
      // As on a scrollbar: the mouse leaves the focus, and with it the keys, where they are.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={grab}
      onPointerMove={go}
    >
      <div ref={here} className={css.here} />
      <Ticks {...marks} />
    </div>
  );
}
