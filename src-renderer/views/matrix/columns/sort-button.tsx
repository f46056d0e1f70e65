// The button in a header that sorts the rows by it: ascending, descending, by rank.
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SortKey } from '../../../model/sort-priorities.ts';
import { useArrangement } from '../use-arrangement.ts';
import { useWriting } from '../use-writing.ts';
import css from './header-row.module.css';
import { cycleSort, directionOf } from './sort-acts.ts';

export function SortButton({ sortKey, title }: { readonly sortKey: SortKey; readonly title: string }): ReactNode {
  const writing = useWriting();
  const direction = useArrangement((state) => directionOf(state.sorting, sortKey));
  const Sign = direction === undefined ? ArrowUpDown : direction === 'ascending' ? ArrowUp : ArrowDown;
  const next =
    direction === undefined ? 'ascending' : direction === 'ascending' ? 'descending' : 'back to the order of ranks';
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.sort}
      data-stop
      data-on={direction === undefined ? undefined : ''}
      aria-label={`Sort by ${title}`}
      title={`Sort ${next}`}
      onClick={() => cycleSort(writing, sortKey)}
    >
      <Sign aria-hidden size="1.1em" />
    </button>
  );
}
