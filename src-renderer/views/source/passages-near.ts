// The passages near the reader as they are painted: with their colour, their line and its lane.
import type { Annotation, HighlightColour } from '../../model/annotation.ts';
import type { Passage } from '../../model/source.ts';
import type { Study } from '../../model/study.ts';
import { lanesOf, withReachingIn } from './overlap-lanes.ts';
import type { PaintedPassage } from './paint-plan.ts';

interface ColouredPassage extends Passage {
  readonly id: string;
  readonly colour: HighlightColour;
}

const coloured = ({ id, colour, selector: { position } }: Annotation): ColouredPassage => ({
  id,
  colour,
  start: position.start,
  end: position.end,
});

/** What is painted in these stretches of a source, of the annotations that `isShown`; `activeId` is the one gone to. */
export function passagesNear(
  study: Study,
  sourceId: string,
  stretches: readonly Passage[],
  isShown: (annotation: Annotation) => boolean,
  activeId: string | undefined,
): readonly PaintedPassage[] {
  const across = (stretch: Passage) => study.annotationsWithin(sourceId, stretch).filter(isShown).map(coloured);
  const found = new Map<string, ColouredPassage>();
  for (const stretch of stretches) for (const one of withReachingIn(stretch, across)) found.set(one.id, one);
  const all = [...found.values()];
  const lanes = lanesOf(all);
  return all
    .filter((one) => stretches.some(({ start, end }) => one.start < end && one.end > start))
    .map(({ id, colour, start, end }) => ({
      id,
      colour,
      start,
      end,
      linked: study.linksOf(id).length > 0,
      active: id === activeId,
      lane: lanes.get(id) ?? 0,
    }));
}
