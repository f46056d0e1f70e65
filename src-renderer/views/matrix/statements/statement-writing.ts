// Turns what the keys of a statement's editor ask for into commands, and moves the editor on.
import {
  addStatement,
  deleteStatement,
  joinStatement,
  moveStatement,
  splitStatement,
  writeStatement,
} from '../../../commands/edit-statement.ts';
import { addStatements, pasteStatements } from '../../../commands/paste-statements.ts';
import type { Change } from '../../../model/change.ts';
import type { Column, Statement } from '../../../model/matrix.ts';
import { plainProse } from '../../../model/prose.ts';
import type { StudyStore } from '../../../store/study-store.ts';
import type { StatementGesture } from '../../prose/statement-gesture.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import type { Session } from '../../session/session.ts';
import { announce } from '../../session/toasts.ts';
import type { Command } from '../../session/workbench-context.ts';
import { editCellBeside } from '../edit-cell.ts';
import { firstWords } from '../first-words.ts';
import type { MatrixView, StatementEditing } from '../matrix-view.ts';

export interface Writing {
  readonly store: StudyStore;
  readonly session: Session;
  readonly view: MatrixView;
  readonly run: <A>(command: Command<A>, args: A) => Change | null;
}

const cellOf = ({ priorityId, columnId }: StatementEditing) => ({ priorityId, columnId });
const placeOf = ({ priorityId, columnId }: StatementEditing) => ({ row: priorityId, column: columnId });

/** The statement being written, as it is kept now. */
const kept = ({ store }: Writing, at: StatementEditing): Statement | undefined =>
  at.statementId === undefined ? undefined : store.get('statement', at.statementId);

const addedStatement = (change: Change | null): Statement | undefined =>
  change?.added.find((item): item is Statement => item.kind === 'statement');

/** Keeps the words: those of a draft become a statement as soon as there are any. Answers the statement's id. */
export function writeProse(writing: Writing, at: StatementEditing, prose: string): string | undefined {
  const { run, view } = writing;
  // A draft that was left has handed over its words another way.
  if (at.statementId === undefined && view.editing !== at) return undefined;
  if (at.statementId !== undefined) {
    run(writeStatement, { statementId: at.statementId, prose });
    return at.statementId;
  }
  if (prose === '') return undefined;
  const added = addedStatement(run(addStatement, { ...cellOf(at), prose, index: at.index }));
  // The same turn: the editor stays as it is, and what it writes from here on goes to the record.
  if (added) view.edit({ ...at, statementId: added.id });
  return added?.id;
}

export function closeEditor(writing: Writing, at: StatementEditing): void {
  writing.view.edit(undefined);
  dropEmpty(writing, at);
}

/** A statement without words is not kept; what was said in it before can be brought back. */
export function dropEmpty(writing: Writing, at: StatementEditing): void {
  const { run, view } = writing;
  const statement = kept(writing, at);
  const written = view.editing?.kind === 'statement' && view.editing.statementId === at.statementId;
  if (!statement || statement.prose !== '' || written) return;
  const change = run(deleteStatement, { statementId: statement.id });
  if (change) offerUndo(at.was === '' ? 'Deleted an empty statement' : `Deleted “${said(at.was)}”`, change);
}

const said = (prose: string) => firstWords(plainProse(prose));

function split(writing: Writing, at: StatementEditing, before: string, after: string): void {
  const { run, view } = writing;
  if (before === '' && after === '') {
    closeEditor(writing, at);
    view.focus(placeOf(at));
    return;
  }
  if (after === '' || at.statementId === undefined) {
    draftAt(writing, at, placeAfter(writing, at, writeProse(writing, at, before)));
    return;
  }
  if (before === '') {
    draftAt(writing, at, placeAfter(writing, at, at.statementId) - 1);
    return;
  }
  const next = addedStatement(run(splitStatement, { statementId: at.statementId, before, after }));
  if (next) view.editStatement({ ...cellOf(at), statementId: next.id, index: 0, caret: 0, was: after });
}

/** The place behind a statement in its cell, or that of the draft. */
function placeAfter({ store }: Writing, at: StatementEditing, id: string | undefined): number {
  const place = store.statementsIn(at.priorityId, at.columnId).findIndex((other) => other.id === id);
  return place < 0 ? at.index : place + 1;
}

function draftAt({ view }: Writing, at: StatementEditing, index: number): void {
  view.editStatement({ ...cellOf(at), statementId: undefined, index, caret: 'end', was: '' });
}

function join(writing: Writing, at: StatementEditing, prose: string): void {
  const { run, view, store } = writing;
  const list = store.statementsIn(at.priorityId, at.columnId);
  const place = at.statementId === undefined ? at.index : list.findIndex((other) => other.id === at.statementId);
  const before = list[place - 1];
  if (!before) {
    if (prose !== '') return;
    closeEditor(writing, at);
    view.focus(placeOf(at));
    return;
  }
  const words = plainProse(before.prose);
  if (at.statementId !== undefined && !run(joinStatement, { statementId: at.statementId, prose })) return;
  const caret = words.length + (words !== '' && prose !== '' ? 1 : 0);
  // The join is a step of its own: Escape afterwards takes back what is typed from here on, and none of these words.
  const was = store.get('statement', before.id)?.prose ?? before.prose;
  view.editStatement({ ...cellOf(at), statementId: before.id, index: place - 1, caret, was });
}

