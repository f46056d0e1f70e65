// Highlights a passage: an annotation without a link, with whatever colour, tags and memo come with it.
import type { HighlightColour } from '../model/annotation.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Study } from '../model/study.ts';
import { annotationAt, newAnnotation, type PassageInSource } from './new-annotation.ts';
import { tidyTags } from './tag-annotation.ts';

export interface AnnotatePassage extends PassageInSource {
  readonly colour: HighlightColour;
  readonly memo?: string;
  readonly tags?: readonly string[];
}

/** `null` when the very same passage is annotated in that colour already. */
export function annotatePassage(study: Study, args: AnnotatePassage, act: Act): Change | null {
  const standing = annotationAt(study, args);
  const extra = { colour: args.colour, memo: args.memo ?? '', tags: tidyTags(args.tags ?? []) };
  if (standing) {
    if (extra.memo !== '' || extra.tags.length > 0 || standing.colour === args.colour) return null;
    return makeChange(act, 'Recolour passage', { updated: [[standing, { ...standing, colour: args.colour }]] });
  }
  const annotation = newAnnotation(study, args, args.colour, act);
  return annotation && makeChange(act, 'Highlight passage', { added: [{ ...annotation, ...extra }] });
}
