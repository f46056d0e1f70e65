// Lays out the margin lane: brackets side by side where passages overlap, and labels that never cover one another.

export interface Extent {
  readonly id: string;
  /** CSS pixels from the top of the article. */
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedBracket extends Extent {
  /** 0 next to the text. */
  readonly lane: number;
  readonly labelTop: number;
}

export const laneCount = 3;
export const labelHeight = 18;

/** Greedy: the longer of two that begin together stands further out of the way; what finds no lane shares the last. */
export function placeBrackets(extents: readonly Extent[]): readonly PlacedBracket[] {
  const sorted = extents.toSorted((a, b) => a.top - b.top || b.bottom - a.bottom || (a.id < b.id ? -1 : 1));
  const busyUntil: number[] = [];
  let labelsUntil = Number.NEGATIVE_INFINITY;
  return sorted.map((extent) => {
    const free = Array.from({ length: laneCount }, (_, lane) => lane).find(
      (lane) => (busyUntil[lane] ?? Number.NEGATIVE_INFINITY) <= extent.top,
    );
    const lane = free ?? laneCount - 1;
    busyUntil[lane] = Math.max(busyUntil[lane] ?? Number.NEGATIVE_INFINITY, extent.bottom);
    const labelTop = Math.max(extent.top, labelsUntil);
    labelsUntil = labelTop + labelHeight;
    return { ...extent, lane, labelTop };
  });
}
