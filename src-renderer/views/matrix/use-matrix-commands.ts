// The commands of the matrix that mean what has the focus: edit it, move it, delete it.
import { deleteStatement } from '../../commands/edit-statement.ts';
import type { Statement } from '../../model/matrix.ts';
import { plainProse } from '../../model/prose.ts';
import { useCommands } from '../session/command-registry.ts';
import { offerUndo } from '../session/offer-undo.ts';
import { useWorkbench } from '../session/workbench-context.ts';
import { editCell, editStatement } from './edit-cell.ts';
import { firstWords } from './first-words.ts';
import { HEAD, type Place, RANK, TITLE } from './matrix-view.ts';
import { removePriority, stepPriority } from './rows/priority-acts.ts';
import { stepStatement, type Writing } from './statements/statement-writing.ts';
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

function edit(writing: Writing, { place, statement, cell }: Focused): void {
  if (statement) editStatement(writing, statement.id);
  else if (place.row === HEAD || place.column === RANK) cell.querySelector<HTMLElement>('[data-menu]')?.click();
  else editCell(writing, place);
}

function move(writing: Writing, { place, statement }: Focused, step: 1 | -1): void {
  const { view } = writing;
  if (statement) {
    if (stepStatement(writing, statement, step)) view.focus(place, statement.id);
  } else if (place.row !== HEAD && stepPriority(writing, place.row, step)) view.focus(place);
}

function remove(writing: Writing, { place, statement }: Focused): void {
  const { run, store, view } = writing;
  if (!statement) {
    if (place.row !== HEAD && (place.column === TITLE || place.column === RANK)) removePriority(writing, place.row);
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

export function useMatrixCommands(): void {
  const writing = useWriting();
  const { open, session } = useWorkbench();
  const command = (run: (at: Focused) => void) => ({
    enabled: () => open.role.get() === 'writer' && focused(writing) !== undefined,
    run: () => {
      const at = focused(writing);
      if (at) run(at);
    },
  });
  useCommands({
    'edit-cell': command((at) => edit(writing, at)),
    'move-up': command((at) => move(writing, at, -1)),
    'move-down': command((at) => move(writing, at, 1)),
    'delete-item': command((at) => remove(writing, at)),
    'item-history': {
      enabled: () => (focused(writing)?.place.row ?? HEAD) !== HEAD,
      run: () => {
        const at = focused(writing);
        if (at) session.set({ historyOf: at.statement?.id ?? at.place.row });
      },
    },
  });
}
