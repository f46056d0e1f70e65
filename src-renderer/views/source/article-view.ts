// The article on the screen: what lies at a point, what stands at the top, and how to bring a passage into view.
import type { Annotation } from '../../model/annotation.ts';
import { blockIndexAt } from '../../model/paragraphs.ts';
import type { Passage, SourceContent } from '../../model/source.ts';
import type { Study } from '../../model/study.ts';
import { Beat } from './beat.ts';
import { NearChunks } from './near-chunks.ts';
import { NearUnits } from './near-units.ts';
import { TextMap } from './text-map.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a passage that is gone to comes to stand: a third of the way down, just inside the edge, or so far inside that a
 * reader sees what follows and what went before.
 */
export type Alignment = 'third' | 'top' | 'nearest' | 'reading';

/** How much is kept free above and below a passage, in CSS pixels. */
const margin = 48;
/** The same while one reads on by key. */
const readingMargin = 112;

export class ArticleView {
  readonly sourceId: string;
  readonly content: SourceContent;
  readonly scroller: HTMLElement;
  readonly map: TextMap;
  /** Where the margin lane is kept. */
  readonly nearChunks: NearChunks;
  /** Where there is paint. */
  readonly near: NearUnits;
  readonly beat = new Beat();
  #shown: HTMLElement[] = [];

  constructor(sourceId: string, content: SourceContent, article: HTMLElement, scroller: HTMLElement) {
    this.sourceId = sourceId;
    this.content = content;
    this.scroller = scroller;
    this.map = new TextMap(article, content);
    this.nearChunks = new NearChunks(this.map, scroller);
    this.near = new NearUnits(this.map, this.nearChunks, scroller, this.beat);
  }

  stop(): void {
    this.near.stop();
    this.nearChunks.stop();
    this.#hideAgain();
  }

  /** The lines that a passage takes on the screen, in client coordinates. */
  linesOf(passage: Passage): readonly DOMRect[] {
    const rects = this.map.rangeOf(passage)?.getClientRects?.();
    return rects ? [...rects].filter((rect) => rect.width > 0 || rect.height > 0) : [];
  }

  /** What of a passage can be seen, as one rectangle in client coordinates; all of it when nothing can. */
  boundsOf(passage: Passage): DOMRect {
    const frame = this.scroller.getBoundingClientRect();
    const lines = this.linesOf(passage);
    const seen = lines.filter((line) => line.bottom > frame.top && line.top < frame.bottom);
    const used = seen.length > 0 ? seen : lines;
    if (used.length === 0) return new DOMRect(frame.left, frame.top, 0, 0);
    const left = Math.min(...used.map((line) => line.left));
    const top = Math.min(...used.map((line) => line.top));
    const right = Math.max(...used.map((line) => line.right));
    const bottom = Math.max(...used.map((line) => line.bottom));
    return new DOMRect(left, top, right - left, bottom - top);
  }

  /** Scrolls at once, never smoothly. The chunks there are laid out first, so that what is measured is true. */
  scrollTo(passage: Passage, alignment: Alignment): void {
    this.#showAround(passage);
    const range = this.map.rangeOf(passage);
    const rect = range?.getBoundingClientRect?.();
    const frame = this.scroller.getBoundingClientRect();
    if (!rect) return;
    const top = rect.top - frame.top;
    const bottom = rect.bottom - frame.top;
    const height = this.scroller.clientHeight;
    const room = alignment === 'reading' ? Math.min(readingMargin, height / 4) : margin;
    const fits = bottom - top <= height - 2 * room;
    const near = alignment === 'reading' ? room : room / 2;
    const inView = top >= near && bottom <= height - near;
    if (alignment === 'top') this.scroller.scrollTop += top - margin / 4;
    else if (inView) return;
    else if (alignment === 'third') this.scroller.scrollTop += top - (fits ? Math.max(margin, height / 3) : margin);
    else if (top < room || !fits) this.scroller.scrollTop += top - room;
    else this.scroller.scrollTop += bottom - height + room;
  }

  /** The offset of the first words that can be seen whole. */
  offsetAtTop(): number {
    const top = this.scroller.getBoundingClientRect().top + 2;
    const chunk = firstBelow(this.map.chunks.length, (i) => this.map.chunks[i], top);
    const from = Number(this.map.chunks[chunk]?.dataset['from'] ?? 0);
    const to = Number(this.map.chunks[chunk]?.dataset['to'] ?? 0);
    const index = from + firstBelow(to - from, (i) => this.map.elementOf(from + i), top);
    const block = this.content.blocks[Math.min(index, this.content.blocks.length - 1)];
    const rect = this.map.elementOf(index)?.getBoundingClientRect();
    if (!block) return 0;
    if (!rect || rect.top >= top) return block.start;
    return this.offsetAtPoint({ x: rect.left + 1, y: top + 8 }) ?? block.start;
  }

