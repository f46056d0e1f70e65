// Makes lists of what Word writes for them, on the clipboard and in its web pages: paragraphs that only look like items.

const itemStyle = /(?:^|;)\s*mso-list\s*:\s*l\d+\s+level(\d)/iu;
const markerStyle = /(?:^|;)\s*mso-list\s*:\s*ignore/iu;

/** The number or letter of an ordered item: '2.', 'a)', 'iv.'. */
const orderedMarker = /^\(?(?:(\d{1,9})|[a-z]{1,4})[.)]/iu;

/** A bullet as the fonts of Word write it, or a number, alone. */
const marker = /^(?:[·•▪■◦‣*§Øüq–-]|o|\(?(?:\d{1,9}|[a-z]{1,4})[.)])$/iu;

/** The narrow blanks that Word's 'filtered' pages put between the marker of an item and its words. */
const spacerStyle = /(?:^|;)\s*font\s*:\s*7(?:\.0)?pt\b/iu;

/** How far each level of a list is indented by default, in points. */
const levelIndent = 36;
const pointsIn: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 };

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

/** The blanks after the marker of an item that no style tells of; null when the paragraph is none. */
function spacerOf(paragraph: Element): Element | null {
  const spacer = [...paragraph.querySelectorAll('span')].find((span) => spacerStyle.test(styleOf(span)));
  if (!spacer || spacer.textContent.trim() !== '') return null;
  const before = paragraph.ownerDocument.createRange();
  before.setStart(paragraph, 0);
  before.setEndBefore(spacer);
  return marker.test(before.toString().trim()) ? spacer : null;
}

/** The words of the marker, which is taken out. */
function takeMarker(paragraph: Element): string {
  const ignored = [...paragraph.querySelectorAll('span')].find((span) => markerStyle.test(styleOf(span)));
  const spacer = ignored ? null : spacerOf(paragraph);
  const range = paragraph.ownerDocument.createRange();
  if (ignored) range.selectNode(ignored);
  else if (spacer) {
    range.setStart(paragraph, 0);
    range.setEndAfter(spacer);
  } else return '';
  const words = range.toString().trim();
  range.deleteContents();
  return words;
}

/** The level of an item of a list; `undefined` when the paragraph is none. */
function levelOf(paragraph: Element): number | undefined {
  const style = styleOf(paragraph);
  const told = itemStyle.exec(style)?.[1];
  if (told !== undefined) return Math.max(1, Number(told));
  if (/mso-list/iu.test(style) || !spacerOf(paragraph)) return undefined;
  const [, size = '', unit = ''] = /margin-left\s*:\s*([\d.]{1,8})(pt|in|cm|mm|px)/iu.exec(style) ?? [];
  const points = Number(size) * (pointsIn[unit.toLowerCase()] ?? 0);
  return Math.min(9, Math.max(1, Math.round(points / levelIndent)));
}

function itemOf(paragraph: Element, page: Document): { readonly item: Element; readonly name: 'ol' | 'ul' } {
  const found = orderedMarker.exec(takeMarker(paragraph));
  const item = page.createElement('li');
  if (found?.[1]) item.setAttribute('value', found[1]);
  item.append(...paragraph.childNodes);
  return { item, name: found ? 'ol' : 'ul' };
}

/** Changes `page`. Its lists nest as deep as Word's nine levels at most. */
export function listsOfWord(page: Document): void {
  let lists: Element[] = [];
  let last: Element | null = null;
  for (const paragraph of page.querySelectorAll('p[style*="mso-list" i], p[class*="MsoList" i]')) {
    const level = levelOf(paragraph);
    if (level === undefined) continue;
    if (paragraph.previousElementSibling !== last) lists = [];
    const { item, name } = itemOf(paragraph, page);
    listFor(lists, level, name, page, paragraph).append(item);
    paragraph.remove();
    last = lists[0] ?? null;
  }
}
