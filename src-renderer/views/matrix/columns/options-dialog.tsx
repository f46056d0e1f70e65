// The options of a choice column: their titles, colours and order, and whether a cell may hold several.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { setOptions } from '../../../commands/edit-value.ts';
import { type HighlightColour, highlightColours } from '../../../model/annotation.ts';
import type { ChoiceOption, Column } from '../../../model/matrix.ts';
import { Button, IconButton } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { useApp } from '../../session/workbench-context.ts';
import { useWriting } from '../use-writing.ts';
import css from './settings-dialog.module.css';

interface OptionsDialogProps {
  readonly column: Column;
  readonly options: readonly ChoiceOption[];
  readonly several: boolean;
  readonly onClose: () => void;
}

const colourOptions = highlightColours.map((value) => ({
  value,
  label: `${value.slice(0, 1).toUpperCase()}${value.slice(1)}`,
}));

function useOptions(before: readonly ChoiceOption[]) {
  const { act } = useApp();
  const [options, setOptionsNow] = useState(before);
  const change = (id: string, patch: Partial<ChoiceOption>) => {
    setOptionsNow(options.map((option) => (option.id === id ? { ...option, ...patch } : option)));
  };
  const move = (index: number, step: 1 | -1) => {
    const moved = options[index];
    const others = options.filter((_, i) => i !== index);
    if (moved) setOptionsNow([...others.slice(0, index + step), moved, ...others.slice(index + step)]);
  };
  const remove = (id: string) => setOptionsNow(options.filter((option) => option.id !== id));
  const add = () => {
    const colour = highlightColours[options.length % highlightColours.length] ?? 'yellow';
    setOptionsNow([...options, { id: act().newId(), title: '', colour }]);
  };
  return { options, change, move, remove, add };
}

export function OptionsDialog({
  column,
  options: before,
  several: severalBefore,
  onClose,
}: OptionsDialogProps): ReactNode {
  const { run, view } = useWriting();
  const { options, change, move, remove, add } = useOptions(before);
  const [several, setSeveral] = useState(severalBefore);
  const severalId = useId();
  const ready = options.some(({ title }) => title.trim() !== '');
  const save = () => {
    if (!ready) return;
    run(setOptions, { columnId: column.id, options, several });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      otherwise={() => view.cellAt(view.place)}
      title={`Options of “${column.title}”`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!ready} onClick={save}>
            Keep options
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <OptionRows options={options} change={change} move={move} remove={remove} onEnter={save} />
        <div>
          <Button look="quiet" icon={Plus} onClick={add}>
            Add an option
          </Button>
        </div>
        <div className={css.check}>
          <input
            id={severalId}
            type="checkbox"
            checked={several}
            onChange={(event) => setSeveral(event.currentTarget.checked)}
          />
          <label htmlFor={severalId}>A cell may hold more than one</label>
        </div>
        <p className={css.hint}>Sorting goes by this order. Cells lose the options that are taken away.</p>
      </div>
    </Dialog>
  );
}

type OptionRowsProps = Omit<ReturnType<typeof useOptions>, 'add'> & { readonly onEnter: () => void };

/** The title of an option that was just added has the focus. */
function OptionRows({ options, change, move, remove, onEnter }: OptionRowsProps): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(options.length);
  useEffect(() => {
    if (options.length > before.current) list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
    before.current = options.length;
  }, [options]);
  return (
    <ul ref={list} className={css.options}>
      {options.map((option, i) => (
        <OptionRow
          key={option.id}
          option={option}
          number={i + 1}
          last={i === options.length - 1}
          onChange={(patch) => change(option.id, patch)}
          onMove={(step) => move(i, step)}
          onRemove={() => remove(option.id)}
          onEnter={onEnter}
        />
      ))}
    </ul>
  );
}

interface OptionRowProps {
  readonly option: ChoiceOption;
  /** From 1. */
  readonly number: number;
  readonly last: boolean;
  readonly onChange: (patch: Partial<ChoiceOption>) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onEnter: () => void;
}

function OptionRow({ option, number, last, onChange, onMove, onRemove, onEnter }: OptionRowProps): ReactNode {
  return (
    <li className={css.option}>
      <input
        className={css.title}
        aria-label={`Option ${number}`}
        value={option.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
        }}
      />
      <SelectField
        label={`Colour of option ${number}`}
        options={colourOptions}
        value={option.colour}
        onChoose={(colour) => onChange({ colour: colour as HighlightColour })}
      />
      <IconButton
        label={`Move option ${number} up`}
        icon={ArrowUp}
        disabled={number === 1}
        onClick={() => onMove(-1)}
      />
      <IconButton label={`Move option ${number} down`} icon={ArrowDown} disabled={last} onClick={() => onMove(1)} />
      <IconButton label={`Take option ${number} away`} icon={Trash2} onClick={onRemove} />
    </li>
  );
}