  /** The offset of the last words that can be seen. */
  offsetAtBottom(): number {
    const bottom = this.scroller.getBoundingClientRect().bottom - 2;
    const chunk = firstBelow(this.map.chunks.length, (i) => this.map.chunks[i], bottom);
    const from = Number(this.map.chunks[chunk]?.dataset['from'] ?? 0);
    const to = Number(this.map.chunks[chunk]?.dataset['to'] ?? 0);
    const index = from + firstBelow(to - from, (i) => this.map.elementOf(from + i), bottom);
    return this.content.blocks[Math.min(index, this.content.blocks.length - 1)]?.end ?? 0;
  }

  /** The offset of the character whose edge is closest to the point; null outside the words of the article. */
  offsetAtPoint({ x, y }: Point): number | null {
    const caret = document.caretPositionFromPoint?.(x, y);
    if (!caret || !this.map.root.contains(caret.offsetNode)) return null;
    return this.map.offsetAt(caret.offsetNode, caret.offset);
  }

  /** The same for a point anywhere: the closest one in the words that can be seen, at its height. */
  offsetNear({ x, y }: Point): number | null {
    const frame = this.scroller.getBoundingClientRect();
    const words = this.map.root.getBoundingClientRect();
    const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
    const top = Math.max(frame.top, words.top);
    const bottom = Math.min(frame.bottom, words.bottom);
    return this.offsetAtPoint({ x: within(x, words.left + 1, words.right - 1), y: within(y, top + 2, bottom - 2) });
  }

  /** Whether something of it is on the screen. */
  canBeSeen(passage: Passage): boolean {
    const frame = this.scroller.getBoundingClientRect();
    return this.linesOf(passage).some((line) => line.bottom > frame.top && line.top < frame.bottom);
  }

  /** The offset where a click was made last, unless it is out of sight or something else was done since. */
  offsetAtCaret(): number | undefined {
    const selection = document.getSelection();
    if (!selection?.anchorNode || !selection.isCollapsed || !this.map.root.contains(selection.anchorNode))
      return undefined;
    const offset = this.map.offsetAt(selection.anchorNode, selection.anchorOffset);
    const { length } = this.content.text;
    return this.canBeSeen({ start: Math.max(0, offset - 1), end: Math.min(length, offset + 1) }) ? offset : undefined;
  }

  /** The annotations under a point, the innermost first. Blank space beside the words has none. */
  annotationsAt(study: Study, point: Point): readonly Annotation[] {
    const offset = this.offsetAtPoint(point);
    if (offset === null) return [];
    const candidates = study.annotationsWithin(this.sourceId, { start: Math.max(0, offset - 1), end: offset + 1 });
    if (candidates.length === 0) return [];
    const at = [offset, offset - 1].find((start) => this.#covers({ start, end: start + 1 }, point));
    if (at === undefined) return [];
    const length = ({ selector: { position } }: Annotation) => position.end - position.start;
    return candidates
      .filter(({ selector: { position } }) => position.start <= at && position.end > at)
      .sort((a, b) => length(a) - length(b));
  }

  #covers(passage: Passage, { x, y }: Point): boolean {
    // Between two lines and beside letters a pixel or two is still the word.
    return this.linesOf(passage).some(
      (rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 3 && y <= rect.bottom + 3,
    );
  }

  /** Lays out the chunks of a passage although they may be far away; the browser skips them again afterwards. */
  #showAround(passage: Passage): void {
    const from = this.map.chunkIndexAt(passage.start);
    const to = this.map.chunkIndexAt(passage.end);
    this.#hideAgain();
    for (let chunk = from - 1; chunk <= to + 1; chunk += 1) this.map.mount(chunk);
    // The one before too: what stands above the passage comes into view with it.
    this.#shown = this.map.chunks.slice(Math.max(0, from - 1), to + 1);
    for (const chunk of this.#shown) chunk.style.contentVisibility = 'visible';
    requestAnimationFrame(() => requestAnimationFrame(() => this.#hideAgain()));
  }

  #hideAgain(): void {
    for (const chunk of this.#shown) chunk.style.removeProperty('content-visibility');
    this.#shown = [];
  }

  blockOf(offset: number) {
    return this.content.blocks[blockIndexAt(this.content.blocks, offset)];
  }
}

/** The first of a column of elements whose lower edge lies below a line. O(log n). */
function firstBelow(count: number, elementOf: (index: number) => HTMLElement | undefined, line: number): number {
  let low = 0;
  let high = Math.max(0, count - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elementOf(middle)?.getBoundingClientRect().bottom ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
