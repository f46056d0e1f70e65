// Parses HTML that a program wrote and closed properly into a small tree, where there is no document to do it.
import { tagName } from './html-text.ts';
import { textOfEntities } from './html-entities.ts';
import type { HtmlElement, HtmlNode } from './html-node.ts';
import { checkNesting } from './limits.ts';

/** Elements that have no end tag. */
const empty = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'wbr', 'col']);

class TreeText implements HtmlNode {
  readonly nodeType = 3;
  readonly childNodes: readonly HtmlNode[] = [];
  readonly nodeValue: string;

  constructor(text: string) {
    this.nodeValue = text;
  }
}

class TreeElement implements HtmlElement {
  readonly nodeType = 1;
  readonly nodeValue = null;
  readonly childNodes: HtmlNode[] = [];
  readonly localName: string;
  readonly #attributes: ReadonlyMap<string, string>;

  constructor(name: string, attributes: ReadonlyMap<string, string>) {
    this.localName = name;
    this.#attributes = attributes;
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }
}

function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(/\s([a-z][\w:.-]{0,60})\s*=\s*(?:"([^"]*)"|'([^']*)')/giu)) {
    attributes.set(name.toLowerCase(), textOfEntities(double ?? single ?? ''));
  }
  return attributes;
}

/** Where the tag that begins at `open` ends; a sign in quotation marks does not end it. */
function endOfTag(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at += 1) {
    const sign = html[at] as string;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

/**
 * The tree of well-formed HTML under a nameless root. Made for what this program's own libraries write: an end tag that
 * fits nothing is passed over, what is left open ends with the text. Throws an ImportError for absurd nesting.
 */
export function parseWellFormedHtml(html: string): HtmlNode {
  const root = new TreeElement('', new Map());
  const open: TreeElement[] = [root];
  const top = () => open.at(-1) ?? root;
  for (let at = 0; at < html.length;) {
    const next = html.indexOf('<', at);
    const text = html.slice(at, next === -1 ? html.length : next);
    if (text !== '') top().childNodes.push(new TreeText(textOfEntities(text)));
    const end = next === -1 ? -1 : endOfTag(html, next);
    if (end === -1) break;
    const tag = html.slice(next, end + 1);
    const name = tagName(tag);
    at = end + 1;
    if (name.startsWith('/')) {
      const from = open.findLastIndex(({ localName }) => localName === name.slice(1));
      if (from > 0) open.length = from;
    } else if (name !== '') {
      const element = new TreeElement(name, attributesOf(tag.slice(name.length + 1)));
      top().childNodes.push(element);
      if (!empty.has(name) && !tag.endsWith('/>')) open.push(element);
      checkNesting(open.length - 1);
    }
  }
  return root;
}
