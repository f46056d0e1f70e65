// Puts several statements where one stands or is begun: what pasting several lines does.
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Study } from '../model/study.ts';
import { type Cell, statementsAt, takesStatements } from './edit-statement.ts';
import { presentMentions } from './follow-mentions.ts';

interface Pasted {
  readonly proses: readonly string[];
}

/**
 * The statement takes the first prose, the others follow it in its cell as the analyst's own and are the records added, in
 * order. `null` when the statement is not there or nothing would change.
 */
export function pasteStatements(
  study: Study,
  args: Pasted & { readonly statementId: string },
  act: Act,
): Change | null {
  const statement = study.get('statement', args.statementId);
  const [first, ...rest] = args.proses;
  if (!statement || first === undefined) return null;
  const cell = study.statementsIn(statement.priorityId, statement.columnId);
  const added = statementsAt(study, statement, cell.findIndex((other) => other.id === statement.id) + 1, rest, act);
  const after = { ...statement, prose: presentMentions(study, first) };
  return makeChange(act, 'Paste statements', {
    added,
    updated: after.prose === statement.prose ? [] : [[statement, after]],
  });
}

/** The same where no statement stands yet: all are added, from `index` on. `null` where the cell takes none. */
export function addStatements(study: Study, args: Pasted & Cell & { readonly index: number }, act: Act): Change | null {
  if (!takesStatements(study, args) || args.proses.length === 0) return null;
  const added = statementsAt(study, args, args.index, args.proses, act);
  return makeChange(act, 'Paste statements', { added });
}
