// Where in shown words a pointer is, so that the editor opens with the caret there.

/** The offset in UTF-16 code units of the element's text; its end where the pointer is not over its words. */
export function caretAtPoint(element: HTMLElement | null, x: number, y: number): number | 'end' {
  if (!element || typeof document.caretPositionFromPoint !== 'function') return 'end';
  const position = document.caretPositionFromPoint(x, y);
  if (!position || !element.contains(position.offsetNode)) return 'end';
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(position.offsetNode, position.offset);
  return range.toString().length;
}
