// The passages panel: every passage of the study or of one source, filtered, sorted, and acted on many at once.
import { inFigures } from '../../model/counted.ts';
import { type ReactNode, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Annotation } from '../../model/annotation.ts';
import { SearchField } from '../design/search-field.tsx';
import { SelectField } from '../design/select-field.tsx';
import { useSession, useStudy, useWorkbench } from '../session/workbench-context.ts';
import { BulkBar } from './bulk-bar.tsx';
import { FilterMenu, PassageFilterChips } from './filter-menu.tsx';
import { everyPassage, type PassageOrder } from './passage-filter.ts';
import { PassageList } from './passage-list.tsx';
import css from './passages-panel.module.css';
import { passagesWord } from './passages-word.ts';
import { useChosen } from './use-chosen.ts';
import { useManyActs } from './use-many-acts.ts';
import { usePassages } from './use-passages.ts';

const orders = [
  { value: 'place', label: 'By place' },
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
] as const satisfies readonly { readonly value: PassageOrder; readonly label: string }[];

function Head({ shown }: { readonly shown: number }): ReactNode {
  const { session } = useWorkbench();
  const text = useSession((state) => state.passageFilter.text);
  const order = useSession((state) => state.passageOrder);
  const all = useStudy('totals', (study) => study.count('annotation'));
  return (
    <div className={css.head}>
      <div className={css.line}>
        <SearchField
          label="Words in passages"
          placeholder="Words, memos, tags"
          value={text}
          onType={(next) => session.set({ passageFilter: { ...session.state.passageFilter, text: next } })}
        />
        <FilterMenu />
      </div>
      <PassageFilterChips />
      <div className={css.line}>
        <p role="status" className={css.count}>
          {shown === all ? passagesWord(all) : `${inFigures(shown)} of ${passagesWord(all)}`}
        </p>
        <SelectField
          label="Order"
          options={orders}
          value={order}
          onChoose={(value) => session.set({ passageOrder: value as PassageOrder })}
        />
      </div>
    </div>
  );
}

const listIn = ({ current }: RefObject<HTMLElement | null>) => current?.querySelector<HTMLElement>('[data-pane-focus]');

/**
 * What acts on the chosen goes with them, and so does the list with its last passage: the keyboard goes on in the list, or in
 * the panel, where undo works and the list comes back.
 */
function useWayToList(panel: RefObject<HTMLElement | null>, empty: boolean): () => void {
  useEffect(() => {
    const { activeElement } = document;
    if (empty && activeElement === document.body) panel.current?.focus();
    else if (!empty && activeElement === panel.current) listIn(panel)?.focus();
  }, [panel, empty]);
  return () => requestAnimationFrame(() => (listIn(panel) ?? panel.current)?.focus());
}

export function PassagesPanel(): ReactNode {
  const { session } = useWorkbench();
  const list = usePassages();
  const chosen = useChosen(list);
  const acts = useManyActs();
  const open = useCallback(
    ({ id, sourceId, selector }: Annotation) => {
      const { position } = selector;
      session.reveal({ sourceId, offset: position.start, passage: position, annotationId: id, pulse: true });
      session.set({ annotationId: id, selected: undefined, lit: { kind: 'annotations', ids: [id] } });
    },
    [session],
  );
  const panel = useRef<HTMLElement>(null);
  const toList = useWayToList(panel, list.length === 0);
  const active = list[chosen.active]?.id;
  const remove = () => {
    const ids = chosen.ids.length > 0 ? chosen.ids : active === undefined ? [] : [active];
    if (!acts.remove(ids)) return;
    chosen.none();
    toList();
  };
  const chooseNone = () => {
    chosen.none();
    toList();
  };
  return (
    <section ref={panel} aria-label="All passages" className={css.panel} tabIndex={-1}>
      <Head shown={list.length} />
      {list.length > 0 ? (
        <PassageList list={list} chosen={chosen} onOpen={open} onDelete={remove} />
      ) : (
        <NoPassages
          onAll={() => {
            session.set({ passageFilter: everyPassage });
            toList();
          }}
        />
      )}
      {chosen.ids.length > 0 && <BulkBar ids={chosen.ids} acts={acts} onDelete={remove} onNone={chooseNone} />}
    </section>
  );
}

function NoPassages({ onAll }: { readonly onAll: () => void }): ReactNode {
  const none = useStudy('totals', (study) => study.count('annotation') === 0);
  return (
    <div className={css.empty}>
      {none ? (
        <p>No passage yet. Select words in the source, then press H to highlight them or L to link them.</p>
      ) : (
        <>
          <p>No passage is like that.</p>
          <button type="button" className={css.plain} onClick={onAll}>
            Show every passage
          </button>
        </>
      )}
    </div>
  );
}
