// Moves the edges of the selected words, or of the passage that was walked to, word by word.
import { moveEdges } from '../../../commands/edit-annotation.ts';
import { type PassageEdge, stepEdge } from '../../../anchoring/word-steps.ts';
import type { Passage } from '../../../model/source.ts';
import { announce } from '../../session/toasts.ts';
import { useRun, useWorkbench } from '../../session/workbench-context.ts';
import type { ArticleView } from '../article-view.ts';
import { quoteOf } from '../citation.ts';
import { usePassageActs } from '../use-passage-acts.ts';

/** So many words at the edge that was moved are heard. */
const heardWords = 4;

function wordsAt(view: ArticleView, passage: Passage, edge: PassageEdge): string {
  const words = quoteOf(view.content, passage).split(' ');
  return (edge === 'end' ? words.slice(-heardWords) : words.slice(0, heardWords)).join(' ');
}

export function useEdgeKeys(view: ArticleView): (edge: PassageEdge, step: 1 | -1) => void {
  const { store, session } = useWorkbench();
  const run = useRun();
  const acts = usePassageActs();
  return (edge, step) => {
    const place = acts.place();
    const subject = acts.subject();
    if (!place || !subject || place.sourceId !== view.sourceId) return;
    const language = store.get('source', view.sourceId)?.language;
    const passage = stepEdge(view.content.text, place.passage, edge, step, language);
    if (!passage) {
      announce(edge === 'end' ? 'The end cannot go further' : 'The start cannot go further');
      return;
    }
    if ('annotationId' in subject) {
      if (acts.refuses() || !run(moveEdges, { annotationId: subject.annotationId, passage })) return;
    } else {
      const { selected } = session.state;
      document.getSelection()?.removeAllRanges();
      session.set({ selected: { sourceId: view.sourceId, passage, by: selected?.by ?? 'keyboard' } });
    }
    view.near.include(passage);
    const at = passage[edge];
    view.scrollTo(edge === 'end' ? { start: at - 1, end: at } : { start: at, end: at + 1 }, 'nearest');
    announce(`${edge === 'end' ? 'Ends' : 'Starts'} with “${wordsAt(view, passage, edge)}”`);
  };
}
