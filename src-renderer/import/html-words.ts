// Counts the words that a reader of a page sees.
import { dropped, inline, isElement, isText } from './html-node.ts';

/** Words of a text; an apostrophe or a hyphen inside does not part one. */
const word = /[\p{L}\p{N}](?:['’-]?[\p{L}\p{N}\p{M}])*/gu;

/** From child to child: a list of them that lives, as `childNodes` is, costs several times as much. */
function gather(node: Node, parts: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (isText(child)) parts.push(child.nodeValue ?? '');
    else if (isElement(child) && !dropped.has(child.localName)) {
      // What does not stand in the same line is not the same word.
      const apart = child.localName === 'br' || !inline.has(child.localName);
      if (apart) parts.push(' ');
      gather(child, parts);
      if (apart) parts.push(' ');
    }
  }
}

/** The words under a node without those of what is never shown; hidden elements are counted. Linear in its size. */
export function wordsIn(root: Element): number {
  const parts: string[] = [];
  gather(root, parts);
  return parts.join('').match(word)?.length ?? 0;
}
