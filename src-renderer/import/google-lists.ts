// Puts lists in one another that Google Docs exports one after the other, each with its depth in the name of a class.

const depthClass = /(?:^|\s)lst-kix_\w{1,60}-(\d)(?:\s|$)/u;

const depthOf = (element: Element | null) => {
  const depth = depthClass.exec(element?.getAttribute('class') ?? '')?.[1];
  return depth === undefined ? null : Number(depth);
};

const isList = (element: Element | null) => element?.localName === 'ul' || element?.localName === 'ol';

/** The item that a list of this depth belongs to, in the list before it; null when there is none. */
function itemAbove(before: Element, depth: number): Element | null {
  const outer = depthOf(before);
  if (outer === null || outer >= depth) return null;
  let item = before.lastElementChild;
  for (let at = outer + 1; at < depth; at += 1) {
    const inner = item?.lastElementChild ?? null;
    if (!isList(inner)) break;
    item = inner?.lastElementChild ?? item;
  }
  return item;
}

/** Changes `page`. Google Docs has nine levels at most. */
export function listsOfGoogle(page: Document): void {
  for (const list of page.querySelectorAll('ul[class*="lst-kix_"], ol[class*="lst-kix_"]')) {
    const depth = depthOf(list);
    const before = list.previousElementSibling;
    if (depth === null || !before || !isList(before)) continue;
    itemAbove(before, depth)?.append(list);
  }
}
