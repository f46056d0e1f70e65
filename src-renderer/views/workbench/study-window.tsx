// A window on one study: the panes, the bars, and the dialogs of the study.
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { WaitingAnnotations } from '../bring-in/use-bring-in.ts';
import { Button } from '../design/button.tsx';
import { deferred } from '../design/deferred.tsx';
import { ImportWhenGiven } from '../import/import-when-given.tsx';
import { PrintWhenAsked } from '../print/print-when-asked.tsx';
import { useCommands } from '../session/command-registry.ts';
import { useNamedPlaces } from '../session/places.ts';
import { showToast } from '../session/toasts.ts';
import { useApp, useSession, useStudy, type Workbench, WorkbenchContext } from '../session/workbench-context.ts';
import { SourcePane } from '../source/source-pane.tsx';
import { FollowerBanner } from '../status/follower-banner.tsx';
import { MatrixWithOffers } from './matrix-with-offers.tsx';
import { Panes } from './panes.tsx';
import { go } from './route.ts';
import { SidePane } from './side-pane.tsx';
import { StatusBar } from './status-bar.tsx';
import css from './study-window.module.css';
import { TopBar } from './top-bar.tsx';
import { useIncomingArticles } from './use-incoming-articles.ts';
import { useOpenStudy } from './use-open-study.ts';
import { useUndoRedo } from './undo-redo.ts';

const HistoryDialog = deferred(async () => (await import('../history/history-dialog.tsx')).HistoryDialog);
const CoverageDialog = deferred(async () => (await import('../evidence-coverage/coverage-dialog.tsx')).CoverageDialog);
const BringInDialog = deferred(async () => (await import('../bring-in/bring-in-dialog.tsx')).BringInDialog);
const ExportDialog = deferred(async () => (await import('../export/export-dialog.tsx')).ExportDialog);

export function StudyWindow({ id }: { readonly id: string }): ReactNode {
  const opening = useOpenStudy(id);
  switch (opening.kind) {
    case 'opening':
      return <div className={css.waiting} aria-busy="true" />;
    case 'failed':
      return <CannotOpen reason={opening.reason} />;
    case 'open':
      return (
        <WorkbenchContext.Provider value={opening.workbench}>
          <StudyView key={id} workbench={opening.workbench} />
        </WorkbenchContext.Provider>
      );
  }
}

function CannotOpen({ reason }: { readonly reason: string }): ReactNode {
  return (
    <main className={css.failed}>
      <div role="alert" className={css.alert}>
        <h1>This study cannot be opened</h1>
        <p>{reason}</p>
        <p>Nothing was changed.</p>
      </div>
      <Button look="primary" onClick={() => go({ kind: 'home' })}>
        Back to the studies
      </Button>
    </main>
  );
}

function StudyView({ workbench }: { readonly workbench: Workbench }): ReactNode {
  const { open, store, session } = workbench;
  const { host } = useApp();
  const { incoming, close, annotations, hovering } = useIncomingArticles();
  const [exporting, setExporting] = useState(false);
  const title = useStudy('study', (study) => study.title);

  useUndoRedo();
  useNamedPlaces();
  useEffect(() => host.setTitle(`${title} – Lodestone`), [host, title]);
  useEffect(() => {
    for (const warning of open.warnings) showToast({ text: warning, tone: 'error' });
  }, [open]);
  useCommands({
    export: () => {
      session.flush();
      setExporting(true);
    },
    'open-in-new-window': () => {
      host.openStudyWindow(store.id).catch((error: Error) => showToast({ text: error.message, tone: 'error' }));
    },
    coverage: () => {
      session.flush();
      session.set({ covering: true });
    },
    'go-back': () => session.goBack(),
    'go-forward': () => session.goForward(),
  });
  const panes = useMemo(
    () => <Panes sources={<SidePane />} source={<SourcePane />} matrix={<MatrixWithOffers />} />,
    [],
  );

  return (
    <div className={css.window}>
      <TopBar />
      <FollowerBanner />
      <main className={css.main}>{panes}</main>
      <StatusBar />
      <ImportWhenGiven studyId={store.id} incoming={incoming} close={close} />
      <AskedDialogs annotations={annotations} />
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
      <PrintWhenAsked />
      {hovering && <p className={css.dropHere}>Drop to add to this study</p>}
    </div>
  );
}

/** Those that are asked for from anywhere in the study, and loaded only then. */
function AskedDialogs({ annotations }: { readonly annotations: WaitingAnnotations }): ReactNode {
  const telling = useSession((state) => state.historyOf !== undefined);
  const covering = useSession((state) => state.covering);
  return (
    <>
      {annotations.files.length > 0 && <BringInDialog files={annotations.files} onClose={annotations.close} />}
      {covering && <CoverageDialog />}
      {telling && <HistoryDialog />}
    </>
  );
}
