// The heads of the columns of what each article says: its title, cut short, and the way to take the column away.
import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Source } from '../../../model/source.ts';
import { RowMenu } from '../rows/row-menu.tsx';
import { useWriting } from '../use-writing.ts';
import css from './source-cells.module.css';
import { columnName, columnOfSource, turnSource, turnSourceColumns } from './source-columns.ts';

export function SourceHeads({ sources }: { readonly sources: readonly Source[] }): ReactNode {
  const { view, store } = useWriting();
  return sources.map(({ id, title }) => (
    <div
      key={id}
      role="columnheader"
      tabIndex={-1}
      className={css.head}
      data-cell={columnOfSource(id)}
      aria-label={columnName(title)}
      title={title}
    >
      <FileText aria-hidden className={css.sign} size="1.1em" strokeWidth={1.75} />
      <span className={css.title} dir="auto">
        {title}
      </span>
      <RowMenu
        label={`More for the column of “${title}”`}
        verbs={[
          { title: 'Hide this column', run: () => turnSource(view.arrangement, store.sources(), id) },
          { title: 'Hide the columns of all articles', run: () => turnSourceColumns(view) },
        ]}
      />
    </div>
  ));
}
