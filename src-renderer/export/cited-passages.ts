// Which passages an export cites, in what order, under which footnote numbers.
import { isUnplaced, stances } from '../model/annotation.ts';
import type { Annotation, EvidenceLink, Stance } from '../model/annotation.ts';
import type { Priority, Statement } from '../model/matrix.ts';
import { paragraphAt } from '../model/paragraphs.ts';
import { mentionsIn } from '../model/prose-mentions.ts';
import type { Source } from '../model/source.ts';
import type { Study } from '../model/study.ts';

export interface Citation {
  readonly annotation: Annotation;
  readonly source: Source;
  /** `null` when the source's content could not be loaded, or the words were not found in it. */
  readonly paragraph: number | null;
}

export interface CitedPassages {
  /** Every annotation of every source, in reading order. */
  readonly inReadingOrder: readonly Citation[];
  /** Those linked from the tables, in the order of their first appearance there: footnote n is at n - 1. */
  readonly footnotes: readonly Citation[];
  /** The priorities of the tables that statements mention. */
  readonly mentioned: ReadonlySet<string>;
  /** The footnote number of an annotation, from 1; 0 when the table does not cite it. */
  numberOf(annotationId: string): number;
  /** Links to a priority or statement whose annotation stands, by stance, then in the order that the analyst gave them. */
  linksTo(targetId: string): readonly EvidenceLink[];
}

/** Those in force by rank, then the archived. */
export function everyPriority(study: Study): readonly Priority[] {
  return [...study.priorities(), ...study.archivedPriorities()];
}

/** Every statement of a priority's row, column by column. */
export function statementsOfRow(study: Study, priorityId: string): readonly Statement[] {
  return study.columns().flatMap((column) => study.statementsIn(priorityId, column.id));
}

const stanceRank = (stance: Stance) => stances.indexOf(stance);

/** Reads the whole study once. */
export function citePassages(study: Study): CitedPassages {
  const inReadingOrder: Citation[] = [];
  for (const source of study.sources()) {
    const content = study.contentOf(source.id);
    for (const annotation of study.annotationsOf(source.id)) {
      const paragraph =
        content && !isUnplaced(annotation) ? paragraphAt(content, annotation.selector.position.start) : null;
      inReadingOrder.push({ annotation, source, paragraph });
    }
  }
  const byId = new Map(inReadingOrder.map((citation) => [citation.annotation.id, citation]));
  const linksTo = (targetId: string) =>
    study
      .linksTo(targetId)
      .filter((link) => byId.has(link.annotationId))
      .sort((a, b) => stanceRank(a.stance) - stanceRank(b.stance));

  const footnotes: Citation[] = [];
  const numbers = new Map<string, number>();
  const number = (targetId: string) => {
    for (const { annotationId } of linksTo(targetId)) {
      const citation = byId.get(annotationId);
      if (!citation || numbers.has(annotationId)) continue;
      footnotes.push(citation);
      numbers.set(annotationId, footnotes.length);
    }
  };
  const mentioned = new Set<string>();
  for (const priority of everyPriority(study)) {
    number(priority.id);
    for (const { id, prose } of statementsOfRow(study, priority.id)) {
      number(id);
      for (const one of mentionsIn(prose)) if (study.get('priority', one)) mentioned.add(one);
    }
  }
  return { inReadingOrder, footnotes, mentioned, numberOf: (id) => numbers.get(id) ?? 0, linksTo };
}

/** A passage with what it is linked to in one row. */
export interface PassageOfRow {
  readonly citation: Citation;
  readonly links: readonly EvidenceLink[];
}

/** The passages linked to a priority or to a statement of its row, in reading order, each with its links by target. */
export function passagesFor(study: Study, cited: CitedPassages, priorityId: string): readonly PassageOfRow[] {
  const targets = [priorityId, ...statementsOfRow(study, priorityId).map((statement) => statement.id)];
  const linksOf = new Map<string, EvidenceLink[]>();
  for (const link of targets.flatMap((target) => cited.linksTo(target))) {
    const known = linksOf.get(link.annotationId);
    if (known) known.push(link);
    else linksOf.set(link.annotationId, [link]);
  }
  if (linksOf.size === 0) return [];
  return cited.inReadingOrder.flatMap((citation) => {
    const links = linksOf.get(citation.annotation.id);
    return links ? [{ citation, links }] : [];
  });
}
