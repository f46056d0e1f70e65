// People and organisations on screen: a token for each name, and a field that takes one name after the other.
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { partiesOf } from '../../../../insight/row-filter.ts';
import { people as kind } from '../../../../model/column-kinds/people.ts';
import { useHandOver } from '../../../prose/use-hand-over.ts';
import { useWorkbench } from '../../../session/workbench-context.ts';
import type { TitleEnd } from '../../rows/title-field.tsx';
import css from './field.module.css';
import { type EditorProps, type KindView, letterOrDigit, type ShownProps } from './kind-view.ts';

function Shown({ value }: ShownProps<'people'>): ReactNode {
  return (
    <span className={css.tokens}>
      {(value?.names ?? []).map((name) => (
        <span key={name} className={css.token}>
          {name}
        </span>
      ))}
    </span>
  );
}

function useNames({ holds, value, typed, onEnd }: EditorProps<'people'>) {
  const [names, setNames] = useState<readonly string[]>(value?.names ?? []);
  const [text, setText] = useState(typed);
  const ended = useRef(false);
  const changed = useRef(typed !== '');
  const whole = () => kind.tidy(holds, { kind: 'people', names: [...names, ...text.split(';')] });
  const end = (how: TitleEnd) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(how, how === 'escape' && !changed.current ? undefined : whole());
  };
  useHandOver(() => {
    if (changed.current) end('left');
  });
  const add = () => {
    setNames(whole()?.names ?? []);
    setText('');
  };
  const type = (next: string) => {
    changed.current = true;
    if (!/[;\n]/u.test(next)) return setText(next);
    const parts = next.split(/[;\n]/u);
    setNames(kind.tidy(holds, { kind: 'people', names: [...names, ...parts.slice(0, -1)] })?.names ?? []);
    return setText(parts.at(-1) ?? '');
  };
  const remove = (name: string) => {
    changed.current = true;
    setNames(names.filter((other) => other !== name));
  };
  return { names, text, type, add, remove, end };
}

function Editor(props: EditorProps<'people'>): ReactNode {
  const { label } = props;
  const { store } = useWorkbench();
  const { names, text, type, add, remove, end } = useNames(props);
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [known] = useState(() => partiesOf(store));
  const id = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chorded = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && text.trim() !== '' && !chorded) add();
    else if (event.key === 'Enter') end('enter');
    else if (event.key === 'Escape') end('escape');
    else if (event.key === 'Tab') end(event.shiftKey ? 'previous' : 'next');
    else if (event.key === 'Backspace' && text === '') remove(names.at(-1) ?? '');
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      className={css.box}
      onBlur={(event) => {
        if (document.hasFocus() && !box.current?.contains(event.relatedTarget)) end('left');
      }}
    >
      {names.map((name) => (
        <Token
          key={name}
          name={name}
          onRemove={() => {
            remove(name);
            field.current?.focus();
          }}
        />
      ))}
      <input
        ref={field}
        className={css.name}
        aria-label={label}
        placeholder="Add a name"
        list={`${id}-known`}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <KnownNames id={`${id}-known`} names={known.filter((name) => !names.includes(name))} />
    </div>
  );
}

function Token({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }): ReactNode {
  return (
    <span className={css.token}>
      {name}
      <button type="button" tabIndex={-1} className={css.remove} aria-label={`Remove ${name}`} onClick={onRemove}>
        <X aria-hidden size="0.9em" />
      </button>
    </span>
  );
}

/** What the browser offers while a name is typed. */
function KnownNames({ id, names }: { readonly id: string; readonly names: readonly string[] }): ReactNode {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </datalist>
  );
}

export const peopleView: KindView<'people'> = { Shown, Editor, opensBy: letterOrDigit, least: 8.5, share: 0.8 };
