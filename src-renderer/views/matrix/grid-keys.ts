// The keys of the grid that only move the focus: over cells, into a cell, and over what is in it.
import { GROUP, HEAD, type MatrixView, type Place, type ShownTable, TITLE } from './matrix-view.ts';

const PAGE = 8;

type KeyLike = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export const isField = (element: Element): boolean =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  element.closest('[contenteditable="true"]') !== null;

function moved(view: MatrixView, table: ShownTable, event: KeyLike): { row: number; column: number } | null {
  const row = table.rows.indexOf(view.place.row);
  const column = table.columns.indexOf(view.place.column);
  const mod = event.ctrlKey || event.metaKey;
  const last = { row: table.rows.length - 1, column: table.columns.length - 1 };
  switch (event.key) {
    case 'ArrowUp':
      return { row: mod ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: mod ? last.row : row + 1, column };
    case 'ArrowLeft':
      return { row, column: mod ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: mod ? last.column : column + 1 };
    case 'Home':
      return { row: mod ? 0 : row, column: 0 };
    case 'End':
      return { row: mod ? last.row : row, column: last.column };
    case 'PageUp':
      return { row: Math.max(Math.min(row, 0), row - PAGE), column };
    case 'PageDown':
      return { row: Math.min(last.row, row + PAGE), column };
    default:
      return null;
  }
}

/** Where a key that moves would go to from a cell of a priority, over the headings of groups; null for other keys. */
export function placeByKey(view: MatrixView, isPriority: (id: string) => boolean, event: KeyLike): Place | null {
  const { table, place } = view;
  const to = isPriority(place.row) ? moved(view, table, event) : null;
  if (!to) return null;
  const back = to.row < table.rows.indexOf(place.row);
  const row = back
    ? (table.rows.findLast((id, i) => i <= to.row && isPriority(id)) ?? table.rows.find(isPriority))
    : (table.rows.find((id, i) => i >= to.row && isPriority(id)) ?? table.rows.findLast(isPriority));
  const first = table.columns.indexOf(TITLE);
  const column = table.columns[Math.max(first, Math.min(table.columns.length - 1, to.column))];
  return row === undefined || column === undefined ? null : { row, column };
}

/** First level: walks over cells; the header is the row above the first. True when the key was for it. */
function walkCells(view: MatrixView, table: ShownTable, cell: HTMLElement, event: KeyLike): boolean {
  if (event.key === ' ') {
    const stop = cell.querySelector<HTMLElement>('[data-stop]');
    stop?.focus();
    return stop !== null;
  }
  // A group's row has no cells to walk over sideways; these keys fold and unfold it.
  if (cell.dataset['cell'] === GROUP && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    view.arrangement.toggle('folded', [view.place.row], event.key === 'ArrowLeft');
    return true;
  }
  const to = moved(view, table, event);
  if (!to) return false;
  const column = table.columns[Math.max(0, Math.min(table.columns.length - 1, to.column))];
  const row = to.row < 0 ? HEAD : table.rows[Math.min(table.rows.length - 1, to.row)];
  if (row !== undefined && column !== undefined) view.focus({ row, column });
  return true;
}

/** What a cell lists: its statements, or what an article says. */
const listed = '[data-stop=statement], [data-stop=said]';

/** Second level: walks over the statements of a cell and over what each of them offers. */
function walkInside(cell: HTMLElement, stop: HTMLElement, event: KeyLike): boolean {
  const stops = [...cell.querySelectorAll<HTMLElement>('[data-stop]:not(:disabled)')];
  const at = stops.indexOf(stop);
  const statements = stops.filter((one) => one.matches(listed));
  const here = statements.indexOf(stop.closest<HTMLElement>(listed) ?? stop);
  const to = (element: HTMLElement | undefined) => {
    (element ?? cell).focus();
    return true;
  };
  switch (event.key) {
    case 'Escape':
      return to(cell);
    case 'ArrowRight':
      return to(stops[Math.min(stops.length - 1, at + 1)]);
    case 'ArrowLeft':
      return to(stops[at - 1]);
    case 'ArrowUp':
      return to(statements[here - 1]);
    case 'ArrowDown':
      return to(statements[here + 1] ?? stops.at(-1));
    case 'Home':
      return to(stops[0]);
    case 'End':
      return to(stops.at(-1));
    default:
      return false;
  }
}

/** The keys of the second level. True when the key was for it. */
export function moveInside(target: Element, event: KeyLike): boolean {
  if (event.altKey || event.shiftKey || event.ctrlKey || event.metaKey || isField(target)) return false;
  const cell = target.closest<HTMLElement>('[data-cell]');
  const stop = target.closest<HTMLElement>('[data-stop]');
  return cell && stop ? walkInside(cell, stop, event) : false;
}

/** True when the key moved the focus. */
export function moveFocus(view: MatrixView, table: ShownTable, target: Element, event: KeyLike): boolean {
  if (event.altKey || event.shiftKey || isField(target)) return false;
  const cell = target.closest<HTMLElement>('[data-cell]');
  if (!cell || !(target instanceof HTMLElement)) return false;
  return target === cell ? walkCells(view, table, cell, event) : moveInside(target, event);
}
