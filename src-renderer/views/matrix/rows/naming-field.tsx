// The field in which something is named: for the first time together with its making, later as a step of its own.
import { type ReactNode, useState } from 'react';
import { type Amend, useAmend } from '../../session/use-amend.ts';
import { type Editing, useMatrixView } from '../matrix-view.ts';
import { TitleField, type TitleFieldProps } from './title-field.tsx';

interface NamingFieldProps extends Omit<TitleFieldProps, 'onWrite'> {
  /** Does the command that names it by `amend`. */
  readonly onWrite: (title: string, amend: Amend) => void;
}

const madeByOf = (editing: Editing | undefined) => (editing && 'madeBy' in editing ? editing.madeBy : undefined);

export function NamingField({ onWrite, ...rest }: NamingFieldProps): ReactNode {
  const view = useMatrixView();
  const [madeBy] = useState(() => madeByOf(view.editing));
  const amend = useAmend(madeBy);
  return <TitleField {...rest} onWrite={(title) => onWrite(title, amend)} />;
}
