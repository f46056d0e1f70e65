// The right-hand pane: the priority matrix with its header, its evidence popover, and the way to it from elsewhere.
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { deferred } from '../design/deferred.tsx';
import { preloadEditors } from '../prose/preload-editors.ts';
import { whenIdle } from '../session/when-idle.ts';
import { useLive, useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { useMatrixClipboard } from './clipboard/use-matrix-clipboard.ts';
import { useAddPriorityCommand } from './rows/add-priority.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import css from './matrix-pane.module.css';
import { MatrixView, MatrixViewContext } from './matrix-view.ts';
import { type MatrixOffer, NoMatrix } from './no-matrix.tsx';
import { ReadingView } from './reading/reading-view.tsx';
import { useReadingLook } from './reading/use-reading-look.ts';
import { RowFilterLine } from './row-filter-bar.tsx';
import { ShapeBar } from './shape-bar.tsx';
import { useSourceColumnsCommand } from './sources/source-columns-menu.tsx';
import { useArrangement } from './use-arrangement.ts';
import { useLettingGo } from './use-letting-go.ts';
import { useMatrixCommands } from './use-matrix-commands.ts';
import { usePassageDrop } from './use-passage-drop.ts';
import { useRevealTarget } from './use-reveal-target.ts';

const EvidencePopover = deferred(async () => (await import('./evidence/evidence-popover.tsx')).EvidencePopover);
const MatrixDialogs = deferred(async () => (await import('./matrix-dialogs.tsx')).MatrixDialogs);

interface MatrixPaneProps {
  /** Matrices found in the sources, while the study has none. */
  readonly offers?: readonly MatrixOffer[];
}

const noOffers: readonly MatrixOffer[] = [];

/** From then on: what was read for one is of use for the next. */
function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}

export function MatrixPane({ offers = noOffers }: MatrixPaneProps): ReactNode {
  const [view] = useState(() => new MatrixView());
  return (
    <MatrixViewContext.Provider value={view}>
      <Pane view={view} offers={offers} />
    </MatrixViewContext.Provider>
  );
}

function Pane({ view, offers }: { readonly view: MatrixView; readonly offers: readonly MatrixOffer[] }): ReactNode {
  const { open } = useWorkbench();
  const pane = useRef<HTMLElement>(null);
  const count = useStudy('priorities', (store) => store.priorities().length);
  const all = useStudy('columns', (store) => store.columns());
  const columns = useMemo(() => all.filter(({ hidden }) => !hidden), [all]);
  const writer = useLive(open.role) === 'writer';
  const dialog = useArrangement((state) => state.dialog);
  const pointed = useSession((state) => state.lit?.kind === 'annotations');
  const asked = useEver(useSession((state) => state.evidenceOf !== undefined));
  useAddPriorityCommand(writer);
  useLettingGo(view, pane);
  useRevealTarget(view);
  usePassageDrop(pane, writer);
  useMatrixClipboard(pane);
  useMatrixCommands();
  useSourceColumnsCommand();
  useEffect(preloadEditors, []);
  useEffect(() => whenIdle(EvidencePopover.preload), []);
  const Look = useReadingLook(view) ? ReadingView : MatrixGrid;

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only passes the focus on
    <section
      ref={pane}
      aria-label="Matrix"
      className={css.pane}
      data-key-scope="matrix"
      data-pane-focus
      data-pointed={pointed || undefined}
      tabIndex={-1}
      onFocus={(event) => {
        // F6 comes to the pane; the work goes on in the cell one was in.
        if (event.target === event.currentTarget) view.focusStop();
      }}
    >
      <header className={css.header}>
        <h2 className={css.heading}>Matrix</h2>
        <ShapeBar writer={writer} begun={count > 0} />
      </header>
      <RowFilterLine />
      <Look count={count} columns={columns} writer={writer}>
        {count === 0 && <NoMatrix offers={offers} writer={writer} />}
      </Look>
      {asked && <EvidencePopover pane={pane} />}
      {dialog && <MatrixDialogs dialog={dialog} />}
    </section>
  );
}
