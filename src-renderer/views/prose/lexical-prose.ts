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
import type { ProseMark, ProseNode } from '../../model/prose.ts';

const formatOf: Readonly<Record<ProseMark, TextFormatType>> = {
  strong: 'bold',
  emphasis: 'italic',
  strikethrough: 'strikethrough',
};
const marks = Object.keys(formatOf) as readonly ProseMark[];

/** The formats that prose can hold; the editors refuse all others. */
export const proseFormats: ReadonlySet<TextFormatType> = new Set(['bold', 'italic', 'strikethrough', 'code']);

function $text(text: string, formats: readonly TextFormatType[]): TextNode {
  const node = $createTextNode(text);
  // Bold in bold is bold: toggling twice would take it away.
  for (const format of new Set(formats)) node.toggleFormat(format);
  return node;
}

/** Prose nodes as Lexical's inline nodes. */
export function $lexicalFromProse(nodes: readonly ProseNode[], formats: readonly TextFormatType[] = []): LexicalNode[] {
  return nodes.flatMap((node): LexicalNode[] => {
    switch (node.kind) {
      case 'text':
        return node.text === '' ? [] : [$text(node.text, formats)];
      case 'code':
        return [$text(node.text, [...formats, 'code'])];
      case 'link':
        return [$createLinkNode(node.href).append(...$lexicalFromProse(node.children, formats))];
      case 'strong':
      case 'emphasis':
      case 'strikethrough':
        return $lexicalFromProse(node.children, [...formats, formatOf[node.kind]]);
    }
  });
}

function proseOfText(node: TextNode): ProseNode {
  const text = node.getTextContent();
  const inner: ProseNode = node.hasFormat('code') ? { kind: 'code', text } : { kind: 'text', text };
  return marks
    .filter((mark) => node.hasFormat(formatOf[mark]))
    .reduce<ProseNode>((child, kind) => ({ kind, children: [child] }), inner);
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
