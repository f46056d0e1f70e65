// Changes what hangs on an annotation: its memo, its colour, its edges; or deletes it with its links.
import { describePassage } from '../anchoring/describe-passage.ts';
import type { HighlightColour } from '../model/annotation.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Passage } from '../model/source.ts';
import type { Study } from '../model/study.ts';

interface OfAnnotation {
  readonly annotationId: string;
}

export function writeMemo(study: Study, args: OfAnnotation & { readonly memo: string }, act: Act): Change | null {
  const annotation = study.get('annotation', args.annotationId);
  if (!annotation || annotation.memo === args.memo) return null;
  return makeChange(act, 'Write memo', { updated: [[annotation, { ...annotation, memo: args.memo }]] });
}

export function recolour(
  study: Study,
  args: OfAnnotation & { readonly colour: HighlightColour },
  act: Act,
): Change | null {
  const annotation = study.get('annotation', args.annotationId);
  if (!annotation || annotation.colour === args.colour) return null;
  return makeChange(act, 'Recolour passage', { updated: [[annotation, { ...annotation, colour: args.colour }]] });
}

/** Puts the annotation on another passage of the same source, for example one with its edges adjusted. */
export function moveEdges(study: Study, args: OfAnnotation & { readonly passage: Passage }, act: Act): Change | null {
  const annotation = study.get('annotation', args.annotationId);
  const content = annotation && study.contentOf(annotation.sourceId);
  const { start, end } = args.passage;
  if (!annotation || !content || start < 0 || start >= end || end > content.text.length) return null;
  const { position } = annotation.selector;
  if (position.start === start && position.end === end) return null;
  const selector = describePassage(content.text, args.passage);
  return makeChange(act, 'Adjust passage', { updated: [[annotation, { ...annotation, selector }]] });
}

export function deleteAnnotation(study: Study, args: OfAnnotation, act: Act): Change | null {
  const annotation = study.get('annotation', args.annotationId);
  if (!annotation) return null;
  return makeChange(act, 'Delete passage', { removed: [...study.linksOf(annotation.id), annotation] });
}
