// The conditions of the filter, in a box beside its button, and what is set of them as chips that take it back.
import { Popover } from '@base-ui/react/popover';
import { ListFilter, X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { highlightColours } from '../../model/annotation.ts';
import { plainProse } from '../../model/prose.ts';
import type { Study } from '../../model/study.ts';
import type { StudyStore } from '../../store/study-store.ts';
import { Button } from '../design/button.tsx';
import { stanceOptions } from '../design/stance-titles.ts';
import { SelectField, type SelectOption } from '../design/select-field.tsx';
import { useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { shorten } from '../source/use-passage-acts.ts';
import { type TagNode, tagTree } from '../tags/tag-tree.ts';
import css from './filter-menu.module.css';
import { everyPassage, type PassageFilter } from './passage-filter.ts';

type Field = Exclude<keyof PassageFilter, 'text'>;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const asOptions = (words: readonly string[]): SelectOption[] =>
  words.map((value) => ({ value, label: capital(value) }));

const flatTags = (nodes: readonly TagNode[]): readonly string[] =>
  nodes.flatMap(({ tag, below }) => [tag, ...flatTags(below)]);

/** The rows, each with its statements below it. */
function targetOptions(study: Study): readonly SelectOption[] {
  return study.priorities().flatMap(({ id, title }, rank): SelectOption[] => [
    { value: id, label: `${rank + 1} ${shorten(title || 'Untitled priority', 48)}` },
    ...study.columns().flatMap((column) =>
      study.statementsIn(id, column.id).map(({ id: value, prose }) => ({
        value,
        label: `\u2003${column.title}: ${shorten(plainProse(prose), 48)}`,
      })),
    ),
  ]);
}

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
      return store.sources().map(({ id, title }) => ({ value: id, label: shorten(title, 60) }));
    case 'targetId':
      return targetOptions(store);
    case 'stance':
      return stanceOptions;
    case 'colour':
      return asOptions(highlightColours);
    case 'tag':
      return flatTags(tagTree(store)).map((tag) => ({ value: tag, label: tag }));
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
  const used = fields.filter((field) => filter[field] !== undefined).length;
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <Button look="quiet" icon={ListFilter} aria-label={used > 0 ? `Filter, ${used} set` : 'Filter'}>
            {used > 0 ? used : null}
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner className={css.layer} side="bottom" align="end" sideOffset={4} collisionPadding={8}>
          <Popover.Popup className={css.popup} aria-label="Filter passages by">
            {fields.map((field) => (
              <Condition key={field} field={field} />
            ))}
            <Button
              look="quiet"
              disabled={used === 0}
              onClick={() => session.set({ passageFilter: { ...everyPassage, text: filter.text } })}
            >
              Show every passage
            </Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Condition({ field }: { readonly field: Field }): ReactNode {
  const { store, filter, set } = useFilter();
  const sequence = useStudy('history', (study) => study.sequence);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- read from the store, which changes without being another one
  const options = useMemo(() => optionsOf(store, field), [store, field, sequence]);
  return (
    <div className={css.field}>
      <span aria-hidden className={css.label}>
        {labels[field]}
      </span>
      <SelectField
        label={labels[field]}
        wide
        options={[{ value: '', label: 'Any' }, ...options]}
        value={filter[field] ?? ''}
        onChoose={(value) => set(field, value === '' ? undefined : value)}
      />
    </div>
  );
}

/** What is set, so that nobody wonders where the other passages are. */
export function FilterChips(): ReactNode {
  const { store, filter, set } = useFilter();
  const used = fields.filter((field) => filter[field] !== undefined);
  if (used.length === 0) return null;
  const nameOf = (field: Field) => {
    const label = optionsOf(store, field)
      .find(({ value }) => value === filter[field])
      ?.label.trim();
    const name = label ?? 'something that is gone';
    return field === 'tag' ? `#${name}` : field === 'targetId' ? `To ${name}` : name;
  };
  return (
    <ul className={css.chips} aria-label="Shown are only">
      {used.map((field) => (
        <li key={field}>
          <button
            type="button"
            className={css.chip}
            aria-label={`Remove the condition ${labels[field]}: ${nameOf(field)}`}
            onClick={() => set(field, undefined)}
          >
            <span className={css.chipWords}>{nameOf(field)}</span>
            <X aria-hidden size="0.9em" />
          </button>
        </li>
      ))}
    </ul>
  );
}
