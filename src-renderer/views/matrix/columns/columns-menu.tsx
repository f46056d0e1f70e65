// The menu of all columns: which are shown, new ones of every kind, and the templates.
import { Menu } from '@base-ui/react/menu';
import { Columns3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { applyTemplate, type ColumnTemplate, columnTemplates } from '../../../commands/column-templates.ts';
import { useStudy } from '../../session/workbench-context.ts';
import { announce } from '../../session/toasts.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import type { Writing } from '../statements/statement-writing.ts';
import { useWriting } from '../use-writing.ts';
import { type Verb, VerbMenu } from '../verb-menu.tsx';
import { hideOrShow, kindVerbs } from './column-acts.ts';
import css from './columns-menu.module.css';

function templateVerbs({ run }: Writing): readonly Verb[] {
  const take = ({ id, title }: ColumnTemplate) => {
    const change = run(applyTemplate, { templateId: id });
    if (change) offerUndo(`Added the missing columns of “${title}”`, change);
    else announce('All of its columns are there already');
  };
  return columnTemplates.map((template) => ({ title: template.title, run: () => take(template) }));
}

export function ColumnsMenu(): ReactNode {
  const writing = useWriting();
  const { store } = writing;
  const hidden = useStudy('columns', (study) => study.columns()).filter((column) => column.hidden).length;
  const verbs = (): readonly Verb[] => {
    const columns = store.columns();
    const shown = columns.filter((column) => !column.hidden);
    return [
      ...columns.map((column): Verb => ({
        title: column.title,
        checked: !column.hidden,
        disabled: shown.length === 1 && shown[0] === column,
        run: () => hideOrShow(writing, column),
      })),
      { title: 'Add a column', rule: true, verbs: kindVerbs(writing, undefined) },
      { title: 'Use a template', verbs: templateVerbs(writing) },
    ];
  };
  return (
    <VerbMenu
      verbs={verbs}
      trigger={
        <Menu.Trigger className={css.trigger}>
          <Columns3 aria-hidden size="1.1em" strokeWidth={1.75} />
          Columns{hidden > 0 && <span className={css.hidden}>{hidden} hidden</span>}
        </Menu.Trigger>
      }
    />
  );
}
