// The keys of the article pane: walk by sentence and by passage, and do to the passage what the toolbar offers.
import { useRef } from 'react';
import type { CommandId } from '../../commands/keymap.ts';
import type { Annotation } from '../../model/annotation.ts';
import { type Handler, useCommands } from '../session/command-registry.ts';
import { announce } from '../session/toasts.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import type { ArticleView } from './article-view.ts';
import { quoteOf } from './citation.ts';
import { moveSentence, type SentenceCursor, stretchOf } from './sentence-cursor.ts';
import { nameOfTarget, shorten, usePassageActs } from './use-passage-acts.ts';

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Enter on a link or a button is theirs, and Backspace there deletes nothing. */
const onControl = () => (document.activeElement?.closest('a, button, [role="menuitem"]') ?? null) !== null;

function useSentenceKeys(view: ArticleView): (step: 1 | -1, extend: boolean) => void {
  const { store, session } = useWorkbench();
  const cursor = useRef<SentenceCursor | undefined>(undefined);
  return (step, extend) => {
    const { selected } = session.state;
    const source = store.get('source', view.sourceId);
    // A selection made by other means is where the cursor goes on from.
    const from =
      selected && selected.by !== 'sentence'
        ? { offset: step === 1 ? selected.passage.end : selected.passage.start }
        : (cursor.current ?? { offset: view.offsetAtTop() });
    const next = moveSentence(view.content, from, step, extend && selected !== undefined, source?.language);
    if (!next) {
      announce(step === 1 ? 'End of the article' : 'Start of the article');
      return;
    }
    cursor.current = next;
    const passage = stretchOf(next);
    document.getSelection()?.removeAllRanges();
    view.near.include(next.head);
    view.scrollTo(next.head, 'nearest');
    session.set({
      selected: { sourceId: view.sourceId, passage, by: 'sentence' },
      annotationId: undefined,
      card: undefined,
    });
    const inside = store.annotationsWithin(view.sourceId, next.head).length;
    const passages = inside === 0 ? '' : inside === 1 ? ' 1 passage here.' : ` ${inside} passages here.`;
    announce(`${quoteOf(view.content, next.head)}${passages}`);
  };
}

function usePassageKeys(view: ArticleView): (step: 1 | -1) => void {
  const { store, session } = useWorkbench();
  return (step) => {
    const list = store.annotationsOf(view.sourceId);
    const { annotationId, selected } = session.state;
    const at = list.findIndex((annotation) => annotation.id === annotationId);
    const here = selected?.passage.start ?? view.offsetAtTop();
    const start = ({ selector }: Annotation) => selector.position.start;
    const fresh = step === 1 ? list.find((one) => start(one) >= here) : list.findLast((one) => start(one) < here);
    const next = at >= 0 ? list[at + step] : fresh;
    if (!next) {
      announce(list.length === 0 ? 'No passages in this source' : step === 1 ? 'Last passage' : 'First passage');
      return;
    }
    const passage = next.selector.position;
    document.getSelection()?.removeAllRanges();
    view.near.include(passage);
    view.scrollTo(passage, 'nearest');
    session.set({
      annotationId: next.id,
      selected: undefined,
      card: undefined,
      lit: { kind: 'annotations', ids: [next.id] },
    });
    const links = store.linksOf(next.id).map((link) => nameOfTarget(store, link.target));
    const to = links.length > 0 ? `Linked to ${links.join('; ')}` : 'Not linked';
    announce(
      `Passage ${list.indexOf(next) + 1} of ${list.length}: ${shorten(quoteOf(view.content, passage), 200)}. ${to}.`,
    );
  };
}

export function usePassageCommands(view: ArticleView): void {
  const { store, session } = useWorkbench();
  const acts = usePassageActs();
  const sentence = useSentenceKeys(view);
  const walk = usePassageKeys(view);
  const has = () => acts.subject() !== undefined;
  const onSubject = (run: () => void): Handler => ({ run, enabled: has });
  const links = digits.map((digit): [CommandId, Handler] => [
    `link-${digit}` as CommandId,
    {
      run: () => {
        const priority = store.priorities()[digit - 1];
        if (priority) acts.link([{ kind: 'priority', id: priority.id }], 'supports');
      },
      enabled: () => has() && store.priorities()[digit - 1] !== undefined,
    },
  ]);
  useCommands({
    ...Object.fromEntries(links),
    link: onSubject(() => session.set({ linking: true, stance: 'supports' })),
    highlight: onSubject(() => acts.highlight()),
    memo: onSubject(() => acts.openCard('memo')),
    tag: onSubject(() => acts.openCard('tags')),
    'copy-citation': onSubject(() => void acts.copyCitation()),
    'open-card': { run: () => acts.openCard('card'), enabled: () => has() && !session.state.selected && !onControl() },
    'delete-passage': { run: () => acts.remove(), enabled: () => has() && !session.state.selected && !onControl() },
    'next-sentence': () => sentence(1, false),
    'previous-sentence': () => sentence(-1, false),
    'extend-sentence': () => sentence(1, true),
    'shrink-sentence': () => sentence(-1, true),
    'next-passage': () => walk(1),
    'previous-passage': () => walk(-1),
  });
}
