// What was found in one source: the sum, the close matches to be looked at, and what was not found.
import type { ReactNode } from 'react';
import { shorten } from '../source/use-passage-acts.ts';
import type { CloseMatch, ReportOfSource } from './bring-in-report.ts';
import css from './bring-in.module.css';

/** UTF-16 code units of a quote that are shown. */
const MAX_SHOWN = 400;

interface SourceReportProps {
  readonly source: ReportOfSource;
  readonly turnedDown: ReadonlySet<number>;
  readonly onToggle: (index: number) => void;
}

export function SourceReport({ source, turnedDown, onToggle }: SourceReportProps): ReactNode {
  const { sum, how, close, lost } = source;
  return (
    <section aria-label={sum} className={css.source}>
      <p role="status" className={css.said}>
        {sum}
      </p>
      <p className={css.note}>{how}</p>
      {close.length > 0 && (
        <>
          <h3 className={css.heading}>Close matches</h3>
          <ul className={css.list}>
            {close.map((match) => (
              <CloseItem key={match.index} match={match} taken={!turnedDown.has(match.index)} onToggle={onToggle} />
            ))}
          </ul>
        </>
      )}
      {lost.length > 0 && (
        <details className={css.details}>
          <summary>Not found ({lost.length})</summary>
          <ul className={css.plain}>
            {lost.map((quote, i) => (
              <li key={i} dir="auto" className={css.quote}>
                {shorten(quote, MAX_SHOWN)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface CloseItemProps {
  readonly match: CloseMatch;
  readonly taken: boolean;
  readonly onToggle: (index: number) => void;
}

function CloseItem({ match: { index, quote, words, said }, taken, onToggle }: CloseItemProps): ReactNode {
  return (
    <li className={css.match} data-off={!taken || undefined}>
      {/* oxlint-disable-next-line jsx-a11y/label-has-associated-control -- its words stand deeper than the rule looks */}
      <label className={css.choice}>
        <input type="checkbox" checked={taken} onChange={() => onToggle(index)} />
        <span className={css.words}>
          <span className={css.row}>
            <span className={css.label}>Quote</span>
            <span className={css.before} dir="auto">
              {shorten(quote, MAX_SHOWN)}
            </span>
          </span>
          <span className={css.row}>
            <span className={css.label}>Found</span>
            <span className={css.after} dir="auto">
              {shorten(words, MAX_SHOWN)}
            </span>
          </span>
          <span className={css.alike}>{said}</span>
        </span>
      </label>
    </li>
  );
}
