// Records in groups, each group a sorted list that keeps its identity until something in it changes.
import { lowerBound } from '../model/lower-bound.ts';

export type Compare<T> = (a: T, b: T) => number;

const nothing: readonly never[] = [];

/** So many items are taken out and put in one by one. */
const FEW = 8;

export class SortedGroups<T extends { readonly id: string }> {
  readonly #groups = new Map<string, readonly T[]>();
  readonly #groupOf: (item: T) => string;
  readonly #compare: Compare<T>;

  constructor(groupOf: (item: T) => string, compare: Compare<T>) {
    this.#groupOf = groupOf;
    this.#compare = compare;
  }

  get(group: string): readonly T[] {
    return this.#groups.get(group) ?? nothing;
  }

  groups(): Iterable<string> {
    return this.#groups.keys();
  }

  fill(items: readonly T[]): void {
    for (const [group, list] of this.#byGroup(items)) {
      this.#groups.set(group, list.length > 1 ? list.sort(this.#compare) : list);
    }
  }

  /** Takes some out and puts some in; every list that this touches becomes a new one. One item costs O(n) copying, many O(n log n). */
  replace(removed: readonly T[], added: readonly T[]): void {
    const out = this.#byGroup(removed);
    const come = this.#byGroup(added);
    for (const group of new Set([...out.keys(), ...come.keys()])) {
      const list = this.#merged(this.get(group), out.get(group) ?? [], come.get(group) ?? []);
      if (list.length > 0) this.#groups.set(group, list);
      else this.#groups.delete(group);
    }
  }

  #merged(list: readonly T[], removed: readonly T[], added: readonly T[]): readonly T[] {
    if (removed.length + added.length > FEW) return this.#mergedMany(list, removed, added);
    const next = [...list];
    for (const { id } of removed) {
      const index = next.findIndex((item) => item.id === id);
      if (index >= 0) next.splice(index, 1);
    }
    for (const item of added) {
      const index = lowerBound(next, (other) => this.#compare(other, item) < 0);
      next.splice(index, 0, item);
    }
    return next;
  }

  #mergedMany(list: readonly T[], removed: readonly T[], added: readonly T[]): readonly T[] {
    const gone = new Set(removed.map((item) => item.id));
    const kept = gone.size > 0 ? list.filter((item) => !gone.has(item.id)) : list;
    return added.length > 0 ? [...kept, ...added].sort(this.#compare) : kept;
  }

  #byGroup(items: readonly T[]): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    for (const item of items) {
      const group = this.#groupOf(item);
      const list = groups.get(group);
      if (list) list.push(item);
      else groups.set(group, [item]);
    }
    return groups;
  }
}
