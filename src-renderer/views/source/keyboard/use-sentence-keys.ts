// The reading cursor by key: from sentence to sentence, longer and shorter, and told to whoever listens.
import { useRef } from 'react';
import { samePassage } from '../../../model/source.ts';
import type { Study } from '../../../model/study.ts';
import type { Session } from '../../session/session.ts';
import { announce } from '../../session/toasts.ts';
import { useWorkbench } from '../../session/workbench-context.ts';
import type { ArticleView } from '../article-view.ts';
import { quoteOf } from '../citation.ts';
import { heardPassages } from './heard.ts';
import { moveSentence, type SentenceCursor, sentenceBefore, stretchOf } from './sentence-cursor.ts';

type From = SentenceCursor | { readonly offset: number };

/**
 * Where the next step is made from: the cursor itself while it stands; a selection that it did not make, and a passage that
 * was walked to; the sentence before the one that was clicked into, so that the step comes to that; where the cursor was, as
 * long as that can be seen; the top of the pane.
 */
function whereFrom(
  view: ArticleView,
  session: Session,
  store: Study,
  cursor: SentenceCursor | undefined,
  step: 1 | -1,
): From {
  const { selected, annotationId } = session.state;
  if (cursor && samePassage(selected?.passage, stretchOf(cursor))) return cursor;
  const walked = annotationId === undefined ? undefined : store.get('annotation', annotationId);
  const other = selected?.passage ?? walked?.selector.position;
  if (other) return { offset: step === 1 ? other.end : other.start };
  const caret = view.offsetAtCaret();
  const language = store.get('source', view.sourceId)?.language;
  if (caret !== undefined) return { offset: sentenceBefore(view.content, caret + 1, language)?.start ?? caret };
  return cursor && view.canBeSeen(cursor.head) ? cursor : { offset: view.offsetAtTop() };
}

export function useSentenceKeys(view: ArticleView): (step: 1 | -1, extend: boolean) => void {
  const { store, session } = useWorkbench();
  const cursor = useRef<SentenceCursor | undefined>(undefined);
  return (step, extend) => {
    const { selected } = session.state;
    const from = whereFrom(view, session, store, cursor.current, step);
    const language = store.get('source', view.sourceId)?.language;
    const next = moveSentence(view.content, from, step, extend && selected !== undefined, language);
    if (!next) {
      announce(step === 1 ? 'End of the article' : 'Start of the article');
      return;
    }
    cursor.current = next;
    document.getSelection()?.removeAllRanges();
    view.near.include(next.head);
    view.scrollTo(next.head, 'reading');
    session.set({
      selected: { sourceId: view.sourceId, passage: stretchOf(next), by: 'sentence' },
      annotationId: undefined,
      card: undefined,
    });
    const passages = heardPassages(store, view.content, view.sourceId, next.head);
    announce(`${quoteOf(view.content, next.head)} ${passages}`.trim());
  };
}
