// The commands of the matrix that mean what has the focus: edit it, move it, delete it.
import { useEffect } from 'react';
import { deleteStatement } from '../../commands/edit-statement.ts';
import type { Statement } from '../../model/matrix.ts';
import { plainProse } from '../../model/prose.ts';
import { PAUSE } from '../prose/pause-flush.ts';
import { useCommands } from '../session/command-registry.ts';
import { offerUndo } from '../session/offer-undo.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import type { CellRange } from './arrangement.ts';
import { useArrangement } from './use-arrangement.ts';
import { copyRange, copyRangeAsMarkdown, copyRows, copyRowsAsMarkdown, selectedRows } from './clipboard/copy-cells.ts';
import { keepWidth, stepColumn, stepWidth } from './columns/column-acts.ts';
import { editCell, editStatement } from './edit-cell.ts';
import { firstWords } from './first-words.ts';
import { HEAD, type Place, RANK, TITLE } from './matrix-view.ts';
import { dissolve, stepGroup } from './rows/group-acts.ts';
import { archiveRows, focusOn, groupRows, removePriority, rowsMeant, stepPriority } from './rows/priority-acts.ts';
import { toggleRow } from './rows/select-rows.ts';
import { carryStatement, stepStatement, type Writing } from './statements/statement-writing.ts';
import { useWriting } from './use-writing.ts';

interface Focused {
  readonly place: Place;
  /** Set on the second level, when a statement has the focus. */
  readonly statement: Statement | undefined;
  readonly cell: HTMLElement;
}

/** What has the focus in the grid; undefined on a button (its own keys come first) and in a field. */
function focused({ view, store }: Writing): Focused | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !view.grid?.contains(active)) return undefined;
  const cell = active.closest<HTMLElement>('[data-cell]');
  const isStatement = active.dataset['stop'] === 'statement';
  if (!cell || (active !== cell && !isStatement)) return undefined;
  const statement = isStatement ? store.get('statement', active.dataset['item'] ?? '') : undefined;
  return { place: view.place, statement, cell };
}

const isGroup = ({ store }: Writing, { row }: Place) => store.get('group', row) !== undefined;
const isColumn = ({ store }: Writing, { row, column }: Place) =>
  row === HEAD && store.get('column', column) !== undefined;

function edit(writing: Writing, { place, statement, cell }: Focused): void {
  if (statement) editStatement(writing, statement.id);
  else if (isGroup(writing, place)) writing.view.edit({ kind: 'group', groupId: place.row });
  else if (place.row === HEAD || place.column === RANK) cell.querySelector<HTMLElement>('[data-menu]')?.click();
  else editCell(writing, place);
}

function move(writing: Writing, { place, statement }: Focused, step: 1 | -1): void {
  const { view } = writing;
  if (statement) {
    if (stepStatement(writing, statement, step)) view.focus(place, statement.id);
  } else if (isGroup(writing, place)) {
    if (stepGroup(writing, place.row, step)) view.focus(place);
  } else if (place.row !== HEAD && stepPriority(writing, place.row, step)) view.focus(place);
}

function remove(writing: Writing, { place, statement }: Focused): void {
  const { run, store, view } = writing;
  if (!statement) {
    if (isGroup(writing, place)) dissolve(writing, place.row);
    else if (place.row !== HEAD && (place.column === TITLE || place.column === RANK))
      removePriority(writing, place.row);
    return;
  }
  const list = store.statementsIn(statement.priorityId, statement.columnId);
  const at = list.findIndex((other) => other.id === statement.id);
  const next = list[at + 1] ?? list[at - 1];
  const change = run(deleteStatement, { statementId: statement.id });
  if (!change) return;
  offerUndo(`Deleted “${firstWords(plainProse(statement.prose))}”`, change);
  view.focus(place, next?.id);
}

const noPlace: Place = { row: '', column: '' };

/** A width that was set by keys is kept when the keys rest: one step to undo. */
function useKeepWidth(writing: Writing): void {
  const { session } = useWorkbench();
  const resizing = useArrangement((state) => state.resizing);
  useEffect(() => session.onFlush(() => keepWidth(writing)), [session, writing]);
  useEffect(() => {
    if (!resizing || resizing.held) return undefined;
    const timer = setTimeout(() => keepWidth(writing), PAUSE);
    return () => clearTimeout(timer);
  }, [resizing, writing]);
}

