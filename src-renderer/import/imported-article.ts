// What an import yields: the article as it will be kept, and the matrices that were found in it.
import type { ProposedMatrix } from '../model/proposed-matrix.ts';
import type { SourceContent } from '../model/source.ts';

export interface ArticleDetails {
  /** Never empty. */
  readonly title: string;
  readonly byline?: string;
  /** ISO 8601 date as the article gives it. */
  readonly published?: string;
  readonly publisher?: string;
  /** http or https. */
  readonly url?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
}

/** What one reader of a format makes of a file. */
export interface ReadArticle {
  readonly details: ArticleDetails;
  readonly content: SourceContent;
  /** Whole sentences for the preview. */
  readonly warnings: readonly string[];
  /** Whole sentences for the preview: what of the file is not in the content, and never was meant to be. */
  readonly leftOut?: readonly string[];
  /** Whole sentences for the preview: what is in the content as words and was something else. */
  readonly keptAsWords?: readonly string[];
  /**
   * The encoding it was read in where another may be chosen, because it is not surely UTF-8; the first of the warnings
   * then tells of it.
   */
  readonly encoding?: string;
}

/** How a file is to be read. */
export interface ImportOptions {
  /** Of a web page the main article (the default) or all of it. Other formats have one view. */
  readonly htmlView?: 'reader' | 'full';
  /** The encoding of a text or web page, by a name that `TextDecoder` knows; without it, it is found out. */
  readonly encoding?: string;
}

export type Progress = (share: number) => void;

/** What a reader is told beside the file. */
export interface ReadingOptions extends ImportOptions {
  /** Asked between steps by readers that have several. */
  readonly signal?: AbortSignal;
  /** Told by readers that know it how much of the file is read, 0 to 1. */
  readonly progress?: Progress;
}

export interface ImportedArticle extends ReadArticle {
  /** Best first. */
  readonly matrices: readonly ProposedMatrix[];
}

/** A file that cannot be imported. The message is one clear sentence for the user: what is wrong and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
