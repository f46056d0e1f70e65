// What is painted where: the innermost passage colours the words, and each has a line of its own below them.
import { type HighlightColour, highlightColours } from '../../model/annotation.ts';
import type { Passage } from '../../model/source.ts';
import { lineLanes } from './overlap-lanes.ts';

/** The lane of a line counted from the words, its style, its colour. */
type LineName = `line${number}-${LineStyle}-${HighlightColour}`;
type LineStyle = 'linked' | 'loose';

export type PaintName =
  /** The paragraphs of the priority that is worked on, while the others step back. */
  | 'belongs'
  | `paint-${HighlightColour}`
  | LineName
  /** Colour and line in one, of a passage that shares its words with no other. */
  | `mark-${LineStyle}-${HighlightColour}`
  /** More passages than lines find room here. */
  | 'more'
  | `active${number}`
  | 'selected';

const lanes = Array.from({ length: lineLanes }, (_, lane) => lane);

const linesOf = (lane: number, style: LineStyle) =>
  highlightColours.map((colour): LineName => `line${lane}-${style}-${colour}`);
const marksOf = (style: LineStyle) => highlightColours.map((colour) => `mark-${style}-${colour}` as const);

/** From the lowest layer to the highest. */
export const paintNames: readonly PaintName[] = [
  'belongs',
  ...highlightColours.map((colour) => `paint-${colour}` as const),
  ...lanes.flatMap((lane) => [...linesOf(lane, 'loose'), ...linesOf(lane, 'linked')]),
  ...marksOf('loose'),
  ...marksOf('linked'),
  'more',
  ...lanes.map((lane) => `active${lane}` as const),
  'selected',
];

export interface PaintedPassage extends Passage {
  readonly id: string;
  readonly colour: HighlightColour;
  readonly linked: boolean;
  readonly active: boolean;
  /** Counted from the words; see `lanesOf`. */
  readonly lane: number;
}

export interface Paint extends Passage {
  readonly name: PaintName;
}

/** The shorter comes out on top: what lies inside another stays visible. */
function inner(a: PaintedPassage, b: PaintedPassage): number {
  const difference = a.end - a.start - (b.end - b.start);
  return difference !== 0 ? difference : b.start - a.start;
}

const styleOf = ({ linked }: PaintedPassage): LineStyle => (linked ? 'linked' : 'loose');

/** One line from the first to the last word of a passage, in its lane; the one that is gone to shows even without. */
function linesUnder(passage: PaintedPassage, alone: boolean): readonly Paint[] {
  const { start, end, colour, active, lane } = passage;
  const paints: Paint[] = [];
  if (alone) paints.push({ name: `mark-${styleOf(passage)}-${colour}`, start, end });
  else if (lane < lineLanes) paints.push({ name: `line${lane}-${styleOf(passage)}-${colour}`, start, end });
  if (active) paints.push({ name: `active${Math.min(lane, lineLanes - 1)}`, start, end });
  return paints;
}

/**
 * A sweep over the edges of the passages (UTF-16 code units): on each stretch between two edges the innermost passage
 * gives the colour. Lines go through from edge to edge, whatever lies upon them. A passage that lies alone is painted at
 * one go: all that is registered costs time in every frame in which anything on the page changes its style. O(n log n) for
 * n passages with few on one spot.
 */
export function planPaint(passages: readonly PaintedPassage[], selected: Passage | undefined): readonly Paint[] {
  const paints: Paint[] = [];
  const last = new Map<PaintName, number>();
  const add = (name: PaintName, start: number, end: number) => {
    const at = last.get(name);
    const before = at === undefined ? undefined : paints[at];
    if (at !== undefined && before?.end === start) paints[at] = { ...before, end };
    else last.set(name, paints.push({ name, start, end }) - 1);
  };
  const edges = [...new Set(passages.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const byStart = passages.toSorted((a, b) => a.start - b.start);
  const alone = new Set<PaintedPassage>();
  let active: PaintedPassage[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const start = edges[i] as number;
    const end = edges[i + 1] as number;
    active = active.filter((passage) => passage.end > start);
    for (; (byStart[next]?.start ?? Infinity) <= start; next += 1) active.push(byStart[next] as PaintedPassage);
    const [top] = active.toSorted(inner);
    if (top && active.length === 1 && top.lane === 0 && top.start === start && top.end === end) alone.add(top);
    else if (top) add(`paint-${top.colour}`, start, end);
    if (active.some(({ lane }) => lane >= lineLanes)) add('more', start, end);
  }
  paints.push(...byStart.flatMap((passage) => linesUnder(passage, alone.has(passage))));
  if (selected && selected.end > selected.start) add('selected', selected.start, selected.end);
  return paints;
}
