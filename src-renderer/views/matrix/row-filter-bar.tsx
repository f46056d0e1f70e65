// What the rows are filtered by and which priority is worked on: the box to choose in, and the line that says so.
import { counted, inFigures } from '../../model/counted.ts';
import { type ReactNode, useEffect } from 'react';
import { everyRow, partiesOf, type RowFilter, rowsMeeting } from '../../insight/row-filter.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { FilterBox, FilterChip, FilterChips, FilterField, FilterWords } from '../design/filter-box.tsx';
import type { SelectOption } from '../design/select-field.tsx';
import { stanceOptions, stanceTitles } from '../design/stance-titles.ts';
import { useFocused } from '../session/use-focused.ts';
import { useStudy } from '../session/workbench-context.ts';
import { sourceOptions, sourceTitle } from '../source/source-title.ts';
import { shorten } from '../source/use-passage-acts.ts';
import { tagOptions } from '../tags/tag-tree.ts';
import css from './row-filter-bar.module.css';
import { focusOn } from './rows/priority-acts.ts';
import type { Writing } from './statements/statement-writing.ts';
import { useArrangement } from './use-arrangement.ts';
import { useWriting } from './use-writing.ts';

type Field = Exclude<keyof RowFilter, 'text'>;

const labels: Readonly<Record<Field, string>> = { sourceId: 'Source', tag: 'Tag', stance: 'Stance', party: 'Party' };
const fields = Object.keys(labels) as readonly Field[];

function optionsOf(store: StudyStore, field: Field): readonly SelectOption[] {
  switch (field) {
    case 'sourceId':
      return sourceOptions(store);
    case 'tag':
      return tagOptions(store);
    case 'stance':
      return stanceOptions;
    case 'party':
      return partiesOf(store).map((name) => ({ value: name, label: name }));
  }
}

function labelOf(store: StudyStore, field: Field, value: string): string {
  switch (field) {
    case 'sourceId':
      return sourceTitle(store, value) || 'a source that is gone';
    case 'tag':
      return `#${value}`;
    case 'stance':
      return stanceOptions.find((option) => option.value === value)?.label ?? stanceTitles.context;
    case 'party':
      return value;
  }
}

/** Rows that do not meet a filter when it is set are hidden; nothing goes away under what is being filled in. */
export function setRowFilter({ store, view }: Writing, filter: RowFilter): void {
  const meets = rowsMeeting(store, filter);
  const hidden = meets ? store.priorities().flatMap(({ id }) => (meets(id) ? [] : [id])) : [];
  const away = new Set(hidden);
  // Nothing is done to rows that are out of sight.
  const selected = new Set([...view.arrangement.state.selected].filter((id) => !away.has(id)));
  view.arrangement.set({ filter, hidden: away, selected });
}

export function RowFilterMenu(): ReactNode {
  const writing = useWriting();
  const filter = useArrangement((state) => state.filter);
  const set = (patch: Partial<RowFilter>) => setRowFilter(writing, { ...filter, ...patch });
  return (
    <FilterBox
      name="Filter rows"
      title="Filter rows by"
      used={Object.values(filter).filter((value) => value !== undefined && value !== '').length}
      all="Show every row"
      onAll={() => set(everyRow)}
    >
      <FilterWords label="Words" value={filter.text} onType={(text) => set({ text })} />
      {fields.map((field) => (
        <Condition key={field} field={field} value={filter[field]} onChoose={(value) => set({ [field]: value })} />
      ))}
    </FilterBox>
  );
}

interface ConditionProps {
  readonly field: Field;
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

/** What there is to choose from is looked up when the box is opened, and kept up to date while it is. */
function Condition({ field, value, onChoose }: ConditionProps): ReactNode {
  const { store } = useWriting();
  useStudy('history', (study) => study.sequence);
  return <FilterField label={labels[field]} options={optionsOf(store, field)} value={value} onChoose={onChoose} />;
}

/** A row that comes to meet the filter is shown; one that no longer does stays until the filter is set again. */
function useComingRows(writing: Writing): void {
  const { store, view } = writing;
  const sequence = useStudy('history', (study) => study.sequence);
  useEffect(() => {
    const { filter, hidden } = view.arrangement.state;
    const meets = hidden.size > 0 ? rowsMeeting(store, filter) : null;
    if (!meets) return;
    const still = [...hidden].filter((id) => store.rankOf(id) >= 0 && !meets(id));
    if (still.length < hidden.size) view.arrangement.set({ hidden: new Set(still) });
  }, [store, view, sequence]);
}

/** What is set, so that nobody wonders where the other rows are. Empty when nothing is. */
export function RowFilterLine(): ReactNode {
  const writing = useWriting();
  const { store } = writing;
  const filter = useArrangement((state) => state.filter);
  const hidden = useArrangement((state) => state.hidden);
  const focus = useFocused((id) => id);
  const all = useStudy('priorities', (study) => study.priorities().length);
  useComingRows(writing);
  const set = (patch: Partial<RowFilter>) => {
    setRowFilter(writing, { ...filter, ...patch });
    writing.view.focusStop();
  };
  const asked = rowsAsked(filter);
  if (!asked && focus === undefined) return null;
  const shown = all - [...hidden].filter((id) => store.rankOf(id) >= 0).length;
  return (
    <div className={css.line}>
      {asked && (
        <p role="status" className={css.count}>
          {inFigures(shown)} of {counted(all, 'row')}
        </p>
      )}
      <FilterChips>
        {focus !== undefined && <FocusChip priorityId={focus} />}
        {filter.text.trim() !== '' && (
          <FilterChip label="Words" words={`“${filter.text.trim()}”`} onRemove={() => set({ text: '' })} />
        )}
        {fields.map((field) => {
          const value = filter[field];
          if (value === undefined) return null;
          return (
            <FilterChip
              key={field}
              label={labels[field]}
              words={labelOf(store, field, value)}
              onRemove={() => set({ [field]: undefined })}
            />
          );
        })}
      </FilterChips>
    </div>
  );
}

const rowsAsked = (filter: RowFilter) =>
  filter.text.trim() !== '' || fields.some((field) => filter[field] !== undefined);

function FocusChip({ priorityId }: { readonly priorityId: string }): ReactNode {
  const writing = useWriting();
  const words = useStudy('priorities', (study) => {
    const title = study.get('priority', priorityId)?.title ?? '';
    return `Focus on ${study.rankOf(priorityId) + 1} ${shorten(title || 'Untitled', 40)}`;
  });
  return (
    <FilterChip
      label="Focus"
      words={words}
      onRemove={() => {
        focusOn(writing, priorityId);
        writing.view.focusStop();
      }}
    />
  );
}
