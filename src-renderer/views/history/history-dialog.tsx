// How a judgement came about: what changed when, with the evidence of that time; any earlier wording can be brought back.
import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { renamePriority } from '../../commands/edit-priority.ts';
import { writeStatement } from '../../commands/edit-statement.ts';
import { earlierWordings, type JudgementStep, judgementHistory } from '../../insight/judgement-history.ts';
import type { Priority, Statement } from '../../model/matrix.ts';
import { plainProse } from '../../model/prose.ts';
import { storeKey } from '../../store/store-keys.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { focusBeside } from '../design/focus-beside.ts';
import { Prose } from '../prose/prose.tsx';
import { offerUndo } from '../session/offer-undo.ts';
import { useLive, useRun, useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { shorten } from '../source/use-passage-acts.ts';
import { HappeningLine } from './happening-line.tsx';
import css from './history-dialog.module.css';

type Read =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'read'; readonly steps: readonly JudgementStep[] };

export function HistoryDialog(): ReactNode {
  const { session } = useWorkbench();
  const id = useSession((state) => state.historyOf);
  const item = useStudy(storeKey.item(id ?? ''), (study) =>
    id === undefined ? undefined : (study.get('statement', id) ?? study.get('priority', id)),
  );
  if (!item) return null;
  const words = item.kind === 'statement' ? plainProse(item.prose) : item.title;
  return (
    <Dialog
      open
      onClose={() => session.set({ historyOf: undefined })}
      title={`History of “${shorten(words, 48) || 'an empty statement'}”`}
      undoes
    >
      <History key={item.id} item={item} />
    </Dialog>
  );
}

/** Read anew after each change, for the one that was brought back here is part of it. */
function useSteps(id: string): Read {
  const { open, store } = useWorkbench();
  const sequence = useStudy('history', (study) => study.sequence);
  const [read, setRead] = useState<Read>({ kind: 'reading' });
  useEffect(() => {
    let left = false;
    open.log().then(
      (log) => left || setRead({ kind: 'read', steps: judgementHistory(store, log, id) }),
      (error: Error) => left || setRead({ kind: 'failed', reason: error.message }),
    );
    return () => {
      left = true;
    };
  }, [open, store, id, sequence]);
  return read;
}

function History({ item }: { readonly item: Priority | Statement }): ReactNode {
  const read = useSteps(item.id);
  switch (read.kind) {
    case 'reading':
      return <p aria-busy="true">Reading the history…</p>;
    case 'failed':
      return (
        <p role="alert">
          The history could not be read. {read.reason} The study itself is not touched; close this and try again.
        </p>
      );
    case 'read':
      return (
        <div className={css.history}>
          <Wordings item={item} steps={read.steps} />
          <Steps item={item} steps={read.steps} />
        </div>
      );
  }
}

interface OfSteps {
  readonly item: Priority | Statement;
  readonly steps: readonly JudgementStep[];
}

function Wordings({ item, steps }: OfSteps): ReactNode {
  const { open } = useWorkbench();
  const run = useRun();
  const writer = useLive(open.role) === 'writer';
  const now = item.kind === 'statement' ? item.prose : item.title;
  const wordings = earlierWordings(steps, item.id, now);
  if (wordings.length === 0) return null;
  const bringBack = (words: string, { currentTarget }: MouseEvent) => {
    const change =
      item.kind === 'statement'
        ? run(writeStatement, { statementId: item.id, prose: words })
        : run(renamePriority, { priorityId: item.id, title: words });
    if (!change) return;
    focusBeside(currentTarget.closest('li'), 'button', currentTarget.closest<HTMLElement>('[role=dialog]'));
    offerUndo('Brought back an earlier wording', change);
  };
  return (
    <section aria-label="Earlier wordings">
      <h3 className={css.heading}>Earlier wordings</h3>
      <ul className={css.wordings}>
        {wordings.map((words) => (
          <li key={words} className={css.wording}>
            <div className={css.words}>{item.kind === 'statement' ? <Prose markdown={words} /> : words}</div>
            <Button
              disabled={!writer}
              aria-label={`Bring back “${shorten(plainProse(words), 40)}”`}
              onClick={(event) => bringBack(words, event)}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const timeWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const roleWords = { do: '', undo: 'Undone: ', redo: 'Redone: ' } as const;

function Steps({ item, steps }: OfSteps): ReactNode {
  if (steps.length === 0) return <p>Nothing was changed here since the study was begun.</p>;
  return (
    <section aria-label="What changed">
      <h3 className={css.heading}>What changed</h3>
      <ol className={css.steps} reversed>
        {steps.toReversed().map(({ id, at, by, label, role, happenings }) => (
          <li key={id} className={css.step}>
            <p className={css.when}>
              <span className={css.label}>
                {roleWords[role]}
                {label}
              </span>
              <time dateTime={at}>{timeWords.format(Date.parse(at))}</time>
              {by !== '' && <span>{by}</span>}
            </p>
            {happenings.map((happening, i) => (
              <HappeningLine key={i} happening={happening} of={item.id} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
