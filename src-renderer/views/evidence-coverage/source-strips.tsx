// A strip a source: which of its paragraphs the matrix rests on, and which nobody used; each can be gone to.
import type { ReactNode } from 'react';
import type { Run, SourceCoverage } from '../../insight/coverage.ts';
import { inFigures } from '../../model/counted.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import css from './coverage-dialog.module.css';
import { useLeavingFor } from './use-leaving-for.ts';

const WIDTH = 1000;
/** More would be a list to read rather than to choose from. */
const SHOWN_AT_MOST = 24;

const paragraphs = ({ from, to }: Run) => (from === to ? `¶ ${from}` : `¶ ${from}–${to}`);

export function SourceStrips({ sources }: { readonly sources: readonly SourceCoverage[] }): ReactNode {
  return (
    <section aria-labelledby="coverage-sources">
      <h3 id="coverage-sources" className={css.heading}>
        Paragraphs used
      </h3>
      <p className={css.hint}>A row of a table is one paragraph; headings are not counted.</p>
      <ul className={css.strips}>
        {sources.map((source) => (
          <Strip key={source.id} source={source} />
        ))}
      </ul>
    </section>
  );
}

function Strip({ source: { id, paragraphs: all, unused, runs } }: { readonly source: SourceCoverage }): ReactNode {
  const { store, session } = useWorkbench();
  const length = Math.max(1, runs.at(-1)?.end ?? 1);
  const leaveFor = useLeavingFor();
  const go = ({ start, end }: Run) =>
    leaveFor(() => session.reveal({ sourceId: id, offset: start, passage: { start, end }, pulse: true, focus: true }));
  return (
    <li className={css.strip}>
      <p className={css.title}>
        <bdi>{store.get('source', id)?.title}</bdi>{' '}
        <span className={css.count}>{`${all - unused} of ${all} used`}</span>
      </p>
      <svg viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" aria-hidden className={css.line}>
        {runs.map((run) => (
          <rect
            key={run.start}
            className={run.used ? css.used : css.unused}
            x={(run.start / length) * WIDTH}
            width={Math.max(1, ((run.end - run.start) / length) * WIDTH)}
            height={12}
            onClick={() => go(run)}
          />
        ))}
      </svg>
      <Paragraphs title="Not used:" runs={runs.filter(({ used }) => !used)} onGo={go} />
      <Paragraphs title="Used:" runs={runs.filter(({ used }) => used)} onGo={go} />
    </li>
  );
}

interface ParagraphsProps {
  readonly title: string;
  readonly runs: readonly Run[];
  readonly onGo: (run: Run) => void;
}

function Paragraphs({ title, runs, onGo }: ParagraphsProps): ReactNode {
  if (runs.length === 0) return null;
  return (
    <p className={css.paragraphList}>
      <span>{title}</span>
      {runs.slice(0, SHOWN_AT_MOST).map((run) => (
        <button key={run.start} type="button" className={css.paragraph} onClick={() => onGo(run)}>
          {paragraphs(run)}
        </button>
      ))}
      {runs.length > SHOWN_AT_MOST && <span>and {inFigures(runs.length - SHOWN_AT_MOST)} more</span>}
    </p>
  );
}
