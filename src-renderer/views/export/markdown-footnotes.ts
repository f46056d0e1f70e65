// The footnotes of a Markdown tree, numbered by where they are first referred to, as GitHub does.
import type { FootnoteDefinition, Nodes, Root } from 'mdast';

export interface Footnotes {
  /** Identifiers; the place in the list is the number, from 0. */
  readonly order: readonly string[];
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
}

export function footnotesOf(tree: Root): Footnotes {
  const order = new Set<string>();
  const definitions = new Map<string, FootnoteDefinition>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') order.add(node.identifier);
    if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return { order: [...order], definitions };
}
