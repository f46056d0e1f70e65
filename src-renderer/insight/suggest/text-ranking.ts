// Ranks short texts that stand in groups by how well their words, and those of their group, match some words.
import { type Bm25, Postings } from './postings.ts';
import { type TellingWord, tellingWords } from './words.ts';

export interface GroupedText {
  /** The texts of one group are each other's context: a row of the matrix, a paragraph under its heading. */
  readonly group: string;
  readonly text: string;
  /** Only context: never found itself. */
  readonly silent?: true;
}

export interface Query {
  readonly words: string;
  /** What the words stand under or beside; counts less, and nothing is found by it alone. */
  readonly context?: string;
  readonly count: number;
  /** Asked only of those that could be among the best. */
  readonly accepts?: (id: string) => boolean;
}

export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** Measured over articles with a matrix (`e2e/bench/suggest-quality.ts`); neighbouring values do nearly as well. */
const weights = { part: 0.4, context: 0.3 } as const;
/** A part that more texts have than this, and more than one in so many, tells nothing that is worth the time. */
const MANY = 100;
const FEW_OF = 12;
/** In a whole group it means much that a word comes again, and little that the group is a long one. */
const groupBm25: Bm25 = { k1: 3, b: 0.9 };
const ownBm25: Bm25 = { k1: 1.2, b: 0.75 };

/** Terms by number, each once, with how often it comes; and how many words they are from. */
interface Bag {
  readonly terms: Int32Array;
  readonly counts: Int32Array;
  readonly words: number;
}

interface Held extends Bag {
  readonly item: number;
  readonly group: number;
  readonly groupName: string;
  readonly silent: boolean;
}

/** Numbers for names; one that is given back is the next to be given. */
class Numbers {
  readonly #free: number[] = [];
  #next = 0;

  get size(): number {
    return this.#next;
  }

  take(): number {
    const free = this.#free.pop();
    if (free !== undefined) return free;
    this.#next += 1;
    return this.#next - 1;
  }

  giveBack(number: number): void {
    this.#free.push(number);
  }
}

interface Group {
  readonly number: number;
  members: number;
}

export interface RankingShape {
  /** How much a text's own words count beside those of its group, which count 1. */
  readonly own: number;
  readonly group: number;
}

/** Kept change by change: after any changes it answers as if it had been made anew. */
export class TextRanking {
  readonly #shape: RankingShape;
  readonly #terms = new Map<string, number>();
  readonly #parts = new WeakMap<readonly string[], readonly number[]>();
  readonly #held = new Map<string, Held>();
  readonly #ids: (string | undefined)[] = [];
  readonly #groupOf: number[] = [];
  readonly #groups = new Map<string, Group>();
  readonly #itemNumbers = new Numbers();
  readonly #groupNumbers = new Numbers();
  readonly #own = new Postings(ownBm25);
  readonly #around = new Postings(groupBm25);

  constructor(shape: RankingShape) {
    this.#shape = shape;
  }

  get size(): number {
    return this.#held.size;
  }

  has(id: string): boolean {
    return this.#held.has(id);
  }

  /** Adds a text, or puts it in place of the one with this id. */
  put(id: string, { group: groupName, text, silent }: GroupedText): void {
    this.remove(id);
    const bag = this.#bagOf(text);
    if (bag.words === 0) return;
    const group = this.#groups.get(groupName) ?? { number: this.#groupNumbers.take(), members: 0 };
    this.#groups.set(groupName, group);
    group.members += 1;
    const item = this.#itemNumbers.take();
    this.#ids[item] = id;
    this.#groupOf[item] = group.number;
    this.#held.set(id, { ...bag, item, group: group.number, groupName, silent: silent === true });
    for (const [at, term] of bag.terms.entries()) {
      const count = bag.counts[at] as number;
      if (!silent) this.#own.add(term, item, count);
      this.#around.add(term, group.number, count);
    }
    if (!silent) this.#own.lengthen(item, bag.words);
    this.#around.lengthen(group.number, bag.words);
  }

