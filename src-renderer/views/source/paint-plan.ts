// What is painted where: one paint on each stretch of text, and underlines that keep overlapping passages apart.
import { type HighlightColour, highlightColours } from '../../model/annotation.ts';
import type { Passage } from '../../model/source.ts';

export type PaintName =
  /** The paragraphs of the priority that is worked on, while the others step back. */
  | 'belongs'
  | `paint-${HighlightColour}`
  | `linked-${HighlightColour}`
  | `loose-${HighlightColour}`
  | `deep-${HighlightColour}`
  | 'active'
  | 'selected';

/** From the lowest layer to the highest. */
export const paintNames: readonly PaintName[] = [
  'belongs',
  ...highlightColours.map((colour) => `paint-${colour}` as const),
  ...highlightColours.map((colour) => `loose-${colour}` as const),
  ...highlightColours.map((colour) => `linked-${colour}` as const),
  ...highlightColours.map((colour) => `deep-${colour}` as const),
  'active',
  'selected',
];

export interface PaintedPassage extends Passage {
  readonly id: string;
  readonly colour: HighlightColour;
  readonly linked: boolean;
  readonly active: boolean;
}

export interface Paint extends Passage {
  readonly name: PaintName;
}

/** The shorter comes out on top: what lies inside another stays visible. */
function inner(a: PaintedPassage, b: PaintedPassage): number {
  const difference = a.end - a.start - (b.end - b.start);
  return difference !== 0 ? difference : b.start - a.start;
}

function namesFor(active: readonly PaintedPassage[]): readonly PaintName[] {
  const [top, second] = active.toSorted(inner);
  if (!top) return [];
  const names: PaintName[] = [`paint-${top.colour}`];
  names.push(second ? `deep-${second.colour}` : `${top.linked ? 'linked' : 'loose'}-${top.colour}`);
  if (active.some((passage) => passage.active)) names.push('active');
  return names;
}

/**
 * A sweep over the edges of the passages (UTF-16 code units): on each stretch between two edges the innermost passage
 * gives the paint; where several lie upon one another a double line in the colour of the next one out tells so.
 * O(n log n) for n passages with few on one spot.
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
  let active: PaintedPassage[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const start = edges[i] as number;
    const end = edges[i + 1] as number;
    active = active.filter((passage) => passage.end > start);
    for (; (byStart[next]?.start ?? Infinity) <= start; next += 1) active.push(byStart[next] as PaintedPassage);
    for (const name of namesFor(active)) add(name, start, end);
  }
  if (selected && selected.end > selected.start) add('selected', selected.start, selected.end);
  return paints;
}
