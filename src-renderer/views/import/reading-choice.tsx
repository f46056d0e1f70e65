// Which text of a web page is kept, its main article or all of it, and what was left out of it.
import type { ReactNode } from 'react';
import { Choice } from '../design/choice.tsx';
import type { ReadyEntry } from './import-entries.ts';
import type { HtmlView, Way } from './import-state.ts';
import css from './reading-choice.module.css';

const views: readonly { readonly value: HtmlView; readonly label: string }[] = [
  { value: 'reader', label: 'Reader' },
  { value: 'full', label: 'Full page' },
];

interface ReadingChoiceProps {
  readonly entry: ReadyEntry;
  readonly onTurn: (way: Way) => void;
}

export function ReadingChoice({ entry, onTurn }: ReadingChoiceProps): ReactNode {
  const { view, turning } = entry;
  if (!view) return null;
  return (
    <div className={css.choice}>
      <Choice
        label="Text to keep"
        options={views}
        value={turning ?? view}
        onChoose={(chosen) => onTurn({ view: chosen })}
      />
      <p role="status" className={css.state}>
        {turning ? 'Reading …' : ''}
      </p>
    </div>
  );
}

interface ToldProps {
  readonly title: string;
  readonly sentences: readonly string[];
}

export function Told({ title, sentences }: ToldProps): ReactNode {
  if (sentences.length === 0) return null;
  return (
    <section className={css.leftOut} aria-label={title}>
      <h3 className={css.heading}>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
