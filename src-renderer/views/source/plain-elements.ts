// Makes document nodes of React elements that never change: a long article is not worth a fibre for every word of it.
import { Fragment, isValidElement, type ReactNode } from 'react';

const attributeNames: Readonly<Record<string, string>> = { className: 'class', colSpan: 'colspan', rowSpan: 'rowspan' };

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };
type Component = (props: Props) => ReactNode;

function elementOf(tag: string, { children, ...attributes }: Props): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    if (plain) element.setAttribute(attributeNames[name] ?? name, String(value));
  }
  appendPlain(element, children);
  return element;
}

/** Takes tags with plain attributes, fragments, and components without hooks; there are no events, refs or styles. */
export function appendPlain(parent: Node, node: ReactNode): void {
  if (node === null || node === undefined || typeof node === 'boolean') return;
  if (typeof node === 'string' || typeof node === 'number') parent.appendChild(document.createTextNode(`${node}`));
  else if (Array.isArray(node)) for (const child of node as readonly ReactNode[]) appendPlain(parent, child);
  else if (!isValidElement<Props>(node)) throw new TypeError('only plain elements can be made');
  else if (node.type === Fragment) appendPlain(parent, node.props.children);
  else if (typeof node.type === 'string') parent.appendChild(elementOf(node.type, node.props));
  else appendPlain(parent, (node.type as Component)(node.props));
}
