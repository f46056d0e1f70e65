// A name of one line that is changed where it stands: Enter and leaving keep it, Escape puts back what stood.
import { type ComponentProps, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useHandOver } from './use-hand-over.ts';

type NameFieldProps = Omit<ComponentProps<'input'>, 'aria-label' | 'value' | 'defaultValue'> & {
  readonly label: string;
  /** What stands when the field opens. */
  readonly name: string;
  /** Called at most once, and not with what stood. */
  readonly onKeep: (name: string) => void;
  /** Called once, after `onKeep`; by a key the focus is to go where the field was opened from. */
  readonly onEnd: (byKey: boolean) => void;
};

export function NameField({ label, name, onKeep, onEnd, ...rest }: NameFieldProps): ReactNode {
  const typed = useRef(name);
  const ended = useRef(false);
  const end = (byKey: boolean) => {
    if (ended.current) return;
    ended.current = true;
    if (typed.current !== name) onKeep(typed.current);
    onEnd(byKey);
  };
  useHandOver(() => {
    if (typed.current !== name) end(false);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return;
    if (event.key === 'Escape') typed.current = name;
    event.preventDefault();
    event.stopPropagation();
    end(true);
  };
  return (
    <input
      {...rest}
      aria-label={label}
      defaultValue={name}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={({ target }) => {
        typed.current = target.value;
      }}
      onKeyDown={onKeyDown}
      onBlur={() => end(false)}
    />
  );
}
