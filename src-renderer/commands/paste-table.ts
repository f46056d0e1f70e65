// Fills cells with a pasted table and makes the priorities that it has beyond those: one step, and nothing there is replaced.
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { CellValue, Priority } from '../model/matrix.ts';
import type { Study, StudyItem } from '../model/study.ts';
import { newPriority } from './edit-priority.ts';
import { statementsAt } from './edit-statement.ts';
import { followMentions } from './follow-mentions.ts';
import { planPaste, type PastedRows, PASTE_LIMITS, type PasteTable, type PlannedRow } from './paste-plan.ts';
import { endOfMatrix, keysAtPlace, placed } from './priority-place.ts';

/** Rows and cells of a table that is too large to be pasted at once; `null` for any other. */
export function tooLarge(table: PastedRows): { readonly rows: number; readonly cells: number } | null {
  const cells = table.reduce((sum, row) => sum + row.length, 0);
  return table.length > PASTE_LIMITS.rows || cells > PASTE_LIMITS.cells ? { rows: table.length, cells } : null;
}

interface Edits {
  readonly added: StudyItem[];
  readonly updated: (readonly [StudyItem, StudyItem])[];
}

function fill(study: Study, priority: Priority, row: PlannedRow, act: Act, { added, updated }: Edits): void {
  for (const [columnId, proses] of row.statements) {
    const index = study.statementsIn(priority.id, columnId).length;
    added.push(...statementsAt(study, { priorityId: priority.id, columnId }, index, proses, act));
  }
  for (const [columnId, value] of row.values) {
    const standing = study.valueIn(priority.id, columnId);
    const made = { createdAt: act.now(), createdBy: act.by };
    const cell: CellValue = { kind: 'cell-value', id: act.newId(), priorityId: priority.id, columnId, value, ...made };
    if (standing) updated.push([standing, { ...standing, value }]);
    else added.push(cell);
  }
}

/** New priorities stand last in the matrix, in the order of the table. `null` when nothing of the table can be put. */
export function pasteTable(study: Study, args: PasteTable, act: Act): Change | null {
  if (tooLarge(args.table)) return null;
  const { rows } = planPaste(study, args);
  const edits: Edits = { added: [], updated: [] };
  const renamed = new Map<string, Priority>();
  const end = endOfMatrix(study);
  const orders = [...keysAtPlace(study, end, rows.filter(({ priority }) => !priority).length)];
  for (const row of rows) {
    let { priority } = row;
    if (!priority) {
      const order = orders.shift() ?? '';
      priority = placed(newPriority(row.title, order, act), end.groupId, order);
      edits.added.push(priority);
    } else if (row.title !== '') {
      const titled = { ...priority, title: row.title };
      edits.updated.push([priority, titled]);
      renamed.set(priority.id, titled);
    }
    fill(study, priority, row, act, edits);
  }
  return makeChange(act, 'Paste table', followMentions(study, edits, renamed));
}
