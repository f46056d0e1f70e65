// Why a passage bears on its target, in the analyst's words.
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { commentLink } from '../../../commands/edit-link.ts';
import type { EvidenceLink } from '../../../model/annotation.ts';
import { Prose } from '../../prose/prose.tsx';
import { useAfterPointer } from '../../prose/use-after-pointer.ts';
import { useHandOver } from '../../prose/use-hand-over.ts';
import { useRun } from '../../session/workbench-context.ts';
import { firstWords } from '../first-words.ts';
import css from './evidence-list.module.css';

interface LinkCommentProps {
  readonly link: EvidenceLink;
  readonly quote: string;
  /** Where the keyboard goes on when it is ended by key. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly onDone: () => void;
}

/** As it reads, or the field for it. */
export function LinkComment({ open, ...props }: LinkCommentProps & { readonly open: boolean }): ReactNode {
  const { comment } = props.link;
  if (open) return <CommentField {...props} />;
  return comment ? (
    <div className={css.comment} dir="auto">
      <Prose markdown={comment} />
    </div>
  ) : null;
}

/** Leaving it keeps what was written; Escape puts back what stood. */
function CommentField({ link, quote, opener, onDone }: LinkCommentProps): ReactNode {
  const run = useRun();
  const [was] = useState(link.comment ?? '');
  const written = useRef<string>(undefined);
  const keep = () => {
    if (written.current !== undefined) run(commentLink, { linkId: link.id, comment: written.current });
  };
  useHandOver(keep);
  const afterPointer = useAfterPointer();
  return (
    <textarea
      className={css.commentField}
      aria-label={`Comment on “${firstWords(quote)}”`}
      placeholder="Why this passage bears on it"
      rows={2}
      defaultValue={was}
      autoFocus
      onChange={({ target }) => {
        written.current = target.value;
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const done = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (event.key !== 'Escape' && !done) return;
        if (!done && written.current !== undefined) {
          // A step of its own: undo brings back what was typed.
          keep();
          written.current = was;
        }
        event.preventDefault();
        event.stopPropagation();
        opener.current?.focus();
      }}
      onBlur={() => {
        keep();
        // The field is higher than its words: what is clicked below it must stay where it is until then.
        afterPointer(onDone);
      }}
    />
  );
}
