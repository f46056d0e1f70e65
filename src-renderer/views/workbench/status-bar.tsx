// The foot of the window: is it saved, what does the study hold, what is still without evidence.
import { counted } from '../../model/counted.ts';
import type { ReactNode } from 'react';
import { useLive, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { QuarantineNote } from '../status/quarantine-note.tsx';
import { SaveStatus } from '../status/save-status.tsx';
import css from './status-bar.module.css';

function Totals(): ReactNode {
  const text = useStudy(['totals', 'priorities'], (store) => {
    const gaps = store.statementsWithoutEvidence;
    return [
      counted(store.priorities().length, 'priority', 'priorities'),
      counted(store.count('annotation'), 'passage'),
      counted(gaps, 'statement without evidence', 'statements without evidence'),
    ].join(' · ');
  });
  return <p className={css.totals}>{text}</p>;
}

export function StatusBar(): ReactNode {
  const { open } = useWorkbench();
  const following = useLive(open.role) === 'follower';
  return (
    <footer className={css.bar}>
      <SaveStatus />
      {following && <span>Read-only</span>}
      <Totals />
      <QuarantineNote />
    </footer>
  );
}
