// The field in which something is named: for the first time together with its making, later as a step of its own.
import { type ReactNode, useState } from 'react';
import { announce, dismissToastsAbout } from '../../session/toasts.ts';
import { type Amend, useAmend } from '../../session/use-amend.ts';
import { useMatrixView } from '../matrix-view.ts';
import { type TitleEnd, TitleField, type TitleFieldProps } from './title-field.tsx';

interface NamingFieldProps extends Omit<TitleFieldProps, 'onWrite'> {
  /** Does the command that names it by `amend`. */
  readonly onWrite: (title: string, amend: Amend) => void;
}

export function NamingField({ onWrite, onEnd, ...rest }: NamingFieldProps): ReactNode {
  const view = useMatrixView();
  const [{ madeBy, from }] = useState(() => ({ madeBy: undefined, from: undefined, ...view.editing }));
  const { amend, takeBack } = useAmend(madeBy);
  const end = (how: TitleEnd) => {
    // What was only just made goes with its name.
    const taken = how === 'escape' ? takeBack() : null;
    if (!taken) return onEnd(how);
    view.edit(undefined);
    if (madeBy !== undefined) dismissToastsAbout(madeBy);
    announce(`Undone: ${taken.label}`);
    if (from) view.focus(from);
    return undefined;
  };
  return <TitleField {...rest} onWrite={(title) => onWrite(title, amend)} onEnd={end} />;
}
