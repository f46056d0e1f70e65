// Makes elements of what only styles say of letters, as Google Docs and Word write it: bold, italic, raised, lowered.
import type { LetterStyles } from './html-sheets.ts';

interface Look {
  /** Of the element or of what it stands in: by a style, by an element that says so itself, or not. */
  readonly bold: 'style' | 'element' | null;
  readonly italic: 'style' | 'element' | null;
  readonly shifted: 'sup' | 'sub' | 'element' | null;
}

interface Said {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly shifted?: 'sup' | 'sub';
}

const plain: Look = { bold: null, italic: null, shifted: null };

const spoken = /font-weight|font-style|vertical-align/iu;
const boldly = /^(?:bold|bolder|[6-9]\d\d|1000)$/u;
const lightly = /^(?:normal|lighter|[1-5]\d\d)$/u;
const slanted = /^(?:italic|oblique)\b/u;

/** Elements whose letters are bold, italic, raised or lowered without a style. */
const bolds = new Set('b strong h1 h2 h3 h4 h5 h6 th'.split(' '));
const italics = new Set(['i', 'em']);
const shifts = new Set(['sup', 'sub']);

/** What has its own place in a line; in a table cell, `vertical-align` says where in the cell the lines stand. */
const inLine = new Set('a abbr b cite code del em font i ins mark q s small span strong u'.split(' '));

/**
 * What the style says in properties of exactly these names: Word writes others that end like them. `byClass` is what
 * style sheets say of the element, which its own style outweighs.
 */
function saidBy(element: Element, byClass = ''): Said | null {
  const own = element.getAttribute('style') ?? '';
  const style = byClass === '' ? own : `${byClass};${own}`;
  if (!spoken.test(style)) return null;
  const said: { bold?: boolean; italic?: boolean; shifted?: 'sup' | 'sub' } = {};
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    const value = declaration
      .slice(colon + 1)
      .replace('!important', '')
      .trim();
    switch (declaration.slice(0, Math.max(0, colon)).trim()) {
      case 'font-weight':
        if (boldly.test(value)) said.bold = true;
        else if (lightly.test(value)) said.bold = false;
        break;
      case 'font-style':
        if (slanted.test(value)) said.italic = true;
        else if (value === 'normal') said.italic = false;
        break;
      case 'vertical-align':
        if (inLine.has(element.localName) && (value === 'super' || value === 'sub'))
          said.shifted = value === 'sub' ? 'sub' : 'sup';
        else delete said.shifted;
        break;
      default:
    }
  }
  return Object.keys(said).length > 0 ? said : null;
}

/** Whether a style of an element that makes its letters bold or italic says that they are not. */
export function isTakenBack(element: Element): boolean {
  const { bold, italic } = saidBy(element) ?? {};
  return (bold === false && bolds.has(element.localName)) || (italic === false && italics.has(element.localName));
}

function changed(
  is: 'style' | 'element' | null,
  element: boolean,
  said: boolean | undefined,
): 'style' | 'element' | null {
  if (said === false) return null;
  if (element || is === 'element') return 'element';
  return said ? 'style' : is;
}

/** How the letters of elements look, found once for each. */
class Looks {
  readonly #said: ReadonlyMap<Element, Said>;
  readonly #known = new Map<Element, Look>();

  constructor(said: ReadonlyMap<Element, Said>) {
    this.#said = said;
  }

  of(element: Element | null): Look {
    if (!element) return plain;
    const known = this.#known.get(element);
    if (known) return known;
    const around = this.of(element.parentElement);
    const { bold, italic, shifted } = this.#said.get(element) ?? {};
    const name = element.localName;
    const look: Look = {
      bold: changed(around.bold, bolds.has(name), bold),
      italic: changed(around.italic, italics.has(name), italic),
      shifted: shifts.has(name) ? 'element' : (around.shifted ?? shifted ?? null),
    };
    this.#known.set(element, look);
    return look;
  }
}

/** Whether paragraphs stand in it, as in the element that Google Docs puts around all it copies. */
const holdsBlocks = (element: Element) =>
  element.querySelector('p, div, ul, ol, table, h1, h2, h3, h4, h5, h6') !== null;

/** The element and what it stands in, as far as it is such. */
function around(element: Element, selector: string): Element[] {
  const found: Element[] = [];
  for (let at = element.closest(selector); at; at = at.parentElement?.closest(selector) ?? null) found.push(at);
  return found;
}

/**
 * Elements that would make bold or italic what a style in them says is not: they become nameless ones, and what of them
 * stays as it was is said by a style. Returns what is said now.
 */
function withoutContradicted(said: Map<Element, Said>): Map<Element, Said> {
  const contradicted = new Map<Element, 'bold' | 'italic'>();
  for (const [element, { bold, italic }] of said) {
    if (bold === false) for (const other of around(element, 'b, strong')) contradicted.set(other, 'bold');
    if (italic === false) for (const other of around(element, 'i, em')) contradicted.set(other, 'italic');
  }
  for (const [element, kind] of contradicted) {
    const other = element.ownerDocument.createElement(holdsBlocks(element) ? 'div' : 'span');
    for (const name of ['class', 'lang', 'dir']) {
      const value = element.getAttribute(name);
      if (value !== null) other.setAttribute(name, value);
    }
    other.append(...element.childNodes);
    element.replaceWith(other);
    said.set(other, { [kind]: true, ...said.get(element) });
    said.delete(element);
  }
  return said;
}

const none: LetterStyles = { of: () => '', any: false };

function wrap(text: Text, names: readonly string[]): void {
  let inner: ChildNode = text;
  for (const name of names) {
    const mark: Element = text.ownerDocument.createElement(name);
    inner.replaceWith(mark);
    mark.append(inner);
    inner = mark;
  }
}

/**
 * Puts `strong`, `em`, `sup` and `sub` around the words that only a style makes look so, takes away those that a style
 * takes back, and then every style. `sheets` are those of its page. Changes `root`, which is of a document that is never
 * shown.
 */
export function marksOfStyles(root: Element, sheets: LetterStyles = none): void {
  const said = new Map<Element, Said>();
  const styled = [...root.querySelectorAll('[style]')];
  for (const element of sheets.any ? root.querySelectorAll('[style], [class]') : styled) {
    const its = saidBy(element, sheets.of(element));
    if (its) said.set(element, its);
  }
  if (said.size > 0) {
    const looks = new Looks(withoutContradicted(said));
    const texts = new Set<Text>();
    for (const [element, { bold, italic, shifted }] of said) {
      // Most spans only say that they are like all the rest.
      if (!bold && !italic && !shifted) continue;
      const walker = root.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.add(walker.currentNode as Text);
    }
    for (const text of texts) {
      if (text.data.trim() === '') continue;
      const { bold, italic, shifted } = looks.of(text.parentElement);
      wrap(text, [
        ...(shifted === 'sup' || shifted === 'sub' ? [shifted] : []),
        ...(italic === 'style' ? ['em'] : []),
        ...(bold === 'style' ? ['strong'] : []),
      ]);
    }
  }
  for (const element of styled) element.removeAttribute('style');
}
