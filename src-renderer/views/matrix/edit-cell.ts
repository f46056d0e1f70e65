// Opens the right field for a cell: the title, a statement, a draft where there is none, or a value.
import type { MatrixView, Place } from './matrix-view.ts';
import { RANK, TITLE } from './matrix-view.ts';
import { isSourceColumn, sayReadOnly } from './sources/source-columns.ts';
import type { StudyStore } from '../../store/study-store.ts';

interface InMatrix {
  readonly store: StudyStore;
  readonly view: MatrixView;
}

/** A draft at the end of a cell. */
export function draftIn({ store, view }: InMatrix, priorityId: string, columnId: string): void {
  const index = store.statementsIn(priorityId, columnId).length;
  view.editStatement({ priorityId, columnId, statementId: undefined, index, caret: 'end', was: '' });
}

export function editStatement({ store, view }: InMatrix, statementId: string, caret: number | 'end' = 'end'): void {
  const statement = store.get('statement', statementId);
  if (!statement) return;
  const { priorityId, columnId, prose } = statement;
  view.editStatement({ priorityId, columnId, statementId, index: 0, caret, was: prose });
}

/** Edits the title, the value, the first statement of the cell (or the last), or begins one. */
export function editCell(matrix: InMatrix, { row, column }: Place, which: 'first' | 'last' = 'first'): void {
  const { store, view } = matrix;
  if (isSourceColumn(column)) return sayReadOnly();
  if (column === TITLE || column === RANK) return view.edit({ kind: 'title', priorityId: row });
  if (store.get('column', column)?.holds.kind !== 'statements') {
    return view.edit({ kind: 'value', priorityId: row, columnId: column, typed: '' });
  }
  const statement = store.statementsIn(row, column).at(which === 'first' ? 0 : -1);
  return statement ? editStatement(matrix, statement.id) : draftIn(matrix, row, column);
}

/** Tab and Shift+Tab while writing: the next or previous cell in reading order; past the ends the cell just gets the focus. */
export function editCellBeside(matrix: InMatrix, { row, column }: Place, step: 1 | -1): void {
  const { store, view } = matrix;
  const across = view.table.columns.filter((id) => id !== RANK && !isSourceColumn(id));
  const shown = view.table.rows.filter((id) => store.get('priority', id));
  // A row that was added by this very key is not shown yet.
  const rows = shown.includes(row) ? shown : store.priorities().map(({ id }) => id);
  const at = rows.indexOf(row) * across.length + across.indexOf(column) + step;
  const priorityId = rows[Math.floor(at / across.length)];
  const next = across[((at % across.length) + across.length) % across.length];
  if (at < 0 || priorityId === undefined || next === undefined) return view.focus({ row, column });
  view.showRow(priorityId);
  return editCell(matrix, { row: priorityId, column: next }, step === 1 ? 'first' : 'last');
}
