// Makes the annotation record of a passage, or finds the one that stands on just that passage.
import { describePassage } from '../anchoring/describe-passage.ts';
import type { Annotation, HighlightColour } from '../model/annotation.ts';
import type { Act } from '../model/change.ts';
import { type Passage, samePassage } from '../model/source.ts';
import type { Study } from '../model/study.ts';

export interface PassageInSource {
  readonly sourceId: string;
  /** UTF-16 code units into the source's canonical text. */
  readonly passage: Passage;
}

/** The annotation with exactly these bounds, the oldest when there are several. */
export function annotationAt(study: Study, { sourceId, passage }: PassageInSource): Annotation | undefined {
  return study.annotationsWithin(sourceId, passage).find(({ selector }) => samePassage(selector.position, passage));
}

/** `null` when the passage is empty, lies outside the text, or the text is not there. */
export function newAnnotation(
  study: Study,
  { sourceId, passage }: PassageInSource,
  colour: HighlightColour,
  act: Act,
): Annotation | null {
  const content = study.contentOf(sourceId);
  if (!content || passage.start < 0 || passage.start >= passage.end || passage.end > content.text.length) return null;
  return {
    kind: 'annotation',
    id: act.newId(),
    sourceId,
    selector: describePassage(content.text, passage),
    colour,
    tags: [],
    memo: '',
    createdAt: act.now(),
    createdBy: act.by,
  };
}
