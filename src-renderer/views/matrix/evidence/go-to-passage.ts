// Where a passage lies, in words, and the way there.
import { isUnplaced } from '../../../model/annotation.ts';
import { paragraphAt } from '../../../model/paragraphs.ts';
import type { Origin, Selector } from '../../../model/selector.ts';
import type { Study } from '../../../model/study.ts';
import type { Session } from '../../session/session.ts';

/** '¶ 14'; 'not found' for a passage that stands nowhere; empty when the text of the source is not there. */
export function paragraphSign(study: Study, sourceId: string, selector: Selector): string {
  if (isUnplaced({ selector })) return 'not found in the text';
  const content = study.contentOf(sourceId);
  return content ? `¶ ${paragraphAt(content, selector.position.start)}` : '';
}

/** '¶ 14 of “Title”', with the title only where the study has several sources. */
export function whereSaid(study: Study, { sourceId, selector }: Origin): string {
  const source = study.get('source', sourceId);
  if (!source) return 'a source that was removed';
  const sign = paragraphSign(study, sourceId, selector) || 'the source';
  return study.count('source') > 1 ? `${sign} of “${source.title}”` : sign;
}

export function goTo(session: Session, { sourceId, selector }: Origin, annotationId?: string): void {
  session.reveal({
    sourceId,
    offset: selector.position.start,
    passage: selector.position,
    pulse: true,
    ...(annotationId === undefined ? {} : { annotationId }),
  });
}
