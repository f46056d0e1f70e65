// The chunks of an article on the page: what is near is made first, the rest while nobody waits, each chunk just once.
import { paragraphNumbers } from '../../model/paragraphs.ts';
import type { Block, SourceContent } from '../../model/source.ts';
import css from './article.module.css';
import { type Chunk, chunksOf } from './article-structure.ts';
import { type Page, unitElement } from './article-units.tsx';
import { appendPlain } from './plain-elements.ts';

/** Made at once; whoever goes elsewhere asks for what is there. */
const firstChunks = 2;
/** When the browser never rests it is asked for a slice all the same, after so many milliseconds. */
const patience = 60;
/** A slice stops when less of the browser's spare time is left, in milliseconds: a chunk takes less than two. */
const reserve = 3;

/** Letters in a line, more or less. The true width would have to be measured, in the middle of opening. */
const lineLength = 58;

/** How high a chunk will be, in ems; only until it is laid out. */
function estimateOf(blocks: readonly Block[], { from, to }: Chunk): number {
  let height = 0;
  for (let index = from; index < to; index += 1) {
    const { start, end } = blocks[index] as Block;
    height += Math.max(1, Math.ceil((end - start) / lineLength)) * 1.62 + 0.85;
  }
  return Math.round(height);
}

export class ArticleChunks {
  readonly elements: readonly HTMLElement[];
  readonly #page: Page;
  readonly #chunks: readonly Chunk[];
  readonly #missing: Set<number>;
  #stopped = false;
  /** The rest is made from here on: what the reader comes to next. */
  #from = 0;

  constructor(root: HTMLElement, content: SourceContent, look: Pick<Page, 'headingShift' | 'direction'>) {
    this.#page = { content, numbers: paragraphNumbers(content.blocks), ...look };
    this.#chunks = chunksOf(content.blocks);
    this.#missing = new Set(this.#chunks.keys());
    this.elements = this.#chunks.map((chunk) => {
      const element = document.createElement('div');
      element.className = css.chunk ?? '';
      element.dataset['from'] = String(chunk.from);
      element.dataset['to'] = String(chunk.to);
      element.style.setProperty('--estimate', `${estimateOf(content.blocks, chunk)}em`);
      return element;
    });
    root.replaceChildren(...this.elements);
    for (let index = 0; index < firstChunks; index += 1) this.mount(index);
    chunksByRoot.set(root, this);
  }

  /** Makes a chunk unless it stands already. */
  mount(index: number): void {
    const chunk = this.#chunks[index];
    if (!chunk || !this.#missing.delete(index)) return;
    const made = document.createDocumentFragment();
    for (const unit of chunk.units) appendPlain(made, unitElement(this.#page, unit));
    this.elements[index]?.append(made);
    this.#from = index;
  }

  mountAll(): void {
    for (const index of this.#missing) this.mount(index);
  }

  /** In slices of the browser's spare time; at once where the browser tells of none. */
  mountRest(): void {
    if (typeof requestIdleCallback === 'undefined') this.mountAll();
    else if (this.#missing.size > 0) requestIdleCallback((idle) => this.#slice(idle), { timeout: patience });
  }

  stop(): void {
    this.#stopped = true;
  }

  #slice(idle: IdleDeadline): void {
    if (this.#stopped) return;
    do this.mount(this.#next());
    while (this.#missing.size > 0 && idle.timeRemaining() > reserve);
    this.mountRest();
  }

  #next(): number {
    for (let index = this.#from; index < this.#chunks.length; index += 1) if (this.#missing.has(index)) return index;
    const [first = 0] = this.#missing;
    return first;
  }
}

const chunksByRoot = new WeakMap<HTMLElement, ArticleChunks>();

/** The chunks of an article element that `Article` shows. */
export const chunksIn = (root: HTMLElement): ArticleChunks | undefined => chunksByRoot.get(root);
