// GitHub Flavored Markdown as React elements: what a host such as GitHub shows for an export, without a line of HTML taken over.
import type { Nodes, Parent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { createElement, memo, type ReactNode, useMemo, useRef } from 'react';
import { footnotesOf, type Footnotes } from './markdown-footnotes.ts';
import css from './markdown-preview.module.css';
import { splitFrontMatter } from './split-front-matter.ts';
import { MarkdownTable } from './markdown-table.tsx';

/** What rendering one node needs to know of the whole. */
interface Rendering {
  readonly footnotes: Footnotes;
  readonly onFootnote: (identifier: string) => void;
}

export const MarkdownPreview = memo(function MarkdownPreview({ markdown }: { readonly markdown: string }): ReactNode {
  const page = useRef<HTMLDivElement>(null);
  const { front, tree, footnotes } = useMemo(() => {
    const { front, body } = splitFrontMatter(markdown);
    const tree: Root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    return { front, tree, footnotes: footnotesOf(tree) };
  }, [markdown]);
  const onFootnote = (identifier: string) => {
    const note = page.current?.querySelector<HTMLElement>(`[data-footnote="${CSS.escape(identifier)}"]`);
    note?.scrollIntoView({ block: 'nearest' });
    note?.focus({ preventScroll: true });
  };
  const rendering = { footnotes, onFootnote };
  return (
    <div ref={page} className={css.page}>
      {front !== '' && (
        <details className={css.front}>
          <summary>Front matter</summary>
          <pre>{front}</pre>
        </details>
      )}
      {childrenOf(tree, rendering)}
      {footnotes.order.length > 0 && <FootnoteList rendering={rendering} />}
    </div>
  );
});

function childrenOf(parent: Parent, rendering: Rendering): ReactNode {
  return parent.children.map((child, i) => <Node key={i} node={child} rendering={rendering} />);
}

function FootnoteList({ rendering }: { readonly rendering: Rendering }): ReactNode {
  const { order, definitions } = rendering.footnotes;
  return (
    <ol className={css.footnotes} aria-label="Footnotes">
      {order.map((identifier) => {
        const definition = definitions.get(identifier);
        return (
          <li key={identifier} data-footnote={identifier} tabIndex={-1}>
            {definition && childrenOf(definition, rendering)}
          </li>
        );
      })}
    </ol>
  );
}

function Node({ node, rendering }: { readonly node: Nodes; readonly rendering: Rendering }): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'html':
      return /^<br\s*\/?>$/iu.test(node.value) ? <br /> : <Html value={node.value} />;
    case 'break':
      return <br />;
    case 'inlineCode':
      return <code className={css.code}>{node.value}</code>;
    case 'code':
      return <pre className={css.block}>{node.value}</pre>;
    case 'thematicBreak':
      return <hr className={css.rule} />;
    case 'image':
    case 'imageReference':
      return `[${node.alt ?? ''}]`;
    case 'footnoteReference':
      return <FootnoteMark identifier={node.identifier} rendering={rendering} />;
    case 'table':
      return <MarkdownTable table={node} renderCell={(cell) => childrenOf(cell, rendering)} />;
    // Footnotes are listed at the end, and definitions of links show nothing by themselves.
    case 'footnoteDefinition':
    case 'definition':
    case 'yaml':
      return null;
    default:
      return <Element node={node} rendering={rendering} />;
  }
}

/** A comment and the place a link leads to show nothing, as on every host; any other HTML is shown as what it is: text. */
function Html({ value }: { readonly value: string }): ReactNode {
  return /^(?:<!--[\s\S]*-->\s*|<a id="priority-[\da-z-]+">|<\/a>)$/u.test(value) ? null : (
    <code className={css.code}>{value}</code>
  );
}

function FootnoteMark({
  identifier,
  rendering,
}: {
  readonly identifier: string;
  readonly rendering: Rendering;
}): ReactNode {
  const number = rendering.footnotes.order.indexOf(identifier) + 1;
  return (
    <sup>
      <button
        type="button"
        className={css.mark}
        aria-label={`Footnote ${number}`}
        onClick={() => rendering.onFootnote(identifier)}
      >
        {number}
      </button>
    </sup>
  );
}

type Wrapping = Extract<Nodes, Parent>;

/** Elements that only wrap what is in them. */
function Element({ node, rendering }: { readonly node: Wrapping; readonly rendering: Rendering }): ReactNode {
  const inner = childrenOf(node, rendering);
  switch (node.type) {
    case 'paragraph':
      return <p>{inner}</p>;
    case 'heading':
      // The dialog's own title is a level above.
      return createElement(
        `h${Math.min(6, node.depth + 2)}`,
        { className: css.heading, 'data-level': node.depth },
        inner,
      );
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'delete':
      return <s>{inner}</s>;
    case 'blockquote':
      return <blockquote className={css.quote}>{inner}</blockquote>;
    case 'list':
      return createElement(node.ordered ? 'ol' : 'ul', { className: node.ordered ? css.ordered : css.list }, inner);
    case 'listItem':
      return <li>{inner}</li>;
    case 'link':
      // Shown, but leads nowhere: this is a preview of a file.
      return (
        <span className={css.link} title={node.url}>
          {inner}
        </span>
      );
    default:
      return inner;
  }
}
