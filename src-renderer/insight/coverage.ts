// What a matrix rests on, and what it does not: evidence by cell, gaps, and which paragraphs of a source nobody used.
import type { Stance } from '../model/annotation.ts';
import type { Column, Priority } from '../model/matrix.ts';
import type { Passage } from '../model/source.ts';
import { sameList } from '../model/same-list.ts';
import { articlesOf, newestSources } from '../model/source-versions.ts';
import type { Study } from '../model/study.ts';
import { lookAtRow, noGaps, type ReadRow, readRow, type RowContext } from './coverage-rows.ts';
import { originsBySource, readSource, type SeenOfSource } from './coverage-sources.ts';

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

const sameSource = (a: SeenOfSource, b: SeenOfSource) =>
  a.content === b.content && a.annotations === b.annotations && a.origins === b.origins;

/**
 * Keeps what it read of a study and reads again only the rows and sources that a change touched. What did not change keeps
 * its identity. A reading walks over the records, O(statements + links), but judges only what is new.
 */
export class CoverageReader {
  readonly #study: Study;
  #rows = new Map<string, ReadRow & { readonly seen: readonly unknown[] }>();
  #sources = new Map<string, { readonly seen: SeenOfSource; readonly coverage: SourceCoverage }>();

  constructor(study: Study) {
    this.#study = study;
  }

  /** As the study stands now. Archived priorities are left out. */
  read(): Coverage {
    const columns = this.#study.columns().filter(({ holds }) => holds.kind === 'statements');
    const articles = articlesOf(this.#study.sources());
    const several = new Set(articles.values()).size > 1;
    const rows = this.#readRows({ columns, articles, several });
    const gaps = noGaps();
    for (const { gaps: own } of rows) {
      gaps.withoutEvidence.push(...own.withoutEvidence);
      gaps.contradicted.push(...own.contradicted);
      gaps.unchallenged.push(...own.unchallenged);
      gaps.oneSource.push(...own.oneSource);
      gaps.echoed.push(...own.echoed);
    }
    return { columns, rows: rows.map(({ row }) => row), gaps, sources: this.#readSources() };
  }

  #readRows(context: RowContext): readonly ReadRow[] {
    const before = this.#rows;
    this.#rows = new Map();
    return this.#study.priorities().map((priority) => {
      const known = before.get(priority.id);
      const read = known && this.#isAsSeen(priority, context, known.seen) ? known : this.#readRow(priority, context);
      this.#rows.set(priority.id, read);
      return read;
    });
  }

  /** Compares without making a list: of a thousand rows one or two are others. */
  #isAsSeen(priority: Priority, context: RowContext, seen: readonly unknown[]): boolean {
    let at = 0;
    let same = true;
    lookAtRow(this.#study, priority, context, (one) => {
      same &&= seen[at] === one;
      at += 1;
    });
    return same && at === seen.length;
  }

  #readRow(priority: Priority, context: RowContext): ReadRow & { readonly seen: readonly unknown[] } {
    const seen: unknown[] = [];
    lookAtRow(this.#study, priority, context, (one) => seen.push(one));
    return { ...readRow(this.#study, priority, context), seen };
  }

  #readSources(): readonly SourceCoverage[] {
    const before = this.#sources;
    const origins = originsBySource(this.#study);
    this.#sources = new Map();
    return newestSources(this.#study.sources()).map(({ id }) => {
      const known = before.get(id);
      const taken = origins.get(id) ?? [];
      const seen: SeenOfSource = {
        id,
        content: this.#study.contentOf(id),
        annotations: this.#study.annotationsOf(id),
        // The very list it was, while it is the same: it has been sorted.
        origins: known && sameList(known.seen.origins, taken) ? known.seen.origins : taken,
      };
      const read = known && sameSource(known.seen, seen) ? known : { seen, coverage: readSource(seen) };
      this.#sources.set(id, read);
      return read.coverage;
    });
  }
}

/** Read once, from scratch. */
export const coverageOf = (study: Study): Coverage => new CoverageReader(study).read();
