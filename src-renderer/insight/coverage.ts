// What a matrix rests on, and what it does not: evidence by cell, gaps, and which paragraphs of a source nobody used.
import type { EvidenceLink, Stance } from '../model/annotation.ts';
import type { Column, Priority, Statement } from '../model/matrix.ts';
import { paragraphAt } from '../model/paragraphs.ts';
import type { Passage } from '../model/source.ts';
import { echoesAmong } from './independence.ts';
import type { Study } from '../model/study.ts';

export interface CellCoverage {
  readonly statements: number;
  /** How many statements have no evidence. */
  readonly unsupported: number;
  /** How many links of each stance there are to its statements. */
  readonly links: Readonly<Record<Stance, number>>;
}

export interface RowCoverage {
  readonly priority: Priority;
  /** One for each column of `Coverage.columns`. */
  readonly cells: readonly CellCoverage[];
  /** Ids of the sources that its evidence is from, its own and that of its statements. */
  readonly sources: readonly string[];
}

/** Paragraphs of one kind that follow one another. Numbers are those that are shown, from 1. */
export interface Run extends Passage {
  readonly used: boolean;
  readonly from: number;
  readonly to: number;
}

export interface SourceCoverage {
  readonly id: string;
  readonly paragraphs: number;
  readonly unused: number;
  readonly runs: readonly Run[];
}

export interface Gaps {
  /** Ids, in the order of the matrix. */
  readonly withoutEvidence: readonly string[];
  readonly contradicted: readonly string[];
  /** Implications that nothing contradicts and of which nobody noted that counter-evidence was looked for. */
  readonly unchallenged: readonly string[];
  /** Priorities whose evidence is from just one source; asked only where the study has several. */
  readonly oneSource: readonly string[];
  /** Priorities and statements for which two sources say the same words: they are no two witnesses. */
  readonly echoed: readonly string[];
}

export interface Coverage {
  /** Those that hold statements. */
  readonly columns: readonly Column[];
  readonly rows: readonly RowCoverage[];
  readonly gaps: Gaps;
  readonly sources: readonly SourceCoverage[];
}

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

function sourcesOf(study: Study, links: Iterable<EvidenceLink>): readonly string[] {
  const ids = new Set<string>();
  for (const { annotationId } of links) {
    const annotation = study.get('annotation', annotationId);
    if (annotation) ids.add(annotation.sourceId);
  }
  return [...ids];
}

const isContradicted = ({ links }: Judged) => links.some(({ stance }) => stance === 'contradicts');

/** Stretches of a source that something in the study rests on or was taken from, sorted, none over another. */
function usedStretches(study: Study, sourceId: string): readonly Passage[] {
  const stretches: Passage[] = study.annotationsOf(sourceId).map(({ selector }) => selector.position);
  for (const kind of ['statement', 'priority'] as const) {
    for (const { origin } of study.all(kind)) {
      if (origin?.sourceId === sourceId) stretches.push(origin.selector.position);
    }
  }
  const merged: Passage[] = [];
  for (const { start, end } of stretches.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}

/** Rules and headings say nothing that could be evidence. */
const silent: ReadonlySet<string> = new Set(['rule', 'heading', 'image']);

function coverageOfSource(study: Study, id: string): SourceCoverage {
  const content = study.contentOf(id);
  if (!content) return { id, paragraphs: 0, unused: 0, runs: [] };
  const used = usedStretches(study, id);
  const runs: Run[] = [];
  let paragraphs = 0;
  let unused = 0;
  let next = 0;
  for (const { kind, start, end } of content.blocks) {
    if (silent.has(kind) || start === end) continue;
    while ((used[next]?.end ?? Infinity) <= start) next += 1;
    const isUsed = (used[next]?.start ?? Infinity) < end;
    paragraphs += 1;
    if (!isUsed) unused += 1;
    const last = runs.at(-1);
    const number = paragraphAt(content, start);
    if (last?.used === isUsed) runs[runs.length - 1] = { ...last, end, to: number };
    else runs.push({ used: isUsed, start, end, from: number, to: number });
  }
  return { id, paragraphs, unused, runs };
}

/** Made anew from the study: O(statements + links + blocks log blocks + annotations log annotations). Archived priorities are left out. */
export function coverageOf(study: Study): Coverage {
  const columns = study.columns().filter(({ holds }) => holds.kind === 'statements');
  const several = study.sources().length > 1;
  const gaps = {
    withoutEvidence: [] as string[],
    contradicted: [] as string[],
    unchallenged: [] as string[],
    oneSource: [] as string[],
    echoed: [] as string[],
  };
  const rows = study.priorities().map((priority): RowCoverage => {
    const judged = columns.map((column) => judgedIn(study, priority, column));
    const all = judged.flat();
    if (several && echoesAmong(study, study.linksTo(priority.id)).size > 0) gaps.echoed.push(priority.id);
    for (const one of all) {
      const { id, counterSoughtAt } = one.statement;
      if (several && echoesAmong(study, one.links).size > 0) gaps.echoed.push(id);
      const contradicted = isContradicted(one);
      if (one.links.length === 0) gaps.withoutEvidence.push(id);
      if (contradicted) gaps.contradicted.push(id);
      else if (one.column.role === 'implications' && counterSoughtAt === undefined) gaps.unchallenged.push(id);
    }
    const sources = sourcesOf(study, [...study.linksTo(priority.id), ...all.flatMap(({ links }) => links)]);
    if (several && sources.length === 1) gaps.oneSource.push(priority.id);
    return { priority, cells: judged.map(cellOf), sources };
  });
  return { columns, rows, gaps, sources: study.sources().map(({ id }) => coverageOfSource(study, id)) };
}
