// Joins the list of completions to an editor: what it shows, what the editor says of it, what a screen reader hears.
import type { LexicalEditor } from 'lexical';
import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { counted } from '../../../model/counted.ts';
import { announce } from '../../session/toasts.ts';
import { useWorkbench } from '../../session/workbench-context.ts';
import { Completer, type Shown } from './completer.ts';
import { completionsFor } from './completions.ts';

function said({ asked, options }: Shown): string {
  return asked.sign === '@' ? counted(options.length, 'priority', 'priorities') : counted(options.length, 'tag');
}

export function useCompletion(editor: LexicalEditor, priorityId: string) {
  const { store } = useWorkbench();
  const id = useId();
  const own = useRef(priorityId);
  const made = useRef<Completer>(null);
  made.current ??= new Completer(editor, (sign) => completionsFor(store, sign, own.current));
  const completer = made.current;
  useEffect(() => completer.follow(), [completer]);
  const shown = useSyncExternalStore(completer.subscribe, completer.get);
  const words = shown ? said(shown) : '';
  useEffect(() => {
    if (words !== '') announce(`${words}. Arrow keys choose, Enter takes`);
  }, [words]);
  /** What the field that has the focus says of the list. */
  const aria = shown
    ? ({ 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-activedescendant': `${id}-${shown.active}` } as const)
    : ({ 'aria-autocomplete': 'list' } as const);
  return { id, completer, shown, aria };
}
