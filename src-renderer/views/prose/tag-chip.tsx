// A tag in the words of a statement, in the colour that it was given.
import type { ReactNode } from 'react';
import { tagRecord } from '../../commands/edit-tag.ts';
import { tagName } from '../../model/tag-syntax.ts';
import { useStudy } from '../session/workbench-context.ts';
import css from './prose.module.css';

/** `text` with its sign. */
export function TagChip({ text }: { readonly text: string }): ReactNode {
  const colour = useStudy('tags', (store) => tagRecord(store, tagName(text))?.colour);
  return (
    <span data-tag="" data-colour={colour} className={css.tag}>
      {text}
    </span>
  );
}
