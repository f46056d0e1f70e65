// What the import worker and the window say to each other: one request, how far it is, one answer.
import type { ArticleFile } from './importers.ts';
import type { ImportedArticle, ImportOptions } from './imported-article.ts';

export interface ImportRequest {
  readonly file: ArticleFile;
  readonly options: ImportOptions;
}

export interface ImportProgress {
  readonly kind: 'progress';
  /** 0 to 1. */
  readonly share: number;
}

export type ImportAnswer =
  | { readonly kind: 'imported'; readonly article: ImportedArticle }
  | { readonly kind: 'refused'; readonly message: string };
