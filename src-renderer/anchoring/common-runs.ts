// Finds what two sequences of numbers have in common, in order: by their unique neighbours first, then step by step.

/** `length` numbers are the same from `a` in the one sequence and from `b` in the other. */
export interface CommonRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A window of both sequences; ends are excluded. */
interface Window {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** So many edits are sought step by step, which costs their square. */
const maxEdits = 300;
/** Windows with more numbers than this in both are parted at unique neighbours first. */
const smallWindow = 48;
/** How many numbers in a row make a neighbourhood: about three words and the spaces between them. */
const neighbourhood = 5;

/** The longest series of pairs that ascends in both; the pairs must ascend in `a`. Patience sorting, O(n log n). */
export function longestAscending<T extends { readonly b: number }>(pairs: readonly T[]): T[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length);
  pairs.forEach(({ b }, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as T).b < b) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = i;
  });
  const series: T[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number) series.push(pairs[i] as T);
  return series.reverse();
}

/** By hash (FNV) where each neighbourhood stands that occurs just once; -1 for those that occur again. */
function onlyPlaces(list: Int32Array, start: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = start; i + neighbourhood <= end; i += 1) {
    let key = 0;
    for (let j = i; j < i + neighbourhood; j += 1) key = (Math.imul(key, 0x01000193) ^ (list[j] as number)) | 0;
    places.set(key, places.has(key) ? -1 : i);
  }
  return places;
}

function sameNeighbours(a: Int32Array, b: Int32Array, i: number, j: number): boolean {
  for (let k = 0; k < neighbourhood; k += 1) if (a[i + k] !== b[j + k]) return false;
  return true;
}

/** Neighbourhoods that occur once in either window, in the order of both (Bram Cohen's patience diff, on n-grams). */
function uniqueAnchors(a: Int32Array, b: Int32Array, { a0, a1, b0, b1 }: Window): CommonRun[] {
  const inA = onlyPlaces(a, a0, a1);
  const inB = onlyPlaces(b, b0, b1);
  const pairs: CommonRun[] = [];
  for (const [key, i] of inA) {
    const j = i < 0 ? -1 : (inB.get(key) ?? -1);
    if (j >= 0 && sameNeighbours(a, b, i, j)) pairs.push({ a: i, b: j, length: neighbourhood });
  }
  return longestAscending(pairs.sort((one, other) => one.a - other.a));
}

/** Follows the trace of furthest points back and yields the runs in ascending order. */
function runsOfTrace(trace: readonly Int32Array[], window: Window, edits: number): CommonRun[] {
  const runs: CommonRun[] = [];
  let x = window.a1 - window.a0;
  let y = window.b1 - window.b0;
  for (let d = edits; d >= 0; d -= 1) {
    const k = x - y;
    const last = trace[d - 1];
    const at = (diagonal: number) => last?.[diagonal + d - 1] ?? -1;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const x0 = d === 0 ? 0 : down ? at(k + 1) : at(k - 1) + 1;
    const length = x - x0;
    if (length > 0) runs.push({ a: window.a0 + x0, b: window.b0 + y - length, length });
    if (d === 0) break;
    x = down ? x0 : x0 - 1;
    y = y - length - (down ? 1 : 0);
  }
  return runs.reverse();
}

/** Eugene Myers' greedy O(ND) difference; `null` when it would take more than `maxEdits` edits. */
function myers(a: Int32Array, b: Int32Array, window: Window): CommonRun[] | null {
  const n = window.a1 - window.a0;
  const m = window.b1 - window.b0;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= Math.min(n + m, maxEdits); d += 1) {
    const last = trace[d - 1];
    // The furthest x on each diagonal -d … d, at index diagonal + d.
    const furthest = new Int32Array(2 * d + 1).fill(-1);
    for (let k = -d; k <= d; k += 2) {
      const right = k > -d ? (last?.[k + d - 2] ?? -1) : -1;
      const below = k < d ? (last?.[k + d] ?? -1) : -1;
      let x = d === 0 ? 0 : right < below || k === -d ? below : right + 1;
      while (x < n && x - k < m && a[window.a0 + x] === b[window.b0 + x - k]) x += 1;
      furthest[k + d] = x;
      if (x >= n && x - k >= m) {
        trace.push(furthest);
        return runsOfTrace(trace, window, d);
      }
    }
    trace.push(furthest);
  }
  return null;
}

function between(a: Int32Array, b: Int32Array, window: Window, anchored: boolean): CommonRun[] {
  const smaller = Math.min(window.a1 - window.a0, window.b1 - window.b0);
  if (smaller <= 0) return [];
  const parted = anchored || smaller <= smallWindow ? [] : aroundAnchors(a, b, window);
  // What takes too many edits even between its anchors is too different to compare.
  return parted.length > 0 ? parted : (myers(a, b, window) ?? []);
}

function aroundAnchors(a: Int32Array, b: Int32Array, window: Window): CommonRun[] {
  const runs: CommonRun[] = [];
  let { a0, b0 } = window;
  for (const anchor of uniqueAnchors(a, b, window)) {
    // Overlapping neighbourhoods follow one another: only what is new of this one.
    const skip = Math.max(0, a0 - anchor.a, b0 - anchor.b);
    const [start, other] = [anchor.a + skip, anchor.b + skip];
    let length = anchor.length - skip;
    if (length <= 0) continue;
    runs.push(...between(a, b, { a0, a1: start, b0, b1: other }, true));
    while (start + length < window.a1 && other + length < window.b1 && a[start + length] === b[other + length])
      length += 1;
    runs.push({ a: start, b: other, length });
    a0 = start + length;
    b0 = other + length;
  }
  if (runs.length > 0) runs.push(...between(a, b, { ...window, a0, b0 }, true));
  return runs;
}

/**
 * What is common to both sequences, as runs that ascend in both. Long sequences are parted at neighbourhoods of five that
 * occur just once in each; between these stands the shortest script of edits, where it takes at most 300 of them.
 */
export function commonRuns(a: Int32Array, b: Int32Array): readonly CommonRun[] {
  return between(a, b, { a0: 0, a1: a.length, b0: 0, b1: b.length }, false);
}
