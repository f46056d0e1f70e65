// Lays out the margin lane: brackets side by side where passages overlap, and labels that never cover one another.

export interface Extent {
  readonly id: string;
  /** CSS pixels from the top of the article. */
  readonly top: number;
  readonly bottom: number;
  /** It has a label: it is linked to a row. */
  readonly labelled: boolean;
}

export interface PlacedBracket extends Extent {
  /** 0 next to the text. */
  readonly lane: number;
  /** Absent where it has no label, and where labels stand too close: then it is one of a group. */
  readonly labelTop: number | undefined;
}

/** Passages whose labels would stand too far from them, or whose brackets lie on others: one sign says how many there are. */
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

/** A part of the article that is laid out by itself, so that its labels stay where they are whatever else comes near. */
export interface MarginSection {
  /** Those that begin in it, or that no earlier section has. */
  readonly extents: readonly Extent[];
  /** Its lower edge, in CSS pixels from the top of the article. */
  readonly bottom: number;
}

interface Sign {
  readonly top: number;
  readonly ids: string[];
  /** Says how many there are, not which. */
  grouped: boolean;
}

/** Gives labels their places from the top down; what would drift too far, or out of the section, joins others. */
class Signs {
  readonly signs: Sign[] = [];
  readonly #bottom: number;
  #until = Number.NEGATIVE_INFINITY;
  #open: Sign | undefined;

  constructor(bottom: number) {
    this.#bottom = bottom;
  }

  place({ id, top, labelled }: Extent): void {
    const at = Math.max(top, this.#until);
    const last = this.signs.at(-1);
    if (last && at > top && at + labelHeight > this.#bottom) {
      last.ids.push(id);
      last.grouped = true;
    } else if (labelled && at - top <= mostDrift) {
      this.#open = undefined;
      this.#add({ top: at, ids: [id], grouped: false });
    } else if (this.#open && top < this.#until) this.#open.ids.push(id);
    else this.#add((this.#open = { top: at, ids: [id], grouped: true }));
  }

  #add(sign: Sign): void {
    this.signs.push(sign);
    this.#until = sign.top + labelHeight;
  }
}

/** Greedy: the longer of two that begin together stands further out of the way; what finds no lane shares the last. */
class Lanes {
  readonly #busyUntil: number[] = [];

  /** Answers also whether it lies there alone. */
  take({ top, bottom }: Extent): { readonly lane: number; readonly own: boolean } {
    const busy = this.#busyUntil;
    const free = Array.from({ length: laneCount }, (_, lane) => lane).find(
      (lane) => (busy[lane] ?? Number.NEGATIVE_INFINITY) <= top,
    );
    const lane = free ?? laneCount - 1;
    busy[lane] = Math.max(busy[lane] ?? Number.NEGATIVE_INFINITY, bottom);
    return { lane, own: free !== undefined };
  }
}

const inOrder = (a: Extent, b: Extent) => a.top - b.top || b.bottom - a.bottom || (a.id < b.id ? -1 : 1);

/**
 * Sections from the top down. Where no passage reaches from one into the next, neither has a say in the layout of the
 * other.
 */
export function placeBrackets(sections: readonly MarginSection[]): MarginLayout {
  const lanes = new Lanes();
  const brackets: PlacedBracket[] = [];
  const groups: LabelGroup[] = [];
  for (const { extents, bottom } of sections) {
    const placed = extents.toSorted(inOrder).map((extent) => ({ extent, ...lanes.take(extent) }));
    const signs = new Signs(bottom);
    for (const { extent, own } of placed) if (extent.labelled || !own) signs.place(extent);
    const labelTops = new Map(signs.signs.flatMap(({ top, ids, grouped }) => (grouped ? [] : [[ids[0], top]])));
    groups.push(...signs.signs.filter(({ grouped }) => grouped).map(({ top, ids }) => ({ top, ids })));
    brackets.push(...placed.map(({ extent, lane }) => ({ ...extent, lane, labelTop: labelTops.get(extent.id) })));
  }
  return { brackets, groups };
}
