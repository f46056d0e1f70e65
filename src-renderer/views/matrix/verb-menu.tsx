// A menu of verbs with their keys, some of them with a menu of their own.
import { Menu } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import { Fragment, type ReactElement, type ReactNode, type RefObject } from 'react';
import { type CommandId, keymapEntry } from '../../commands/keymap.ts';
import menuCss from '../design/menu.module.css';
import { popupContainer } from '../design/popup-container.ts';
import { shownChord } from '../session/chords.ts';
import { useMatrixView } from './matrix-view.ts';

export interface Verb {
  readonly title: string;
  readonly run?: () => void;
  /** Whose key is shown beside it. */
  readonly command?: CommandId;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** For what is on or off: whether it is on. */
  readonly checked?: boolean;
  /** Opens beside it instead of doing something. */
  readonly verbs?: readonly Verb[];
  /** Begins a new part of the menu. */
  readonly rule?: boolean;
}

/** As a function they are asked for when the menu opens: what can be done then. */
export type Verbs = readonly Verb[] | (() => readonly Verb[]);

interface VerbMenuProps {
  readonly trigger: ReactElement;
  readonly verbs: Verbs;
}

export function VerbMenu({ trigger, verbs }: VerbMenuProps): ReactNode {
  return (
    <Menu.Root>
      {trigger}
      <MenuPopup verbs={verbs} />
    </Menu.Root>
  );
}

interface OpenVerbMenuProps {
  /** The button it stands beside. */
  readonly button: RefObject<HTMLElement | null>;
  /** What it gives the focus back to. */
  readonly back: () => HTMLElement | null;
  readonly verbs: Verbs;
  readonly onClose: () => void;
}

/** A menu that is open as long as it is there. */
export function OpenVerbMenu({ button, back, verbs, onClose }: OpenVerbMenuProps): ReactNode {
  return (
    <Menu.Root
      open
      onOpenChange={(open, { event }) => {
        // Its own button closes it by itself; here that press would only open it again.
        const own = event.type !== 'keydown' && event.target instanceof Node && button.current?.contains(event.target);
        if (!open && !own) onClose();
      }}
    >
      <MenuPopup verbs={verbs} anchor={button} back={back} />
    </Menu.Root>
  );
}

interface MenuPopupProps {
  readonly verbs: Verbs;
  readonly beside?: boolean;
  readonly anchor?: RefObject<HTMLElement | null>;
  readonly back?: () => HTMLElement | null;
}

function MenuPopup({ verbs, beside = false, anchor, back }: MenuPopupProps): ReactNode {
  const view = useMatrixView();
  const mayReturn = () => view.editing === undefined && view.arrangement.state.dialog === undefined;
  const finalFocus = () => (mayReturn() ? (back?.() ?? anchor?.current ?? true) : false);
  return (
    <Menu.Portal container={popupContainer}>
      <Menu.Positioner
        className={menuCss.layer}
        side={beside ? 'inline-end' : 'bottom'}
        align="start"
        sideOffset={beside ? 0 : 2}
        {...(anchor ? { anchor } : {})}
      >
        <Menu.Popup className={menuCss.popup} finalFocus={finalFocus}>
          <VerbItems verbs={verbs} />
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}

function VerbItems({ verbs }: { readonly verbs: Verbs }): ReactNode {
  return (typeof verbs === 'function' ? verbs() : verbs).map((verb) => (
    <Fragment key={verb.title}>
      {verb.rule && <Menu.Separator className={menuCss.rule} />}
      <VerbItem verb={verb} />
    </Fragment>
  ));
}

function VerbItem({ verb }: { readonly verb: Verb }): ReactNode {
  const { title, run, command, danger, disabled = false, checked, verbs } = verb;
  const chord = command && keymapEntry(command).keys[0];
  const className = [menuCss.item, danger && menuCss.danger].filter(Boolean).join(' ');
  if (verbs) {
    return (
      <Menu.SubmenuRoot>
        <Menu.SubmenuTrigger className={className} disabled={disabled}>
          {title}
          <ChevronRight aria-hidden size="1em" />
        </Menu.SubmenuTrigger>
        <MenuPopup verbs={verbs} beside />
      </Menu.SubmenuRoot>
    );
  }
  if (checked !== undefined) {
    return (
      <Menu.CheckboxItem className={className} disabled={disabled} checked={checked} onCheckedChange={() => run?.()}>
        {title}
        <Menu.CheckboxItemIndicator>
          <Check aria-hidden size="1em" />
        </Menu.CheckboxItemIndicator>
      </Menu.CheckboxItem>
    );
  }
  return (
    <Menu.Item className={className} disabled={disabled} onClick={() => run?.()}>
      {title}
      {chord && <span className={menuCss.key}>{shownChord(chord)}</span>}
    </Menu.Item>
  );
}
