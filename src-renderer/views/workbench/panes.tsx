// The three panes side by side, their widths set by splitters and remembered.
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Splitter } from '../design/splitter.tsx';
import { useSession } from '../session/workbench-context.ts';
import { useCommands } from '../session/command-registry.ts';
import css from './panes.module.css';
import { usePreference } from '../settings/use-preference.ts';

const SOURCES_MIN = 160;
const SOURCES_MAX = 420;
const PANE_MIN = 320;
/** A quote needs more room than a title. */
const PASSAGES_MIN = 300;

interface PanesProps {
  readonly sources: ReactNode;
  readonly source: ReactNode;
  readonly matrix: ReactNode;
}

/** The pane after the one that holds the focus, among those that are shown. */
function focusPane(root: HTMLElement | null, step: 1 | -1): void {
  const panes = [...(root?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])].filter((pane) => !pane.hidden);
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + step + panes.length) % panes.length];
  const inner = next?.querySelector<HTMLElement>('[data-pane-focus], [tabindex="0"], button, a[href], input');
  (inner ?? next)?.focus();
}

export function Panes({ sources, source, matrix }: PanesProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  // The panes are as wide as the window: to measure them would lay out the whole study once more before it is first shown.
  const [width, setWidth] = useState(() => document.documentElement.clientWidth);
  const [shown, setShown] = usePreference('sourcesShown');
  const [sourcesWidth, setSourcesWidth] = usePreference('sourcesWidth');
  const [share, setShare] = usePreference('sourceShare');
  const least = useSession(({ side }) => (side === 'passages' ? PASSAGES_MIN : SOURCES_MIN));

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // What held the focus at Home is gone: the keyboard goes on in the article.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    root.current?.querySelector<HTMLElement>('#pane-source [data-pane-focus]')?.focus({ preventScroll: true });
  }, []);

  useCommands({
    'toggle-sources': () => setShown(!shown),
    'next-pane': () => focusPane(root.current, 1),
    'previous-pane': () => focusPane(root.current, -1),
  });

  const listWidth = shown ? Math.max(least, Math.min(sourcesWidth, width - 2 * PANE_MIN)) : 0;
  const rest = Math.max(2 * PANE_MIN, width - listWidth);
  const sourceWidth = Math.round(Math.min(rest - PANE_MIN, Math.max(PANE_MIN, rest * share)));

  return (
    <div ref={root} className={css.panes}>
      <div id="pane-sources" className={css.sources} data-pane hidden={!shown} style={{ inlineSize: listWidth }}>
        {sources}
      </div>
      {shown && (
        <Splitter
          label="Width of the source list"
          controls="pane-sources"
          value={Math.round(listWidth)}
          min={least}
          max={SOURCES_MAX}
          onChange={setSourcesWidth}
        />
      )}
      <div id="pane-source" className={css.source} data-pane style={{ inlineSize: sourceWidth }}>
        {source}
      </div>
      <Splitter
        label="Width of the source"
        controls="pane-source"
        value={sourceWidth}
        min={PANE_MIN}
        max={Math.round(rest - PANE_MIN)}
        onChange={(next) => setShare(next / rest)}
      />
      <div id="pane-matrix" className={css.matrix} data-pane>
        {matrix}
      </div>
    </div>
  );
}
