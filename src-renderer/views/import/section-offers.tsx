// 'Implications' sections outside the matrix, offered as statements: off until they are wanted.
import { counted } from '../../model/counted.ts';
import type { ReactNode } from 'react';
import type { ImplicationsSection, SectionPlace } from '../../import/matrix-sections.ts';
import type { ProposedMatrix } from '../../model/proposed-matrix.ts';
import { type MatrixTaking, type SectionTaking, withEntry } from './matrix-taking.ts';
import css from './section-offers.module.css';
import { SelectField, type SelectOption } from '../design/select-field.tsx';

interface SectionOffersProps {
  readonly text: string;
  readonly sections: readonly ImplicationsSection[];
  /** With the sections that are taken. */
  readonly matrix: ProposedMatrix | null;
  readonly taking: MatrixTaking;
  readonly onTake: (taking: MatrixTaking) => void;
}

export function SectionOffers({ text, sections, matrix, taking, onTake }: SectionOffersProps): ReactNode {
  if (sections.length === 0) return null;
  const own = new Set(sections.map(({ title }) => title.start));
  const rows = (matrix?.priorities ?? []).filter(({ title }) => !own.has(title.start));
  const places = rows.map(({ title, titleText }, i) => ({
    value: String(title.start),
    label: `${i + 1}. ${titleText}`,
  }));
  return (
    <fieldset className={css.offers}>
      <legend className={css.legend}>Also in the article</legend>
      {sections.map((section) => {
        const { start } = section.title;
        const take = (taken: SectionTaking | undefined) =>
          onTake({ ...taking, sections: withEntry(taking.sections, start, taken) });
        return <Offer key={start} {...{ text, section, places, taken: taking.sections.get(start), onTake: take }} />;
      })}
    </fieldset>
  );
}

interface OfferProps {
  readonly text: string;
  readonly section: ImplicationsSection;
  /** The rows of the matrix. */
  readonly places: readonly SelectOption[];
  readonly taken: SectionTaking | undefined;
  readonly onTake: (taken: SectionTaking | undefined) => void;
}

const asAbove = 'as-above';
const leaveOut: SelectOption = { value: 'leave-out', label: 'Leave out' };

const placeOf = (value: string): SectionPlace => (value === 'own-row' || value === 'leave-out' ? value : Number(value));

function Offer({ text, section, places, taken, onTake }: OfferProps): ReactNode {
  const { titleText, statements } = section;
  const ownRow: SelectOption = { value: 'own-row', label: 'A row of their own' };
  const group = { label: 'Implications of', options: places };
  return (
    <div className={css.offer}>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={taken !== undefined}
          onChange={(event) =>
            onTake(event.currentTarget.checked ? { place: 'own-row', statements: new Map() } : undefined)
          }
        />
        <span>{titleText}</span>
        <span className={css.count}>{counted(statements.length, 'statement')}</span>
      </label>
      {taken && (
        <div className={css.taken}>
          <SelectField
            label={`Where “${titleText}” goes`}
            options={[ownRow, leaveOut]}
            group={group}
            wide
            value={String(taken.place)}
            onChoose={(value) => onTake({ ...taken, place: placeOf(value) })}
          />
          <ul className={css.statements}>
            {statements.map(({ start, end }) => (
              <li key={start} className={css.statement}>
                <span dir="auto">{text.slice(start, end)}</span>
                <SelectField
                  label={`Where “${text.slice(start, Math.min(end, start + 60))}” goes`}
                  options={[{ value: asAbove, label: 'As above' }, ownRow, leaveOut]}
                  group={group}
                  value={String(taken.statements.get(start) ?? asAbove)}
                  onChoose={(value) => {
                    const place = value === asAbove ? undefined : placeOf(value);
                    onTake({ ...taken, statements: withEntry(taken.statements, start, place) });
                  }}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
