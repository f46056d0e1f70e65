// Between prose nodes and Lexical's: what the editors show and what they hand over.
import { $createLinkNode, $isLinkNode } from '@lexical/link';
import {
  $createTextNode,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextFormatType,
  type TextNode,
} from 'lexical';
import { mentionedId, mentionHref } from '../../model/mention.ts';
import type { ProseMark, ProseNode } from '../../model/prose.ts';
import { $createMentionNode, $createTagNode, MentionNode, TagNode } from './prose-leaves.ts';

const formatOf: Readonly<Record<ProseMark, TextFormatType>> = {
  strong: 'bold',
  emphasis: 'italic',
  strikethrough: 'strikethrough',
};
const marks = Object.keys(formatOf) as readonly ProseMark[];

/** The formats that prose can hold; the editors refuse all others. */
export const proseFormats: ReadonlySet<TextFormatType> = new Set(['bold', 'italic', 'strikethrough', 'code']);

function $formatted<T extends TextNode>(node: T, formats: readonly TextFormatType[]): T {
  // Bold in bold is bold: toggling twice would take it away.
  for (const format of new Set(formats)) node.toggleFormat(format);
  return node;
}

/** What a link holds: for the mention of a priority its words, each whole. */
function $link({ href, children }: ProseNode & { kind: 'link' }, formats: readonly TextFormatType[]): LexicalNode[] {
  const priorityId = mentionedId(href);
  if (priorityId === null) return [$createLinkNode(href).append(...$lexicalFromProse(children, formats))];
  return $lexicalFromProse(children, formats, priorityId);
}

/** Prose nodes as Lexical's inline nodes; all of their words may be those of a mention. */
export function $lexicalFromProse(
  nodes: readonly ProseNode[],
  formats: readonly TextFormatType[] = [],
  mentioned?: string,
): LexicalNode[] {
  const $leaf = (text: string) =>
    mentioned === undefined ? $createTextNode(text) : $createMentionNode(mentioned, text);
  return nodes.flatMap((node): LexicalNode[] => {
    switch (node.kind) {
      case 'text':
        return node.text === '' ? [] : [$formatted($leaf(node.text), formats)];
      case 'code':
        return [$formatted($leaf(node.text), [...formats, 'code'])];
      case 'tag':
        return [$formatted(mentioned === undefined ? $createTagNode(node.text) : $leaf(node.text), formats)];
      case 'link':
        return mentioned === undefined ? $link(node, formats) : $lexicalFromProse(node.children, formats, mentioned);
      case 'strong':
      case 'emphasis':
      case 'strikethrough':
        return $lexicalFromProse(node.children, [...formats, formatOf[node.kind]], mentioned);
    }
  });
}

function leafOf(node: TextNode): ProseNode {
  const text = node.getTextContent();
  if (node instanceof TagNode) return { kind: 'tag', text };
  const words: ProseNode = { kind: node.hasFormat('code') ? 'code' : 'text', text };
  if (!(node instanceof MentionNode)) return words;
  return { kind: 'link', href: mentionHref(node.priorityId), children: [words] };
}

function proseOfText(node: TextNode): ProseNode {
  return marks
    .filter((mark) => node.hasFormat(formatOf[mark]))
    .reduce<ProseNode>((child, kind) => ({ kind, children: [child] }), leafOf(node));
}

/** What stands in an element, as prose nodes that are not normalised; line breaks become spaces. */
export function $proseFromLexical(element: ElementNode): ProseNode[] {
  return element.getChildren().flatMap((node): ProseNode[] => {
    if ($isTextNode(node)) return [proseOfText(node)];
    if ($isLinkNode(node)) return [{ kind: 'link', href: node.getURL(), children: $proseFromLexical(node) }];
    if ($isElementNode(node)) return $proseFromLexical(node);
    return [{ kind: 'text', text: ' ' }];
  });
}
