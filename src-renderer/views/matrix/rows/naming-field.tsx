// The field in which something is named: for the first time together with its making, later as a step of its own.
import { type ReactNode, useRef, useState } from 'react';
import { announce, dismissToastsAbout } from '../../session/toasts.ts';
import { type Amend, useAmend } from '../../session/use-amend.ts';
import { HEAD, TITLE, useMatrixView } from '../matrix-view.ts';
import { type TitleEnd, TitleField, type TitleFieldProps } from './title-field.tsx';

interface NamingFieldProps extends Omit<TitleFieldProps, 'onWrite'> {
  /** Does the command that names it by `amend`. */
  readonly onWrite: (title: string, amend: Amend) => void;
}

export function NamingField({ onWrite, onEnd, ...rest }: NamingFieldProps): ReactNode {
  const view = useMatrixView();
  const [{ madeBy, from }] = useState(() => ({ madeBy: undefined, from: undefined, ...view.editing }));
  const { amend, takeBack } = useAmend(madeBy);
  const taken = useRef(false);
  /** What was only just made goes with its name; redo brings back both. */
  const cancel = () => {
    const step = takeBack();
    if (!step) return false;
    taken.current = true;
    if (madeBy !== undefined) dismissToastsAbout(madeBy);
    announce(`Undone: ${step.label}`);
    return true;
  };
  const end = (how: TitleEnd, was: string) => {
    if (!taken.current) return onEnd(how, was);
    view.edit(undefined);
    // There may have been no row to be in.
    if (from) view.focus(from.row === '' ? { row: HEAD, column: TITLE } : from);
    return undefined;
  };
  return <TitleField {...rest} onWrite={(title) => onWrite(title, amend)} onCancel={cancel} onEnd={end} />;
}
