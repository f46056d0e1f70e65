// The matrix: priorities by columns, and in each cell an ordered list of statements.
import type { HighlightColour } from './annotation.ts';
import type { Origin } from './selector.ts';

/** A row: a ranked aim. Its rank is its place among the priorities, never its id. */
export interface Priority {
  readonly kind: 'priority';
  readonly id: string;
  /** Fractional order key among the priorities. */
  readonly order: string;
  /** Plain text, one line. */
  readonly title: string;
  /** The heading it stands under; absent for those that stand before every heading. */
  readonly groupId?: string;
  /** Out of the matrix without being lost: it has no rank. */
  readonly archived?: true;
  readonly origin?: Origin;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** A heading that priorities are gathered under. */
export interface PriorityGroup {
  readonly kind: 'group';
  readonly id: string;
  /** Fractional order key among the groups. */
  readonly order: string;
  /** Plain text, one line. */
  readonly title: string;
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
  readonly holds: ColumnHolds;
  readonly hidden?: true;
  /** In CSS pixels at normal text size; absent while nobody has set it. */
  readonly width?: number;
}

/** How many steps a rating has, from 1 to this. */
export const RATING_STEPS = 5;

export interface ChoiceOption {
  readonly id: string;
  readonly title: string;
  readonly colour: HighlightColour;
}

/** What the cells of a column hold: statements, or one value each. */
export type ColumnHolds =
  | { readonly kind: 'statements' }
  | {
      readonly kind: 'rating';
      /** One word or two for each step, from 1 up; empty where a step has none. */
      readonly labels: readonly string[];
    }
  | {
      readonly kind: 'choice';
      readonly options: readonly ChoiceOption[];
      /** Whether a cell may hold more than one of them. */
      readonly several: boolean;
    }
  | { readonly kind: 'date' }
  | { readonly kind: 'people' };
export type ColumnKind = ColumnHolds['kind'];

/** What a cell of a column holds that holds no statements; the kind is its column's. */
export type Value =
  | { readonly kind: 'rating'; readonly rating: number }
  | { readonly kind: 'choice'; readonly optionIds: readonly string[] }
  | { readonly kind: 'date'; /** ISO 8601 date, `YYYY-MM-DD`. */ readonly date: string }
  | { readonly kind: 'people'; /** People and organisations. */ readonly names: readonly string[] };

/** The value of one cell; a cell without one is empty. */
export interface CellValue {
  readonly kind: 'cell-value';
  readonly id: string;
  readonly priorityId: string;
  readonly columnId: string;
  readonly value: Value;
  readonly createdAt: string;
  readonly createdBy: string;
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
  /** When the analyst noted that counter-evidence was looked for and none found: ISO 8601 with milliseconds, UTC. */
  readonly counterSoughtAt?: string;
  readonly createdAt: string;
  readonly createdBy: string;
}
