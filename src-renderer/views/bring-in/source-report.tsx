// What was found in one source: the sum, the close matches to be looked at, and what was not found.
import { type ReactNode, useState } from 'react';
import type { Passage } from '../../model/source.ts';
import { SelectField } from '../design/select-field.tsx';
import { shorten } from '../source/use-passage-acts.ts';
import type { CloseMatch, MatchPlace, ReportOfSource } from './bring-in-report.ts';
import css from './bring-in.module.css';

/** UTF-16 code units of a quote that are shown. */
const MAX_SHOWN = 400;

type Choose = (index: number, place: Passage | null) => void;

interface SourceReportProps {
  readonly source: ReportOfSource;
  readonly onChoose: Choose;
}

export function SourceReport({ source, onChoose }: SourceReportProps): ReactNode {
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
              <CloseItem key={match.index} match={match} onChoose={onChoose} />
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
  readonly onChoose: Choose;
}

const placeWords = ({ where, before, after }: MatchPlace, words: string) =>
  `${where}: …${before}[${shorten(words, 40)}]${after}…`;

function CloseItem({ match, onChoose }: CloseItemProps): ReactNode {
  const { index, quote, words, said, places, taken, offered } = match;
  const [last, setLast] = useState(offered);
  const choose = (place: Passage) => {
    setLast(place);
    onChoose(index, place);
  };
  return (
    <li className={css.match} data-off={!taken || undefined}>
      {/* oxlint-disable-next-line jsx-a11y/label-has-associated-control -- its words stand deeper than the rule looks */}
      <label className={css.choice}>
        <input type="checkbox" checked={taken !== undefined} onChange={() => onChoose(index, taken ? null : last)} />
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
      {places.length > 0 && (
        <div className={css.placed}>
          <SelectField
            label={`Place of “${shorten(quote, 60)}”`}
            wide
            options={places.map((place) => ({ value: `${place.passage.start}`, label: placeWords(place, words) }))}
            value={`${(taken ?? last).start}`}
            onChoose={(value) => {
              const place = places.find(({ passage }) => `${passage.start}` === value);
              if (place) choose(place.passage);
            }}
          />
        </div>
      )}
    </li>
  );
}
