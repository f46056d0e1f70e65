// The columns to begin a matrix with, offered while there are no rows.
import type { ReactNode } from 'react';
import { applyTemplate, type ColumnTemplate, columnTemplates } from '../../../commands/column-templates.ts';
import { sameLabel } from '../../../model/column-kinds/value-kind.ts';
import { Choice } from '../../design/choice.tsx';
import { useStudy } from '../../session/workbench-context.ts';
import { useWriting } from '../use-writing.ts';

export function TemplateChoice(): ReactNode {
  const { run } = useWriting();
  const shown = useStudy('columns', (store) => store.columns()).filter(({ hidden }) => !hidden);
  const isNow = ({ columns }: ColumnTemplate) =>
    columns.length === shown.length && columns.every(({ title }, i) => sameLabel(title, shown[i]?.title ?? ''));
  const now = columnTemplates.find(isNow)?.id;
  return (
    <Choice<ColumnTemplate['id'] | 'own'>
      label="Columns to begin with"
      look="list"
      options={columnTemplates.map(({ id, title, use }) => ({ value: id, label: title, hint: use }))}
      value={now ?? 'own'}
      onChoose={(id) => id !== 'own' && run(applyTemplate, { templateId: id })}
    />
  );
}
