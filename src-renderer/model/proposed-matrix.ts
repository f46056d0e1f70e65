// A matrix that was found in an article, before the analyst takes it: passages only, nothing copied.
import type { ColumnRole } from './matrix.ts';
import type { Passage } from './source.ts';

export interface ProposedColumn {
  readonly title: string;
  readonly role: ColumnRole;
}

export interface ProposedCell {
  /** One sentence or list item each, in reading order. */
  readonly statements: readonly Passage[];
}

export interface ProposedPriority {
  readonly title: Passage;
  /** One line, white space folded. */
  readonly titleText: string;
  /** The heading that it stands under in its table, one line. */
  readonly group?: string;
  /** One for each column of the matrix. */
  readonly cells: readonly ProposedCell[];
  /** Where else the article names the same priority: these become evidence for it. */
  readonly alsoAt: readonly Passage[];
}

export interface ProposedMatrix {
  readonly how: 'table' | 'headings' | 'list';
  /** A sentence for the preview. */
  readonly description: string;
  readonly columns: readonly ProposedColumn[];
  readonly priorities: readonly ProposedPriority[];
}
