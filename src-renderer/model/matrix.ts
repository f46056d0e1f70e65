// The matrix: priorities by columns, and in each cell an ordered list of statements.
import type { Origin } from './selector.ts';

/** A row: a ranked aim. Its rank is its place among the priorities, never its id. */
export interface Priority {
  readonly kind: 'priority';
  readonly id: string;
  /** Fractional order key among the priorities. */
  readonly order: string;
  /** Plain text, one line. */
  readonly title: string;
  readonly origin?: Origin;
  readonly createdAt: string;
  readonly createdBy: string;
}

export type ColumnRole = 'elaboration' | 'implications' | 'other';

export interface Column {
  readonly kind: 'column';
  readonly id: string;
  /** Fractional order key among the columns. */
  readonly order: string;
  readonly title: string;
  readonly role: ColumnRole;
}

/** One thing said in a cell. In the implications column it is an implication. */
export interface Statement {
  readonly kind: 'statement';
  readonly id: string;
  readonly priorityId: string;
  readonly columnId: string;
  /** Fractional order key within its cell. */
  readonly order: string;
  /** Inline Markdown: strong, emphasis, code, links; no line breaks. */
  readonly prose: string;
  /** Where the source says it; absent for what the analyst wrote. */
  readonly origin?: Origin;
  readonly createdAt: string;
  readonly createdBy: string;
}
