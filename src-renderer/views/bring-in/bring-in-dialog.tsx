// The report on annotations that were brought: what of them was found where, before anything is kept.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { bringInAnnotations } from '../../commands/bring-in-annotations.ts';
import type { Passage } from '../../model/source.ts';
import type { PickedFile } from '../../platform/bridge.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { offerUndo } from '../session/offer-undo.ts';
import { showToast } from '../session/toasts.ts';
import { useLive, useRun, useWorkbench } from '../session/workbench-context.ts';
import { passagesWord } from '../passages/passages-word.ts';
import { currentColour } from '../source/use-passage-acts.ts';
import { sentence } from '../status/sentence.ts';
import css from './bring-in.module.css';
import { type BringInReport, bringInReport, type Decisions, noDecisions } from './bring-in-report.ts';
import { seekAnnotations, type SoughtAnnotations } from './seek-annotations.ts';
import { SourceReport } from './source-report.tsx';

interface BringInDialogProps {
  readonly files: readonly PickedFile[];
  readonly onClose: () => void;
}

type Search =
  | { readonly kind: 'searching' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'ready'; readonly sought: SoughtAnnotations };

function useSearch(files: readonly PickedFile[]): Search {
  const { store, session } = useWorkbench();
  const [search, setSearch] = useState<Search>({ kind: 'searching' });
  useEffect(() => {
    const over = new AbortController();
    const { signal } = over;
    setSearch({ kind: 'searching' });
    seekAnnotations(store, files, session.state.sourceId, signal).then(
      (sought) => !signal.aborted && setSearch({ kind: 'ready', sought }),
      (error: unknown) => !signal.aborted && setSearch({ kind: 'failed', reason: sentence(error) }),
    );
    return () => over.abort();
  }, [store, session, files]);
  return search;
}

function sumOf({ added, waiting, links }: BringInReport): string {
  if (added + links === 0) return 'Nothing is left to add.';
  if (added === 0) return 'No passage will be added.';
  return `${passagesWord(added)} will be added${waiting > 0 ? `, ${waiting} of them to be put back by hand` : ''}.`;
}

export function BringInDialog({ files, onClose }: BringInDialogProps): ReactNode {
  const { open, store, session } = useWorkbench();
  const run = useRun();
  const follows = useLive(open.role) === 'follower';
  const search = useSearch(files);
  const [decisions, setDecisions] = useState<Decisions>(noDecisions);
  const addButton = useRef<HTMLButtonElement>(null);
  const report = search.kind === 'ready' ? bringInReport(store, search.sought.annotations, decisions) : undefined;
  const ready = report !== undefined && report.added + report.links > 0 && !follows;
  const add = () => {
    if (!report || !ready) return;
    const change = run(bringInAnnotations, { located: report.located, colour: currentColour() });
    onClose();
    if (!change) return showToast({ text: 'Nothing was added.' });
    const sourceId = report.located[0]?.sourceId;
    if (sourceId !== undefined) session.set({ sourceId, selected: undefined, card: undefined });
    offerUndo(report.added > 0 ? `Brought in ${passagesWord(report.added)}` : 'Brought in links', change);
  };
  const footer = (
    <>
      <p className={css.sum}>{report && sumOf(report)}</p>
      <Button onClick={onClose}>{search.kind === 'failed' ? 'Close' : 'Cancel'}</Button>
      {search.kind !== 'failed' && (
        <Button
          ref={addButton}
          look="primary"
          aria-disabled={!ready}
          data-disabled={ready ? undefined : ''}
          onClick={add}
        >
          Add
        </Button>
      )}
    </>
  );
  return (
    <Dialog open onClose={onClose} title="Bring in annotations" initialFocus={addButton} footer={footer}>
      <div className={css.report}>
        {search.kind === 'searching' && <p role="status">Looking for the quotes …</p>}
        {search.kind === 'failed' && (
          <p role="alert" className={css.failed}>
            {search.reason}
          </p>
        )}
        {report && <Report report={report} decisions={decisions} onDecide={setDecisions} />}
        {search.kind === 'ready' && <LeftOut sentences={search.sought.leftOut} />}
      </div>
    </Dialog>
  );
}

interface ReportProps {
  readonly report: BringInReport;
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}

function Report({ report, decisions, onDecide }: ReportProps): ReactNode {
  const { chosen, keepLost } = decisions;
  const choose = (index: number, place: Passage | null) =>
    onDecide({ ...decisions, chosen: new Map(chosen).set(index, place) });
  const anyLost = report.sources.some(({ lost, close }) => lost.length > 0 || close.some(({ taken }) => !taken));
  return (
    <>
      {report.sources.map((source) => (
        <SourceReport key={source.key} source={source} onChoose={choose} />
      ))}
      {anyLost && (
        <label className={css.keep}>
          <input
            type="checkbox"
            checked={keepLost}
            onChange={(event) => onDecide({ ...decisions, keepLost: event.currentTarget.checked })}
          />
          Keep what was not found below the article, to be put back by hand
        </label>
      )}
      {report.notes.map((note) => (
        <p key={note} className={css.note}>
          {note}
        </p>
      ))}
    </>
  );
}

function LeftOut({ sentences }: { readonly sentences: readonly string[] }): ReactNode {
  if (sentences.length === 0) return null;
  return (
    <section aria-label="Left out" className={css.leftOut}>
      <h3 className={css.heading}>Left out</h3>
      <ul className={css.plain}>
        {sentences.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}
