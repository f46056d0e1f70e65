// The text of an article as it will be kept, block by block.
import { inFigures } from '../../model/counted.ts';
import { memo, type ReactNode, useMemo, useState } from 'react';
import type { Block, SourceContent } from '../../model/source.ts';
import { Button } from '../design/button.tsx';
import css from './article-preview.module.css';
import { blockRuns, type BlockRun } from './block-runs.ts';
import { InlineText } from './inline-text.tsx';

/** Enough to judge an article by; the rest is shown when asked for. */
const SHOWN_AT_FIRST = 300;

/** What is laid out at once when more is asked for: more would hold the window. */
const SHOWN_AT_ONCE = 1500;

interface ArticlePreviewProps {
  readonly content: SourceContent;
  /** A BCP 47 tag. */
  readonly language: string | undefined;
  /** Of the article, where it is known: blocks then only tell where they differ. */
  readonly direction: 'ltr' | 'rtl' | undefined;
}

export const ArticlePreview = memo(function ArticlePreview(props: ArticlePreviewProps): ReactNode {
  const { content, language, direction } = props;
  const { text, blocks } = content;
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const runs = useMemo(() => blockRuns(blocks.slice(0, shown)), [blocks, shown]);
  const left = blocks.length - shown;
  return (
    <div className={css.article}>
      <div className={css.words} lang={language}>
        {runs.map((run) => (
          <Run key={run.blocks[0]?.start} run={run} text={text} otherwise={direction ? undefined : 'auto'} />
        ))}
      </div>
      {left > 0 && (
        <div className={css.rest}>
          <p>{inFigures(left)} more paragraphs and cells are kept too.</p>
          <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
            Show {inFigures(Math.min(left, SHOWN_AT_ONCE))} more
          </Button>
        </div>
      )}
    </div>
  );
});

interface RunProps {
  readonly run: BlockRun;
  readonly text: string;
  /** The direction of what does not say its own. */
  readonly otherwise: 'auto' | undefined;
}

function Run({ run, text, otherwise }: RunProps): ReactNode {
  switch (run.kind) {
    case 'list':
      return (
        <ul className={css.list}>
          {run.blocks.map((block) => (
            <li
              key={block.start}
              className={css.item}
              dir={block.direction ?? otherwise}
              style={{ marginInlineStart: `${block.depth * 1.25}em` }}
            >
              {!block.continued && <span className={css.marker}>{block.ordered ? `${block.number ?? 1}.` : '•'}</span>}
              <InlineText text={text} block={block} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <div className={css.frame}>
          <table className={css.table}>
            <tbody>
              {run.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell) => (
                    <Cell key={cell.column} cell={cell} text={text} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'block':
      return <Single block={run.blocks[0]} text={text} otherwise={otherwise} />;
  }
}

type CellBlock = Extract<Block, { kind: 'table-cell' }>;

function Cell({ cell, text }: { readonly cell: CellBlock; readonly text: string }): ReactNode {
  // A header without words would only confuse a screen reader.
  const Tag = cell.header && cell.end > cell.start ? 'th' : 'td';
  return (
    <Tag colSpan={cell.columnSpan} rowSpan={cell.rowSpan} dir={cell.direction ?? 'auto'} className={css.cell}>
      <InlineText text={text} block={cell} />
    </Tag>
  );
}

interface SingleProps {
  readonly block: Block;
  readonly text: string;
  readonly otherwise: 'auto' | undefined;
}

function Single({ block, text, otherwise }: SingleProps): ReactNode {
  const inline = <InlineText text={text} block={block} />;
  const direction = block.direction ?? otherwise;
  switch (block.kind) {
    case 'heading':
      return (
        <p dir={direction} className={css.heading} data-level={block.level}>
          {inline}
        </p>
      );
    case 'rule':
      return <hr className={css.rule} />;
    case 'quote':
      return (
        <blockquote dir={direction} className={css.quote}>
          {inline}
        </blockquote>
      );
    case 'code':
      return (
        <pre dir="auto" className={css.code}>
          {inline}
        </pre>
      );
    case 'image':
      return (
        <p className={css.image}>
          Image: <bdi>{inline}</bdi>
        </p>
      );
    case 'paragraph':
    case 'list-item':
    case 'table-cell':
      return <p dir={direction}>{inline}</p>;
  }
}
