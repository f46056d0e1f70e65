// Pairs the lines that two versions of a text do not have at the same place: moved, or moved and edited.
import { alignStretch, type Stretch, type TextPair } from './align-stretch.ts';
import { pairsOfWords } from './text-tokens.ts';

/** A line of a text, without its line feed. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ start, end, words: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

/** A line of which less than this share was found again is sought elsewhere. */
const enoughOfLine = 0.5;
/** Lines that share less than this of their pairs of words are not compared. */
const enoughPairs = 0.2;
/** So many places of a pair of words are remembered; what stands in more lines tells nothing. */
const maxPlaces = 20;

const overlap = (line: Line, start: number, end: number) => Math.min(line.end, end) - Math.max(line.start, start);

/** For each line how many of its code units the stretches hold that lie in it; both are in ascending order. */
function coverage(lines: readonly Line[], stretches: readonly { readonly start: number; readonly end: number }[]) {
  let first = 0;
  return lines.map((line) => {
    while (first < stretches.length && (stretches[first]?.end ?? 0) <= line.start) first += 1;
    let held = 0;
    for (let i = first; i < stretches.length && (stretches[i]?.start ?? 0) < line.end; i += 1) {
      held += Math.max(0, overlap(line, stretches[i]?.start ?? 0, stretches[i]?.end ?? 0));
    }
    return held;
  });
}

const inOld = ({ from, length }: Stretch) => ({ start: from, end: from + length });
const inNew = ({ to, length }: Stretch) => ({ start: to, end: to + length });

/** Which lines are not found again by these stretches. */
function leftOver(lines: readonly Line[], held: readonly number[]): readonly Line[] {
  return lines.filter((line, i) => line.end > line.start && (held[i] ?? 0) < enoughOfLine * (line.end - line.start));
}

/** The part of the stretches that lies in none of these lines; all are in ascending order. */
function outside(stretches: readonly Stretch[], lines: readonly Line[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  let first = 0;
  for (const stretch of stretches) {
    let at = stretch.from;
    const end = stretch.from + stretch.length;
    while (first < lines.length && (lines[first]?.end ?? 0) <= at) first += 1;
    const take = (upTo: number) => {
      if (upTo > at) kept.push({ ...stretch, from: at, to: stretch.to + at - stretch.from, length: upTo - at });
    };
    for (let i = first; i < lines.length && (lines[i]?.start ?? 0) < end; i += 1) {
      const line = lines[i] as Line;
      take(Math.min(end, line.start));
      at = Math.max(at, line.end);
    }
    take(end);
  }
  return kept;
}

interface LikelyPair {
  readonly line: Line;
  readonly to: Line;
  /** So many pairs of words they share. */
  readonly count: number;
}

/** The new lines that share enough pairs of words with an old one, those that share most first. */
function likelyFor(line: Line, keys: ReadonlySet<string>, places: ReadonlyMap<string, readonly Line[]>): LikelyPair[] {
  const votes = new Map<Line, number>();
  for (const key of keys) {
    for (const other of places.get(key) ?? []) votes.set(other, (votes.get(other) ?? 0) + 1);
  }
  return [...votes]
    .filter(([, count]) => count >= enoughPairs * keys.size)
    .map(([to, count]) => ({ line, to, count }))
    .sort((one, other) => other.count - one.count);
}

/**
 * For each old line the new lines that share pairs of words with it, the most alike first. A line that is as like one new
 * line as another has none, nor have two that are as like the same one: which of them is meant nobody can say.
 */
function likelyPairs(texts: TextPair, old: readonly Line[], fresh: readonly Line[]): readonly LikelyPair[] {
  const places = new Map<string, Line[]>();
  for (const line of fresh) {
    for (const key of pairsOfWords(texts.fresh, line)) {
      const lines = places.get(key);
      if (!lines) places.set(key, [line]);
      else if (lines.length < maxPlaces) lines.push(line);
    }
  }
  const likely = old
    .map((line) => likelyFor(line, pairsOfWords(texts.old, line), places))
    .filter(([best, next]) => best && best.count !== next?.count);
  const rivals = new Map<Line, LikelyPair[]>();
  for (const [best] of likely) {
    if (best) rivals.set(best.to, [...(rivals.get(best.to) ?? []), best]);
  }
  const isContested = ({ to, count }: LikelyPair) =>
    (rivals.get(to) ?? []).filter((rival) => rival.count === count).length > 1;
  return likely
    .filter(([best]) => best && !isContested(best))
    .flat()
    .sort((one, other) => other.count - one.count);
}

/**
 * The stretches in order together with those of lines that were left over: lines of the very same words (`moved`), and
 * lines that share at least half of their words. Chance agreements within a line that is mostly gone are given up.
 */
export function pairLeftOver(
  texts: TextPair,
  oldLines: readonly Line[],
  newLines: readonly Line[],
  inOrder: readonly Stretch[],
  moved: readonly Stretch[],
): readonly Stretch[] {
  const movedFrom = new Set(moved.map(({ from }) => from));
  const movedTo = new Set(moved.map(({ to }) => to));
  const weak = new Set(leftOver(oldLines, coverage(oldLines, inOrder.map(inOld))));
  const gone = oldLines.filter((line) => movedFrom.has(line.start) || weak.has(line));
  const kept = outside(inOrder, gone);
  const freshHeld = coverage(newLines, kept.map(inNew));
  const open = leftOver(newLines, freshHeld).filter(({ start }) => !movedTo.has(start));
  const edited: Stretch[] = [];
  const taken = new Set<Line>();
  const sought = gone.filter(({ start }) => !movedFrom.has(start));
  for (const { line, to } of likelyPairs(texts, sought, open)) {
    if (taken.has(line) || taken.has(to)) continue;
    const place = { from: line.start, fromEnd: line.end, to: to.start, toEnd: to.end };
    const found = alignStretch(texts, place, true);
    const held = found.reduce((sum, { length }) => sum + length, 0);
    if (held < enoughOfLine * (line.end - line.start)) continue;
    taken.add(line).add(to);
    edited.push(...found);
  }
  return [...kept, ...moved, ...edited].sort((one, other) => one.from - other.from);
}
