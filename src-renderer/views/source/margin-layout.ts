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
  /** Absent where labels stand too close: then it is one of a group. */
  readonly labelTop: number | undefined;
}

/** Passages whose labels would stand too far from them: one sign says how many there are. */
export interface LabelGroup {
  readonly top: number;
  readonly ids: readonly string[];
}

export interface MarginLayout {
  readonly brackets: readonly PlacedBracket[];
  readonly groups: readonly LabelGroup[];
}

export const laneCount = 3;
export const labelHeight = 18;
/** A label further below the beginning of its passage says nothing of it any more. */
const mostDrift = 1.5 * labelHeight;

/** Gives labels their places from the top down; what would drift too far joins the group below the last one. */
class Labels {
  readonly groups: LabelGroup[] = [];
  #until = Number.NEGATIVE_INFINITY;
  #open: { readonly top: number; readonly ids: string[] } | undefined;

  place({ id, top }: Extent): number | undefined {
    const at = Math.max(top, this.#until);
    if (at - top <= mostDrift) {
      this.#open = undefined;
      this.#until = at + labelHeight;
      return at;
    }
    if (!this.#open) {
      this.#open = { top: at, ids: [] };
      this.groups.push(this.#open);
      this.#until = at + labelHeight;
    }
    this.#open.ids.push(id);
    return undefined;
  }
}

/** Greedy: the longer of two that begin together stands further out of the way; what finds no lane shares the last. */
export function placeBrackets(extents: readonly Extent[]): MarginLayout {
  const sorted = extents.toSorted((a, b) => a.top - b.top || b.bottom - a.bottom || (a.id < b.id ? -1 : 1));
  const busyUntil: number[] = [];
  const labels = new Labels();
  const brackets = sorted.map((extent): PlacedBracket => {
    const free = Array.from({ length: laneCount }, (_, lane) => lane).find(
      (lane) => (busyUntil[lane] ?? Number.NEGATIVE_INFINITY) <= extent.top,
    );
    const lane = free ?? laneCount - 1;
    busyUntil[lane] = Math.max(busyUntil[lane] ?? Number.NEGATIVE_INFINITY, extent.bottom);
    return { ...extent, lane, labelTop: labels.place(extent) };
  });
  return { brackets, groups: labels.groups };
}
