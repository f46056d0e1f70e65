// What a paste holds for prose: lines of inline nodes, read from elements and never from editors' own formats; a style makes
// nothing bold or italic, but is believed when it says that an element is not.
import { isTakenBack } from '../../import/html-styles.ts';
import { mentionedId, mentionHref } from '../../model/mention.ts';
import type { ProseNode } from '../../model/prose.ts';
import { safeHref } from '../../model/prose-runs.ts';

/** A line of pasted prose; not normalised, so that spaces at its edges can stand beside what is there. */
export type PastedLine = readonly ProseNode[];

type Source = Pick<DataTransfer, 'getData'>;

const LONGEST_HTML = 1_000_000;
const LONGEST_TEXT = 1_000_000;
const MOST_LINES = 500;
const DEEPEST = 100;
const LONGEST_TAG = 200;

const markOf: Readonly<Record<string, 'strong' | 'emphasis' | 'strikethrough'>> = {
  B: 'strong',
  STRONG: 'strong',
  I: 'emphasis',
  EM: 'emphasis',
  S: 'strikethrough',
  DEL: 'strikethrough',
};
const codes = new Set(['CODE', 'KBD', 'SAMP', 'TT']);
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);
const silent = new Set(
  'AUDIO BASE BUTTON CANVAS EMBED FRAME HEAD IFRAME INPUT LINK MATH META NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO'.split(
    ' ',
  ),
);

class Lines {
  readonly done: ProseNode[][] = [];
  #line: ProseNode[] = [];

  add(node: ProseNode): void {
    this.#line.push(node);
  }

  break(): void {
    if (this.#line.some((node) => !('text' in node) || node.text.trim() !== '')) this.done.push(this.#line);
    this.#line = [];
  }
}

type Wrap = (node: ProseNode) => ProseNode;

/** A mention copied from this workbench tells which priority it means, beside whatever address it was given on the way. */
function mentioned(element: Element): string | null {
  const href = mentionHref(element.getAttribute('data-priority') ?? '');
  return mentionedId(href) === null ? null : href;
}

function wrapOf(element: Element, wrap: Wrap): Wrap {
  const kind = isTakenBack(element) ? undefined : markOf[element.tagName];
  if (kind) return (node) => wrap({ kind, children: [node] });
  const href = mentioned(element) ?? (element.tagName === 'A' ? safeHref(element.getAttribute('href') ?? '') : null);
  return href === null ? wrap : (node) => wrap({ kind: 'link', href, children: [node] });
}

function read(parent: Node, lines: Lines, wrap: Wrap, code: boolean, depth: number): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.textContent ?? '').replace(/\s+/gu, ' ');
      if (text !== '') lines.add(text === ' ' ? { kind: 'text', text } : wrap({ kind: code ? 'code' : 'text', text }));
    } else if (node instanceof Element && !silent.has(node.tagName.toUpperCase())) {
      const block = blocks.has(node.tagName);
      if (node.hasAttribute('data-tag') && node.tagName === 'SPAN') {
        lines.add(wrap({ kind: 'tag', text: (node.textContent ?? '').slice(0, LONGEST_TAG) }));
        continue;
      }
      if (block) lines.break();
      if (depth < DEEPEST) read(node, lines, wrapOf(node, wrap), code || codes.has(node.tagName), depth + 1);
      else lines.add(wrap({ kind: 'text', text: node.textContent ?? '' }));
      if (block) lines.break();
    }
  }
}

/** Parsed into a document of its own that runs nothing and loads nothing. */
export const inertDocument = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** The lines that an element of an inert document holds. */
export function linesIn(element: Element): readonly PastedLine[] {
  const lines = new Lines();
  read(element, lines, (node) => node, false, 0);
  lines.break();
  return lines.done;
}

/** What a list of plain text begins its items with. */
const listMark = /^\s*(?:[-*+•◦▪‣·●○■–—]|\(?\d{1,3}[.)])\s+(?=\S)/u;

function fromText(text: string): PastedLine[] {
  const lines = text
    .slice(0, LONGEST_TEXT)
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .filter((line) => line.trim() !== '');
  // Only where each line has one it is a list: a single dash may belong to the words.
  const isList = lines.length > 1 && lines.every((line) => listMark.test(line));
  return lines.map((line) => [
    { kind: 'text', text: (isList ? line.replace(listMark, '') : line).replace(/\s+/gu, ' ') },
  ]);
}

/**
 * The lines that hold something; at most 500 unless told. HTML is preferred where there is some, plain text is taken literally but for
 * the marks of a list.
 */
export function pastedLines(data: Source, most = MOST_LINES): readonly PastedLine[] {
  const html = data.getData('text/html');
  const rich = html !== '' && html.length <= LONGEST_HTML ? linesIn(inertDocument(html).body) : [];
  return (rich.length > 0 ? rich : fromText(data.getData('text/plain'))).slice(0, most);
}
