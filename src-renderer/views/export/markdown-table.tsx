// A table of the Markdown preview.
import type { Table, TableCell, TableRow } from 'mdast';
import type { ReactNode } from 'react';
import css from './markdown-preview.module.css';

interface MarkdownTableProps {
  readonly table: Table;
  readonly renderCell: (cell: TableCell) => ReactNode;
}

export function MarkdownTable({ table, renderCell }: MarkdownTableProps): ReactNode {
  const [head, ...rows] = table.children;
  const row = (cells: TableRow, Tag: 'th' | 'td') =>
    cells.children.map((cell, i) => (
      <Tag key={i} data-align={table.align?.[i] ?? undefined}>
        {renderCell(cell)}
      </Tag>
    ));
  return (
    <table className={css.table}>
      <thead>{head && <tr>{row(head, 'th')}</tr>}</thead>
      <tbody>
        {rows.map((cells, i) => (
          <tr key={i}>{row(cells, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}
