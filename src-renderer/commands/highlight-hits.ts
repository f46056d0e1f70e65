// Makes passages of many stretches of a source at once.
import type { HighlightColour } from '../model/annotation.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Passage } from '../model/source.ts';
import type { Study } from '../model/study.ts';
import { newAnnotation } from './new-annotation.ts';

/** As many as the workbench is measured with; more would bury the passages that were chosen one by one. */
export const MOST_HIGHLIGHTED = 10_000;

export interface HighlightHits {
  readonly sourceId: string;
  readonly passages: readonly Passage[];
  readonly colour: HighlightColour;
}

/** A stretch that is annotated already is left alone; `null` when all are, or when there are more than can be meant. */
export function highlightHits(study: Study, { sourceId, passages, colour }: HighlightHits, act: Act): Change | null {
  if (passages.length > MOST_HIGHLIGHTED) return null;
  const keyOf = ({ start, end }: Passage) => `${start} ${end}`;
  const standing = new Set(study.annotationsOf(sourceId).map(({ selector }) => keyOf(selector.position)));
  const added = passages.flatMap((passage) =>
    standing.has(keyOf(passage)) ? [] : (newAnnotation(study, { sourceId, passage }, colour, act) ?? []),
  );
  return makeChange(act, 'Highlight all hits', { added });
}