function paste(writing: Writing, at: StatementEditing, proses: readonly string[]): void {
  const { run, view } = writing;
  const change =
    at.statementId === undefined
      ? run(addStatements, { ...cellOf(at), index: at.index, proses })
      : run(pasteStatements, { statementId: at.statementId, proses });
  if (!change) return;
  const last = change.added.findLast((item): item is Statement => item.kind === 'statement');
  announce(`Pasted ${proses.length} statements`);
  if (!last) return;
  view.editStatement({ ...cellOf(at), statementId: last.id, index: 0, caret: 'end', was: last.prose });
}

/** Moves a statement one place up or down in its cell and says where it stands then. */
export function stepStatement(writing: Writing, statement: Statement, step: 1 | -1): boolean {
  const { run, store } = writing;
  const { priorityId, columnId } = statement;
  const list = store.statementsIn(priorityId, columnId);
  const index = list.findIndex((other) => other.id === statement.id) + step;
  const done = run(moveStatement, { statementId: statement.id, priorityId, columnId, index }) !== null;
  if (done) announce(`Moved to place ${index + 1} of ${list.length}`);
  return done;
}

/** The next or the previous column of statements that is shown; says so where there is none. */
function columnBeside({ store }: Writing, columnId: string, step: 1 | -1): Column | undefined {
  const columns = store.columns().filter(({ hidden, holds }) => !hidden && holds.kind === 'statements');
  const to = columns[columns.findIndex(({ id }) => id === columnId) + step];
  if (!to) announce(`No column ${step === 1 ? 'after' : 'before'} this one takes statements`);
  return to;
}

/**
 * Moves a statement to the end of the next or the previous column of statements that is shown, and says where it stands
 * then. Answers the column.
 */
export function carryStatement(writing: Writing, statement: Statement, step: 1 | -1): string | undefined {
  const { run, store } = writing;
  const { priorityId } = statement;
  const to = columnBeside(writing, statement.columnId, step);
  if (!to) return undefined;
  const index = store.statementsIn(priorityId, to.id).length;
  if (!run(moveStatement, { statementId: statement.id, priorityId, columnId: to.id, index })) return undefined;
  announce(`Moved to “${to.title}”`);
  return to.id;
}

/** A draft has no record to be moved: it is begun in the other column instead. */
function carry(writing: Writing, at: StatementEditing, step: 1 | -1, caret: number): void {
  const { view, store } = writing;
  const statement = kept(writing, at);
  if (statement) {
    const columnId = carryStatement(writing, statement, step);
    if (columnId !== undefined) view.editStatement({ ...at, columnId, caret });
    return;
  }
  const to = columnBeside(writing, at.columnId, step);
  if (!to) return;
  announce(`Moved to “${to.title}”`);
  draftAt(writing, { ...at, columnId: to.id }, store.statementsIn(at.priorityId, to.id).length);
}

function goToNeighbour(writing: Writing, at: StatementEditing, step: 1 | -1): void {
  const { view, store } = writing;
  const list = store.statementsIn(at.priorityId, at.columnId);
  const place = at.statementId === undefined ? at.index : list.findIndex((other) => other.id === at.statementId);
  const draft = at.statementId === undefined;
  const next = list[draft && step === 1 ? place : place + step];
  if (!next) return;
  closeEditor(writing, at);
  const caret = step === 1 ? 0 : 'end';
  view.editStatement({ ...cellOf(at), statementId: next.id, index: 0, caret, was: next.prose });
}

/** What stood when editing began comes back, as a step of its own that can be undone. */
function revert(writing: Writing, at: StatementEditing): void {
  const { run, view } = writing;
  const statement = kept(writing, at);
  if (statement && statement.prose !== at.was && at.was !== '') {
    run(writeStatement, { statementId: statement.id, prose: at.was });
  } else if (statement && at.was === '') {
    run(deleteStatement, { statementId: statement.id });
  }
  closeEditor(writing, at);
  view.focus(placeOf(at), at.statementId);
}

export function doGesture(writing: Writing, at: StatementEditing, gesture: StatementGesture): void {
  const { view } = writing;
  switch (gesture.kind) {
    case 'split':
      return split(writing, at, gesture.before, gesture.after);
    case 'join':
      return join(writing, at, gesture.whole);
    case 'paste':
      return paste(writing, at, gesture.proses);
    case 'move': {
      const statement = kept(writing, at);
      if (statement && stepStatement(writing, statement, gesture.step)) {
        view.editStatement({ ...at, caret: gesture.caret });
      }
      return;
    }
    case 'carry':
      return carry(writing, at, gesture.step, gesture.caret);
    case 'cell':
      closeEditor(writing, at);
      return editCellBeside(writing, placeOf(at), gesture.step);
    case 'neighbour':
      return goToNeighbour(writing, at, gesture.step);
    case 'keep':
      closeEditor(writing, at);
      return view.focus(placeOf(at), at.statementId);
    case 'revert':
      return revert(writing, at);
    case 'left':
      return closeEditor(writing, at);
  }
}
