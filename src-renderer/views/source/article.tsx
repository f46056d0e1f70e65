// The article as it is read: plain elements in chunks that the browser skips while they are far away. Never re-rendered.
import { memo, type ReactNode, type Ref, useMemo } from 'react';
import { paragraphNumbers } from '../../model/paragraphs.ts';
import type { SourceContent } from '../../model/source.ts';
import css from './article.module.css';
import { type Chunk, chunksOf } from './article-structure.ts';
import { type Page, unitElement } from './article-units.tsx';

interface ArticleProps {
  readonly content: SourceContent;
  readonly language?: string | undefined;
  readonly direction?: 'ltr' | 'rtl' | undefined;
  /** How far headings are pushed down below the headings of the page. */
  readonly headingShift: number;
  readonly ref: Ref<HTMLElement>;
}

function chunkElement(page: Page, chunk: Chunk): ReactNode {
  return (
    <div key={chunk.from} className={css.chunk} data-from={chunk.from} data-to={chunk.to}>
      {chunk.units.map((unit) => unitElement(page, unit))}
    </div>
  );
}

export const Article = memo(function Article({ content, language, direction, headingShift, ref }: ArticleProps) {
  const chunks = useMemo(() => {
    const page: Page = { content, numbers: paragraphNumbers(content.blocks), headingShift, direction };
    return chunksOf(content.blocks).map((chunk) => chunkElement(page, chunk));
  }, [content, headingShift, direction]);
  return (
    <article ref={ref} className={css.article} lang={language} dir={direction ?? 'ltr'}>
      {chunks}
    </article>
  );
});
