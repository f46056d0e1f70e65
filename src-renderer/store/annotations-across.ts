// Which annotations touch a passage: a binary search, then a short scan.
import type { Annotation } from '../model/annotation.ts';
import { lowerBound } from '../model/lower-bound.ts';
import type { Passage } from '../model/source.ts';

/**
 * The annotations of a list sorted by start that share at least one code unit with the passage. `longest` bounds how far
 * back one can begin, in code units.
 */
export function annotationsAcross(list: readonly Annotation[], passage: Passage, longest: number): Annotation[] {
  const from = lowerBound(list, (annotation) => annotation.selector.position.start <= passage.start - longest);
  const found: Annotation[] = [];
  for (let i = from; i < list.length; i += 1) {
    const annotation = list[i] as Annotation;
    const { start, end } = annotation.selector.position;
    if (start >= passage.end) break;
    if (end > passage.start && end > start) found.push(annotation);
  }
  return found;
}
