// What could be evidence for a priority or a statement, and why: each quote is gone to, linked or rejected.
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { linkPassage } from '../../commands/link-passage.ts';
import { forgetRejections } from '../../commands/reject-suggestion.ts';
import type { SuggestedPassage } from '../../insight/suggest/suggest-passages.ts';
import type { EvidenceTarget, Stance } from '../../model/annotation.ts';
import { storeKey } from '../../store/store-keys.ts';
import { Choice } from '../design/choice.tsx';
import { stanceOptions } from '../design/stance-titles.ts';
import { offerUndo } from '../session/offer-undo.ts';
import { useLive, useRun, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { currentColour, shorten } from '../source/use-passage-acts.ts';
import type { PassageFinder } from './passage-finder.ts';
import css from './suggested-evidence.module.css';
import { SuggestedItem } from './suggested-item.tsx';
import { SUGGESTION, useReject } from './use-reject.ts';
import { useSuggestedPassages } from './use-suggested-passages.ts';

interface SuggestedEvidenceProps {
  readonly target: EvidenceTarget;
  readonly finder: PassageFinder;
}

/** Where the keyboard goes on when a suggestion is gone: to the same button of the one that takes its place. */
function useKeptPlace(shown: number) {
  const section = useRef<HTMLElement>(null);
  const place = useRef<{ readonly at: number; readonly act: 'link' | 'reject' }>(undefined);
  useLayoutEffect(() => {
    if (!place.current || !section.current) return;
    const { at, act } = place.current;
    place.current = undefined;
    const buttons = section.current.querySelectorAll<HTMLElement>(`[data-act=${act}]`);
    (buttons[Math.min(at, buttons.length - 1)] ?? section.current).focus();
  }, [shown]);
  return { section, keep: (at: number, act: 'link' | 'reject') => void (place.current = { at, act }) };
}

export function SuggestedEvidence({ target, finder }: SuggestedEvidenceProps): ReactNode {
  const { open, store } = useWorkbench();
  const run = useRun();
  const turnDown = useReject();
  const writer = useLive(open.role) === 'writer';
  const sequence = useStudy('history', (study) => study.sequence);
  const { passages, failed } = useSuggestedPassages(target, finder);
  const { section, keep } = useKeptPlace(sequence);
  const [stance, setStance] = useState<Stance>('supports');
  const title = useId();
  const textOf = ({ sourceId, passage }: SuggestedPassage) =>
    store.contentOf(sourceId)?.text.slice(passage.start, passage.end) ?? '';
  const link = (one: SuggestedPassage, at: number) => {
    keep(at, 'link');
    const { sourceId, passage } = one;
    const from = { sourceId, passage };
    const change = run(linkPassage, { from, targets: [target], stance, colour: currentColour() });
    if (change) offerUndo(`Linked “${shorten(textOf(one), 40)}”, ${stance}`, change, SUGGESTION);
  };
  const reject = (one: SuggestedPassage, at: number) => {
    keep(at, 'reject');
    turnDown(target, one, textOf(one));
  };
  return (
    <section ref={section} className={css.suggestions} aria-labelledby={title} tabIndex={-1}>
      <div className={css.header}>
        <h3 id={title} className={css.title}>
          Suggestions
        </h3>
        {writer && passages !== undefined && passages.length > 0 && (
          <span className={css.stance}>
            <span aria-hidden>Link as</span>
            <Choice label="Link suggestions as" options={stanceOptions} value={stance} onChoose={setStance} />
          </span>
        )}
      </div>
      <Said passages={passages} failed={failed} />
      {passages !== undefined && passages.length > 0 && (
        <div className={css.list}>
          {passages.map((one, at) => (
            <SuggestedItem
              key={`${one.sourceId} ${one.passage.start}`}
              suggestion={one}
              writer={writer}
              onLink={() => link(one, at)}
              onReject={() => reject(one, at)}
            />
          ))}
        </div>
      )}
      <Rejected targetId={target.id} writer={writer} />
    </section>
  );
}

function Said({ passages, failed }: ReturnType<typeof useSuggestedPassages>): ReactNode {
  if (failed) return <p className={css.note}>The sources could not be searched.</p>;
  if (passages === undefined) return <p className={css.note}>Reading the sources…</p>;
  return passages.length === 0 && <p className={css.note}>No other sentence of the sources has its words.</p>;
}

/** How many there are, and the way to see them again. */
function Rejected({ targetId, writer }: { readonly targetId: string; readonly writer: boolean }): ReactNode {
  const run = useRun();
  const rejections = useStudy(storeKey.rejections(targetId), (store) => store.rejectionsOf(targetId));
  if (rejections.length === 0) return null;
  const again = () => {
    const change = run(forgetRejections, { targetId });
    if (change) offerUndo('What was rejected is suggested again', change, SUGGESTION);
  };
  return (
    <p className={css.note}>
      {rejections.length} rejected, not suggested again.{' '}
      {writer && (
        <button type="button" className={css.again} onClick={again}>
          Suggest again
        </button>
      )}
    </p>
  );
}
