// The elements of an article: headings, paragraphs, lists, tables, quotes, code and pictures' words.
import { createElement, type ReactNode } from 'react';
import type { Block, SourceContent } from '../../model/source.ts';
import css from './article.module.css';
import {
  type ListNode,
  listsOf,
  type QuoteNode,
  quoteOf,
  rowsOf,
  type TableCell,
  type TableRow,
  type Unit,
} from './article-structure.ts';
import { inlineOf } from './inline-marks.tsx';

/** What every element of one article needs to know. */
export interface Page {
  readonly content: SourceContent;
  /** The paragraph number of each block. */
  readonly numbers: readonly number[];
  /** How far headings are pushed down, so that they stand below the title of the page. */
  readonly headingShift: number;
  /** The direction of the source, when it is known: blocks then only tell where they differ. */
  readonly direction: 'ltr' | 'rtl' | undefined;
}

const blockAt = (page: Page, index: number) => page.content.blocks[index] as Block;

function attributesOf(page: Page, index: number) {
  const block = blockAt(page, index);
  const number = page.numbers[index] ?? 0;
  const first = number > 0 && page.numbers[index - 1] !== number;
  return {
    'data-block': index,
    ...(first ? { 'data-number': number } : {}),
    dir: block.direction ?? (page.direction ? undefined : 'auto'),
    lang: block.language,
  };
}

const wordsOf = (page: Page, index: number) => inlineOf(page.content.text, blockAt(page, index));

function textBlock(page: Page, index: number, tag: string, className?: string): ReactNode {
  return createElement(tag, { key: index, className, ...attributesOf(page, index) }, wordsOf(page, index));
}

function single(page: Page, index: number): ReactNode {
  const block = blockAt(page, index);
  switch (block.kind) {
    case 'heading':
      return textBlock(page, index, `h${Math.min(6, block.level + page.headingShift)}`, css[`level${block.level}`]);
    case 'code':
      return textBlock(page, index, 'pre', css.code);
    case 'rule':
      return block.start === block.end ? (
        <hr key={index} className={css.rule} data-block={index} />
      ) : (
        textBlock(page, index, 'p', css.paragraph)
      );
    case 'image':
      return (
        <figure key={index} className={css.figure}>
          {textBlock(page, index, 'figcaption')}
        </figure>
      );
    case 'paragraph':
    case 'list-item':
    case 'table-cell':
    case 'quote':
      return textBlock(page, index, 'p', css.paragraph);
  }
}

function listElement(page: Page, list: ListNode, key: number): ReactNode {
  const items = list.items.map(({ number, parts }, at) => (
    <li key={at} value={list.ordered ? number : undefined}>
      {parts.map((part, place) =>
        typeof part === 'number' ? textBlock(page, part, 'p', css.item) : listElement(page, part, place),
      )}
    </li>
  ));
  return list.ordered ? (
    <ol key={key} className={css.ordered}>
      {items}
    </ol>
  ) : (
    <ul key={key} className={css.bullets}>
      {items}
    </ul>
  );
}

function cellElement(page: Page, { cell, indexes }: TableCell, inHead: boolean): ReactNode {
  const spans = {
    ...(cell.rowSpan && cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.columnSpan && cell.columnSpan > 1 ? { colSpan: cell.columnSpan } : {}),
  };
  const inside = indexes.map((index) => textBlock(page, index, 'p', css.cell));
  // An empty corner or an empty header says nothing; a header without words would only confuse a screen reader.
  const words = indexes.some((index) => blockAt(page, index).end > blockAt(page, index).start);
  return cell.header && words ? (
    <th key={indexes[0]} scope={inHead ? 'col' : 'row'} {...spans}>
      {inside}
    </th>
  ) : (
    <td key={indexes[0]} {...spans}>
      {inside}
    </td>
  );
}

function rowElement(page: Page, { row, header, cells }: TableRow): ReactNode {
  return <tr key={row}>{cells.map((cell) => cellElement(page, cell, header))}</tr>;
}

function tableElement(page: Page, unit: Unit): ReactNode {
  const rows = rowsOf(page.content.blocks, unit.from, unit.to);
  const head = rows.filter((row) => row.header);
  const body = rows.filter((row) => !row.header);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide one scrolls, so the keyboard has to reach it
    <div key={unit.from} className={css.tableFrame} role="group" aria-label="Table" tabIndex={0}>
      <table className={css.table}>
        {head.length > 0 && <thead>{head.map((row) => rowElement(page, row))}</thead>}
        {body.length > 0 && <tbody>{body.map((row) => rowElement(page, row))}</tbody>}
      </table>
    </div>
  );
}

function quoteElement(page: Page, node: QuoteNode, key: number): ReactNode {
  return (
    <blockquote key={key} className={css.quote}>
      {node.parts.map((part, at) =>
        typeof part === 'number' ? textBlock(page, part, 'p', css.paragraph) : quoteElement(page, part, at),
      )}
    </blockquote>
  );
}

export function unitElement(page: Page, unit: Unit): ReactNode {
  const { blocks } = page.content;
  switch (unit.kind) {
    case 'block':
      return single(page, unit.from);
    case 'list':
      return listsOf(blocks, unit.from, unit.to).map((list, at) => listElement(page, list, unit.from + at));
    case 'table':
      return tableElement(page, unit);
    case 'quote':
      return quoteElement(page, quoteOf(blocks, unit.from, unit.to), unit.from);
  }
}
