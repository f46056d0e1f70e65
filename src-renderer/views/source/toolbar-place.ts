// Where the toolbar stands beside a selection: above its first line or below its last one, off its words while there is room.

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
  if (above >= frame.top + 2 && top <= frame.bottom) {
    const left = centredOn(
      lines.filter((line) => line.top < top + 4),
      size,
      frame,
    );
    return { left, top: above, side: 'top' };
  }
  const seen = bottom > frame.top && top < frame.bottom;
  if (seen && below + size.height > frame.bottom - 2) return inCorner(lines, size, frame);
  const left = centredOn(
    lines.filter((line) => line.bottom > bottom - 4),
    size,
    frame,
  );
  return { left, top: below, side: 'bottom' };
}

function centredOn(edge: readonly Box[], { width }: Size, frame: Box): number {
  const left = Math.min(...edge.map((line) => line.left));
  const right = Math.max(...edge.map((line) => line.right));
  const most = Math.max(frame.left + gap, frame.right - gap - width);
  return Math.min(Math.max((left + right) / 2 - width / 2, frame.left + gap), most);
}

/** The words reach from edge to edge of the pane: a corner that is free of them, or else the one where reading ends. */
function inCorner(lines: readonly Box[], { width, height }: Size, frame: Box): ToolbarPlace {
  const right = Math.max(frame.left + gap, frame.right - gap - width);
  const low = frame.bottom - gap - height;
  const last = { left: right, top: low, side: 'top' } as const;
  const corners: readonly ToolbarPlace[] = [
    last,
    { left: frame.left + gap, top: low, side: 'top' },
    { left: right, top: frame.top + gap, side: 'bottom' },
    { left: frame.left + gap, top: frame.top + gap, side: 'bottom' },
  ];
  const covers = ({ left, top }: ToolbarPlace) =>
    lines.some((line) => line.right > left && line.left < left + width && line.bottom > top && line.top < top + height);
  return corners.find((corner) => !covers(corner)) ?? last;
}
