// How a row says where it stands: in the document's flow, or at its place among those that are seen.
import type { CSSProperties } from 'react';

export function rowPlace(top: number | undefined): CSSProperties | undefined {
  return top === undefined ? undefined : { position: 'absolute', insetBlockStart: top, insetInline: 0 };
}
