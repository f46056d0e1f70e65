// Shows inline prose (a statement, a paragraph of a memo) as plain elements.
import { type MouseEvent, memo, type ReactNode, useMemo } from 'react';
import { mentionedId } from '../../model/mention.ts';
import { parseProse, type ProseNode } from '../../model/prose.ts';
import { Mention } from './mention.tsx';
import css from './prose.module.css';
import { TagChip } from './tag-chip.tsx';

const elements = { strong: 'strong', emphasis: 'em', strikethrough: 's' } as const;

// A link in prose says where it leads and does not navigate: the workbench never leaves its page.
const stay = (event: MouseEvent) => event.preventDefault();

function shownLink({ href, children }: ProseNode & { kind: 'link' }, key: number, live: boolean): ReactNode {
  const inner = children.map((child, i) => shown(child, i, live));
  const priorityId = mentionedId(href);
  if (priorityId === null) {
    return (
      <a key={key} href={href} title={href} tabIndex={-1} className={css.link} onClick={stay}>
        {inner}
      </a>
    );
  }
  if (!live) return inner;
  return (
    <Mention key={key} priorityId={priorityId}>
      {inner}
    </Mention>
  );
}

function shown(node: ProseNode, key: number, live: boolean): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'tag':
      return live ? <TagChip key={key} text={node.text} /> : node.text;
    case 'code':
      return (
        <code key={key} className={css.code}>
          {node.text}
        </code>
      );
    case 'link':
      return shownLink(node, key, live);
    case 'strong':
    case 'emphasis':
    case 'strikethrough': {
      const Element = elements[node.kind];
      return <Element key={key}>{node.children.map((child, i) => shown(child, i, live))}</Element>;
    }
  }
}

interface ProseProps {
  readonly markdown: string;
  /** In a cell of the matrix: mentions lead to their priorities, and tags stand out. Elsewhere both are words. */
  readonly live?: boolean;
}

export const Prose = memo(function Prose({ markdown, live = false }: ProseProps): ReactNode {
  const nodes = useMemo(() => parseProse(markdown), [markdown]);
  return <>{nodes.map((node, i) => shown(node, i, live))}</>;
});
