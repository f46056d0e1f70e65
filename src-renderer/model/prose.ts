// Prose: the inline Markdown of statements, between plain words, nodes to show, and the string that is kept.
import { runsFromProse } from './prose-parse.ts';
import { nodesFromRuns, normaliseProse } from './prose-runs.ts';
import type { ProseNode } from './prose-runs.ts';
import { foldText } from './prose-text.ts';
import { writeNormal } from './prose-write.ts';

export type { ProseMark, ProseNode } from './prose-runs.ts';
export { normaliseProse } from './prose-runs.ts';
export { foldText, proseFromText } from './prose-text.ts';

const special = /[\\`*_~[&#]/;

/**
 * The nodes of a statement's prose, in normal form: strong, emphasis, strikethrough, code, links to http, https, mailto
 * and priorities, tags, escapes, character references. Anything else (HTML, images, bare addresses) is text. Total.
 */
export function parseProse(prose: string): readonly ProseNode[] {
  if (special.test(prose)) return nodesFromRuns(runsFromProse(prose));
  const text = foldText(prose);
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** Canonical Markdown: `parseProse(proseFromNodes(nodes))` is `normaliseProse(nodes)`. */
export function proseFromNodes(nodes: readonly ProseNode[]): string {
  return writeNormal(normaliseProse(nodes));
}

function words(nodes: readonly ProseNode[]): string {
  let out = '';
  for (const node of nodes) out += 'children' in node ? words(node.children) : node.text;
  return out;
}

/** Only the words of prose: `plainProse(proseFromText(text))` is `foldText(text)`. */
export function plainProse(prose: string): string {
  return words(parseProse(prose));
}
