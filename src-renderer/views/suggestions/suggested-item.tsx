// One suggested quote: the words that match are marked and named; it is gone to, linked or rejected.
import { type ReactNode, useId } from 'react';
import type { SuggestedPassage } from '../../insight/suggest/suggest-passages.ts';
import { paragraphAt } from '../../model/paragraphs.ts';
import type { Passage } from '../../model/source.ts';
import { Button } from '../design/button.tsx';
import { useWorkbench } from '../session/workbench-context.ts';
import css from './suggested-evidence.module.css';

interface SuggestedItemProps {
  readonly suggestion: SuggestedPassage;
  readonly writer: boolean;
  readonly onLink: () => void;
  readonly onReject: () => void;
}

const NAMED = 4;

/** The quote, its matching words marked. */
function Marked({ text, passage, because }: { readonly text: string } & Omit<SuggestedPassage, 'sourceId'>): ReactNode {
  const parts: ReactNode[] = [];
  let at = passage.start;
  for (const { start, end } of because.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at, passage.end));
  return parts;
}

export function SuggestedItem({ suggestion, writer, onLink, onReject }: SuggestedItemProps): ReactNode {
  const { session, store } = useWorkbench();
  const quote = useId();
  const { sourceId, passage, because } = suggestion;
  const content = store.contentOf(sourceId);
  if (!content) return null;
  const sign = `¶ ${paragraphAt(content, passage.start)}`;
  const title = store.count('source') > 1 ? store.get('source', sourceId)?.title : undefined;
  const word = ({ start, end }: Passage) => content.text.slice(start, end);
  const go = () => session.reveal({ sourceId, offset: passage.start, passage, pulse: true });
  return (
    <div role="group" aria-labelledby={quote} className={css.item}>
      <button type="button" className={css.quote} id={quote} dir="auto" onClick={go}>
        <Marked text={content.text} passage={passage} because={because} />
      </button>
      <div className={css.foot}>
        <span className={css.where}>
          {title !== undefined && (
            <>
              <bdi>{title}</bdi> ·{' '}
            </>
          )}
          {sign} ·{' '}
          <span className={css.because}>
            Shares <bdi>{because.slice(0, NAMED).map(word).join(', ')}</bdi>
          </span>
        </span>
        {writer && (
          <span className={css.acts}>
            <Button look="quiet" className={css.act} data-act="link" aria-describedby={quote} onClick={onLink}>
              Link
            </Button>
            <Button look="quiet" className={css.act} data-act="reject" aria-describedby={quote} onClick={onReject}>
              Reject
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}
