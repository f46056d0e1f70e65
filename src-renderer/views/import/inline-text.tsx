// A block's text with its marks, as plain elements; links are shown but lead nowhere.
import type { ReactNode } from 'react';
import type { Block, Mark } from '../../model/source.ts';

function wrapped(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.kind) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'code':
      return <code>{inner}</code>;
    case 'strikethrough':
      return <s>{inner}</s>;
    case 'superscript':
      return <sup>{inner}</sup>;
    case 'subscript':
      return <sub>{inner}</sub>;
    case 'link':
      return <u title={mark.href}>{inner}</u>;
  }
}

export function InlineText({ text, block }: { readonly text: string; readonly block: Block }): ReactNode {
  const marks = block.marks ?? [];
  if (marks.length === 0) return text.slice(block.start, block.end);
  const edges = new Set([block.start, block.end, ...marks.flatMap((mark) => [mark.start, mark.end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? end;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return <span key={start}>{over.reduce<ReactNode>(wrapped, text.slice(start, end))}</span>;
  });
}
