// The conditions that passages can be filtered by, and what is set of them.
import { type ReactNode, useMemo } from 'react';
import { highlightColours, isWithin } from '../../model/annotation.ts';
import { plainProse } from '../../model/prose.ts';
import type { Study } from '../../model/study.ts';
import { storeKey } from '../../store/store-keys.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { FilterBox, FilterChip, FilterChips, FilterField } from '../design/filter-box.tsx';
import { stanceOptions } from '../design/stance-titles.ts';
import type { SelectOption } from '../design/select-field.tsx';
import { useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { targetsOf } from '../source/linking/link-targets.ts';
import { sourceOptions, sourceTitle } from '../source/source-title.ts';
import { shorten } from '../source/use-passage-acts.ts';
import { allTags } from '../tags/all-tags.ts';
import { passageTagOptions } from '../tags/tag-tree.ts';
import { everyPassage, type PassageFilter } from './passage-filter.ts';

type Field = Exclude<keyof PassageFilter, 'text'>;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const asOptions = (words: readonly string[]): SelectOption[] =>
  words.map((value) => ({ value, label: capital(value) }));

const priorityLabel = (rank: number, title: string) => `${rank + 1} ${shorten(title || 'Untitled', 48)}`;
const statementLabel = (column: string, words: string) => `${column}: ${shorten(words, 48)}`;

/** The rows, each with its statements below it. */
const targetOptions = (study: Study): readonly SelectOption[] =>
  targetsOf(study).map(({ target, rank, words, column }) => ({
    value: target.id,
    label: target.kind === 'priority' ? priorityLabel(rank, words) : `\u2003${statementLabel(column, words)}`,
  }));

const labels: Readonly<Record<Field, string>> = {
  sourceId: 'Source',
  targetId: 'Linked to',
  stance: 'Stance',
  colour: 'Colour',
  tag: 'Tag',
  memo: 'Memo',
  linked: 'Links',
};
const fields = Object.keys(labels) as readonly Field[];

function optionsOf(store: StudyStore, field: Field): readonly SelectOption[] {
  switch (field) {
    case 'sourceId':
      return sourceOptions(store);
    case 'targetId':
      return targetOptions(store);
    case 'stance':
      return stanceOptions;
    case 'colour':
      return asOptions(highlightColours);
    case 'tag':
      return passageTagOptions(store);
    case 'memo':
      return [
        { value: 'with', label: 'With a memo' },
        { value: 'without', label: 'Without a memo' },
      ];
    case 'linked':
      return [
        { value: 'linked', label: 'Linked' },
        { value: 'unlinked', label: 'Not linked' },
      ];
  }
}

function useFilter() {
  const { store, session } = useWorkbench();
  const filter = useSession((state) => state.passageFilter);
  const set = (field: Field, value: string | undefined) =>
    session.set({ passageFilter: { ...session.state.passageFilter, [field]: value } });
  return { store, session, filter, set };
}

export function FilterMenu(): ReactNode {
  const { session, filter } = useFilter();
  return (
    <FilterBox
      name="Filter"
      title="Filter passages by"
      used={fields.filter((field) => filter[field] !== undefined).length}
      all="Show every passage"
      onAll={() => session.set({ passageFilter: { ...everyPassage, text: filter.text } })}
    >
      {fields.map((field) => (
        <Condition key={field} field={field} />
      ))}
    </FilterBox>
  );
}

function Condition({ field }: { readonly field: Field }): ReactNode {
  const { store, filter, set } = useFilter();
  const sequence = useStudy('history', (study) => study.sequence);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- read from the store, which changes without being another one
  const options = useMemo(() => optionsOf(store, field), [store, field, sequence]);
  return (
    <FilterField
      label={labels[field]}
      options={options}
      value={filter[field]}
      onChoose={(value) => set(field, value)}
    />
  );
}

function labelOfTarget(study: Study, id: string): string | undefined {
  const statement = study.get('statement', id);
  if (statement) {
    return statementLabel(study.get('column', statement.columnId)?.title ?? '', plainProse(statement.prose));
  }
  const priority = study.get('priority', id);
  return priority && priorityLabel(study.rankOf(id), priority.title);
}

/** One condition in words; the lists of all there is to choose from are only made where one chooses. */
function labelOf(store: StudyStore, field: Field, value: string): string {
  const gone = 'something that is gone';
  switch (field) {
    case 'sourceId':
      return sourceTitle(store, value) || gone;
    case 'targetId':
      return `To ${labelOfTarget(store, value) ?? gone}`;
    case 'tag':
      return `#${allTags(store).some((tag) => isWithin(tag, value)) ? value : gone}`;
    default:
      return optionsOf(store, field).find((option) => option.value === value)?.label ?? gone;
  }
}

export function PassageFilterChips(): ReactNode {
  const { filter } = useFilter();
  const used = fields.flatMap((field) => {
    const value = filter[field];
    return value === undefined ? [] : [{ field, value }];
  });
  if (used.length === 0) return null;
  return (
    <FilterChips>
      {used.map((condition) => (
        <Chip key={condition.field} {...condition} />
      ))}
    </FilterChips>
  );
}

function Chip({ field, value }: { readonly field: Field; readonly value: string }): ReactNode {
  const { set } = useFilter();
  const words = useStudy(['sources', 'priorities', 'columns', 'tags', storeKey.item(value)], (study) =>
    labelOf(study, field, value),
  );
  return <FilterChip label={labels[field]} words={words} onRemove={() => set(field, undefined)} />;
}
