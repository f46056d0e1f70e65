// The small steps all ways of finding a matrix share: clean titles, statements of a stretch of text, the same title again.
import { sentencesOf } from '../anchoring/sentences.ts';
import type { Block, Passage, SourceContent } from '../model/source.ts';
import type { ProposedCell, ProposedColumn, ProposedPriority } from '../model/proposed-matrix.ts';
import { listMarkerOf } from './text-lines.ts';

/** The columns of a matrix whose source names none. */
export const defaultColumns: readonly ProposedColumn[] = [
  { title: 'Elaboration', role: 'elaboration' },
  { title: 'Implications', role: 'implications' },
];

export const foldSpaces = (text: string) => text.replace(/\s+/gu, ' ').trim();

const hasSubstance = /[\p{L}\p{N}]/u;
export const onlyDashes = /^[\p{Pd}\u2212\s]*$/u;

/** What two titles have in common when only case, punctuation and spaces differ. */
export const titleKey = (title: string) =>
  foldSpaces(
    title
      .slice(0, 400)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '),
  );

/** The passage without white space, a trailing full stop, colon or semicolon; or null when nothing is left. */
export function titlePassage(text: string, { start, end }: Passage): Passage | null {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const kept = words
    .trimEnd()
    .replace(/(?<![.\s])\s{0,9}[.:;,]$/u, '')
    .trimEnd();
  return lead < kept.length && hasSubstance.test(kept) ? { start: start + lead, end: start + kept.length } : null;
}

const numberedPriority =
  /^(?:(?:strategic |key )?(?:priority|objective|goal|pillar|initiative|theme|recommendation)\s{1,3}(?:no\.? ?)?#?(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\s{0,3}(?:[:.–—-]|\n)\s{0,3})/iu;
const plainNumber = /^(?:\d{1,2}[.)]|\(?\d{1,2}\))\s{1,3}/u;

/** Whether a title begins with 'Priority 1:' or its like. */
export const isNumberedPriority = (begin: string) => numberedPriority.test(begin);

/** The title behind 'Priority 1:' or '1.'; the title itself when nothing but its number would be left out. */
export function afterNumber(text: string, { start, end }: Passage): Passage {
  const words = text.slice(start, end);
  const number = (numberedPriority.exec(words) ?? plainNumber.exec(words))?.[0].length ?? 0;
  return hasSubstance.test(words.slice(number)) ? { start: start + number, end } : { start, end };
}

export const titleTextOf = (text: string, { start, end }: Passage) => foldSpaces(text.slice(start, end));

/** The statements of a stretch: its lines without their bullets, cut into sentences. Signs without a word say nothing. */
export function statementsOf(text: string, { start, end }: Passage, language?: string): Passage[] {
  const statements: Passage[] = [];
  for (let from = start; from < end;) {
    const feed = text.indexOf('\n', from);
    const to = feed === -1 || feed > end ? end : feed;
    const line = text.slice(from, to);
    const marker = listMarkerOf(line);
    const skipped = marker ? line.length - marker.text.length : 0;
    for (const sentence of sentencesOf(text, from + skipped, to, language)) {
      if (hasSubstance.test(text.slice(sentence.start, sentence.end))) statements.push(sentence);
    }
    from = to + 1;
  }
  return statements;
}

/**
 * The statements of a table cell. What the author wrote is kept, be it 'None.', 'N/A' or a lone tick; only a cell that
 * holds no more than a dash is empty.
 */
export function cellStatementsOf(text: string, cell: Passage, language?: string): Passage[] {
  const statements = statementsOf(text, cell, language);
  const words = text.slice(cell.start, cell.end);
  if (statements.length > 0 || onlyDashes.test(words)) return statements;
  const lead = words.length - words.trimStart().length;
  return [{ start: cell.start + lead, end: cell.start + words.trimEnd().length }];
}

/** The statements of one cell as few as they can be: those between which nothing is said are one. */
export function joinedStatements(text: string, statements: readonly Passage[]): readonly Passage[] {
  const joined: Passage[] = [];
  for (const { start, end } of statements) {
    const last = joined.at(-1);
    const follows = last && last.end <= start && !hasSubstance.test(text.slice(last.end, start));
    if (follows) joined[joined.length - 1] = { start: last.start, end };
    else joined.push({ start, end });
  }
  return joined.length === statements.length ? statements : joined;
}

