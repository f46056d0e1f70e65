// Where the caret stands in an editor, counted in UTF-16 code units of the text it shows.
import {
  $createRangeSelectionFromDom,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type PointType,
} from 'lexical';

/** Where an editor puts the caret when it opens: before that code unit, at the end, or around everything. */
export type Caret = number | 'end' | 'all';

function $offsetOf(point: PointType, element: ElementNode): number {
  let before = 0;
  for (const text of element.getAllTextNodes()) {
    if (text.getKey() === point.key) return before + point.offset;
    const node = point.getNode();
    const inside = $isElementNode(node) && point.type === 'element';
    const next = inside ? node.getChildAtIndex(point.offset) : null;
    if (inside && next && (next.is(text) || next.isParentOf(text))) return before;
    before += text.getTextContentSize();
  }
  return point.type === 'element' && point.offset === 0 ? 0 : before;
}

/** The first paragraph: a statement has no other. */
export function $paragraph(): ElementNode | null {
  const first = $getRoot().getFirstChild();
  return $isElementNode(first) ? first : null;
}

/** Both ends of the selection in the first paragraph, in order; undefined when nothing is selected there. */
export function $selectedOffsets(): { readonly start: number; readonly end: number } | undefined {
  const selection = $getSelection();
  const paragraph = $paragraph();
  if (!paragraph || !$isRangeSelection(selection)) return undefined;
  const a = $offsetOf(selection.anchor, paragraph);
  const b = $offsetOf(selection.focus, paragraph);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

export function $placeAt(caret: Caret): void {
  const paragraph = $paragraph();
  if (!paragraph) return;
  if (caret === 'all') {
    paragraph.select(0, paragraph.getChildrenSize());
    return;
  }
  let left = caret === 'end' ? Number.POSITIVE_INFINITY : caret;
  for (const text of paragraph.getAllTextNodes()) {
    const size = text.getTextContentSize();
    if (left <= size) {
      text.select(left, left);
      return;
    }
    left -= size;
  }
  paragraph.selectEnd();
}

/**
 * Takes the selection as the document has it now. Lexical hears of it a frame late, so that a key pressed right after
 * another would mean the place where the caret was before.
 */
export function $catchUpSelection(editor: LexicalEditor): void {
  const known = $getSelection();
  const fresh = $createRangeSelectionFromDom(document.getSelection(), editor);
  if (!fresh || (known && fresh.is(known))) return;
  if ($isRangeSelection(known)) fresh.format = known.format;
  $setSelection(fresh);
}
