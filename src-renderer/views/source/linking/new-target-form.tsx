// The link palette's second page: a statement or a priority made of the passage, in the row and column it belongs in.
import { ArrowLeft } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { proseFromText } from '../../../model/prose.ts';
import { Button } from '../../design/button.tsx';
import { useStudy } from '../../session/workbench-context.ts';
import type { NewTargets } from '../use-passage-acts.ts';
import css from './link-palette.module.css';
import type { Draft } from './use-link-palette.ts';

interface NewTargetFormProps {
  readonly draft: Draft;
  /** How many targets are marked to be linked in the same step. */
  readonly marked: number;
  readonly onMake: (made: NewTargets) => void;
  readonly onLeave: () => void;
}

interface PlaceFieldProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

function PlaceField({ label, options, value, onChoose }: PlaceFieldProps): ReactNode {
  return (
    <label className={css.place}>
      {label}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The statement's cell was the last choice of this window; the next one is often beside it. */
let lastColumn = '';

function useNewTarget({ draft, onMake }: NewTargetFormProps) {
  const priorities = useStudy('priorities', (study) => study.priorities());
  const columns = useStudy('columns', (study) => study.columns()).filter(({ holds }) => holds.kind === 'statements');
  const [words, setWords] = useState(draft.words);
  const [row, setRow] = useState(priorities[draft.rank]?.id ?? '');
  const [column, setColumn] = useState((columns.find(({ id }) => id === lastColumn) ?? columns[0])?.id ?? '');
  const ready = words.trim() !== '';
  const make = () => {
    if (!ready) return;
    const { said } = draft;
    if (draft.what === 'priority') onMake({ priorities: [{ title: words, said }] });
    else {
      lastColumn = column;
      onMake({ statements: [{ priorityId: row, columnId: column, prose: proseFromText(words), said }] });
    }
  };
  const places = (
    <div className={css.places}>
      <PlaceField
        label="Row"
        options={priorities.map(({ id, title }, rank) => ({ id, title: `${rank + 1} ${title || 'Untitled'}` }))}
        value={row}
        onChoose={setRow}
      />
      <PlaceField label="Column" options={columns} value={column} onChoose={setColumn} />
    </div>
  );
  return { words, setWords, places, ready, make };
}

export function NewTargetForm(props: NewTargetFormProps): ReactNode {
  const { draft, marked, onLeave } = props;
  const { words, setWords, places, ready, make } = useNewTarget(props);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const statement = draft.what === 'statement';
  const title = statement ? 'New statement' : 'New priority';
  useEffect(() => field.current?.select(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const inWords = event.target === field.current && !event.nativeEvent.isComposing;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && (inWords || event.ctrlKey || event.metaKey)) make();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape and Enter work at every control inside
    <section className={css.form} aria-label={title} onKeyDown={onKeyDown}>
      <label htmlFor={id} className={css.formTitle}>
        {title}
        {draft.said && <span className={css.soft}> from the passage</span>}
      </label>
      <textarea
        ref={field}
        id={id}
        className={css.newWords}
        rows={statement ? 4 : 2}
        value={words}
        // A statement and a title are one line, however it wraps.
        onChange={(event) => setWords(event.currentTarget.value.replace(/\n+/gu, ' '))}
      />
      {statement && places}
      <div className={css.formButtons}>
        <Button look="quiet" icon={ArrowLeft} onClick={onLeave}>
          Back
        </Button>
        <Button look="primary" disabled={!ready} onClick={make}>
          {marked > 0 ? `Add and link all ${marked + 1}` : 'Add and link'}
        </Button>
      </div>
    </section>
  );
}
