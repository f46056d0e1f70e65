// Home: the studies, and the ways to begin one.
import { FilePlus2, FolderOpen, Plus, Settings } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { StudySummary } from '../../store/study-library.ts';
import { Button, IconButton } from '../design/button.tsx';
import { ImportWhenGiven } from '../import/import-when-given.tsx';
import { useIncoming } from '../import/use-incoming.ts';
import { runCommand, useCommands } from '../session/command-registry.ts';
import { useApp, useLive } from '../session/workbench-context.ts';
import { useFileDrop } from '../workbench/use-file-drop.ts';
import { useStudyPaste } from '../workbench/use-study-paste.ts';
import css from './home.module.css';
import { RecentlyDeleted } from './recently-deleted.tsx';
import { StudyList } from './study-list.tsx';
import { type HomeActions, useHomeActions } from './use-home-actions.ts';

const newestFirst = (a: StudySummary, b: StudySummary) =>
  a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0;

export function Home(): ReactNode {
  const { library, host } = useApp();
  const studies = useLive(library.studies);
  const { incoming, add, close } = useIncoming();
  const actions = useHomeActions(add);
  const hovering = useFileDrop(actions.take);
  useStudyPaste(add, false);
  useEffect(() => host.setTitle('Studies – Lodestone'), [host]);
  useEffect(() => host.onOpenFiles(actions.take), [host, actions]);
  useCommands({
    'new-study': actions.newStudy,
    'import-source': { run: actions.pickSources, enabled: () => incoming.files.length === 0 },
    'open-study-file': actions.pickStudyFile,
  });

  const standing = studies?.filter((study) => study.deletedAt === undefined).sort(newestFirst);
  const deleted = studies?.filter((study) => study.deletedAt !== undefined) ?? [];
  return (
    <main className={css.home} data-dropping={hovering || undefined}>
      <div className={css.page}>
        <Head actions={actions} />
        {standing === undefined && <div className={css.waiting} aria-busy="true" />}
        {standing?.length === 0 && <NoStudies actions={actions} />}
        {standing !== undefined && standing.length > 0 && (
          <>
            <StudyList studies={standing} actions={actions} />
            <p className={css.drop}>
              Drop an article or a study file anywhere on this window, or paste an article’s text.
            </p>
          </>
        )}
        {deleted.length > 0 && <RecentlyDeleted studies={deleted} onRestore={actions.restore} />}
      </div>
      {hovering && <p className={css.dropHere}>Drop to import or open</p>}
      <ImportWhenGiven studyId={undefined} incoming={incoming} close={close} />
    </main>
  );
}

function Head({ actions }: { readonly actions: HomeActions }): ReactNode {
  return (
    <header className={css.head}>
      <h1 className={css.heading}>Studies</h1>
      <div className={css.verbs}>
        <Button look="quiet" icon={FolderOpen} onClick={actions.pickStudyFile}>
          Open study file
        </Button>
        <Button icon={Plus} onClick={actions.newStudy}>
          New study
        </Button>
        <Button look="primary" icon={FilePlus2} onClick={actions.pickSources}>
          Import source
        </Button>
        <IconButton label="Settings" icon={Settings} command="settings" onClick={() => runCommand('settings')} />
      </div>
    </header>
  );
}

function NoStudies({ actions }: { readonly actions: HomeActions }): ReactNode {
  return (
    <section className={css.none} aria-label="No studies yet">
      <p className={css.noneTitle}>Drop an article here</p>
      <p className={css.noneText}>
        Lodestone shows it beside its priority matrix, so that each priority and statement can be linked to the passages
        it rests on. Text, Markdown, web pages, Word and PDF files work, and so does pasting.
      </p>
      <p className={css.noneText}>
        New to it? <Button onClick={actions.openSample}>Open the sample study</Button>
      </p>
    </section>
  );
}
