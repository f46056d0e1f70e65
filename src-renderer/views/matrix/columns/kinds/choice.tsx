// Choices on screen: the options taken, each in its colour.
import type { ReactNode } from 'react';
import { choice as kind, chosenOptions } from '../../../../model/column-kinds/choice.ts';
import type { ChoiceOption } from '../../../../model/matrix.ts';
import css from './choice.module.css';
import { type EditorProps, type KindView, letterOrDigit, type ShownProps } from './kind-view.ts';
import { OptionList } from './option-list.tsx';

function Chip({ option }: { readonly option: ChoiceOption }): ReactNode {
  return (
    <span className={css.chip} data-colour={option.colour}>
      {option.title}
    </span>
  );
}

function Shown({ holds, value }: ShownProps<'choice'>): ReactNode {
  const options = value ? chosenOptions(holds, value) : [];
  return (
    <span className={css.chips}>
      {options.map((option) => (
        <Chip key={option.id} option={option} />
      ))}
    </span>
  );
}

function Editor({ holds, value, label, typed, anchor, onEnd }: EditorProps<'choice'>): ReactNode {
  return (
    <OptionList
      label={label}
      options={holds.options.map(({ id, title, colour }) => ({
        id,
        title,
        sign: <span className={css.swatch} data-colour={colour} />,
      }))}
      chosen={value?.optionIds ?? []}
      several={holds.several}
      typed={typed}
      anchor={anchor}
      onEnd={(how, optionIds) => onEnd(how, optionIds && kind.tidy(holds, { kind: 'choice', optionIds }))}
    />
  );
}

export const choiceView: KindView<'choice'> = { Shown, Editor, opensBy: letterOrDigit, least: 8.75, share: 0.7 };
