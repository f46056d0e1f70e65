// What can be done on Home; whatever fails is told in the words of the library or the host.
import { useMemo } from 'react';
import type { PickedFile } from '../../platform/bridge.ts';
import type { OpenedFile, StudySummary } from '../../store/study-library.ts';
import { holdsAnnotations } from '../bring-in/use-bring-in.ts';
import { saveStudyFile } from '../export/save-study-file.ts';
import { sentence } from '../status/sentence.ts';
import { announce, showToast } from '../session/toasts.ts';
import { type AppServices, useApp } from '../session/workbench-context.ts';
import { go } from '../workbench/route.ts';

export interface HomeActions {
  readonly newStudy: () => void;
  readonly pickSources: () => void;
  readonly pickStudyFile: () => void;
  /** Articles and study files mixed, as they were dropped. */
  readonly take: (files: readonly PickedFile[]) => void;
  readonly openSample: () => void;
  /** Resolves when the list has the new title; never rejects. */
  readonly rename: (study: StudySummary, title: string) => Promise<void>;
  readonly duplicate: (study: StudySummary) => void;
  readonly saveFile: (study: StudySummary) => void;
  readonly remove: (study: StudySummary) => void;
  readonly restore: (study: StudySummary) => void;
}

const isStudyFile = (file: PickedFile) => /\.lodestone$/iu.test(file.name);

const fail = (error: unknown) => showToast({ text: sentence(error), tone: 'error' });

/** Does it, and tells when it fails. */
function attempt(work: () => Promise<unknown>): void {
  work().catch(fail);
}

function tellOpened(opened: OpenedFile): void {
  switch (opened.kind) {
    case 'added':
      return;
    case 'already-here':
      showToast({ text: 'This study was here already, just as it is in the file.' });
      return;
    case 'added-as-copy':
      showToast({ text: 'A study with this identity was here already, so the file was opened as a copy of its own.' });
  }
}

/** Goes to a study that came alone. */
async function openStudyFiles({ library }: AppServices, files: readonly PickedFile[], alone: boolean): Promise<void> {
  let last: OpenedFile | undefined;
  for (const file of files) {
    if (file.problem !== undefined) {
      showToast({ text: file.problem, tone: 'error' });
      continue;
    }
    try {
      last = await library.openStudyFile(file.bytes);
      tellOpened(last);
    } catch (error) {
      showToast({ text: `“${file.name}” was not opened. ${sentence(error)}`, tone: 'error' });
    }
  }
  if (last && alone && files.length === 1) go({ kind: 'study', id: last.id });
}

function tellAnnotations(name: string): void {
  const text = `“${name}” holds annotations, not an article. Open the study they belong to first, then drop the file there.`;
  showToast({ text, tone: 'error' });
}

function removeWithUndo({ library }: AppServices, study: StudySummary): void {
  attempt(async () => {
    await library.delete(study.id);
    const text = `Deleted “${study.title}”`;
    announce(text);
    showToast({ text, action: { label: 'Undo', run: () => attempt(() => library.restore(study.id)) } });
  });
}

export function useHomeActions(onArticles: (files: readonly PickedFile[]) => void): HomeActions {
  const app = useApp();
  return useMemo(() => {
    const { library, host } = app;
    const openNew = (id: string) => go({ kind: 'study', id });
    const take = (files: readonly PickedFile[]) => {
      const studies = files.filter(isStudyFile);
      const articles = files.filter((file) => !isStudyFile(file) && !holdsAnnotations(file));
      for (const { name } of files.filter(holdsAnnotations)) tellAnnotations(name);
      if (articles.length > 0) onArticles(articles);
      if (studies.length > 0) attempt(() => openStudyFiles(app, studies, articles.length === 0));
    };
    return {
      newStudy: () => attempt(async () => openNew(await library.create('Untitled study'))),
      pickSources: () => attempt(async () => take(await host.openFiles({ purpose: 'source', multiple: true }))),
      pickStudyFile: () =>
        attempt(async () => openStudyFiles(app, await host.openFiles({ purpose: 'study', multiple: false }), true)),
      take,
      openSample: () => attempt(async () => openNew(await library.createSample())),
      rename: async (study, title) => {
        const next = title.replace(/\s+/gu, ' ').trim();
        if (next !== '' && next !== study.title) await library.rename(study.id, next).catch(fail);
      },
      duplicate: (study) =>
        attempt(async () => {
          await library.duplicate(study.id);
          announce(`Duplicated “${study.title}”`);
        }),
      saveFile: (study) => attempt(() => saveStudyFile(app, study.id, study.title)),
      remove: (study) => removeWithUndo(app, study),
      restore: (study) => attempt(() => library.restore(study.id)),
    };
  }, [app, onArticles]);
}
