// The gaps by kind; each goes to the statement or priority, and a search for counter-evidence can be noted right here.
import { Check } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { noteCounterSought } from '../../commands/edit-statement.ts';
import type { Gaps } from '../../insight/coverage.ts';
import { plainProse } from '../../model/prose.ts';
import { IconButton } from '../design/button.tsx';
import { focusBeside } from '../design/focus-beside.ts';
import { offerUndo } from '../session/offer-undo.ts';
import { useLive, useRun, useWorkbench } from '../session/workbench-context.ts';
import { shorten } from '../source/use-passage-acts.ts';
import css from './coverage-dialog.module.css';
import { useLeavingFor } from './use-leaving-for.ts';

const kinds = [
  { gap: 'withoutEvidence', title: 'Statements without evidence', none: 'Every statement has evidence.' },
  { gap: 'contradicted', title: 'Contradicted statements', none: 'No statement is contradicted.' },
  {
    gap: 'unchallenged',
    title: 'Implications for which no counter-evidence was looked for',
    none: 'Counter-evidence was looked for everywhere.',
  },
  { gap: 'oneSource', title: 'Priorities that rest on one source only', none: '' },
  { gap: 'echoed', title: 'Evidence that is not independent: two sources say the same words', none: '' },
] as const satisfies readonly { readonly gap: keyof Gaps; readonly title: string; readonly none: string }[];

/** More would be a list to read rather than to work through. */
const SHOWN_AT_MOST = 50;

export function GapList({ gaps }: { readonly gaps: Gaps }): ReactNode {
  return (
    <div className={css.gaps}>
      {kinds.map(({ gap, title, none }) => {
        const ids = gaps[gap];
        if (ids.length === 0 && none === '') return null;
        return (
          <section key={gap} aria-label={title}>
            <h3 className={css.heading}>
              {title} <span className={css.count}>{ids.length}</span>
            </h3>
            {ids.length === 0 && <p className={css.quiet}>{none}</p>}
            <ul>
              {ids.slice(0, SHOWN_AT_MOST).map((id) => (
                <Gap key={id} id={id} noting={gap === 'unchallenged'} />
              ))}
            </ul>
            {ids.length > SHOWN_AT_MOST && <p className={css.quiet}>and {ids.length - SHOWN_AT_MOST} more</p>}
          </section>
        );
      })}
    </div>
  );
}

function Gap({ id, noting }: { readonly id: string; readonly noting: boolean }): ReactNode {
  const { open, store, session } = useWorkbench();
  const run = useRun();
  const writer = useLive(open.role) === 'writer';
  const statement = store.get('statement', id);
  const priorityId = statement?.priorityId ?? id;
  const words = statement ? plainProse(statement.prose) : (store.get('priority', id)?.title ?? '');
  const leaveFor = useLeavingFor();
  const go = () => leaveFor(() => session.revealTarget({ targetId: id, focus: true }));
  const note = ({ currentTarget }: MouseEvent) => {
    const change = run(noteCounterSought, { statementId: id, sought: true });
    if (!change) return;
    focusBeside(currentTarget.closest('li'), 'button:last-child', currentTarget.closest<HTMLElement>('[role=dialog]'));
    offerUndo('Noted that counter-evidence was looked for', change);
  };
  return (
    <li className={css.gap}>
      <button type="button" className={css.go} dir="auto" onClick={go}>
        <span className={css.rank}>{store.rankOf(priorityId) + 1}</span> {shorten(words, 140) || 'Empty statement'}
      </button>
      {noting && (
        <IconButton
          label={`Looked for counter-evidence, found none: ${shorten(words, 40)}`}
          icon={Check}
          disabled={!writer}
          onClick={note}
        />
      )}
    </li>
  );
}
