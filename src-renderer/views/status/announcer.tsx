// Lets a screen reader hear what shows itself only in paint.
import type { ReactNode } from 'react';
import { liveAnnouncement } from '../session/toasts.ts';
import { useLive } from '../session/workbench-context.ts';

export function Announcer(): ReactNode {
  return (
    <div aria-live="polite" aria-atomic="true" data-announcer className="visually-hidden">
      {useLive(liveAnnouncement)}
    </div>
  );
}
