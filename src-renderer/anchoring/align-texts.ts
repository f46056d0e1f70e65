// Lays two versions of a text side by side: which stretches of the old one stand where in the new one.
import { longestAscending } from './common-runs.ts';
import { alignStretch, type Stretch, type TextPair } from './align-stretch.ts';
import { type Line, linesOf, pairLeftOver } from './pair-lines.ts';

export type { Stretch } from './align-stretch.ts';

/** By `from`, without overlaps in the old text. Stretches with `moved` stand out of order in the new one. */
export type Alignment = readonly Stretch[];

interface LinePair {
  readonly a: number;
  readonly b: number;
}

/** Lines that occur just once in either text. */
function uniqueLines(old: readonly Line[], fresh: readonly Line[]): LinePair[] {
  const placesOf = (lines: readonly Line[]) => {
    const places = new Map<string, number>();
    lines.forEach(({ words }, i) => places.set(words, places.has(words) ? -1 : i));
    return places;
  };
  const inNew = placesOf(fresh);
  const pairs: LinePair[] = [];
  for (const [words, a] of placesOf(old)) {
    const b = words.trim() === '' || a < 0 ? undefined : inNew.get(words);
    if (b !== undefined && b >= 0) pairs.push({ a, b });
  }
  return pairs;
}

const whole = (line: Line, to: Line, moved: boolean): Stretch => ({
  from: line.start,
  to: to.start,
  length: line.end - line.start,
  moved,
});

/** Stretches that touch, or that only a line feed parts, become one. */
function joined(texts: TextPair, stretches: readonly Stretch[]): Stretch[] {
  const list: Stretch[] = [];
  for (const next of stretches) {
    const last = list.at(-1);
    const gap = last ? next.from - last.from - last.length : -1;
    const same = last && next.to - last.to - last.length === gap && next.moved === last.moved;
    const feeds = gap === 1 && texts.old[next.from - 1] === '\n' && texts.fresh[next.to - 1] === '\n';
    if (last && same && (gap === 0 || feeds)) {
      list[list.length - 1] = { ...last, length: last.length + gap + next.length };
    } else list.push(next);
  }
  return list;
}

/**
 * Which stretches of the old text stand where in the new one, in UTF-16 code units. Lines that are unique in both are
 * laid side by side first (Bram Cohen's patience diff), then the words between them (Myers). Lines left over are paired
 * wherever they stand: those of the same words, then those that share most of their words, so that a paragraph is found
 * again that was moved, and edited as well.
 */
export function alignTexts(old: string, fresh: string): Alignment {
  if (old === fresh) return old === '' ? [] : [{ from: 0, to: 0, length: old.length, moved: false }];
  const texts: TextPair = { old, fresh, numbers: new Map() };
  const oldLines = linesOf(old);
  const newLines = linesOf(fresh);
  const unique = uniqueLines(oldLines, newLines);
  const anchors = longestAscending(unique);
  const placed = new Set(anchors.map(({ a }) => a));
  const movedLines = unique.filter(({ a }) => !placed.has(a));
  const stretches: Stretch[] = [];
  let a = 0;
  let b = 0;
  for (const anchor of [...anchors, { a: oldLines.length, b: newLines.length }]) {
    stretches.push(...betweenLines(texts, oldLines.slice(a, anchor.a), newLines.slice(b, anchor.b)));
    const [line, to] = [oldLines[anchor.a], newLines[anchor.b]];
    if (line && to) stretches.push(whole(line, to, false));
    a = anchor.a + 1;
    b = anchor.b + 1;
  }
  const moved = movedLines.map((pair) => whole(oldLines[pair.a] as Line, newLines[pair.b] as Line, true));
  return joined(texts, pairLeftOver(texts, oldLines, newLines, stretches, moved));
}

function betweenLines(texts: TextPair, old: readonly Line[], fresh: readonly Line[]): readonly Stretch[] {
  const [first, last, firstNew, lastNew] = [old[0], old.at(-1), fresh[0], fresh.at(-1)];
  if (!first || !last || !firstNew || !lastNew) return [];
  const place = { from: first.start, fromEnd: last.end, to: firstNew.start, toEnd: lastNew.end };
  return alignStretch(texts, place, false);
}
