// Between the document and the text: offsets (UTF-16 code units) to places in text nodes and back, each in O(log n) for n blocks, with a look at the text nodes of one.
import { lowerBound } from '../../model/lower-bound.ts';
import { blockIndexAt } from '../../model/paragraphs.ts';
import type { Block, Passage, SourceContent } from '../../model/source.ts';
import { type ArticleChunks, chunksIn } from './article-chunks.ts';

export interface DomPlace {
  readonly node: Node;
  readonly offset: number;
}

interface BlockTexts {
  readonly nodes: readonly Text[];
  /** Where each node begins, counted from the start of the block. */
  readonly starts: readonly number[];
}

const blockSelector = '[data-block]';

/** The last index whose value is not greater than `value`; 0 when there is none. */
const lastNotAfter = (values: readonly number[], value: number) =>
  Math.max(0, lowerBound(values, (one) => one <= value) - 1);

/** One for each article on the page. The article is never re-rendered, so what was found once stays found; chunks that are not made yet are, when asked about. */
export class TextMap {
  readonly root: HTMLElement;
  readonly content: SourceContent;
  readonly #elements = new Map<number, HTMLElement>();
  readonly #texts = new WeakMap<HTMLElement, BlockTexts>();
  readonly #chunks: readonly HTMLElement[];
  readonly #chunkStarts: readonly number[];
  readonly #made: ArticleChunks | undefined;

  constructor(root: HTMLElement, content: SourceContent) {
    this.root = root;
    this.content = content;
    this.#made = chunksIn(root);
    this.#chunks = [...root.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
    this.#chunkStarts = this.#chunks.map((chunk) => Number(chunk.dataset['from']));
  }

  get chunks(): readonly HTMLElement[] {
    return this.#chunks;
  }

