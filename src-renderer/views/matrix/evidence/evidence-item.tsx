// One quote that a priority or statement rests on: where it stands, what it says of it, how sure that is, and why.
import { ArrowDown, ArrowUp, Link2Off, MessageSquare } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, type Ref, useRef, useState } from 'react';
import { moveLink, setConfidence, setStance, unlinkPassage } from '../../../commands/edit-link.ts';
import {
  type Annotation,
  type Confidence,
  confidences,
  type EvidenceLink,
  type Stance,
  stances,
} from '../../../model/annotation.ts';
import { plainProse } from '../../../model/prose.ts';
import { storeKey } from '../../../store/store-keys.ts';
import { IconButton } from '../../design/button.tsx';
import { focusBeside } from '../../design/focus-beside.ts';
import { stanceIcons } from '../../design/stance-icons.ts';
import { stanceTitles } from '../../design/stance-titles.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import { announce } from '../../session/toasts.ts';
import { useRun, useStudy, useWorkbench } from '../../session/workbench-context.ts';
import { firstWords } from '../first-words.ts';
import css from './evidence-list.module.css';
import { goTo, paragraphSign } from './go-to-passage.ts';
import { LinkComment } from './link-comment.tsx';
import { NotIndependent } from './not-independent.tsx';

const confidenceWords: Readonly<Record<Confidence, string>> = {
  low: 'Low confidence',
  moderate: 'Moderate confidence',
  high: 'High confidence',
};

interface EvidenceItemProps {
  readonly link: EvidenceLink;
  /** Its place among those to the target, and how many there are. */
  readonly at: number;
  readonly count: number;
  /** Passages of other sources that say the same words. */
  readonly echoes: readonly Annotation[];
  readonly writer: boolean;
}

export function EvidenceItem({ link, at, count, echoes, writer }: EvidenceItemProps): ReactNode {
  const { session, store } = useWorkbench();
  const run = useRun();
  const [commenting, setCommenting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const annotation = useStudy(storeKey.item(link.annotationId), (study) => study.get('annotation', link.annotationId));
  const source = useStudy('sources', (study) => annotation && study.get('source', annotation.sourceId));
  if (!annotation) return null;
  const quote = annotation.selector.quote.exact.replace(/\s+/gu, ' ');
  const sign = paragraphSign(store, annotation.sourceId, annotation.selector);
  const where = store.count('source') > 1 ? [source?.title, sign] : [sign];
  const light = () => session.set({ lit: { kind: 'annotations', ids: [annotation.id] } });
  const move = (index: number) => {
    if (run(moveLink, { linkId: link.id, index })) announce(`Moved to place ${index + 1} of ${count}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || !writer || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(at + (event.key === 'ArrowUp' ? -1 : 1));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Alt and the arrows move it from any of its controls
    <li
      className={css.item}
      onPointerEnter={light}
      onPointerLeave={() => session.set({ lit: undefined })}
      onKeyDown={onKeyDown}
    >
      <Quote annotation={annotation} quote={quote} />
      <LinkComment link={link} quote={quote} open={commenting} opener={opener} onDone={() => setCommenting(false)} />
      <NotIndependent of={echoes} />
      <div className={css.foot}>
        <span className={css.where} dir="auto">
          {where.filter(Boolean).join(' · ')}
        </span>
        <Judgement link={link} quote={quote} writer={writer} />
        {writer && (
          <Verbs
            link={link}
            quote={quote}
            at={at}
            count={count}
            opener={opener}
            onMove={move}
            onComment={() => setCommenting(true)}
          />
        )}
      </div>
    </li>
  );
}

function Quote({ annotation, quote }: { readonly annotation: Annotation; readonly quote: string }): ReactNode {
  const { session } = useWorkbench();
  return (
    <button
      type="button"
      className={css.quote}
      dir="auto"
      data-colour={annotation.colour}
      onClick={() => goTo(session, annotation, annotation.id)}
    >
      <span className={css.words}>{quote}</span>
      {annotation.memo !== '' && (
        <span className={css.memo} dir="auto">
          {plainProse(annotation.memo)}
        </span>
      )}
    </button>
  );
}

interface JudgementProps {
  readonly link: EvidenceLink;
  readonly quote: string;
  readonly writer: boolean;
}

function Judgement({ link, quote, writer }: JudgementProps): ReactNode {
  const run = useRun();
  const Icon = stanceIcons[link.stance];
  return (
    <>
      <label className={css.stance} data-stance={link.stance}>
        <Icon aria-hidden size="1em" strokeWidth={2.25} />
        <select
          aria-label={`Stance of “${firstWords(quote)}”`}
          value={link.stance}
          disabled={!writer}
          onChange={({ target }) => {
            const stance = target.value as Stance;
            if (run(setStance, { linkId: link.id, stance })) announce(`Stance: ${stanceTitles[stance]}`);
          }}
        >
          {stances.map((stance) => (
            <option key={stance} value={stance}>
              {stanceTitles[stance]}
            </option>
          ))}
        </select>
      </label>
      <select
        className={css.confidence}
        aria-label={`Confidence in “${firstWords(quote)}”`}
        value={link.confidence ?? ''}
        disabled={!writer}
        onChange={({ target }) => {
          const confidence = confidences.find((one) => one === target.value) ?? null;
          if (run(setConfidence, { linkId: link.id, confidence })) {
            announce(confidence ? confidenceWords[confidence] : 'No confidence given');
          }
        }}
      >
        <option value="">Confidence…</option>
        {confidences.map((confidence) => (
          <option key={confidence} value={confidence}>
            {confidenceWords[confidence]}
          </option>
        ))}
      </select>
    </>
  );
}

interface VerbsProps {
  readonly link: EvidenceLink;
  readonly quote: string;
  readonly at: number;
  readonly count: number;
  readonly opener: Ref<HTMLButtonElement>;
  readonly onMove: (index: number) => void;
  readonly onComment: () => void;
}

const UNLINK = 'Unlink passage';

function Verbs({ link, quote, at, count, opener, onMove, onComment }: VerbsProps): ReactNode {
  const run = useRun();
  const unlink = ({ currentTarget }: MouseEvent) => {
    const change = run(unlinkPassage, { linkId: link.id });
    if (!change) return;
    focusBeside(
      currentTarget.closest('li'),
      `[aria-label="${UNLINK}"]`,
      currentTarget.closest<HTMLElement>('[role=dialog]'),
    );
    offerUndo(`Unlinked “${firstWords(quote)}”`, change);
  };
  return (
    <span className={css.verbs}>
      {count > 1 && (
        <>
          <IconButton
            label="Move up"
            icon={ArrowUp}
            className={css.verb}
            disabled={at === 0}
            onClick={() => onMove(at - 1)}
          />
          <IconButton
            label="Move down"
            icon={ArrowDown}
            className={css.verb}
            disabled={at === count - 1}
            onClick={() => onMove(at + 1)}
          />
        </>
      )}
      <IconButton
        ref={opener}
        label="Comment on the link"
        icon={MessageSquare}
        className={css.verb}
        onClick={onComment}
      />
      <IconButton label={UNLINK} icon={Link2Off} className={css.verb} onClick={unlink} />
    </span>
  );
}
