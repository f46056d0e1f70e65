// The Import dialog: shows what was understood of each file before anything is kept.
import { type ReactNode, type Ref, useContext, useEffect, useRef, useState } from 'react';
import type { RowTitle } from '../../commands/match-rows.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { sentence } from '../status/sentence.ts';
import { announce } from '../session/toasts.ts';
import { useApp, WorkbenchContext } from '../session/workbench-context.ts';
import { go } from '../workbench/route.ts';
import { FilePanels } from './file-panels.tsx';
import css from './import-dialog.module.css';
import type { ImportDraft } from './import-draft.ts';
import { isTurning, type Way } from './import-state.ts';
import { isEdited } from './import-edits.ts';
import { entriesOf, toAdd } from './import-entries.ts';
import { type ArticleToAdd, addArticles, makeStudyOf } from './keep-articles.ts';
import { useImports } from './use-imports.ts';
import type { Incoming, Typed } from './use-incoming.ts';
import { useNewVersions } from './use-new-versions.ts';
import { useStudiesWith } from './use-studies-with.ts';

interface ImportDialogProps {
  /** The study that is open in this window; `undefined` on Home, where a new study is made and opened. */
  readonly studyId: string | undefined;
  readonly incoming: Incoming;
  /** Given what was typed when it is closed over that, so that it can come back. */
  readonly onClose: (typed?: readonly Typed[]) => void;
}

const newStudy: readonly RowTitle[] = [];

export function ImportDialog({ studyId, incoming, onClose }: ImportDialogProps): ReactNode {
  const { files, typed } = incoming;
  const { states, cancel, turn } = useImports(files, typed);
  const [drafts, setDrafts] = useState(() => typed.map(({ draft }) => draft));
  const keeping = useKeeping(studyId, onClose);
  const addButton = useRef<HTMLButtonElement>(null);
  const workbench = useContext(WorkbenchContext);

  const { offerFor, comparing } = useNewVersions(states);
  const standingIn = useStudiesWith(states);
  const entries = entriesOf(files, states, drafts, workbench?.store.sources() ?? [], offerFor, standingIn);
  const standing = workbench?.store.priorities() ?? newStudy;
  const articles = toAdd(entries, standing);
  const reading = states.some((state) => state.kind === 'reading');
  const turning = states.some((state) => state.kind === 'ready' && isTurning(state));
  const ready = !reading && !turning && !comparing && articles !== undefined && articles.length > 0 && !keeping.busy;
  const patch = (index: number, change: Partial<ImportDraft>) =>
    setDrafts((old) => files.map((_, i) => (i === index ? { ...old[i], ...change } : old[i])));
  const turnTo = (index: number, way: Way) => {
    // What was chosen of one text does not fit the other; what was typed stays.
    patch(index, { taking: undefined, asVersion: undefined });
    turn(index, way);
  };

  useCloseWhen(!reading && states.every((state) => state.kind === 'cancelled'), onClose);

  const edited = entries.some(
    (entry, i) => entry.kind === 'ready' && (entry.encoding !== undefined || isEdited(entry.article, drafts[i])),
  );
  const typedNow = (): readonly Typed[] =>
    states.map((state, i) => {
      if (state.kind !== 'ready') return { draft: drafts[i] };
      return { draft: drafts[i], view: state.view, encoding: state.encoding };
    });
  const leave = () => onClose(edited ? typedNow() : undefined);
  const openSource = (sourceId: string) => {
    workbench?.session.reveal({ sourceId, offset: 0, pulse: false });
    leave();
  };
  const footer = (
    <Footer
      said={files.length > 1 && !reading ? `${articles?.length ?? 0} of ${files.length} files will be added` : ''}
      error={keeping.error}
      ready={ready}
      addButton={addButton}
      onAdd={() => articles && void keeping.keep(articles)}
      onCancel={leave}
    />
  );
  return (
    <Dialog open onClose={leave} title="Import" size="large" initialFocus={addButton} footer={footer}>
      <FilePanels
        entries={entries}
        standing={standing}
        onPatch={patch}
        onTurn={turnTo}
        onCancel={cancel}
        onOpenSource={openSource}
      />
    </Dialog>
  );
}

interface FooterProps {
  /** How many files will be added, where there are several. */
  readonly said: string;
  readonly error: string | undefined;
  readonly ready: boolean;
  readonly addButton: Ref<HTMLButtonElement>;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

function Footer({ said, error, ready, addButton, onAdd, onCancel }: FooterProps): ReactNode {
  return (
    <>
      <p className={css.sum} role={error ? 'alert' : undefined} data-error={Boolean(error) || undefined}>
        {error ?? said}
      </p>
      <Button onClick={onCancel}>Cancel</Button>
      <Button
        ref={addButton}
        look="primary"
        aria-disabled={!ready}
        data-disabled={ready ? undefined : ''}
        onClick={() => ready && onAdd()}
      >
        Add to study
      </Button>
    </>
  );
}

function useCloseWhen(over: boolean, onClose: () => void): void {
  const closing = useRef(onClose);
  useEffect(() => {
    closing.current = onClose;
  });
  useEffect(() => {
    if (over) closing.current();
  }, [over]);
}

interface Keeping {
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly keep: (articles: readonly ArticleToAdd[]) => Promise<void>;
}

function useKeeping(studyId: string | undefined, onClose: () => void): Keeping {
  const app = useApp();
  const workbench = useContext(WorkbenchContext);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const keep = async (articles: readonly ArticleToAdd[]) => {
    setBusy(true);
    setError(undefined);
    try {
      if (studyId !== undefined && workbench) {
        const [first] = await addArticles(app, workbench.open, articles);
        workbench.session.set({ sourceId: first, selected: undefined, card: undefined });
        onClose();
      } else {
        const id = await makeStudyOf(app, articles);
        onClose();
        go({ kind: 'study', id });
      }
      announce(`Added “${articles.map(({ details }) => details.title).join('”, “')}”`);
    } catch (cause) {
      setError(sentence(cause));
      setBusy(false);
    }
  };
  return { busy, error, keep };
}
