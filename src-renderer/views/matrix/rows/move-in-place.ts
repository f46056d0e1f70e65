// Rows that change places stay in the document while they do, and keep the focus.

/**
 * React moves an element by `insertBefore`, which takes it out first: what had the focus loses it, and the page is laid out
 * twice to put focus and scroll back. Where the browser can move it as it is (`moveBefore`), the children of this element
 * are moved so.
 */
export function moveInPlace(parent: HTMLElement | null): void {
  if (!parent || !('moveBefore' in parent)) return;
  parent.insertBefore = <T extends Node>(node: T, child: Node | null): T => {
    const stays = node.parentNode === parent && parent.isConnected;
    if (!stays) return Node.prototype.insertBefore.call(parent, node, child) as T;
    parent.moveBefore(node, child);
    return node;
  };
  parent.appendChild = <T extends Node>(node: T): T => parent.insertBefore(node, null);
}
