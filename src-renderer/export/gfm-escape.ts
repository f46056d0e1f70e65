// Makes text and inline Markdown safe where they stand: in a line, at its start, in a heading, in a table cell.
import type { ProseNode } from '../model/prose.ts';
import { mapMentions } from '../model/prose-mentions.ts';
import { foldText, plainProse, parseProse, proseFromText } from '../model/prose.ts';

const blockStart = /^(?:#{1,6}(?=\s|$)|[-+](?=[\s-]|$)|>|\*(?=\s)|=+(?=\s*$)|:::|~~~)/;
const orderedStart = /^(\d{1,9})([.)])(?=\s|$)/;

/** Inline Markdown that may begin a line: what would open a heading, a list, a quote or a rule there is escaped. */
export function guardLineStart(markdown: string): string {
  if (blockStart.test(markdown)) return `\\${markdown}`;
  return markdown.replace(orderedStart, '$1\\$2');
}

const bidiControl = /[\u202a-\u202e\u2066-\u2069]/;
const opensEmbedding = /[\u202a\u202b\u202d\u202e]/;
const opensIsolate = /[\u2066-\u2068]/;

/** What closes the bidirectional embeddings, overrides and isolates that a text leaves open, innermost first (UAX #9). */
export function bidiClosers(text: string): string {
  if (!bidiControl.test(text)) return '';
  const open: string[] = [];
  for (const sign of text.match(/[\u202a-\u202e\u2066-\u2069]/g) ?? []) {
    if (opensEmbedding.test(sign)) open.push('\u202c');
    else if (opensIsolate.test(sign)) open.push('\u2069');
    else if (sign === '\u202c' && open.at(-1) === '\u202c') open.pop();
    else if (sign === '\u2069' && open.includes('\u2069')) open.length = open.lastIndexOf('\u2069');
  }
  return open.reverse().join('');
}

/** Plain text inside a line of Markdown, its directions closed. */
export function inlineText(text: string): string {
  return proseFromText(text) + bidiClosers(text);
}

/**
 * The nodes of a statement's or memo's prose, its directions closed. The mention of a priority is a link where the page
 * has a place for that priority, and its words elsewhere.
 */
export function closedProse(
  prose: string,
  hasPlace: (priorityId: string) => boolean = () => false,
): readonly ProseNode[] {
  const mayTurn = bidiControl.test(prose) || prose.includes('&#');
  const closers = mayTurn ? bidiClosers(plainProse(prose)) : '';
  const nodes = mapMentions(parseProse(prose), (id, link) => (hasPlace(id) ? [link] : link.children));
  return closers === '' ? nodes : [...nodes, { kind: 'text', text: closers }];
}

/** Plain text as a heading's content: number signs at its end would be taken for a closing sequence. */
export function headingText(text: string): string {
  return inlineText(text).replace(/(^|\s)(#+)$/, '$1\\$2');
}

/** Inline Markdown as a table cell's content. Prose for a cell goes through `nodesForCell` first. */
export function cellMarkdown(markdown: string): string {
  return markdown.replaceAll('|', '\\|');
}

/** Code in which no backslash stands before a pipe, and what lies between as text: spaces stay as they are in code only. */
const codeForCell = (code: string): readonly ProseNode[] =>
  code
    .split(/((?:\\+\|)+)/)
    .flatMap((text, i): readonly ProseNode[] => (text === '' ? [] : [{ kind: i % 2 === 0 ? 'code' : 'text', text }]));

/** A backslash before a pipe cannot be written in a code span of a table cell: these two signs are shown as text. */
export function nodesForCell(nodes: readonly ProseNode[]): readonly ProseNode[] {
  return nodes.flatMap((node): readonly ProseNode[] => {
    if (node.kind === 'code') return codeForCell(node.text);
    return ['children' in node ? { ...node, children: nodesForCell(node.children) } : node];
  });
}

/** The paragraphs of a passage, each folded to one line; empty ones are dropped. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(foldText)
    .filter((line) => line !== '');
}

const longestExcerpt = 80;

/** At most 80 code units of a text, cut at a word where there is one, with an ellipsis. */
export function excerpt(text: string): string {
  const folded = foldText(text);
  if (folded.length <= longestExcerpt) return folded;
  const cut = folded.slice(0, longestExcerpt).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > longestExcerpt / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…`;
}
