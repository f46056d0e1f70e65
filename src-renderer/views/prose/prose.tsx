// Shows inline prose (a statement, a paragraph of a memo) as plain elements.
import { type MouseEvent, memo, type ReactNode, useMemo } from 'react';
import { parseProse, type ProseNode } from '../../model/prose.ts';
import css from './prose.module.css';

const tags = { strong: 'strong', emphasis: 'em', strikethrough: 's' } as const;

// A link in prose says where it leads and does not navigate: the workbench never leaves its page.
const stay = (event: MouseEvent) => event.preventDefault();

function shown(node: ProseNode, key: number): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return (
        <code key={key} className={css.code}>
          {node.text}
        </code>
      );
    case 'link':
      return (
        <a key={key} href={node.href} title={node.href} tabIndex={-1} className={css.link} onClick={stay}>
          {node.children.map(shown)}
        </a>
      );
    case 'strong':
    case 'emphasis':
    case 'strikethrough': {
      const Tag = tags[node.kind];
      return <Tag key={key}>{node.children.map(shown)}</Tag>;
    }
  }
}

export const Prose = memo(function Prose({ markdown }: { readonly markdown: string }): ReactNode {
  const nodes = useMemo(() => parseProse(markdown), [markdown]);
  return <>{nodes.map(shown)}</>;
});
