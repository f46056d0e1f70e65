// The keys of the article pane: walk by sentence and by passage, and do to the passage what the toolbar offers.
import type { CommandId } from '../../../commands/keymap.ts';
import { type Handler, useCommands } from '../../session/command-registry.ts';
import { announce, showToast } from '../../session/toasts.ts';
import { useWorkbench } from '../../session/workbench-context.ts';
import type { ArticleView } from '../article-view.ts';
import { useOpenPassage } from '../use-open-passage.ts';
import { usePassageActs } from '../use-passage-acts.ts';
import { useEdgeKeys } from './use-edge-keys.ts';
import { usePassageWalk } from './use-passage-walk.ts';
import { useSentenceKeys } from './use-sentence-keys.ts';

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Enter on a link or a button is theirs, and Backspace there deletes nothing. */
const onControl = () => (document.activeElement?.closest('a, button, [role="menuitem"]') ?? null) !== null;

/** Opens the passage that was walked to; of a sentence the one passage in it, or the choice among several. */
function useOpenHere(view: ArticleView): Handler {
  const { store, session } = useWorkbench();
  const acts = usePassageActs();
  const open = useOpenPassage();
  const within = () => {
    const { selected } = session.state;
    if (selected?.sourceId !== view.sourceId) return [];
    return store.annotationsWithin(view.sourceId, selected.passage).map(({ id }) => id);
  };
  return {
    run: () => {
      const ids = within();
      const [only] = ids;
      if (!session.state.selected) acts.openCard('card');
      else if (ids.length > 1) session.set({ choice: { ids, beside: session.state.selected.passage } });
      else if (only !== undefined) open(only);
    },
    enabled: () => !onControl() && (session.state.selected ? within().length > 0 : acts.subject() !== undefined),
  };
}

function toToolbar(view: ArticleView): Handler {
  const button = () => view.scroller.querySelector<HTMLElement>('[role="toolbar"] button');
  return { run: () => button()?.focus(), enabled: () => button() !== null };
}

function sayNone(digit: number, count: number): true {
  const there = count === 0 ? 'there are none yet' : `the last is ${count}`;
  const text = `There is no priority ${digit}: ${there}.`;
  announce(text);
  showToast({ text, topic: 'no-priority' });
  return true;
}

export function usePassageCommands(view: ArticleView): void {
  const { store, session } = useWorkbench();
  const acts = usePassageActs();
  const sentence = useSentenceKeys(view);
  const walk = usePassageWalk(view);
  const edge = useEdgeKeys(view);
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
      refuse: () => has() && sayNone(digit, store.priorities().length),
    },
  ]);
  useCommands({
    ...Object.fromEntries(links),
    link: onSubject(() => session.set({ linking: true, stance: 'supports' })),
    highlight: onSubject(() => acts.highlight()),
    memo: onSubject(() => acts.openCard('memo')),
    tag: onSubject(() => acts.openCard('tags')),
    'copy-citation': onSubject(() => void acts.copyCitation()),
    'open-card': useOpenHere(view),
    'delete-passage': { run: () => acts.remove(), enabled: () => has() && !session.state.selected && !onControl() },
    'passage-toolbar': toToolbar(view),
    'end-forward': onSubject(() => edge('end', 1)),
    'end-back': onSubject(() => edge('end', -1)),
    'start-back': onSubject(() => edge('start', -1)),
    'start-forward': onSubject(() => edge('start', 1)),
    'next-sentence': () => sentence(1, false),
    'previous-sentence': () => sentence(-1, false),
    'extend-sentence': () => sentence(1, true),
    'shrink-sentence': () => sentence(-1, true),
    'next-passage': () => walk(1),
    'previous-passage': () => walk(-1),
  });
}
