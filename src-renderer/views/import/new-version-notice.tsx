// Says that an article is a new version of a source, what becomes of its passages, and asks how it is to be added.
import type { ReactNode } from 'react';
import { Choice } from '../design/choice.tsx';
import type { Rewording, Tally, VersionOffer } from './new-version.ts';
import css from './new-version-notice.module.css';

interface NewVersionNoticeProps {
  readonly offer: VersionOffer;
  readonly asVersion: boolean;
  readonly onChoose: (asVersion: boolean) => void;
}

export function NewVersionNotice({ offer, asVersion, onChoose }: NewVersionNoticeProps): ReactNode {
  const { earlier, alike, passages, statements } = offer;
  const options = [
    {
      value: 'version',
      label: 'Add as new version',
      hint: 'What is found again moves to it; the earlier version stays with the rest. The matrix is not taken again.',
    },
    { value: 'separate', label: 'Add as separate source', hint: 'The source you have stays as it is.' },
  ] as const;
  return (
    <section className={css.notice} aria-label="New version">
      <p role="status" className={css.said}>
        {alike
          ? `This looks like a new version of “${earlier.title}”.`
          : `This comes from the address of “${earlier.title}”, but its text is quite another.`}
      </p>
      <Choice
        label="How to add it"
        look="list"
        options={options}
        value={asVersion ? 'version' : 'separate'}
        onChoose={(value) => onChoose(value === 'version')}
      />
      {asVersion && (
        <>
          <TallyLine name="Passages" tally={passages} />
          <TallyLine name="Statements and titles" tally={statements} />
          <Rewordings tally={passages} name="Changed passages" />
          <Rewordings tally={statements} name="Changed statements" />
          <Lost
            tally={passages}
            name="Lost passages"
            hint="They stay on the earlier version. Beside the new one they can be put back by hand."
          />
          <Lost
            tally={statements}
            name="Lost statements and titles"
            hint="They stay in the matrix, and lead to the earlier version from which they come."
          />
        </>
      )}
    </section>
  );
}

function TallyLine({ name, tally: { kept, moved, changed, lost } }: { readonly name: string; readonly tally: Tally }) {
  if (kept + moved + changed.length + lost.length === 0) return null;
  return (
    <p className={css.tally}>
      <strong>{name}</strong>: {kept} kept, {moved} moved, {changed.length} changed, {lost.length} lost
    </p>
  );
}

/** More than these would be no preview any more. */
const shown = 50;

function Rewordings({ name, tally: { changed } }: { readonly name: string; readonly tally: Tally }): ReactNode {
  if (changed.length === 0) return null;
  return (
    <details className={css.details}>
      <summary>{`${name} (${changed.length})`}</summary>
      <ul className={css.list}>
        {changed.slice(0, shown).map((rewording) => (
          <RewordingItem key={rewording.id} rewording={rewording} />
        ))}
      </ul>
      <More count={changed.length} />
    </details>
  );
}

function RewordingItem({ rewording: { before, after } }: { readonly rewording: Rewording }): ReactNode {
  return (
    <li dir="auto">
      <span className="visually-hidden">Before: </span>
      <del className={css.before}>{before}</del>
      <span aria-hidden> → </span>
      <span className="visually-hidden">Now: </span>
      <ins className={css.after}>{after}</ins>
    </li>
  );
}

interface LostProps {
  readonly name: string;
  readonly tally: Tally;
  /** Where they stay. */
  readonly hint: string;
}

function Lost({ name, tally: { lost }, hint }: LostProps): ReactNode {
  if (lost.length === 0) return null;
  return (
    <details className={css.details}>
      <summary>{`${name} (${lost.length})`}</summary>
      <p className={css.hint}>{hint}</p>
      <ul className={css.list}>
        {lost.slice(0, shown).map(({ id, words }) => (
          <li key={id} dir="auto">
            {words}
          </li>
        ))}
      </ul>
      <More count={lost.length} />
    </details>
  );
}

const More = ({ count }: { readonly count: number }): ReactNode =>
  count > shown ? <p className={css.hint}>and {count - shown} more</p> : null;
