// Keeps the caret out of mentions and tags: a key typed within one would take its place.
import { mergeRegister } from '@lexical/utils';
import {
  $getPreviousSelection,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  type PointType,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { MentionNode, TagNode } from './prose-leaves.ts';

type Leaf = MentionNode | TagNode;

/** The mention or tag in which the caret stands, off its ends. */
function $leafAround(): { readonly leaf: Leaf; readonly offset: number } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { offset } = selection.anchor;
  const leaf = selection.anchor.getNode();
  if (!(leaf instanceof MentionNode || leaf instanceof TagNode)) return null;
  return offset > 0 && offset < leaf.getTextContentSize() ? { leaf, offset } : null;
}

/** Where a caret that was there a moment ago came from, when it stood right at the leaf: then it goes on to the other end. */
function $cameFrom(leaf: Leaf, point: PointType): 'start' | 'end' | undefined {
  if (point.key === leaf.getKey()) return point.offset === 0 ? 'start' : 'end';
  if (point.key === leaf.getNextSibling()?.getKey() && point.offset <= 1) return 'end';
  const before = leaf.getPreviousSibling();
  const atItsEnd = before !== null && point.key === before.getKey() && point.offset >= before.getTextContentSize() - 1;
  return atItsEnd ? 'start' : undefined;
}

function $leave({ leaf, offset }: { readonly leaf: Leaf; readonly offset: number }, from?: 'start' | 'end'): void {
  const size = leaf.getTextContentSize();
  const near = offset * 2 < size ? 'start' : 'end';
  const to = from === undefined ? near : from === 'start' ? 'end' : 'start';
  const place = to === 'start' ? 0 : size;
  leaf.select(place, place);
}

export function registerLeafCaret(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      SELECTION_CHANGE_COMMAND,
      () => {
        const around = $leafAround();
        const before = $getPreviousSelection();
        if (around) $leave(around, $isRangeSelection(before) ? $cameFrom(around.leaf, before.focus) : undefined);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    // A key pressed right after another comes before the caret is known to have moved.
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      () => {
        const around = $leafAround();
        if (around) $leave(around);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}
