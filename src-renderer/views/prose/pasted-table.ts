// What a paste holds for cells: a table and nothing beside it, from elements of an inert document or from tab-separated text.
import { PASTE_LIMITS, type PastedCell, type PastedRows } from '../../commands/paste-plan.ts';
import { cellsOf } from '../../import/html-table.ts';
import { MAX_HTML } from '../../import/limits.ts';
import { readTabSeparated } from '../../import/tab-separated.ts';
import { plainProse, proseFromNodes, proseFromText } from '../../model/prose.ts';
import { withoutGuard } from '../../export/formula-guard.ts';
import { inertDocument, linesIn, pastedLines } from './pasted-lines.ts';

type Source = Pick<DataTransfer, 'getData'>;

/** A single line no longer than this is words for a cell; what is longer may well be an article. In UTF-16 code units. */
const LONGEST_LINE = 1000;
const LONGEST_TITLE = 200;

const noCell: PastedCell = { text: '', proses: [] };

const cellOf = (proses: readonly string[]): PastedCell => {
  const said = proses.filter((prose) => prose !== '');
  return { text: said.map(plainProse).join('\n'), proses: said };
};

const isFilled = ({ text }: PastedCell) => text.trim() !== '';

/** Without the empty rows at the end that come along with whole columns; `null` when nothing is left. */
function filledRows(rows: PastedRows): PastedRows | null {
  const last = rows.findLastIndex((cells) => cells.some(isFilled));
  return last < 0 ? null : rows.slice(0, last + 1);
}

/** The one table of a page that holds nothing else; a table in another only arranges it. */
function onlyTable(page: Document): Element | null {
  const [table, ...others] = page.querySelectorAll('table');
  if (!table || others.length > 0) return null;
  table.remove();
  return linesIn(page.body).length === 0 ? table : null;
}

function fromHtml(table: Element): PastedRows | null {
  const rows: PastedCell[][] = [];
  for (const { element, row, column } of cellsOf(table)) {
    const cells = (rows[row] ??= []);
    while (cells.length < column) cells.push(noCell);
    cells[column] = cellOf(linesIn(element as unknown as Element).map(proseFromNodes));
  }
  return filledRows(Array.from(rows, (cells) => cells ?? []));
}

/** Tabs make a table only where they stand in each line and part something: an indented text has them too. */
function fromText(text: string): PastedRows | null {
  if (!text.includes('\t') || text.length > MAX_HTML) return null;
  const rows = readTabSeparated(text).map((fields) =>
    fields.map((field) =>
      cellOf(
        withoutGuard(field)
          .split('\n')
          .map((line) => proseFromText(line)),
      ),
    ),
  );
  const inEach = rows.every((cells) => cells.length > 1 || !cells.some(isFilled));
  return inEach && rows.some((cells) => cells.filter(isFilled).length > 1) ? filledRows(rows) : null;
}

/** The cells of a clipboard that holds a table alone; `null` for any other. */
export function pastedTable(data: Source): PastedRows | null {
  const html = data.getData('text/html');
  if (!/<table\b/iu.test(html) || html.length > MAX_HTML) return fromText(data.getData('text/plain'));
  const table = onlyTable(inertDocument(html));
  return table && fromHtml(table);
}

/** What a clipboard holds as one cell, its lines in it; `null` when that is nothing. */
export function pastedWords(data: Source): PastedRows | null {
  return filledRows([[cellOf(pastedLines(data).map(proseFromNodes))]]);
}

/** The lines of a clipboard as the titles of rows; `null` when there are none, or when they are as long as paragraphs. */
export function pastedTitles(data: Source): PastedRows | null {
  const rows = pastedLines(data, PASTE_LIMITS.rows + 1).map((line) => [cellOf([proseFromNodes(line)])]);
  return rows.some(([cell]) => cell && cell.text.length > LONGEST_TITLE) ? null : filledRows(rows);
}

/** Whether a clipboard holds no more than a line: words, not an article. */
export function isOneLine(data: Source): boolean {
  const text = data.getData('text/plain').trim();
  return text !== '' && text.length <= LONGEST_LINE && !/[\r\n]/u.test(text);
}
