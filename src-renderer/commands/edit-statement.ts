// Adds, writes, splits, joins, moves and deletes the statements of a cell.
import type { Statement } from '../model/matrix.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import { keyAt, keysAt } from '../model/order-key.ts';
import type { Study, StudyItem } from '../model/study.ts';
import { carryLinks } from './carry-over.ts';
import { presentMentions } from './follow-mentions.ts';
import { hangingOn } from './hanging-on.ts';
import { joinOrigin, splitOrigin } from './split-origin.ts';

interface OfStatement {
  readonly statementId: string;
}

export interface Cell {
  readonly priorityId: string;
  readonly columnId: string;
}

export function newStatement({ priorityId, columnId }: Cell, order: string, prose: string, act: Act): Statement {
  return {
    kind: 'statement',
    id: act.newId(),
    priorityId,
    columnId,
    order,
    prose,
    createdAt: act.now(),
    createdBy: act.by,
  };
}

/**
 * One statement for each prose, from `index` on in the cell. Words that come from elsewhere may mention priorities by
 * titles they no longer have: they are called what they are called now.
 */
export function statementsAt(
  study: Study,
  cell: Cell,
  index: number,
  proses: readonly string[],
  act: Act,
): readonly Statement[] {
  const orders = keysAt(study.statementsIn(cell.priorityId, cell.columnId), index, proses.length);
  return proses.map((prose, i) => newStatement(cell, orders[i] as string, presentMentions(study, prose), act));
}

/** Whether there is such a cell, of a column that holds statements. */
export function takesStatements(study: Study, { priorityId, columnId }: Cell): boolean {
  return study.get('priority', priorityId) !== undefined && study.get('column', columnId)?.holds.kind === 'statements';
}

const placeOf = (study: Study, statement: Statement) =>
  study.statementsIn(statement.priorityId, statement.columnId).findIndex((other) => other.id === statement.id);

/** The new statement is the first record of the change. An empty one is kept, to be typed in place. */
export function addStatement(
  study: Study,
  args: Cell & { readonly prose: string; readonly index?: number },
  act: Act,
): Change | null {
  if (!takesStatements(study, args)) return null;
  const index = args.index ?? study.statementsIn(args.priorityId, args.columnId).length;
  return makeChange(act, 'Add statement', { added: statementsAt(study, args, index, [args.prose], act) });
}

/** An earlier wording may be brought back: the priorities that it mentions are called what they are called now. */
export function writeStatement(study: Study, args: OfStatement & { readonly prose: string }, act: Act): Change | null {
  const statement = study.get('statement', args.statementId);
  const prose = presentMentions(study, args.prose);
  if (!statement || statement.prose === prose) return null;
  return makeChange(act, 'Write statement', { updated: [[statement, { ...statement, prose }]] });
}

/**
 * Splits a statement in two: `before` stays where it is, `after` becomes the next statement and is the first record
 * added. Each part keeps its share of the origin.
 */
export function splitStatement(
  study: Study,
  args: OfStatement & { readonly before: string; readonly after: string },
  act: Act,
): Change | null {
  const statement = study.get('statement', args.statementId);
  if (!statement) return null;
  const [next] = statementsAt(study, statement, placeOf(study, statement) + 1, [args.after], act);
  const [first, second] = splitOrigin(study, statement, args.before, args.after);
  const updated: [StudyItem, StudyItem][] =
    args.before === statement.prose
      ? []
      : [[statement, { ...statement, prose: args.before, ...(first ? { origin: first } : {}) }]];
  return makeChange(act, 'Split statement', {
    added: [{ ...(next as Statement), ...(second ? { origin: second } : {}) }],
    updated,
  });
}

/** Joins a statement to the one before it in its cell; its evidence moves along. `null` for the first of a cell. */
export function joinStatement(study: Study, args: OfStatement & { readonly prose?: string }, act: Act): Change | null {
  const statement = study.get('statement', args.statementId);
  if (!statement) return null;
  const before = study.statementsIn(statement.priorityId, statement.columnId)[placeOf(study, statement) - 1];
  if (!before) return null;
  const prose = [before.prose.trim(), (args.prose ?? statement.prose).trim()].filter((part) => part !== '').join(' ');
  const origin = joinOrigin(study, before, statement);
  const links = carryLinks(study, [statement.id], { kind: 'statement', id: before.id });
  const updated = [[before, { ...before, prose, ...(origin ? { origin } : {}) }] as const, ...links.updated];
  const removed = [...study.rejectionsOf(statement.id), ...links.removed, statement];
  return makeChange(act, 'Join statements', { updated, removed });
}

/** Moves a statement into a cell so that it stands at `index` there, counted from 0 without it. */
export function moveStatement(
  study: Study,
  args: OfStatement & Cell & { readonly index: number },
  act: Act,
): Change | null {
  const statement = study.get('statement', args.statementId);
  if (!statement || !takesStatements(study, args)) return null;
  const others = study.statementsIn(args.priorityId, args.columnId).filter((other) => other.id !== statement.id);
  if (args.index < 0 || args.index > others.length) return null;
  const sameCell = statement.priorityId === args.priorityId && statement.columnId === args.columnId;
  if (sameCell && placeOf(study, statement) === args.index) return null;
  const { priorityId, columnId } = args;
  const moved = { ...statement, priorityId, columnId, order: keyAt(others, args.index) };
  return makeChange(act, 'Move statement', { updated: [[statement, moved]] });
}

export function deleteStatement(study: Study, args: OfStatement, act: Act): Change | null {
  const statement = study.get('statement', args.statementId);
  if (!statement) return null;
  return makeChange(act, 'Delete statement', { removed: [...hangingOn(study, [statement]), statement] });
}

/** Notes that counter-evidence was looked for and none found, or takes the note back. */
export function noteCounterSought(
  study: Study,
  args: OfStatement & { readonly sought: boolean },
  act: Act,
): Change | null {
  const statement = study.get('statement', args.statementId);
  if (!statement || (statement.counterSoughtAt !== undefined) === args.sought) return null;
  const { counterSoughtAt: _, ...rest } = statement;
  const after: Statement = args.sought ? { ...rest, counterSoughtAt: act.now() } : rest;
  const label = args.sought ? 'Note that counter-evidence was sought' : 'Look for counter-evidence again';
  return makeChange(act, label, { updated: [[statement, after]] });
}
