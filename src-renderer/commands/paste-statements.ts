// Puts several statements where one stood: what pasting several lines into a statement does.
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Statement } from '../model/matrix.ts';
import { keysAt } from '../model/order-key.ts';
import type { Study } from '../model/study.ts';

/**
 * The statement takes the first prose, the others follow it in its cell as the analyst's own and are the records added, in
 * order. `null` when the statement is not there or nothing would change.
 */
export function pasteStatements(
  study: Study,
  args: { readonly statementId: string; readonly proses: readonly string[] },
  act: Act,
): Change | null {
  const statement = study.get('statement', args.statementId);
  const [first, ...rest] = args.proses;
  if (!statement || first === undefined) return null;
  const cell = study.statementsIn(statement.priorityId, statement.columnId);
  const orders = keysAt(cell, cell.findIndex((other) => other.id === statement.id) + 1, rest.length);
  const added = rest.map((prose, i): Statement => ({
    kind: 'statement',
    id: act.newId(),
    priorityId: statement.priorityId,
    columnId: statement.columnId,
    order: orders[i] as string,
    prose,
    createdAt: act.now(),
    createdBy: act.by,
  }));
  const after = { ...statement, prose: first };
  return makeChange(act, 'Paste statements', { added, updated: first === statement.prose ? [] : [[statement, after]] });
}
