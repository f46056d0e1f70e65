// Paints the hits near the reader, and the one that is gone to apart from them.
import { lowerBound } from '../../model/lower-bound.ts';
import type { Passage } from '../../model/source.ts';
import type { ArticleView } from '../source/article-view.ts';
import './find-highlights.css';

const names = { all: 'lodestone-find', current: 'lodestone-find-current' } as const;
/** Above all paint of passages. */
const PRIORITY = 1000;

/** The hits, of a sorted list, that share something with the stretch. O(log n) and what is found. */
export function hitsWithin(hits: readonly Passage[], { start, end }: Passage): readonly Passage[] {
  const found: Passage[] = [];
  for (let at = lowerBound(hits, (hit) => hit.end <= start); at < hits.length; at += 1) {
    const hit = hits[at] as Passage;
    if (hit.start >= end) break;
    found.push(hit);
  }
  return found;
}

/** Shows just these; `null` takes everything away. Does nothing where the browser has no Custom Highlights. */
export function paintHits(view: ArticleView, hits: readonly Passage[] | null, current?: Passage): void {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return;
  if (!hits) {
    for (const name of Object.values(names)) CSS.highlights.delete(name);
    return;
  }
  const near = view.near.passages().flatMap((stretch) => hitsWithin(hits, stretch));
  const rangeOf = (passage: Passage) => view.map.staticRangeOf(passage) ?? [];
  const all = new Highlight(...near.flatMap(rangeOf));
  const one = new Highlight(...(current ? [current] : []).flatMap(rangeOf));
  all.priority = PRIORITY;
  one.priority = PRIORITY + 1;
  CSS.highlights.set(names.all, all);
  CSS.highlights.set(names.current, one);
}
