// The article as it is read: plain elements in chunks that the browser skips while they are far away. Never re-rendered.
import { memo, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { SourceContent } from '../../model/source.ts';
import { ArticleChunks } from './article-chunks.ts';
import css from './article.module.css';

interface ArticleProps {
  readonly content: SourceContent;
  readonly language?: string | undefined;
  readonly direction?: 'ltr' | 'rtl' | undefined;
  /** How far headings are pushed down below the headings of the page. */
  readonly headingShift: number;
  readonly ref: Ref<HTMLElement>;
}

export const Article = memo(function Article({ content, language, direction, headingShift, ref }: ArticleProps) {
  const root = useRef<HTMLElement>(null);
  const chunks = useRef<ArticleChunks>(undefined);
  useImperativeHandle(ref, () => root.current as HTMLElement, []);
  useLayoutEffect(() => {
    if (!root.current) return undefined;
    const made = new ArticleChunks(root.current, content, { headingShift, direction });
    chunks.current = made;
    return () => made.stop();
  }, [content, headingShift, direction]);
  useEffect(() => chunks.current?.mountRest(), [content, headingShift, direction]);
  return <article ref={root} className={css.article} data-highlights="" lang={language} dir={direction ?? 'ltr'} />;
});
