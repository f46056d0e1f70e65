// Finds what follows outside a matrix: sections headed 'Implications …', whose statements can be put into its rows.
import type { ProposedMatrix, ProposedPriority } from '../model/proposed-matrix.ts';
import type { Block, Passage, SourceContent } from '../model/source.ts';
import { belowLabel, isImplicationsLabel, labelOf, runOf } from './matrix-labels.ts';
import { toldApart } from './matrix-names.ts';
import { defaultColumns, statementsOf, titlePassage, titleTextOf } from './matrix-parts.ts';
import { endOfSaid, isCaption, withoutRemains } from './matrix-said.ts';

export interface ImplicationsSection {
  readonly title: Passage;
  /** One line, white space folded; with what tells it apart from others where they are headed alike. */
  readonly titleText: string;
  /** At least one, in reading order. */
  readonly statements: readonly Passage[];
}

/** More than these nobody chooses from. */
const mostOffered = 12;

const saysSomething = ({ kind }: Block) => kind === 'paragraph' || kind === 'list-item' || kind === 'quote';

/** The blocks below a heading, down to the next one of its level or a higher one. */
const belowHeading = (blocks: readonly Block[], at: number, level: number): readonly Block[] =>
  runOf(blocks, at + 1, (block) => block.kind !== 'heading' || block.level > level);

/** What blocks say for a section, but for captions, remains of the page and sentences that lead to a list of it. */
function saidOf(text: string, blocks: readonly Block[], above: Block): Opened['said'] {
  return withoutRemains(text, blocks).flatMap((block, i) => {
    if (!saysSomething(block) || isCaption(text, block, blocks[i - 1] ?? above)) return [];
    const { start, language } = block;
    const end = endOfSaid(text, block, blocks[i + 1], start);
    return [{ start, end, ...(language ? { language } : {}) }];
  });
}

interface Opened {
  readonly title: Passage;
  readonly said: readonly (Passage & { readonly language?: string })[];
  /** How many blocks after the first belong to the section. */
  readonly length: number;
}

function openedAt(text: string, blocks: readonly Block[], at: number): Opened | null {
  const block = blocks[at] as Block;
  if (block.kind === 'heading') {
    if (!isImplicationsLabel(text, block)) return null;
    const body = belowHeading(blocks, at, block.level);
    return { title: block, said: saidOf(text, body, block), length: body.length };
  }
  const label = block.kind === 'quote' ? null : labelOf(text, block);
  if (!label || !isImplicationsLabel(text, block)) return null;
  const split = Math.min(block.end, block.start + label.length);
  const end = endOfSaid(text, block, blocks[at + 1], split);
  const rest = { start: split, end, ...(block.language ? { language: block.language } : {}) };
  const hasRest = rest.end > rest.start;
  const below = belowLabel(blocks, at, hasRest && end === block.end);
  const said = [...(hasRest ? [rest] : []), ...saidOf(text, below, block)];
  return { title: { start: block.start, end: split }, said, length: below.length };
}

/** The sections of a source that tell implications, in reading order. Offsets are UTF-16 code units. */
export function implicationsSections(content: SourceContent): readonly ImplicationsSection[] {
  const { text, blocks } = content;
  const sections: ImplicationsSection[] = [];
  for (let at = 0; at < blocks.length && sections.length < mostOffered; at += 1) {
    const opened = openedAt(text, blocks, at);
    if (!opened) continue;
    const title = titlePassage(text, opened.title);
    const statements = opened.said.flatMap((said) => statementsOf(text, said, said.language));
    if (title && statements.length > 0) sections.push({ title, titleText: titleTextOf(text, title), statements });
    at += opened.length;
  }
  const names = toldApart(
    content,
    sections.map(({ title, titleText, statements: [first] }) => ({
      name: titleText,
      start: title.start,
      says: first ? text.slice(first.start, first.end) : '',
    })),
  );
  return sections.map((section, i) => ({ ...section, titleText: names[i] ?? section.titleText }));
}

/** The sections without what the matrix holds already; those of which nothing is left are gone. */
export function sectionsOutside(
  sections: readonly ImplicationsSection[],
  matrix: ProposedMatrix | null,
): readonly ImplicationsSection[] {
  const held = (matrix?.priorities ?? []).flatMap(({ title, cells }) => [
    title,
    ...cells.flatMap(({ statements }) => statements),
  ]);
  return sections.flatMap((section) => {
    const statements = section.statements.filter(
      ({ start, end }) => !held.some((other) => other.start < end && start < other.end),
    );
    return statements.length > 0 ? [{ ...section, statements }] : [];
  });
}

/** Where a statement of a section goes: a row named after the section, nowhere, or the priority whose title starts there. */
export type SectionPlace = 'own-row' | 'leave-out' | number;

export interface PlacedSection {
  readonly section: ImplicationsSection;
  readonly placeOf: (statement: Passage) => SectionPlace;
}

/** The matrix with an implications column. */
function withImplications(matrix: ProposedMatrix): ProposedMatrix {
  if (matrix.columns.some(({ role }) => role === 'implications')) return matrix;
  const columns = [...matrix.columns, { title: 'Implications', role: 'implications' } as const];
  const priorities = matrix.priorities.map((row) => ({ ...row, cells: [...row.cells, { statements: [] }] }));
  return { ...matrix, columns, priorities };
}

const noRows: ProposedMatrix = { how: 'headings', description: '', columns: defaultColumns, priorities: [] };

/**
 * The matrix with the statements of the sections in its implications column: behind those of the rows they are put in,
 * and in rows of their own at the end. The matrix itself when nothing is put anywhere.
 */
export function withSections(matrix: ProposedMatrix | null, placed: readonly PlacedSection[]): ProposedMatrix | null {
  const known = new Set((matrix?.priorities ?? []).map(({ title }) => title.start));
  const into = new Map<number, Passage[]>();
  const own: { readonly section: ImplicationsSection; readonly statements: readonly Passage[] }[] = [];
  for (const { section, placeOf } of placed) {
    const statements: Passage[] = [];
    for (const statement of section.statements) {
      const place = placeOf(statement);
      if (place === 'leave-out') continue;
      if (place === 'own-row' || !known.has(place)) statements.push(statement);
      else into.set(place, [...(into.get(place) ?? []), statement]);
    }
    if (statements.length > 0) own.push({ section, statements });
  }
  if (into.size === 0 && own.length === 0) return matrix;
  const wide = withImplications(matrix ?? noRows);
  const column = wide.columns.findIndex(({ role }) => role === 'implications');
  const rows = wide.priorities.map((row): ProposedPriority => {
    const more = into.get(row.title.start) ?? [];
    if (more.length === 0) return row;
    const cells = row.cells.map((cell, c) => (c === column ? { statements: [...cell.statements, ...more] } : cell));
    return { ...row, cells };
  });
  const ownRows = own.map(({ section: { title, titleText }, statements }): ProposedPriority => {
    const cells = wide.columns.map((_, c) => ({ statements: c === column ? statements : [] }));
    return { title, titleText, cells, alsoAt: [] };
  });
  return { ...wide, priorities: [...rows, ...ownRows] };
}
