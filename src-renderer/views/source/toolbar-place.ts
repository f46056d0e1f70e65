// Where the toolbar stands beside a selection: above its first line or below its last one, never on its words.

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface ToolbarPlace {
  readonly left: number;
  readonly top: number;
  /** Away from the words: where a menu of the toolbar opens. */
  readonly side: 'top' | 'bottom';
}

const gap = 8;

/** All in client coordinates and CSS pixels; `lines` are those of the selection, `frame` what can be seen of the pane. */
export function placeToolbar(lines: readonly Box[], size: Size, frame: Box): ToolbarPlace {
  const first = lines[0];
  if (!first) return { left: frame.left + gap, top: frame.top + gap, side: 'bottom' };
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const above = top - gap - size.height;
  const below = bottom + gap;
  const fitsAbove = above >= frame.top + 2 && top <= frame.bottom;
  // Below the last line when there is no room above, even when that end has to be scrolled to: the words stay free.
  const edge = fitsAbove
    ? lines.filter((line) => line.top < top + 4)
    : lines.filter((line) => line.bottom > bottom - 4);
  const left = Math.min(...edge.map((line) => line.left));
  const right = Math.max(...edge.map((line) => line.right));
  const centred = (left + right) / 2 - size.width / 2;
  const most = Math.max(frame.left + gap, frame.right - gap - size.width);
  const inside = Math.min(Math.max(centred, frame.left + gap), most);
  return fitsAbove ? { left: inside, top: above, side: 'top' } : { left: inside, top: below, side: 'bottom' };
}
