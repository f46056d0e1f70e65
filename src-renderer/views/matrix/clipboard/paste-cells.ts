// Pastes a table into the cells from the one that has the focus, or as the first rows of an empty matrix.
import { planPaste, type PastedRows, type PasteTable } from '../../../commands/paste-plan.ts';
import { pasteTable, tooLarge } from '../../../commands/paste-table.ts';
import type { Priority } from '../../../model/matrix.ts';
import { isOneLine, pastedTable, pastedTitles, pastedWords } from '../../prose/pasted-table.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import { pastedArticle } from '../../session/pasted-article.ts';
import { announce, showToast } from '../../session/toasts.ts';
import { HEAD, RANK, TITLE } from '../matrix-view.ts';
import type { Writing } from '../statements/statement-writing.ts';
import { columnsSeen } from './copy-cells.ts';
import { pastedSentence, tooLargeSentence } from './paste-words.ts';

export type PasteAt = Omit<PasteTable, 'table'> & {
  /** A cell of a priority has the focus: words alone are for it as well. */
  readonly inCell: boolean;
  /** Where titles are typed, also a list of them is not offered as an article. */
  readonly titles?: boolean;
};

/** Below all rows: each row of the table or each line is a new priority. */
export const belowAll = (writing: Writing): PasteAt => ({
  rows: [],
  columns: columnsSeen(writing),
  from: 0,
  inCell: false,
  titles: true,
});

/** Where a paste goes; null when it is not for the matrix. */
export function whereToPaste(writing: Writing, active: HTMLElement): PasteAt | null {
  const { store, view } = writing;
  if (active.closest('[data-focus-home]')) return belowAll(writing);
  if (store.priorities().length === 0) return { ...belowAll(writing), titles: false };
  const cell = active.closest<HTMLElement>('[data-cell]');
  if (!cell || !view.grid?.contains(cell)) return null;
  const { range } = view.arrangement.state;
  // Into a rectangle one pastes from its first cell on.
  const row = range?.rows[0] ?? view.place.row;
  const column = range?.columns[0] ?? view.place.column;
  // From a header or a heading it goes on in the row below.
  const at = row === HEAD ? 0 : view.table.rows.indexOf(row);
  const rows = view.table.rows.slice(Math.max(0, at)).filter((id) => store.get('priority', id));
  const columns = columnsSeen(writing);
  const from = column === RANK || column === TITLE ? 0 : Math.max(0, columns.indexOf(column));
  return { rows, columns, from, inCell: store.rankOf(row) >= 0 && column !== RANK };
}

/** The table on a clipboard, or a few words for the cell or as titles; null for an article and for nothing. */
export function tableFor({ rows, inCell, titles }: PasteAt, data: DataTransfer): PastedRows | null {
  const table = pastedTable(data);
  if (table) return table;
  if (titles) return pastedTitles(data);
  if (!inCell && rows.length > 0) return null;
  const few = isOneLine(data) || !pastedArticle(data.getData('text/plain'), data.getData('text/html'));
  if (!few) return null;
  return inCell ? pastedWords(data) : pastedTitles(data);
}

const tell = (text: string) => {
  announce(text);
  showToast({ text });
};

export function pasteAt({ store, view, run }: Writing, at: PasteAt, table: PastedRows): void {
  const large = tooLarge(table);
  if (large) return tell(tooLargeSentence(large));
  const { inCell: _inCell, titles: _titles, ...where } = at;
  const args = { ...where, table };
  const empty = store.priorities().length === 0;
  const sentence = pastedSentence(planPaste(store, args));
  const change = run(pasteTable, args);
  if (!change) return tell(sentence);
  offerUndo(sentence, change);
  const fresh = change.added.find((item): item is Priority => item.kind === 'priority');
  if (fresh?.groupId !== undefined) view.arrangement.toggle('folded', [fresh.groupId], false);
  if (fresh && empty) view.focus({ row: fresh.id, column: TITLE });
  return undefined;
}
