// Buttons: with words, or with a sign whose words and key are in its tooltip.
import { Tooltip } from '@base-ui/react/tooltip';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { type CommandId, keymapEntry } from '../../commands/keymap.ts';
import { shownChord } from '../session/chords.ts';
import css from './button.module.css';
import { popupContainer } from './popup-container.ts';

type ButtonProps = ComponentProps<'button'> & {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly icon?: LucideIcon;
};

export function Button({ look = 'plain', icon: Icon, children, className, ...rest }: ButtonProps): ReactNode {
  return (
    <button type="button" className={[css.button, css[look], className].filter(Boolean).join(' ')} {...rest}>
      {Icon && <Icon aria-hidden size="1.15em" strokeWidth={1.75} />}
      {children}
    </button>
  );
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** The accessible name, and the first words of the tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  /** Shows the key of this command in the tooltip. */
  readonly command?: CommandId;
  readonly pressed?: boolean;
  /** Shows the label beside the sign. */
  readonly worded?: boolean;
};

export function IconButton({
  label,
  icon: Icon,
  command,
  pressed,
  worded,
  className,
  disabled,
  onClick,
  ...rest
}: IconButtonProps): ReactNode {
  const chord = command && keymapEntry(command).keys[0];
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        className={[css.button, css.quiet, worded ? '' : css.square, className].filter(Boolean).join(' ')}
        // The trigger keeps `disabled` to itself; and a button that died under the focus would lose it to the page.
        aria-disabled={disabled || undefined}
        data-disabled={disabled ? '' : undefined}
        onClick={disabled ? undefined : onClick}
        {...rest}
      >
        <Icon aria-hidden size="1.25em" strokeWidth={1.75} />
        {worded && <span>{label}</span>}
      </Tooltip.Trigger>
      <Tooltip.Portal container={popupContainer}>
        <Tooltip.Positioner sideOffset={6} className={css.layer}>
          <Tooltip.Popup className={css.tooltip}>
            {label}
            {chord && <kbd className={css.key}>{shownChord(chord)}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
