// The one listener for keys: finds the command of a chord in the scope of the focus, and runs it.
import { useLayoutEffect } from 'react';
import type { CommandId, KeyScope } from '../../commands/keymap.ts';
import { commandsFor } from './chords.ts';
import { canRun, refuseCommand, runCommand } from './command-registry.ts';

const isField = (element: Element | null) =>
  element instanceof HTMLElement &&
  (element.isContentEditable ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(element.type)));

/** A part of the screen says by `data-key-scope` which single keys work in it. */
function scopesAt(element: Element | null): readonly KeyScope[] {
  // Nothing has the focus, as right after a study was opened: then the reader reads.
  if (element === null || element === document.body) {
    // A dialog that has just opened may not have taken the focus yet: what is typed is meant for it.
    return document.querySelector('[data-key-scope="dialog"]') ? [] : ['passage', 'study', 'anywhere'];
  }
  const scope = element.closest<HTMLElement>('[data-key-scope]')?.dataset['keyScope'];
  if (scope === 'passage') return ['passage', 'study', 'anywhere'];
  if (scope === 'matrix') return ['matrix', 'study', 'anywhere'];
  return ['study', 'anywhere'];
}

/** A dialog is done with before anything behind it moves; only the size of its text may change, and what it did be undone. */
function worksIn(dialog: Element, id: CommandId): boolean {
  return id.startsWith('zoom-') || (dialog.hasAttribute('data-undoes') && (id === 'undo' || id === 'redo'));
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : null;
  const typing = isField(target);
  const chorded = event.ctrlKey || event.metaKey || /^F\d/u.test(event.key);
  // In a field only chords leave it: letters, and the field's own Alt+arrows and undo, stay with it.
  if (typing && !chorded) return;
  const dialog = target?.closest('[data-key-scope="dialog"]');
  const scopes: readonly KeyScope[] = typing || dialog ? ['study', 'anywhere'] : scopesAt(target);
  const fieldsOwn = typing && /^(?:z|y|b|a|x|c|v)$/iu.test(event.key);
  if (fieldsOwn) return;
  for (const id of commandsFor(event, scopes)) {
    if (dialog && !worksIn(dialog, id)) continue;
    if (!(canRun(id) ? runCommand(id) : refuseCommand(id))) continue;
    event.preventDefault();
    return;
  }
}

/** From the frame on in which there is something to be seen: a hand may be as fast as that. */
export function useKeymap(): void {
  useLayoutEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
