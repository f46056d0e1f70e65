// Where among the groups one comes to stand that is dragged, by the height of the pointer.

/** A heading with the rows under it, as far as they are in the document. */
export interface GroupBlock {
  readonly id: string;
  /** CSS pixels from the top of the window. */
  readonly top: number;
  readonly bottom: number;
}

export interface GroupPlace {
  /** The group it comes to stand beside. */
  readonly id: string;
  readonly edge: 'before' | 'after';
}

/** Past the middle of a block is behind it. Undefined where it would stay where it is. */
export function groupPlaceAt(blocks: readonly GroupBlock[], dragged: string, y: number): GroupPlace | undefined {
  const behind = blocks.findLast(({ top, bottom }) => (top + bottom) / 2 <= y);
  const beside = behind ?? blocks[0];
  const now = blocks.findIndex(({ id }) => id === dragged);
  const at = behind ? blocks.indexOf(behind) + 1 : 0;
  // Before itself and behind itself are the place it has. One that was scrolled away from is not among the blocks.
  if (!beside || (now >= 0 && (at === now || at === now + 1))) return undefined;
  return { id: beside.id, edge: behind ? 'after' : 'before' };
}
