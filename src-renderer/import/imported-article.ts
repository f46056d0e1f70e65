// What an import yields: the article as it will be kept, and the matrices that were found in it.
import type { ColumnRole } from '../model/matrix.ts';
import type { Passage, SourceContent } from '../model/source.ts';

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
}

export interface ImportedArticle extends ReadArticle {
  /** Best first. */
  readonly matrices: readonly ProposedMatrix[];
}

export interface ProposedCell {
  /** Each one a sentence or a list item of the canonical text, in UTF-16 code units. */
  readonly statements: readonly Passage[];
}

export interface ProposedPriority {
  readonly title: Passage;
  /** One line, white space folded, the full stop of a list item dropped. */
  readonly titleText: string;
  /** One for each column of the matrix. */
  readonly cells: readonly ProposedCell[];
  /** Other places (list items, headings) that name the same priority. */
  readonly alsoAt: readonly Passage[];
}

export interface ProposedColumn {
  readonly title: string;
  readonly role: ColumnRole;
}

export interface ProposedMatrix {
  readonly how: 'table' | 'headings' | 'list';
  /** For the preview, for example 'Table with 6 rows: Priority, Elaboration, Implications'. */
  readonly description: string;
  readonly columns: readonly ProposedColumn[];
  readonly priorities: readonly ProposedPriority[];
}

/** A file that cannot be imported. The message is one clear sentence for the user: what is wrong and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
