// Makes passages of all hits in one step: by its button in the find bar, and by name from the palette and the menu.
import { Highlighter } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { highlightHits, MOST_HIGHLIGHTED } from '../../commands/highlight-hits.ts';
import type { Passage } from '../../model/source.ts';
import { IconButton } from '../design/button.tsx';
import { counted, inFigures } from '../../model/counted.ts';
import { useCommands } from '../session/command-registry.ts';
import { offerUndo } from '../session/offer-undo.ts';
import { announce, showToast } from '../session/toasts.ts';
import { useLive, useRun, useWorkbench } from '../session/workbench-context.ts';
import { currentColour } from '../source/use-passage-acts.ts';
import { painted } from './slices.ts';

/** From so many on it is said before that it takes a moment. */
const MANY = 2000;

interface HighlightAllProps {
  readonly sourceId: string;
  readonly hits: readonly Passage[];
}

export function HighlightAll({ sourceId, hits }: HighlightAllProps): ReactNode {
  const { open } = useWorkbench();
  const run = useRun();
  const writer = useLive(open.role) === 'writer';
  const [busy, setBusy] = useState(false);
  const can = writer && hits.length > 0 && !busy;
  const highlight = async () => {
    if (hits.length > MOST_HIGHLIGHTED) {
      const [many, most] = [hits.length, MOST_HIGHLIGHTED].map(inFigures);
      return showToast({
        text: `${many} hits are too many for one step, which takes ${most} at most. Look for longer words, or for whole words.`,
        topic: 'highlight-hits',
      });
    }
    if (hits.length > MANY) {
      setBusy(true);
      announce(`Highlighting ${inFigures(hits.length)} hits`);
      await painted();
      setBusy(false);
    }
    const done = run(highlightHits, { sourceId, passages: hits, colour: currentColour() });
    if (done) return offerUndo(`Highlighted ${counted(done.added.length, 'hit', 'hits')}`, done);
    return showToast({ text: 'All hits are highlighted already.' });
  };
  useCommands({ 'highlight-hits': { run: () => void highlight(), enabled: () => can } });
  return (
    <IconButton
      label={busy ? 'Highlighting all hits…' : 'Highlight all hits as passages'}
      icon={Highlighter}
      aria-busy={busy}
      disabled={!can}
      onClick={() => void highlight()}
    />
  );
}
