// What Find does in the source that is read: hits as one types, the next and the previous one, all of them painted.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { FoldedText } from '../../insight/folded-stretch.ts';
import { hitsIn, searchFolded, type Sought, soughtWords } from '../../insight/search-text.ts';
import type { Passage } from '../../model/source.ts';
import { useSession, useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from '../source/article-view.ts';
import { hitsWithin, paintHits } from './find-painter.ts';
import { gathered } from './slices.ts';

const none: readonly Passage[] = [];

export interface Finding {
  /** Null while nothing is asked for. */
  readonly sought: Sought | null;
  readonly hits: readonly Passage[];
  /** All have been found. */
  readonly done: boolean;
  /** The place of the hit that is gone to; -1 for none. */
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
}

interface Hits {
  readonly sought: Sought | null;
  readonly list: readonly Passage[];
  readonly done: boolean;
}

const nothing: Hits = { sought: null, list: none, done: true };

/** First those that can be seen, so that they are painted with the key that asked for them; then all, in slices. */
function useHits(view: ArticleView, sought: Sought | null): Hits {
  const [hits, setHits] = useState(nothing);
  const folded = useMemo(() => new FoldedText(view.content.text), [view]);
  useLayoutEffect(() => {
    if (!sought) {
      setHits(nothing);
      return undefined;
    }
    const { text } = view.content;
    paintHits(view, [...hitsIn(text, sought, view.offsetAtTop(), view.offsetAtBottom())]);
    const over = new AbortController();
    void gathered(searchFolded(text, folded, sought), over.signal).then(
      (list) => list && setHits({ sought, list, done: true }),
    );
    return () => over.abort();
  }, [view, folded, sought]);
  // What was found for other words is not shown for these.
  return hits.sought === sought ? hits : { sought, list: none, done: false };
}

/** Keeps the paint in step with where the reader is. */
function usePaintedHits(view: ArticleView, { list, done, sought }: Hits, current: Passage | undefined): void {
  useEffect(() => {
    if (!sought) {
      paintHits(view, null);
      return undefined;
    }
    if (!done) return undefined;
    const paint = () => paintHits(view, list, current);
    paint();
    return view.near.onChange(paint);
  }, [view, list, done, sought, current]);
  useEffect(() => () => paintHits(view, null), [view]);
}

/** The first hit at or below what stands at the top. */
function firstFrom(hits: readonly Passage[], offset: number): number {
  const at = hits.findIndex(({ start }) => start >= offset);
  return at < 0 ? 0 : at;
}

/** Goes to the first hit as one types, but not for the words that stood when it opened; the place left can be gone back to. */
export function useFind(view: ArticleView): Finding {
  const { session } = useWorkbench();
  const { query, matchCase, wholeWords } = useSession((state) => state.find);
  const sought = useMemo(() => soughtWords(query, { matchCase, wholeWords }), [query, matchCase, wholeWords]);
  const [standing] = useState(sought);
  const left = useRef(false);
  const hits = useHits(view, sought);
  const [gone, setGone] = useState<{ readonly sought: Sought | null; readonly at: number }>({ sought: null, at: -1 });
  const at = gone.sought === sought && gone.at < hits.list.length ? gone.at : -1;
  usePaintedHits(view, hits, hits.list[at]);
  useEffect(() => {
    session.set({
      found: hits.done && hits.list.length > 0 ? { sourceId: view.sourceId, hits: hits.list } : undefined,
    });
  }, [session, view, hits.list, hits.done]);
  useEffect(() => () => session.set({ found: undefined }), [session]);

  const show = useCallback(
    (index: number) => {
      const hit = hits.list[index];
      if (!hit) return;
      setGone({ sought, at: index });
      if (!left.current) session.rememberHere();
      left.current = true;
      view.near.include(hit);
      view.scrollTo(hit, 'third');
      paintHits(view, hits.list, hit);
    },
    [hits.list, sought, view, session],
  );
  const latest = useRef(show);
  latest.current = show;
  // Typing goes to the first hit below, unless one can be seen already.
  useEffect(() => {
    if (!hits.done || hits.list.length === 0) return;
    const top = view.offsetAtTop();
    const first = firstFrom(hits.list, top);
    const bottom = view.offsetAtBottom();
    if (hitsWithin(hits.list, { start: top, end: Math.max(top + 1, bottom) }).length > 0)
      setGone({ sought, at: first });
    else if (sought !== standing) latest.current(first);
  }, [hits.done, hits.list, sought, standing, view]);
  const step = (by: 1 | -1) => {
    const count = hits.list.length;
    if (count > 0) show(at < 0 ? firstFrom(hits.list, view.offsetAtTop()) : (at + by + count) % count);
  };
  return { sought, hits: hits.list, done: hits.done, at, step };
}
