// Which items hold which terms how often: counts that can be added and taken away, and BM25 over them.

/** Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009). */
export interface Bm25 {
  /** How much it adds that a term comes again. */
  readonly k1: number;
  /** How much a long item loses by its length, 0 to 1. */
  readonly b: number;
}

/** Where a term is: items in ascending order, and how often each holds it. */
interface Holders {
  readonly items: number[];
  readonly counts: number[];
}

/** Where an item is among the holders, or would be. */
function placeOf(items: readonly number[], item: number): number {
  if ((items.at(-1) ?? -1) < item) return items.length;
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as number) < item) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class Postings {
  readonly #bm25: Bm25;
  readonly #holders = new Map<number, Holders>();
  /** In words, by item; items that hold nothing have 0. */
  readonly #lengths: number[] = [];
  #items = 0;
  #words = 0;
  /** What each item's length makes of a count, until lengths change. */
  #lengthFactors: Float64Array | undefined;

  constructor(bm25: Bm25) {
    this.#bm25 = bm25;
  }

  /** How many items hold anything. */
  get items(): number {
    return this.#items;
  }

  /** In how many items a term is. */
  holders(term: number): number {
    return this.#holders.get(term)?.items.length ?? 0;
  }

  /** Makes an item so many words longer, or shorter. */
  lengthen(item: number, words: number): void {
    const before = this.#lengths[item] ?? 0;
    const after = before + words;
    while (this.#lengths.length < item) this.#lengths.push(0);
    this.#lengths[item] = after;
    this.#words += words;
    if (before === 0 && after > 0) this.#items += 1;
    else if (before > 0 && after === 0) this.#items -= 1;
    this.#lengthFactors = undefined;
  }

  /** Adds to how often an item holds a term; O(log n) where it holds it already or comes last. */
  add(term: number, item: number, count: number): void {
    let holders = this.#holders.get(term);
    if (!holders) this.#holders.set(term, (holders = { items: [], counts: [] }));
    const { items, counts } = holders;
    const at = placeOf(items, item);
    if (items[at] === item) counts[at] = (counts[at] as number) + count;
    else if (at === items.length) {
      items.push(item);
      counts.push(count);
    } else {
      items.splice(at, 0, item);
      counts.splice(at, 0, count);
    }
  }

  /** Takes away what was added. */
  take(term: number, item: number, count: number): void {
    const holders = this.#holders.get(term);
    if (!holders) return;
    const { items, counts } = holders;
    const at = placeOf(items, item);
    const left = (counts[at] ?? 0) - count;
    if (left > 0) counts[at] = left;
    else if (items.length === 1) this.#holders.delete(term);
    else {
      items.splice(at, 1);
      counts.splice(at, 1);
    }
  }

  /** How much a term tells: the fewer items hold it, the more. */
  rarity(term: number): number {
    const holders = this.holders(term);
    return Math.log(1 + (this.#items - holders + 0.5) / (holders + 0.5));
  }

  /** Adds what terms of so much weight are worth to the scores of the items that hold them. O(their holders). */
  score(weights: ReadonlyMap<number, number>, scores: Float64Array): void {
    const factors = (this.#lengthFactors ??= this.#factors());
    for (const [term, weight] of weights) {
      const holders = this.#holders.get(term);
      if (!holders) continue;
      const { items, counts } = holders;
      const worth = weight * this.rarity(term) * (this.#bm25.k1 + 1);
      for (let at = 0; at < items.length; at += 1) {
        const item = items[at] as number;
        const count = counts[at] as number;
        scores[item] = (scores[item] as number) + (worth * count) / (count + (factors[item] as number));
      }
    }
  }

  #factors(): Float64Array {
    const { k1, b } = this.#bm25;
    const usual = this.#words / Math.max(1, this.#items);
    return Float64Array.from(this.#lengths, (length) => k1 * (1 - b + (b * length) / usual));
  }
}
