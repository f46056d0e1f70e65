// The little that the block reader asks of HTML: met by the elements of a document, and by the tree of well-formed HTML.

/** A node of a document as `Node` and `Element` have it, or of `well-formed-html.ts`, which needs no document. */
export interface HtmlNode {
  /** 1 for elements, 3 for text. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<HtmlNode> & { readonly length: number };
}

export interface HtmlElement extends HtmlNode {
  /** Lower case. */
  readonly localName: string;
  getAttribute(name: string): string | null;
}

/** Elements that say nothing to a reader. */
export const dropped: ReadonlySet<string> = new Set(
  'script style template noscript iframe object embed head title svg math canvas audio video map area button select option textarea input datalist dialog'.split(
    ' ',
  ),
);

/** Elements that stand in a line of text. */
export const inline: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark output q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === 1;

export const isText = (node: HtmlNode): boolean => node.nodeType === 3;

/** The child elements, in order. */
export const elementsIn = (node: HtmlNode): HtmlElement[] => [...node.childNodes].filter(isElement);

/** The text of a node and all that is in it, as it stands. */
export function textIn(node: HtmlNode): string {
  if (isText(node)) return node.nodeValue ?? '';
  let text = '';
  for (const child of node.childNodes) text += textIn(child);
  return text;
}

/** Class names that hide their words from the eye and keep them for screen readers. */
const readAloudOnly =
  /(?:^|\s)(?:sr-only|visually-?hidden|visuallyHidden|screen-reader-text|screenreader-only|screen-reader-only|assistive-text|offscreen|u-hidden-visually|element-invisible|a11y-hidden)(?:\s|$)/iu;
const hiddenByStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/iu;

/** Whether a reader of the page does not see the element: hidden, or only read aloud. */
export function isHidden(element: HtmlElement): boolean {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  if (readAloudOnly.test(element.getAttribute('class') ?? '')) return true;
  return hiddenByStyle.test(element.getAttribute('style') ?? '');
}
