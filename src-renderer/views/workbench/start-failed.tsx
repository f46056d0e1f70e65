// What is shown when the studies cannot be opened at all: why, and what can be done.
import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import css from './study-window.module.css';

export function StartFailed({ reason }: { readonly reason: string }): ReactNode {
  return (
    <main className={css.failed}>
      <div role="alert" className={css.alert}>
        <h1>Lodestone could not open its studies</h1>
        <p>{reason}</p>
        <p>Nothing was changed.</p>
      </div>
      <Button look="primary" onClick={() => location.reload()}>
        Try again
      </Button>
    </main>
  );
}
