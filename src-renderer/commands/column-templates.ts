// Sets of columns to begin a matrix with, or to complete one: a template adds what lacks and takes nothing away.
import type { HighlightColour } from '../model/annotation.ts';
import { sameLabel } from '../model/column-kinds/value-kind.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Column, ColumnHolds, ColumnRole } from '../model/matrix.ts';
import { keysAt } from '../model/order-key.ts';
import type { Study, StudyItem, StudyRecord } from '../model/study.ts';
import { newColumn } from './edit-column.ts';

interface TemplateColumn {
  readonly title: string;
  readonly role?: ColumnRole;
  readonly holds: (newId: () => string) => ColumnHolds;
}

export interface ColumnTemplate {
  readonly id: 'default' | 'assessment' | 'hypotheses';
  readonly title: string;
  /** One sentence on what it is for. */
  readonly use: string;
  /** What a row is called; absent for 'Priority'. */
  readonly priorityTitle?: string;
  readonly columns: readonly TemplateColumn[];
}

const statements = () => ({ kind: 'statements' }) as const;
const people = () => ({ kind: 'people' }) as const;

const choice =
  (options: readonly (readonly [title: string, colour: HighlightColour])[]) =>
  (newId: () => string): ColumnHolds => ({
    kind: 'choice',
    options: options.map(([title, colour]) => ({ id: newId(), title, colour })),
    several: false,
  });

/** The seven expressions of likelihood of ICD 203 (Analytic Standards), the less likely half blue, the likelier orange. */
const likelihood = choice([
  ['Almost no chance', 'blue'],
  ['Very unlikely', 'blue'],
  ['Unlikely', 'blue'],
  ['Roughly even chance', 'yellow'],
  ['Likely', 'orange'],
  ['Very likely', 'orange'],
  ['Almost certain', 'orange'],
]);

const confidence = choice([
  ['Low', 'pink'],
  ['Moderate', 'yellow'],
  ['High', 'green'],
]);

const elaborated: readonly TemplateColumn[] = [
  { title: 'Elaboration', role: 'elaboration', holds: statements },
  { title: 'Implications', role: 'implications', holds: statements },
];

/**
 * The third follows Heuer's Analysis of Competing Hypotheses: a hypothesis is judged by what speaks against it, so its
 * inconsistent evidence has a column of its own, as have the assumptions it leans on and the signs that would decide it.
 */
export const columnTemplates: readonly ColumnTemplate[] = [
  {
    id: 'default',
    title: 'Priority · Elaboration · Implications',
    use: 'What somebody is going to do, what that means in detail, and what follows from it.',
    columns: elaborated,
  },
  {
    id: 'assessment',
    title: '… · Affected party · Likelihood · Confidence',
    use: 'The same, with whom it touches, how likely it is, and how sure you are.',
    columns: [
      ...elaborated,
      { title: 'Affected party', holds: people },
      { title: 'Likelihood', holds: likelihood },
      { title: 'Confidence', holds: confidence },
    ],
  },
  {
    id: 'hypotheses',
    title: 'Hypotheses (ACH)',
    use: 'Competing explanations, judged by what speaks against them.',
    priorityTitle: 'Hypothesis',
    columns: [
      { title: 'Consistent evidence', holds: statements },
      { title: 'Inconsistent evidence', holds: statements },
      { title: 'Key assumptions', holds: statements },
      { title: 'Indicators', holds: statements },
      { title: 'Likelihood', holds: likelihood },
      { title: 'Confidence', holds: confidence },
    ],
  },
];

type Update = readonly [before: StudyItem, after: StudyItem];

/** Whether any row has something in a column. */
export const isUsed = (study: Study, columnId: string) =>
  [...study.priorities(), ...study.archivedPriorities()].some(
    ({ id }) => study.statementsIn(id, columnId).length > 0 || study.valueIn(id, columnId),
  );

export const shownColumn = ({ hidden: _hidden, ...column }: Column): Column => column;

function retitled(study: Study, template: ColumnTemplate, begun: boolean): readonly Update[] {
  const record = study.get('study', study.id);
  // A matrix in use keeps its name for rows unless the template brings one and there is none.
  if (!record || (begun && (record.priorityTitle !== undefined || template.priorityTitle === undefined))) return [];
  if (record.priorityTitle === template.priorityTitle) return [];
  const { priorityTitle: _title, ...rest } = record;
  const { priorityTitle } = template;
  const after: StudyRecord = priorityTitle === undefined ? rest : { ...rest, priorityTitle };
  return [[record, after]];
}

/**
 * Adds the columns of a template that lack, behind the others, and shows those of it that were hidden; nothing is
 * deleted. While there are no priorities its columns stand first and the others, which hold nothing, are hidden.
 */
export function applyTemplate(
  study: Study,
  args: { readonly templateId: ColumnTemplate['id'] },
  act: Act,
): Change | null {
  const template = columnTemplates.find(({ id }) => id === args.templateId);
  if (!template) return null;
  const standing = study.columns();
  const begun = study.count('priority') > 0;
  const matched = template.columns.map(({ title }) => standing.find((column) => sameLabel(column.title, title)));
  const updated: Update[] = [...retitled(study, template, begun)];
  const added: Column[] = [];
  const inPlace = !begun && matched.some((column, i) => column !== standing[i]);
  const keys = keysAt(standing, inPlace ? 0 : standing.length, template.columns.length);
  template.columns.forEach(({ title, role = 'other', holds }, i) => {
    const column = matched[i];
    const order = keys[i] ?? '';
    if (!column) added.push(newColumn({ title, role, order, holds: holds(act.newId) }, act));
    else if (column.hidden || inPlace) {
      updated.push([column, { ...shownColumn(column), order: inPlace ? order : column.order }]);
    }
  });
  for (const column of standing) {
    if (begun || column.hidden || matched.includes(column) || isUsed(study, column.id)) continue;
    updated.push([column, { ...column, hidden: true }]);
  }
  return makeChange(act, 'Use a template', { added, updated });
}
