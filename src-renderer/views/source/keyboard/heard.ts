// What a screen reader hears of the passages of a stretch of text: how many there are, and what they are linked to.
import { counted } from '../../../model/counted.ts';
import type { Passage, SourceContent } from '../../../model/source.ts';
import type { Study } from '../../../model/study.ts';
import { quoteOf } from '../citation.ts';
import { nameOfTarget, shorten } from '../use-passage-acts.ts';

/** So many passages are told one by one; of the others how many there are. */
const told = 3;

/** With a full stop where the words have no end of their own. */
export const ended = (words: string): string => (/[.!?…。！？]['"’”»)\]]*$/u.test(words) ? words : `${words}.`);

/** `linked to 2 Build the road, supports; 3 Open the mine, contradicts`, or `not linked`. */
export function heardLinks(study: Study, annotationId: string): string {
  const links = study.linksOf(annotationId).map(({ target, stance }) => `${nameOfTarget(study, target)}, ${stance}`);
  return links.length === 0 ? 'not linked' : `linked to ${links.join('; ')}`;
}

/** Empty where there is no passage. */
export function heardPassages(study: Study, content: SourceContent, sourceId: string, passage: Passage): string {
  const found = study.annotationsWithin(sourceId, passage);
  if (found.length === 0) return '';
  const each = found
    .slice(0, told)
    .map(({ id, selector }) => `“${shorten(quoteOf(content, selector.position), 50)}” ${heardLinks(study, id)}`);
  const rest = found.length > told ? ` And ${found.length - told} more.` : '';
  return `${counted(found.length, 'passage')} here: ${each.join('. ')}.${rest}`;
}
