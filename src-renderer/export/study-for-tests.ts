// Builds the records of small studies for the tests of the export, from words alone.
import type { Annotation, EvidenceLink, Stance } from '../model/annotation.ts';
import type { Column, Priority, Statement } from '../model/matrix.ts';
import type { Selector } from '../model/selector.ts';
import type { Source, SourceContent } from '../model/source.ts';
import type { StudyItem } from '../model/study.ts';

const made = { createdAt: '2025-02-03T04:05:06.789Z', createdBy: 'Ada' };
const order = (i: number) => `a${String(i).padStart(4, '0')}`;

export interface MarkOutline {
  readonly quote: string;
  readonly memo?: string;
  readonly tags?: readonly string[];
  /** Targets as 'row' or 'row/column/place', each counted from 0. */
  readonly links?: readonly (readonly [target: string, stance: Stance])[];
}

export interface StudyOutline {
  readonly title: string;
  readonly source?: Partial<Source>;
  readonly columns: readonly string[];
  /** A statement that begins with '+' is the analyst's own. */
  readonly rows: readonly { readonly title: string; readonly cells: readonly (readonly string[])[] }[];
  /** The article is made of their quotes, a paragraph each. */
  readonly marks: readonly MarkOutline[];
}

export interface BuiltStudy {
  readonly items: readonly StudyItem[];
  readonly content: SourceContent;
}

const contentSha256 = 'c'.repeat(64);

function textOf(outline: StudyOutline): string {
  return ['Opening words here.', ...outline.marks.map((mark) => mark.quote), 'Closing words here.'].join('\n');
}

function selectorAt(text: string, start: number, exact: string): Selector {
  const end = start + exact.length;
  const quote = { exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) };
  return { position: { start, end }, quote };
}

function sourceOf(outline: StudyOutline, text: string): Source {
  const hashes = { textSha256: 'a'.repeat(64), contentSha256, originalSha256: 'b'.repeat(64) };
  const file = { fileName: 'article.txt', mediaType: 'text/plain', length: text.length };
  const imported = { importedAt: made.createdAt, importedBy: made.createdBy };
  return {
    kind: 'source',
    id: 'source-0',
    order: 'a0',
    title: 'The article',
    ...file,
    ...hashes,
    ...imported,
    ...outline.source,
  };
}

function matrixOf(outline: StudyOutline, origin: Selector): StudyItem[] {
  const from = { origin: { sourceId: 'source-0', selector: origin } };
  const items: StudyItem[] = outline.columns.map((title, i): Column => ({
    kind: 'column',
    id: `column-${i}`,
    order: order(i),
    title,
    role: i === 0 ? 'elaboration' : 'other',
    holds: { kind: 'statements' },
  }));
  for (const [row, { title, cells }] of outline.rows.entries()) {
    const priority: Priority = { kind: 'priority', id: `row-${row}`, order: order(row), title, ...from, ...made };
    items.push(priority);
    for (const [column, statements] of cells.entries()) {
      for (const [place, words] of statements.entries()) {
        const own = words.startsWith('+');
        const at = { priorityId: priority.id, columnId: `column-${column}`, order: order(place) };
        const id = `row-${row}/${column}/${place}`;
        const prose = own ? words.slice(1) : words;
        const statement: Statement = { kind: 'statement', id, prose, ...at, ...(own ? {} : from), ...made };
        items.push(statement);
      }
    }
  }
  return items;
}

/** The records of a study, and the content of its one source. */
export function buildStudy(outline: StudyOutline): BuiltStudy {
  const text = textOf(outline);
  const items: StudyItem[] = [{ kind: 'study', id: 'study-0', title: outline.title, ...made }, sourceOf(outline, text)];
  items.push(...matrixOf(outline, selectorAt(text, 0, 'Opening words')));
  let start = 'Opening words here.\n'.length;
  for (const [i, { quote, memo = '', tags = [], links = [] }] of outline.marks.entries()) {
    const selector = selectorAt(text, start, quote);
    const id = `mark-${String(i).padStart(3, '0')}`;
    const annotation: Annotation = {
      kind: 'annotation',
      id,
      sourceId: 'source-0',
      selector,
      colour: 'yellow',
      tags,
      memo,
      ...made,
    };
    items.push(annotation);
    for (const [place, [target, stance]] of links.entries()) {
      const end = { kind: target.includes('/') ? 'statement' : 'priority', id: `row-${target}` } as const;
      const link: EvidenceLink = {
        kind: 'evidence-link',
        id: `${id}-link-${place}`,
        annotationId: id,
        target: end,
        stance,
        ...made,
      };
      items.push(link);
    }
    start += quote.length + 1;
  }
  const blocks: { kind: 'paragraph'; start: number; end: number }[] = [];
  for (const line of text.split('\n')) {
    const from = (blocks.at(-1)?.end ?? -1) + 1;
    blocks.push({ kind: 'paragraph', start: from, end: from + line.length });
  }
  return { items, content: { text, blocks } };
}
