// The reading cursor by key: from sentence to sentence, longer and shorter, and told to whoever listens.
import { useRef } from 'react';
import { samePassage } from '../../../model/source.ts';
import { announce } from '../../session/toasts.ts';
import { useWorkbench } from '../../session/workbench-context.ts';
import type { ArticleView } from '../article-view.ts';
import { quoteOf } from '../citation.ts';
import { heardPassages } from './heard.ts';
import { moveSentence, type SentenceCursor, stretchOf } from './sentence-cursor.ts';

export function useSentenceKeys(view: ArticleView): (step: 1 | -1, extend: boolean) => void {
  const { store, session } = useWorkbench();
  const cursor = useRef<SentenceCursor | undefined>(undefined);
  return (step, extend) => {
    const { selected, annotationId } = session.state;
    const source = store.get('source', view.sourceId);
    const walked = annotationId === undefined ? undefined : store.get('annotation', annotationId);
    // A selection that the cursor did not make, and a passage that was walked to, are where it goes on from.
    const own = cursor.current && samePassage(selected?.passage, stretchOf(cursor.current));
    const other = own ? undefined : (selected?.passage ?? walked?.selector.position);
    const from = other
      ? { offset: step === 1 ? other.end : other.start }
      : (cursor.current ?? { offset: view.offsetAtTop() });
    const next = moveSentence(view.content, from, step, extend && selected !== undefined, source?.language);
    if (!next) {
      announce(step === 1 ? 'End of the article' : 'Start of the article');
      return;
    }
    cursor.current = next;
    document.getSelection()?.removeAllRanges();
    view.near.include(next.head);
    view.scrollTo(next.head, 'nearest');
    session.set({
      selected: { sourceId: view.sourceId, passage: stretchOf(next), by: 'sentence' },
      annotationId: undefined,
      card: undefined,
    });
    const passages = heardPassages(store, view.content, view.sourceId, next.head);
    announce(`${quoteOf(view.content, next.head)} ${passages}`.trim());
  };
}
