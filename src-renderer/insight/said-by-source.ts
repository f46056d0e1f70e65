// What each article says on one priority: the words that were taken from it, and the passages that were linked.
import { type Annotation, type EvidenceLink, isUnplaced, type Stance, stances } from '../model/annotation.ts';
import type { Priority, Statement } from '../model/matrix.ts';
import type { Origin, Selector } from '../model/selector.ts';
import { sameList } from '../model/same-list.ts';
import { articlesOf } from '../model/source-versions.ts';
import type { Study } from '../model/study.ts';
import { statementsOf } from './belonging.ts';
import { echoesUnder } from './independence.ts';

export type Said =
  /** The article's own words, of which a statement was made; or the title, where the article says nothing else. */
  | { readonly kind: 'said'; readonly id: string; readonly by: Priority | Statement; readonly origin: Origin }
  /** A passage that was linked to the priority or to statements of it, once however often it was. */
  | {
      readonly kind: 'linked';
      readonly id: string;
      readonly annotation: Annotation;
      /** Each once, in the order of `stances`. */
      readonly stances: readonly Stance[];
      /** Passages of other articles, one of each, that say the same words on the same priority. */
      readonly echoes: readonly Annotation[];
    };

/** By the id of the source; in the order of its text, what is not found in it at the end. */
export type SaidOnPriority = ReadonlyMap<string, readonly Said[]>;

const nothing: SaidOnPriority = new Map();

/** Everything that a row is read from. Records and lists are never changed but replaced. */
function seenOf(study: Study, priority: Priority): readonly unknown[] {
  const seen: unknown[] = [priority, articlesOf(study.sources())];
  const see = (links: readonly EvidenceLink[]) => {
    seen.push(links);
    for (const { annotationId } of links) seen.push(study.get('annotation', annotationId));
  };
  see(study.linksTo(priority.id));
  for (const { id } of study.columns()) {
    const statements = study.statementsIn(priority.id, id);
    if (statements.length > 0) seen.push(statements);
    for (const statement of statements) see(study.linksTo(statement.id));
  }
  return seen;
}

const selectorOf = (said: Said): Selector => (said.kind === 'said' ? said.origin : said.annotation).selector;

/** The words of the article, white space folded. */
export const quoteOf = (said: Said): string => selectorOf(said).quote.exact.replace(/\s+/gu, ' ');

function byPlace(a: Said, b: Said): number {
  const [one, other] = [selectorOf(a), selectorOf(b)];
  const lost = Number(isUnplaced({ selector: one })) - Number(isUnplaced({ selector: other }));
  return lost || one.position.start - other.position.start || one.position.end - other.position.end;
}

interface Linked {
  readonly annotation: Annotation;
  readonly stances: Set<Stance>;
  /** By source: the first that was found in each. */
  readonly echoes: Map<string, Annotation>;
}

/** O(n log n) for n links and statements, but for the search of quotes that repeat one another. */
function readRow(study: Study, priority: Priority): Map<string, Said[]> {
  const bySource = new Map<string, Said[]>();
  const add = (sourceId: string, said: Said) => {
    const list = bySource.get(sourceId);
    if (list) list.push(said);
    else bySource.set(sourceId, [said]);
  };
  const linked = new Map<string, Linked>();
  const all = [priority, ...statementsOf(study, priority.id)];
  // Whichever of it each of them is linked to: they stand side by side.
  const echoes = echoesUnder(study, priority.id);
  for (const by of all) {
    if (by.kind === 'statement' && by.origin)
      add(by.origin.sourceId, { kind: 'said', id: by.id, by, origin: by.origin });
    for (const { id, annotationId, stance } of study.linksTo(by.id)) {
      const annotation = study.get('annotation', annotationId);
      if (!annotation) continue;
      const known = linked.get(annotationId) ?? { annotation, stances: new Set(), echoes: new Map() };
      known.stances.add(stance);
      for (const echo of echoes.get(id) ?? [])
        if (!known.echoes.has(echo.sourceId)) known.echoes.set(echo.sourceId, echo);
      linked.set(annotationId, known);
    }
  }
  for (const [id, { annotation, stances: taken, echoes }] of linked) {
    const given = stances.filter((stance) => taken.has(stance));
    add(annotation.sourceId, { kind: 'linked', id, annotation, stances: given, echoes: [...echoes.values()] });
  }
  // The title stands beside it anyway: an article that only names the priority is not silent on it, though.
  const { origin } = priority;
  if (origin && !bySource.has(origin.sourceId))
    add(origin.sourceId, { kind: 'said', id: priority.id, by: priority, origin });
  for (const list of bySource.values()) list.sort(byPlace);
  return bySource;
}

function sameSaid(a: Said, b: Said): boolean {
  if (a.kind === 'said') return b.kind === 'said' && a.by === b.by;
  if (b.kind !== 'linked' || a.annotation !== b.annotation) return false;
  return sameList(a.echoes, b.echoes) && sameList(a.stances, b.stances);
}

/** What is said as before stays the very list it was. */
function keep(before: SaidOnPriority, after: Map<string, Said[]>): SaidOnPriority {
  const kept = new Map<string, readonly Said[]>(after);
  for (const [sourceId, list] of after) {
    const known = before.get(sourceId);
    if (known?.length === list.length && known.every((one, i) => sameSaid(one, list[i] as Said)))
      kept.set(sourceId, known);
  }
  return kept;
}

/**
 * Keeps what it read of each priority and reads one again only when something of it changed. What did not change keeps its
 * identity, source by source. To ask costs O(links and statements of the priority + columns).
 */
export class SaidReader {
  readonly #study: Study;
  readonly #rows = new Map<string, { readonly seen: readonly unknown[]; readonly said: SaidOnPriority }>();

  constructor(study: Study) {
    this.#study = study;
  }

  /** As the study stands now; empty for a priority that is gone. */
  read(priorityId: string): SaidOnPriority {
    const priority = this.#study.get('priority', priorityId);
    if (!priority) {
      this.#rows.delete(priorityId);
      return nothing;
    }
    const seen = seenOf(this.#study, priority);
    const known = this.#rows.get(priorityId);
    if (known && sameList(known.seen, seen)) return known.said;
    const said = keep(known?.said ?? nothing, readRow(this.#study, priority));
    this.#rows.set(priorityId, { seen, said });
    return said;
  }
}
