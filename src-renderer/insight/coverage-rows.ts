// What one row of the matrix rests on: its evidence by cell, and what is missing.
import type { EvidenceLink } from '../model/annotation.ts';
import type { Column, Priority, Statement } from '../model/matrix.ts';
import { articleOf } from '../model/source-versions.ts';
import type { Study } from '../model/study.ts';
import type { CellCoverage, Gaps, RowCoverage } from './coverage.ts';
import { type Echoes, echoesAmong, echoesUnder } from './independence.ts';

interface Judged {
  readonly statement: Statement;
  readonly column: Column;
  readonly links: readonly EvidenceLink[];
}

function judgedIn(study: Study, priority: Priority, column: Column): readonly Judged[] {
  return study
    .statementsIn(priority.id, column.id)
    .map((statement) => ({ statement, column, links: study.linksTo(statement.id) }));
}

function cellOf(judged: readonly Judged[]): CellCoverage {
  const links = { supports: 0, contradicts: 0, context: 0 };
  let unsupported = 0;
  for (const { links: own } of judged) {
    if (own.length === 0) unsupported += 1;
    for (const { stance } of own) links[stance] += 1;
  }
  return { statements: judged.length, unsupported, links };
}

function articlesAmong(study: Study, links: Iterable<EvidenceLink>, articles: Articles): readonly string[] {
  const ids = new Set<string>();
  for (const { annotationId } of links) {
    const annotation = study.get('annotation', annotationId);
    if (annotation) ids.add(articleOf(articles, annotation.sourceId));
  }
  return [...ids];
}

/** Whether all that others say is said in the same words by one article: then nothing rests on the others. */
function restOnOne(study: Study, links: readonly EvidenceLink[], articles: Articles, echoes: Echoes): boolean {
  const said = links.flatMap(({ id, annotationId }) => {
    const annotation = study.get('annotation', annotationId);
    if (!annotation) return [];
    return [[annotation, ...(echoes.get(id) ?? [])].map(({ sourceId }) => articleOf(articles, sourceId))];
  });
  return said[0]?.some((article) => said.every((sayingIt) => sayingIt.includes(article))) ?? false;
}

const isContradicted = ({ links }: Judged) => links.some(({ stance }) => stance === 'contradicts');

export interface ReadRow {
  readonly row: RowCoverage;
  readonly gaps: Gaps;
}

type Articles = ReadonlyMap<string, string>;

/** What a row is read with: the columns that hold statements, and which sources are one article. */
export interface RowContext {
  readonly columns: readonly Column[];
  readonly articles: Articles;
  /** Whether they are of several articles: with one there is nothing to be independent of. */
  readonly several: boolean;
}

export const noGaps = () => ({
  withoutEvidence: [] as string[],
  contradicted: [] as string[],
  unchallenged: [] as string[],
  oneSource: [] as string[],
  echoed: [] as string[],
});

const none: Echoes = new Map();

export function readRow(study: Study, priority: Priority, { columns, articles, several }: RowContext): ReadRow {
  const gaps = noGaps();
  const judged = columns.map((column) => judgedIn(study, priority, column));
  const all = judged.flat();
  const echoes = several ? echoesUnder(study, priority.id) : none;
  /** Two of them say the same: whichever is asked, it is one of those that repeat something in the row. */
  const repeat = (links: readonly EvidenceLink[]) =>
    links.filter(({ id }) => echoes.has(id)).length > 1 && echoesAmong(study, links).size > 0;
  if (repeat(study.linksTo(priority.id))) gaps.echoed.push(priority.id);
  for (const one of all) {
    const { id, counterSoughtAt } = one.statement;
    if (repeat(one.links)) gaps.echoed.push(id);
    if (one.links.length === 0) gaps.withoutEvidence.push(id);
    if (isContradicted(one)) gaps.contradicted.push(id);
    else if (one.column.role === 'implications' && counterSoughtAt === undefined) gaps.unchallenged.push(id);
  }
  const links = [...study.linksTo(priority.id), ...all.flatMap((one) => one.links)];
  if (several && restOnOne(study, links, articles, echoes)) gaps.oneSource.push(priority.id);
  // The title and its statements may each rest on one of two that say the same.
  if (echoes.size > 0 && gaps.echoed.length === 0) gaps.echoed.push(priority.id);
  return { row: { priority, cells: judged.map(cellOf), articles: articlesAmong(study, links, articles) }, gaps };
}
