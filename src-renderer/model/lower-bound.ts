// Binary search in a sorted list, for every room.

/** The index of the first item that is not `before`, or the length; those that are must all stand first. O(log n). */
export function lowerBound<T>(list: ArrayLike<T>, before: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