/** What the keys do to columns: on the head of one, and on a statement in one. The head of the titles stays where it is. */
function useColumnCommands(writing: Writing): void {
  const { open } = useWorkbench();
  const on = (isMeant: (place: Place) => boolean, run: (columnId: string) => void) => ({
    enabled: () => open.role.get() === 'writer' && isMeant(focused(writing)?.place ?? noPlace),
    run: () => run(writing.view.place.column),
  });
  /** On a statement it goes to the column beside it. */
  const carryElse = (step: 1 | -1, other: { readonly enabled: () => boolean; readonly run: () => void }) => ({
    enabled: () => other.enabled() || (open.role.get() === 'writer' && focused(writing)?.statement !== undefined),
    run: () => {
      const { place, statement } = focused(writing) ?? {};
      if (!place || !statement) return other.run();
      const to = carryStatement(writing, statement, step);
      return to === undefined ? undefined : writing.view.focus({ ...place, column: to }, statement.id);
    },
  });
  const column = (place: Place) => isColumn(writing, place);
  const sized = (place: Place) => (place.row === HEAD && place.column === TITLE) || column(place);
  useKeepWidth(writing);
  useCommands({
    'move-left': on(column, (id) => stepColumn(writing, id, -1)),
    'move-right': on(column, (id) => stepColumn(writing, id, 1)),
    narrower: carryElse(
      -1,
      on(sized, (id) => stepWidth(writing, id, -1)),
    ),
    wider: carryElse(
      1,
      on(sized, (id) => stepWidth(writing, id, 1)),
    ),
  });
}

export function useMatrixCommands(): void {
  const writing = useWriting();
  const { view, store } = writing;
  const { open, session } = useWorkbench();
  const command = (run: (at: Focused) => void) => ({
    enabled: () => open.role.get() === 'writer' && focused(writing) !== undefined,
    run: () => {
      const at = focused(writing);
      if (at) run(at);
    },
  });
  const onRow = (run: (priorityId: string) => void) => ({
    enabled: () => open.role.get() === 'writer' && store.rankOf(focused(writing)?.place.row ?? '') >= 0,
    run: () => run(view.place.row),
  });
  /** The rows that are selected, else the one that one works in. */
  const rowsToCopy = () => {
    const ids = selectedRows(writing);
    return ids.length > 0 || store.rankOf(view.place.row) < 0 ? ids : [view.place.row];
  };
  const onCopy = (copy: (ids: readonly string[]) => void, copyCells: (range: CellRange) => void) => ({
    enabled: () => view.arrangement.state.range !== undefined || rowsToCopy().length > 0,
    run: () => {
      const { range } = view.arrangement.state;
      if (range) copyCells(range);
      else copy(rowsToCopy());
    },
  });
  useColumnCommands(writing);
  useCommands({
    'copy-rows': onCopy(
      (ids) => copyRows(writing, ids),
      (range) => copyRange(writing, range),
    ),
    'copy-rows-markdown': onCopy(
      (ids) => copyRowsAsMarkdown(writing, ids),
      (range) => copyRangeAsMarkdown(writing, range),
    ),
    'select-row': onRow((id) => toggleRow(writing, id)),
    'group-rows': onRow((id) => groupRows(writing, rowsMeant(writing, id))),
    'archive-rows': onRow((id) => archiveRows(writing, rowsMeant(writing, id))),
    'edit-cell': command((at) => edit(writing, at)),
    'move-up': command((at) => move(writing, at, -1)),
    'move-down': command((at) => move(writing, at, 1)),
    'delete-item': command((at) => remove(writing, at)),
    'focus-priority': {
      enabled: () => store.rankOf(focused(writing)?.place.row ?? '') >= 0,
      run: () => focusOn(writing, view.place.row),
    },
    'item-history': {
      enabled: () => store.rankOf(focused(writing)?.place.row ?? '') >= 0,
      run: () => {
        const at = focused(writing);
        if (at) session.set({ historyOf: at.statement?.id ?? at.place.row });
      },
    },
  });
}
