// The pane at the side: the sources with their tags, or all passages.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { deferred } from '../design/deferred.tsx';
import { useCommands } from '../session/command-registry.ts';
import { whenIdle } from '../session/when-idle.ts';
import { useSession, useWorkbench } from '../session/workbench-context.ts';
import { usePreference } from '../settings/use-preference.ts';
import css from './side-pane.module.css';
import { SourceList } from './source-list.tsx';

const PassagesPanel = deferred(async () => (await import('../passages/passages-panel.tsx')).PassagesPanel);

const sides = [
  { side: 'sources', title: 'Sources' },
  { side: 'passages', title: 'Passages' },
] as const;
type Side = (typeof sides)[number]['side'];

/** About two seconds. */
const FRAMES_TO_COME = 120;

export function SidePane(): ReactNode {
  const { session } = useWorkbench();
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const side = useSession((state) => state.side);
  const [shown, setShown] = usePreference('sourcesShown');
  const choose = (next: Side) => session.set({ side: next });
  useEffect(() => whenIdle(PassagesPanel.preload), []);
  // The pane and its list are there only after the next render, and the first time when they were fetched.
  const focusPanel = (waits: number) => {
    requestAnimationFrame(() => {
      const panel = document.getElementById(`${id}-panel`);
      if (waits > 0 && !panel?.firstElementChild) return focusPanel(waits - 1);
      (panel?.querySelector<HTMLElement>('[role="listbox"]') ?? tabs.current?.querySelector('button'))?.focus();
    });
  };
  useCommands({
    passages: () => {
      const here = shown && side === 'passages' && tabs.current?.parentElement?.contains(document.activeElement);
      choose(here ? 'sources' : 'passages');
      setShown(true);
      focusPanel(FRAMES_TO_COME);
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    const next = side === 'sources' ? 'passages' : 'sources';
    choose(next);
    tabs.current?.querySelector<HTMLElement>(`[data-side=${next}]`)?.focus();
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its tabs take the focus */}
      <div ref={tabs} role="tablist" aria-label="Side" className={css.tabs} onKeyDown={onKeyDown}>
        {sides.map((tab) => (
          <button
            key={tab.side}
            type="button"
            role="tab"
            id={`${id}-${tab.side}`}
            className={css.tab}
            data-side={tab.side}
            aria-selected={side === tab.side}
            aria-controls={`${id}-panel`}
            tabIndex={side === tab.side ? 0 : -1}
            onClick={() => choose(tab.side)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${side}`} className={css.panel}>
        {side === 'sources' ? <SourceList /> : <PassagesPanel />}
      </div>
    </>
  );
}
