// Says that another window writes this study, and offers to take over.
import { type ReactNode, useState } from 'react';
import { Button } from '../design/button.tsx';
import { sentence } from './sentence.ts';
import { announce, showToast } from '../session/toasts.ts';
import { useLive, useWorkbench } from '../session/workbench-context.ts';
import css from './status.module.css';

export function FollowerBanner(): ReactNode {
  const { open } = useWorkbench();
  const role = useLive(open.role);
  const [asking, setAsking] = useState(false);
  if (role === 'writer') return null;
  const takeOver = async () => {
    setAsking(true);
    try {
      await open.takeOver();
      announce('This window writes now');
    } catch (error) {
      showToast({ text: sentence(error), tone: 'error' });
    } finally {
      setAsking(false);
    }
  };
  return (
    <section aria-label="Another window" className={css.banner}>
      <p>Open in another window; this one follows.</p>
      <Button className={css.small} disabled={asking} onClick={() => void takeOver()}>
        Take over
      </Button>
    </section>
  );
}
