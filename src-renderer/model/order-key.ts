// Fractional order keys: a place between any two others, without touching either (rocicorp's fractional-indexing).
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Sorts by order key, then by id, so that two equal keys (a merge of two people's work) still have one order everywhere. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}

/** `count` keys, ascending, that put new items at `index` of an ordered list. */
export function keysAt(list: readonly Ordered[], index: number, count: number): string[] {
  const before = list[index - 1]?.order ?? null;
  const after = list[index]?.order ?? null;
  // Two neighbours may share a key after a merge; then the new ones go right behind them.
  if (before !== null && after !== null && before >= after) {
    const next = list.slice(index).find((item) => item.order > before)?.order ?? null;
    return generateNKeysBetween(before, next, count);
  }
  return generateNKeysBetween(before, after, count);
}

/** One key that puts a new item at `index` of an ordered list. */
export function keyAt(list: readonly Ordered[], index: number): string {
  return keysAt(list, index, 1)[0] ?? generateKeyBetween(null, null);
}