  /** The index of the chunk in which an offset lies. */
  chunkIndexAt(offset: number): number {
    return lastNotAfter(this.#chunkStarts, blockIndexAt(this.content.blocks, offset));
  }

  chunkAt(offset: number): HTMLElement | undefined {
    return this.#chunks[this.chunkIndexAt(offset)];
  }

  /** Makes the elements of a chunk that has none yet. */
  mount(chunkIndex: number): void {
    this.#made?.mount(chunkIndex);
  }

  /** The stretch of text that a chunk shows. */
  passageOfChunk(chunk: HTMLElement): Passage {
    const { blocks } = this.content;
    const first = blocks[Number(chunk.dataset['from'])];
    const last = blocks[Number(chunk.dataset['to']) - 1];
    return { start: first?.start ?? 0, end: last?.end ?? 0 };
  }

  /** The pieces of which a chunk consists, in reading order; of a table its rows. */
  unitsOf(chunk: Element): readonly Element[] {
    return [...chunk.children].flatMap((unit) => {
      const rows = unit.querySelectorAll('tr');
      return rows.length > 0 ? [...rows] : [unit];
    });
  }

  /** The chunk that one of these pieces belongs to. */
  chunkOf(unit: Element): Element | null {
    return unit.closest('[data-from]');
  }

  /** The stretch of text that one of these pieces shows. */
  passageOfUnit(unit: Element): Passage {
    const { blocks } = this.content;
    const inside = unit.querySelectorAll<HTMLElement>(blockSelector);
    const own = unit.getAttribute('data-block');
    const first = blocks[Number(own ?? inside[0]?.dataset['block'])];
    const last = blocks[Number(own ?? inside[inside.length - 1]?.dataset['block'])];
    return { start: first?.start ?? 0, end: last?.end ?? 0 };
  }

  /** The element of a block. */
  elementOf(blockIndex: number): HTMLElement | undefined {
    const known = this.#elements.get(blockIndex);
    if (known) return known;
    const at = lastNotAfter(this.#chunkStarts, blockIndex);
    this.mount(at);
    const chunk = this.#chunks[at];
    for (const element of chunk?.querySelectorAll<HTMLElement>(blockSelector) ?? []) {
      this.#elements.set(Number(element.dataset['block']), element);
    }
    return this.#elements.get(blockIndex);
  }

  elementAt(offset: number): HTMLElement | undefined {
    return this.elementOf(blockIndexAt(this.content.blocks, offset));
  }

  /** Where an offset lies in the document. `side` decides between the end of one text node and the start of the next. */
  placeAt(offset: number, side: 'start' | 'end' = 'start'): DomPlace | null {
    const index = blockIndexAt(this.content.blocks, offset);
    const block = this.content.blocks[index];
    const element = this.elementOf(index);
    if (!block || !element) return null;
    const { nodes, starts } = this.#textsOf(element);
    const inBlock = Math.min(Math.max(offset - block.start, 0), block.end - block.start);
    let at = lastNotAfter(starts, inBlock);
    if (side === 'end' && at > 0 && starts[at] === inBlock) at -= 1;
    const node = nodes[at];
    if (!node) return { node: element, offset: 0 };
    return { node, offset: Math.min(inBlock - (starts[at] ?? 0), node.length) };
  }

  /** The offset of a place in the document, clamped to the article. O(log n) for n blocks, and the text nodes of one. */
  offsetAt(node: Node, offset: number): number {
    const inside = node instanceof Element ? node : node.parentElement;
    const element = inside?.closest<HTMLElement>(blockSelector);
    if (!element || !this.root.contains(element)) return this.#offsetOutside(node, offset);
    const block = this.content.blocks[Number(element.dataset['block'])] as Block;
    const { nodes, starts } = this.#textsOf(element);
    if (node instanceof Text) {
      const at = nodes.indexOf(node);
      return at < 0 ? block.start : block.start + (starts[at] ?? 0) + Math.min(offset, node.length);
    }
    const start = starts[lowerBound(nodes, (text) => endsBefore(text, node, offset))];
    return start === undefined ? block.end : block.start + start;
  }

  /** The stretch that a range covers inside the article, or null when it lies outside it. */
  passageOfRange(range: AbstractRange): Passage | null {
    if (!range.collapsed && !this.#touches(range)) return null;
    const start = this.offsetAt(range.startContainer, range.startOffset);
    const end = this.offsetAt(range.endContainer, range.endOffset);
    return { start: Math.min(start, end), end: Math.max(start, end) };
  }

  /** A live range, for measuring. Empty passages give a collapsed one. */
  rangeOf(passage: Passage): Range | null {
    const places = this.#placesOf(passage);
    if (!places) return null;
    const range = document.createRange();
    range.setStart(places.start.node, places.start.offset);
    range.setEnd(places.end.node, places.end.offset);
    return range;
  }

  /** A range that is not kept up to date, for painting: the article never changes. */
  staticRangeOf(passage: Passage): AbstractRange | null {
    const places = this.#placesOf(passage);
    return (
      places &&
      new StaticRange({
        startContainer: places.start.node,
        startOffset: places.start.offset,
        endContainer: places.end.node,
        endOffset: places.end.offset,
      })
    );
  }

  #placesOf({ start, end }: Passage) {
    const from = this.placeAt(start, 'start');
    const to = this.placeAt(end, end > start ? 'end' : 'start');
    return from && to && { start: from, end: to };
  }

  #touches(range: AbstractRange): boolean {
    const { root } = this;
    if (root.contains(range.startContainer) || root.contains(range.endContainer)) return true;
    const before = range.startContainer.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING;
    const after = range.endContainer.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_PRECEDING;
    return before !== 0 && after !== 0;
  }

  /** A place between blocks or outside the article: the start of the first block that lies after it. */
  #offsetOutside(node: Node, offset: number): number {
    const { blocks, text } = this.content;
    // By chunks first, so that only one of them must have its elements.
    const chunk = lowerBound(this.#chunks, (element) => endsBefore(element, node, offset));
    let low = this.#chunkStarts[chunk] ?? blocks.length;
    let high = this.#chunkStarts[chunk + 1] ?? blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const element = this.elementOf(middle);
      if (element && endsBefore(element, node, offset)) low = middle + 1;
      else high = middle;
    }
    return blocks[low]?.start ?? text.length;
  }

  #textsOf(element: HTMLElement): BlockTexts {
    const known = this.#texts.get(element);
    if (known) return known;
    const nodes: Text[] = [];
    const starts: number[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if ((node as Text).length === 0) continue;
      nodes.push(node as Text);
      starts.push(length);
      length += (node as Text).length;
    }
    const texts = { nodes, starts };
    this.#texts.set(element, texts);
    return texts;
  }
}

/** Whether `one` lies wholly before the place. */
function endsBefore(one: Node, node: Node, offset: number): boolean {
  const child = node.childNodes[offset];
  if (child) {
    const position = one.compareDocumentPosition(child);
    return one !== child && (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !one.contains(child);
  }
  // At the end of its container: before it lies whatever the container holds or what comes before the container.
  if (node.contains(one)) return true;
  return (one.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !one.contains(node);
}

/** What is selected in the article, as it is; null when nothing is, or only outside. */
export function passageFromSelection(map: TextMap, selection: Selection | null): Passage | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  if (!map.root.contains(selection.anchorNode)) return null;
  const passage = map.passageOfRange(selection.getRangeAt(0));
  return passage && passage.end > passage.start ? passage : null;
}