export interface ReadRow {
  readonly title: Passage | null;
  readonly cells: readonly ProposedCell[];
  /** The heading that it stands under. */
  readonly group?: string | undefined;
}

/** What rows of one priority have in common; 'C' and 'C++' are two. */
const rowKey = (title: string) => foldSpaces(title.normalize('NFKC').toLowerCase());

const goesOnSign = /[\s,–—-]{0,9}[([]?\bcont(?:inued|['’]?d|\.)\.?[)\]]?\s{0,9}$/iu;

/** A priority whose cells are still being filled. */
interface OpenPriority extends ProposedPriority {
  readonly key: string;
  readonly cells: readonly { readonly statements: Passage[] }[];
  /** Where the statements of each cell begin: a cell that reaches down over several rows brings its own once. */
  readonly known: readonly Set<number>[];
}

function fill({ cells, known }: OpenPriority, more: readonly ProposedCell[]): void {
  cells.forEach(({ statements }, i) => {
    for (const statement of more[i]?.statements ?? []) {
      if (!known[i]?.has(statement.start)) statements.push(statement);
      known[i]?.add(statement.start);
    }
  });
}

/**
 * The priorities of the rows of a table, without their numbers where each has one. A row without a title goes on with
 * the one above it, and so does one with the same title again.
 */
export function prioritiesOfRows(text: string, rows: readonly ReadRow[]): readonly ProposedPriority[] {
  const priorities: OpenPriority[] = [];
  const titles = rows.flatMap(({ title }) => (title ? [title] : []));
  const numbered = titles.every((title) => afterNumber(text, title).start > title.start);
  for (const { title: whole, cells, group } of rows) {
    const title = whole && numbered ? afterNumber(text, whole) : whole;
    const titleText = title ? titleTextOf(text, title) : '';
    const last = priorities.at(-1);
    const isSame = last?.group === group && rowKey(titleText.replace(goesOnSign, '')) === last?.key;
    if (title && !isSame) {
      const [empty, known] = [cells.map(() => ({ statements: [] })), cells.map(() => new Set<number>())];
      const under = group === undefined ? {} : { group };
      priorities.push({ title, titleText, ...under, cells: empty, alsoAt: [], key: rowKey(titleText), known });
    }
    const open = priorities.at(-1);
    if (open) fill(open, cells);
  }
  return priorities.map(({ key: _key, known: _known, ...priority }) => priority);
}

const mayNameAgain = ({ kind }: Block) => kind === 'list-item' || kind === 'heading';

/** What a list item or heading may be named by: all of it, its leading bold words, or what stands before its colon. */
function namesOf(text: string, block: Block): readonly string[] {
  const words = text.slice(block.start, Math.min(block.end, block.start + longestMention));
  const strong = block.marks?.find((mark) => mark.kind === 'strong' && mark.start === block.start);
  const names = [words, words.split(':', 1)[0] ?? '', strong ? text.slice(strong.start, strong.end) : ''];
  return [...new Set(names.map(titleKey))];
}

/** Longer items say more than a title. Code units. */
const longestMention = 400;

/** The priorities with every other list item and heading of the source that bears the same title. */
export function withOtherMentions(
  { text, blocks }: SourceContent,
  priorities: readonly ProposedPriority[],
): readonly ProposedPriority[] {
  const mentions = new Map<string, Passage[]>();
  for (const priority of priorities) mentions.set(titleKey(priority.titleText), []);
  for (const block of blocks) {
    if (!mayNameAgain(block) || block.end - block.start > longestMention) continue;
    const name = namesOf(text, block).find((key) => mentions.has(key));
    if (name !== undefined) mentions.get(name)?.push({ start: block.start, end: block.end });
  }
  return priorities.map((priority) => {
    const { start, end } = priority.title;
    const others = mentions.get(titleKey(priority.titleText)) ?? [];
    return { ...priority, alsoAt: others.filter((other) => other.end <= start || other.start >= end) };
  });
}
