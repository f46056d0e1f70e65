// Makes lists of what Word puts on the clipboard for them: paragraphs that only look like items.

const itemStyle = /(?:^|;)\s*mso-list\s*:\s*l\d+\s+level(\d)/iu;
const markerStyle = /(?:^|;)\s*mso-list\s*:\s*ignore/iu;

/** The number or letter of an ordered item: '2.', 'a)', 'iv.'. */
const orderedMarker = /^\(?(?:(\d{1,9})|[a-z]{1,4})[.)]/iu;

const styleOf = (element: Element) => element.getAttribute('style') ?? '';

/** The list that a next item of this depth and kind belongs to; opened where there is none. */
function listFor(lists: Element[], depth: number, name: 'ol' | 'ul', page: Document, first: Element): Element {
  lists.length = Math.min(lists.length, depth);
  const open = lists[depth - 1];
  if (open?.localName === name) return open;
  lists.length = Math.min(lists.length, depth - 1);
  while (lists.length < depth) {
    const list = page.createElement(name);
    const around = lists.at(-1);
    if (!around) first.before(list);
    else (around.lastElementChild ?? around).append(list);
    lists.push(list);
  }
  return lists[depth - 1] as Element;
}

function itemOf(paragraph: Element, page: Document): { readonly item: Element; readonly name: 'ol' | 'ul' } {
  const marker = [...paragraph.querySelectorAll('span')].find((span) => markerStyle.test(styleOf(span)));
  const found = orderedMarker.exec((marker?.textContent ?? '').trim());
  marker?.remove();
  const item = page.createElement('li');
  if (found?.[1]) item.setAttribute('value', found[1]);
  item.append(...paragraph.childNodes);
  return { item, name: found ? 'ol' : 'ul' };
}

/** Changes `page`. Its lists nest as deep as Word's nine levels at most. */
export function listsOfWord(page: Document): void {
  let lists: Element[] = [];
  let last: Element | null = null;
  for (const paragraph of page.querySelectorAll('p[style*="mso-list" i]')) {
    const level = itemStyle.exec(styleOf(paragraph))?.[1];
    if (level === undefined) continue;
    if (paragraph.previousElementSibling !== last) lists = [];
    const { item, name } = itemOf(paragraph, page);
    listFor(lists, Math.max(1, Number(level)), name, page, paragraph).append(item);
    paragraph.remove();
    last = lists[0] ?? null;
  }
}
