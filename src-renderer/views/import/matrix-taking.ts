// What the analyst takes of an article's matrices: which one, how its cells are split, what else comes in, row by row.
import type { RowDecision } from '../../commands/add-source.ts';
import { matchRows, type RowMatch, type RowTitle } from '../../commands/match-rows.ts';
import type { ImportedArticle } from '../../import/imported-article.ts';
import type { ColumnUse, GridHead, SourceGrid } from '../../import/matrix-by-hand.ts';
import { joinedStatements } from '../../import/matrix-parts.ts';
import {
  implicationsSections,
  type ImplicationsSection,
  type SectionPlace,
  sectionsOutside,
  withSections,
} from '../../import/matrix-sections.ts';
import type { ProposedMatrix, ProposedPriority } from '../../model/proposed-matrix.ts';
import type { SourceContent } from '../../model/source.ts';

export interface HandPick {
  readonly kind: 'by-hand';
  readonly grid: SourceGrid;
  readonly uses: readonly ColumnUse[];
  readonly head: GridHead | null;
  /** What comes of it; null while no column names the priorities. */
  readonly matrix: ProposedMatrix | null;
}

export type MatrixPick = { readonly kind: 'found'; readonly index: number } | HandPick | { readonly kind: 'none' };

/** Where the statements of a section go, and those that go elsewhere, by where they begin. */
export interface SectionTaking {
  readonly place: SectionPlace;
  readonly statements: ReadonlyMap<number, SectionPlace>;
}

export interface MatrixTaking {
  readonly pick: MatrixPick;
  /** The cells whose statements are one: see `cellKey`. */
  readonly joined: ReadonlySet<string>;
  /** Whether those of all other cells are one too, as long as this is wanted. */
  readonly allJoined: boolean;
  /** The sections that are taken, by where their title begins. */
  readonly sections: ReadonlyMap<number, SectionTaking>;
  /** What was decided about a row, by where its title begins. */
  readonly rows: ReadonlyMap<number, RowDecision>;
}

export const untouched = ({ matrices }: Pick<ImportedArticle, 'matrices'>): MatrixTaking => ({
  pick: matrices.length > 0 ? { kind: 'found', index: 0 } : { kind: 'none' },
  joined: new Set(),
  allJoined: false,
  sections: new Map(),
  rows: new Map(),
});

/** A cell by its row and by where it begins: taken by hand, its column may go to another place. */
export const cellKey = ({ title, cells }: ProposedPriority, column: number) =>
  `${title.start}/${cells[column]?.statements[0]?.start ?? `empty ${column}`}`;

export const isJoined = ({ joined, allJoined }: MatrixTaking, key: string) => allJoined || joined.has(key);

/**
 * Every cell kept as one, or again just those that were chosen one by one; none when these are all that could be. `keys`
 * are the cells that were split.
 */
export function withAllJoined(taking: MatrixTaking, keys: readonly string[], wanted: boolean): MatrixTaking {
  const allChosen = keys.every((key) => taking.joined.has(key));
  return { ...taking, allJoined: wanted, joined: !wanted && allChosen ? new Set() : taking.joined };
}

/** One cell kept as one or split again. Split out of all, it leaves the others as they are. */
export function withJoined(taking: MatrixTaking, keys: readonly string[], key: string): MatrixTaking {
  const joined = new Set(taking.allJoined ? keys : taking.joined);
  if (!joined.delete(key)) joined.add(key);
  return { ...taking, joined, allJoined: false };
}

/** The cells of a matrix that were split, and can be kept as one. */
export const splitCells = ({ priorities }: ProposedMatrix, text: string): readonly string[] =>
  priorities.flatMap((row) =>
    row.cells.flatMap(({ statements }, c) =>
      joinedStatements(text, statements).length < statements.length ? [cellKey(row, c)] : [],
    ),
  );

function pickedMatrix({ matrices }: ImportedArticle, { pick }: MatrixTaking): ProposedMatrix | null {
  switch (pick.kind) {
    case 'found':
      return matrices[pick.index] ?? null;
    case 'by-hand':
      return pick.matrix;
    case 'none':
      return null;
  }
}

const sectionsOf = new WeakMap<SourceContent, readonly ImplicationsSection[]>();

/** The sections that the picked matrix does not hold. */
export function offeredSections(article: ImportedArticle, taking: MatrixTaking): readonly ImplicationsSection[] {
  let sections = sectionsOf.get(article.content);
  if (!sections) {
    sections = implicationsSections(article.content);
    sectionsOf.set(article.content, sections);
  }
  return sectionsOutside(sections, pickedMatrix(article, taking));
}

/** The matrix with the sections that are taken, its cells split as they were found. */
export function splitMatrix(article: ImportedArticle, taking: MatrixTaking): ProposedMatrix | null {
  const matrix = pickedMatrix(article, taking);
  if (taking.sections.size === 0) return matrix;
  const placed = offeredSections(article, taking).flatMap((section) => {
    const taken = taking.sections.get(section.title.start);
    if (!taken) return [];
    return [{ section, placeOf: ({ start }: { start: number }) => taken.statements.get(start) ?? taken.place }];
  });
  return withSections(matrix, placed);
}

/** The matrix as it is added. */
export function takenMatrix(article: ImportedArticle, taking: MatrixTaking): ProposedMatrix | null {
  const matrix = splitMatrix(article, taking);
  if (!matrix || (taking.joined.size === 0 && !taking.allJoined)) return matrix;
  const priorities = matrix.priorities.map((row) => ({
    ...row,
    cells: row.cells.map(({ statements }, c) => ({
      statements: isJoined(taking, cellKey(row, c)) ? joinedStatements(article.content.text, statements) : statements,
    })),
  }));
  return { ...matrix, priorities };
}

export interface RowChoice {
  readonly match: RowMatch | null;
  /** The analyst's, else the match's; `undefined` for a new row that nobody asked for. */
  readonly decision: RowDecision | undefined;
}

/** What becomes of each row beside the priorities of the study. */
export function rowChoices(
  matrix: ProposedMatrix,
  taking: MatrixTaking,
  standing: readonly RowTitle[],
): readonly RowChoice[] {
  const matches = matchRows(
    standing,
    matrix.priorities.map(({ titleText }) => titleText),
  );
  return matrix.priorities.map(({ title }, i) => {
    const match = matches[i] ?? null;
    const matched = match ? ({ kind: 'same', priorityId: match.priorityId } as const) : undefined;
    return { match, decision: taking.rows.get(title.start) ?? matched };
  });
}

/** A map with one more entry, or without it. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V | undefined): ReadonlyMap<K, V> {
  const copy = new Map(map);
  if (value === undefined) copy.delete(key);
  else copy.set(key, value);
  return copy;
}