  remove(id: string): void {
    const held = this.#held.get(id);
    if (!held) return;
    this.#held.delete(id);
    for (const [at, term] of held.terms.entries()) {
      const count = held.counts[at] as number;
      if (!held.silent) this.#own.take(term, held.item, count);
      this.#around.take(term, held.group, count);
    }
    if (!held.silent) this.#own.lengthen(held.item, -held.words);
    this.#around.lengthen(held.group, -held.words);
    this.#ids[held.item] = undefined;
    this.#itemNumbers.giveBack(held.item);
    const group = this.#groups.get(held.groupName);
    if (!group) return;
    group.members -= 1;
    if (group.members > 0) return;
    this.#groups.delete(held.groupName);
    this.#groupNumbers.giveBack(group.number);
  }

  /** In which share of the texts a stem is, 0 to 1: what nearly all have is no reason to choose one. */
  commonness(stem: string): number {
    const term = this.#terms.get(stem);
    return term === undefined ? 0 : this.#own.holders(term) / Math.max(1, this.#own.items);
  }

  /** How much a stem tells among these texts. */
  rarity(stem: string): number {
    const term = this.#terms.get(stem);
    return term === undefined ? 0 : this.#own.rarity(term);
  }

  /** The best texts that share at least a part of a word with the words, best first, of equals by id. */
  find({ words, context = '', count, accepts = () => true }: Query): readonly Ranked[] {
    const own = new Float64Array(this.#itemNumbers.size);
    const around = new Float64Array(this.#groupNumbers.size);
    const asked = this.#weightsOf(tellingWords(words), 1);
    this.#own.score(asked, own);
    this.#around.score(asked, around);
    const touched: number[] = [];
    for (let item = 0; item < own.length; item += 1) if ((own[item] as number) > 0) touched.push(item);
    const beside = this.#weightsOf(tellingWords(context), weights.context);
    for (const term of asked.keys()) beside.delete(term);
    this.#own.score(beside, own);
    this.#around.score(beside, around);
    const scoreOf = (item: number) =>
      this.#shape.own * (own[item] as number) + this.#shape.group * (around[this.#groupOf[item] as number] as number);
    return this.#best(touched, scoreOf, count, accepts);
  }

  #best(
    items: readonly number[],
    scoreOf: (item: number) => number,
    count: number,
    accepts: (id: string) => boolean,
  ): readonly Ranked[] {
    const best: Ranked[] = [];
    for (const item of items) {
      const score = scoreOf(item);
      const last = best.at(-1);
      const full = best.length >= count;
      if (full && last && score < last.score) continue;
      const one = { id: this.#ids[item] as string, score };
      if (full && last && comesBefore(last, one)) continue;
      if (!accepts(one.id)) continue;
      let at = best.length;
      while (at > 0 && comesBefore(one, best[at - 1] as Ranked)) at -= 1;
      best.splice(at, 0, one);
      if (best.length > count) best.pop();
    }
    return best;
  }

  #numberOf(term: string): number {
    let number = this.#terms.get(term);
    if (number === undefined) this.#terms.set(term, (number = this.#terms.size));
    return number;
  }

  /** The numbers of a word's parts, looked up once for each word. */
  #partNumbers(parts: readonly string[]): readonly number[] {
    let numbers = this.#parts.get(parts);
    if (!numbers) this.#parts.set(parts, (numbers = parts.map((part) => this.#numberOf(part))));
    return numbers;
  }

  #bagOf(text: string): Bag {
    const counts = new Map<number, number>();
    const note = (term: number) => counts.set(term, (counts.get(term) ?? 0) + 1);
    const found = tellingWords(text);
    for (const { stem, parts } of found) {
      note(this.#numberOf(stem));
      for (const term of this.#partNumbers(parts)) note(term);
    }
    return { terms: Int32Array.from(counts.keys()), counts: Int32Array.from(counts.values()), words: found.length };
  }

  /** What the terms of some words weigh; those that no text has are left out, and parts that very many have. */
  #weightsOf(words: readonly TellingWord[], factor: number): Map<number, number> {
    const found = new Map<number, number>();
    const mostHolders = Math.max(MANY, this.#own.items / FEW_OF);
    const note = (term: string, weight: number, most: number) => {
      const number = this.#terms.get(term);
      if (number === undefined || this.#own.holders(number) > most) return;
      found.set(number, Math.max(weight, found.get(number) ?? 0));
    };
    for (const { stem, parts, weight } of words) {
      note(stem, weight * factor, Infinity);
      for (const part of parts) note(part, weight * factor * weights.part, mostHolders);
    }
    return found;
  }
}

const comesBefore = (a: Ranked, b: Ranked) => (a.score === b.score ? a.id < b.id : a.score > b.score);
