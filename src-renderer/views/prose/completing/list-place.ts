// Where the list of completions stands: below the words that ask for it, above them where there is more room.

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface ListPlace {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

const GAP = 8;
const EDGE = 8;

/** All in CSS pixels of the window; in words that read from the right the list ends where they begin. */
export function placeList(words: Box, size: Size, frame: Size, fromRight: boolean): ListPlace {
  const below = frame.height - EDGE - words.bottom - GAP;
  const above = words.top - GAP - EDGE;
  const isBelow = size.height <= below || below >= above;
  const maxHeight = Math.max(0, Math.min(size.height, isBelow ? below : above));
  const wanted = fromRight ? words.right - size.width : words.left;
  const left = Math.max(EDGE, Math.min(wanted, frame.width - EDGE - size.width));
  return { left, top: isBelow ? words.bottom + GAP : words.top - GAP - maxHeight, maxHeight };
}
