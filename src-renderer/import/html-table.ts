// Lays the cells of an HTML table out on its grid, and tells tables that hold data from those that only arrange a page.
import { elementsIn, type HtmlElement, type HtmlNode, isElement, textIn } from './html-node.ts';

export interface PlacedCell {
  readonly element: HtmlElement;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** No printed cell spans more; one that says so would only use up memory. */
const widestCell = 100;

/** The rows in the order they are shown: a foot stands last wherever it is written. */
function rowsOf(table: HtmlElement): { readonly row: HtmlElement; readonly inHead: boolean }[] {
  const rows: { row: HtmlElement; inHead: boolean }[] = [];
  const feet: typeof rows = [];
  for (const child of elementsIn(table)) {
    if (child.localName === 'tr') rows.push({ row: child, inHead: false });
    const inHead = child.localName === 'thead';
    if (!inHead && child.localName !== 'tbody' && child.localName !== 'tfoot') continue;
    const place = child.localName === 'tfoot' ? feet : rows;
    for (const row of elementsIn(child)) if (row.localName === 'tr') place.push({ row, inHead });
  }
  return [...rows, ...feet];
}

const isCell = ({ localName }: HtmlElement) => localName === 'td' || localName === 'th';

function spanOf(element: HtmlElement, name: 'rowspan' | 'colspan', most: number): number {
  const span = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1;
}

/** The cells with their place, by the way HTML grows a table: each takes the next free column of its row. */
export function cellsOf(table: HtmlElement): PlacedCell[] {
  const rows = rowsOf(table);
  const placed: PlacedCell[] = [];
  /** The first row in which a column is free again. */
  const freeFrom: number[] = [];
  rows.forEach(({ row, inHead }, rowIndex) => {
    let column = 0;
    for (const element of elementsIn(row).filter(isCell)) {
      while ((freeFrom[column] ?? 0) > rowIndex) column += 1;
      const columnSpan = spanOf(element, 'colspan', widestCell);
      const rowSpan = spanOf(element, 'rowspan', rows.length - rowIndex);
      for (let i = 0; i < columnSpan; i += 1) freeFrom[column + i] = rowIndex + rowSpan;
      const header = inHead || element.localName === 'th';
      placed.push({ element, row: rowIndex, column, header, rowSpan, columnSpan });
      column += columnSpan;
    }
  });
  return placed;
}

function holdsTable(node: HtmlNode): boolean {
  for (const child of node.childNodes) {
    if (isElement(child) && (child.localName === 'table' || holdsTable(child))) return true;
  }
  return false;
}

/** Whether the table only arranges a page: it says so, holds another table, or has no two filled cells side by side. */
export function isLayoutTable(table: HtmlElement): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none' || holdsTable(table)) return true;
  return !rowsOf(table).some(
    ({ row }) => elementsIn(row).filter((cell) => isCell(cell) && textIn(cell).trim() !== '').length > 1,
  );
}
