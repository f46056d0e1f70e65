// What a matrix rests on, and what it does not: evidence by cell, gaps, and which paragraphs of a source nobody used.
import type { EvidenceLink, Stance } from '../model/annotation.ts';
import { type RecordEdits, recordsAfter, recordsBefore } from '../model/change.ts';
import type { Column, Priority } from '../model/matrix.ts';
import type { Passage } from '../model/source.ts';
import { sameList } from '../model/same-list.ts';
import { articlesOf, newestSources, sameArticles } from '../model/source-versions.ts';
import type { Study, StudyItem } from '../model/study.ts';
import { noGaps, type ReadRow, readRow, type RowContext } from './coverage-rows.ts';
import { originsBySource, SourceUse } from './coverage-sources.ts';

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
  /** The articles that its evidence is from, its own and that of its statements: ids as of `articlesOf`. */
  readonly articles: readonly string[];
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
  /**
   * Priorities whose evidence is from just one article, in whichever versions, or of which one article says all that others
   * say, in the same words; asked only where the study has several.
   */
  readonly oneSource: readonly string[];
  /** Priorities, with their statements, and statements for which two sources say the same words: they are no two witnesses. */
  readonly echoed: readonly string[];
}

export interface Coverage {
  /** Those that hold statements. */
  readonly columns: readonly Column[];
  readonly rows: readonly RowCoverage[];
  readonly gaps: Gaps;
  /** Of each article the newest version. */
  readonly sources: readonly SourceCoverage[];
}

/** Where more paragraphs than this were touched, a source is read from scratch. */
const FEW = 64;

/**
 * Keeps what it read of a study and reads again only the rows and sources that a change touched: whoever keeps one hands it
 * every change. What did not change keeps its identity, but for a source of which much was touched. A reading costs O(rows),
 * and what was touched: of a paragraph that lost a passage, also O(statements) for where they were taken from.
 */
export class CoverageReader {
  readonly #study: Study;
  readonly #rows = new Map<string, ReadRow>();
  readonly #sources = new Map<string, SourceUse>();
  #context: RowContext = { columns: [], articles: new Map(), several: false };

  constructor(study: Study) {
    this.#study = study;
  }

  /** Notes what the edits touched; the study holds them already. O(edits, and the links of edited annotations). */
  follow(edits: RecordEdits): void {
    for (const item of [...recordsBefore(edits), ...recordsAfter(edits)]) this.#note(item);
  }

  /** As the study stands now. Archived priorities are left out. */
  read(): Coverage {
    const context = this.#contextNow();
    const rows = this.#study.priorities().map((priority) => this.#rowOf(priority, context));
    const gaps = noGaps();
    for (const { gaps: own } of rows) {
      gaps.withoutEvidence.push(...own.withoutEvidence);
      gaps.contradicted.push(...own.contradicted);
      gaps.unchallenged.push(...own.unchallenged);
      gaps.oneSource.push(...own.oneSource);
      gaps.echoed.push(...own.echoed);
    }
    let origins: ReturnType<typeof originsBySource> | undefined;
    const originsOf = (id: string) => (origins ??= originsBySource(this.#study)).get(id) ?? [];
    const sources = newestSources(this.#study.sources()).map(({ id }) => this.#sourceOf(id, originsOf));
    return { columns: context.columns, rows: rows.map(({ row }) => row), gaps, sources };
  }

  /** Other columns or articles touch every row. */
  #contextNow(): RowContext {
    const columns = this.#study.columns().filter(({ holds }) => holds.kind === 'statements');
    const articles = articlesOf(this.#study.sources());
    if (!sameArticles(this.#context.articles, articles) || !sameList(this.#context.columns, columns)) {
      this.#rows.clear();
      this.#context = { columns, articles, several: new Set(articles.values()).size > 1 };
    }
    return this.#context;
  }

  #note(item: StudyItem): void {
    if (item.kind === 'evidence-link') this.#forgetRowOf(item);
    else if (item.kind === 'annotation') {
      this.#sources.get(item.sourceId)?.touch(item.selector.position);
      for (const link of this.#study.linksOf(item.id)) this.#forgetRowOf(link);
    } else if (item.kind === 'priority' || item.kind === 'statement') {
      this.#rows.delete(item.kind === 'priority' ? item.id : item.priorityId);
      const { origin } = item;
      if (origin) this.#sources.get(origin.sourceId)?.touch(origin.selector.position);
    }
  }

  #forgetRowOf({ target }: EvidenceLink): void {
    const row = target.kind === 'priority' ? target.id : this.#study.get('statement', target.id)?.priorityId;
    if (row !== undefined) this.#rows.delete(row);
  }

  #rowOf(priority: Priority, context: RowContext): ReadRow {
    let row = this.#rows.get(priority.id);
    if (!row) this.#rows.set(priority.id, (row = readRow(this.#study, priority, context)));
    return row;
  }

  #sourceOf(id: string, originsOf: (id: string) => readonly Passage[]): SourceCoverage {
    const content = this.#study.contentOf(id);
    let use = this.#sources.get(id);
    if (!use || use.content !== content || use.touched > FEW) {
      const marked = this.#study.annotationsOf(id).map(({ selector }) => selector.position);
      this.#sources.set(id, (use = new SourceUse(id, content, [...marked, ...originsOf(id)])));
    }
    return use.read(
      (paragraph) =>
        this.#study.annotationsWithin(id, paragraph).length > 0 ||
        originsOf(id).some(({ start, end }) => start < paragraph.end && paragraph.start < end),
    );
  }
}

/** Read once, from scratch. */
export const coverageOf = (study: Study): Coverage => new CoverageReader(study).read();
