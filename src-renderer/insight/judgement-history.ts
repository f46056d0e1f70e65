// How a judgement came about: what the log of a study says of one priority or statement and of the evidence for it.
import type { EvidenceLink } from '../model/annotation.ts';
import type { LogEntry } from '../model/change.ts';
import type { CellValue, Priority, Statement } from '../model/matrix.ts';
import type { Study, StudyItem } from '../model/study.ts';

/** Who is spoken of: the priority itself or one of its statements. */
interface OfItem {
  readonly item: Priority | Statement;
}

export type Happening =
  | (OfItem & { readonly kind: 'added' | 'removed' | 'moved' | 'archived' | 'restored' })
  /** A statement came under the priority from another one, or went from it to that. */
  | {
      readonly kind: 'came' | 'went';
      readonly item: Statement;
      /** The title of the other priority, as it is or was at last. */
      readonly other: string;
    }
  | (OfItem & { readonly kind: 'reworded'; readonly before: string; readonly after: string })
  /** Counter-evidence was looked for and none found; or that note was taken back. */
  | (OfItem & { readonly kind: 'counter-sought' | 'counter-open' })
  | {
      readonly kind: 'evidence-added' | 'evidence-removed' | 'evidence-changed';
      readonly link: EvidenceLink;
      /** As it was before, for `evidence-changed`. */
      readonly before?: EvidenceLink;
      /** The exact words of its passage as they were then. */
      readonly quote: string;
    }
  | { readonly kind: 'valued'; readonly before: CellValue | undefined; readonly after: CellValue | undefined };

export interface JudgementStep {
  /** The id of the log entry. */
  readonly id: string;
  /** The words that undo shows for the step. */
  readonly label: string;
  readonly role: LogEntry['role']['kind'];
  /** ISO 8601 with milliseconds, UTC. */
  readonly at: string;
  readonly by: string;
  readonly happenings: readonly Happening[];
}

const wordsOf = (item: Priority | Statement) => (item.kind === 'priority' ? item.title : item.prose);

type Edit = readonly [before: StudyItem | undefined, after: StudyItem | undefined];

function* editsOf({ added, updated, removed }: LogEntry): Iterable<Edit> {
  for (const item of removed) yield [item, undefined];
  for (const pair of updated) yield pair;
  for (const item of added) yield [undefined, item];
}

class Reader {
  readonly #study: Study;
  readonly #targetId: string;
  /** The priority and its statements, as far as the log has been read. */
  readonly #belongs: Set<string>;
  readonly #quotes = new Map<string, string>();
  readonly #titles = new Map<string, string>();

  constructor(study: Study, targetId: string, log: readonly LogEntry[]) {
    this.#study = study;
    this.#targetId = targetId;
    this.#belongs = new Set([targetId, ...statementsAtFirst(study, targetId, log)]);
  }

  read(entry: LogEntry): readonly Happening[] {
    const edits = [...editsOf(entry)];
    for (const edit of edits) for (const item of edit) if (item) this.#learn(item);
    const happenings = edits.flatMap(([before, after]) => this.#happened(before, after) ?? []);
    for (const edit of edits) this.#forget(edit);
    return happenings;
  }

  /** An entry may link a passage that it annotates itself, in whatever order they stand in it. */
  #learn(item: StudyItem): void {
    if (item.kind === 'annotation') this.#quotes.set(item.id, item.selector.quote.exact);
    if (item.kind === 'priority') this.#titles.set(item.id, item.title);
    if (item.kind === 'statement' && item.priorityId === this.#targetId) this.#belongs.add(item.id);
  }

  /** A statement that has moved to another priority: what comes after is told there. */
  #forget([before, after]: Edit): void {
    if (before?.kind !== 'statement' || after?.kind !== 'statement') return;
    if (before.priorityId === this.#targetId && after.priorityId !== this.#targetId) this.#belongs.delete(after.id);
  }

  #happened(before: StudyItem | undefined, after: StudyItem | undefined): Happening | readonly Happening[] | undefined {
    const item = after ?? before;
    switch (item?.kind) {
      case 'priority':
      case 'statement':
        if (!this.#belongs.has(item.id)) return undefined;
        return this.#ofItem(before as typeof item | undefined, after as typeof item | undefined);
      case 'evidence-link':
        return this.#ofLink(before as EvidenceLink | undefined, after as EvidenceLink | undefined);
      case 'cell-value':
        if (item.priorityId !== this.#targetId) return undefined;
        return { kind: 'valued', before: before as CellValue | undefined, after: after as CellValue | undefined };
      default:
        return undefined;
    }
  }

  /** A statement that goes over to another priority, or comes from one, is told so rather than as moved. */
  #ofItem<T extends Priority | Statement>(before: T | undefined, after: T | undefined): readonly Happening[] {
    const happenings = ofItem(before, after);
    if (before?.kind !== 'statement' || after?.kind !== 'statement') return happenings;
    const [from, to] = [before.priorityId, after.priorityId];
    if (from === to) return happenings;
    // A statement's own history tells where it comes from, too.
    const came = to === this.#targetId || after.id === this.#targetId;
    const otherId = came ? from : to;
    const other = this.#study.get('priority', otherId)?.title ?? this.#titles.get(otherId) ?? '';
    const passed: Happening = { kind: came ? 'came' : 'went', item: after, other };
    return [passed, ...happenings.filter(({ kind }) => kind !== 'moved')];
  }

  #ofLink(before: EvidenceLink | undefined, after: EvidenceLink | undefined): Happening | undefined {
    const had = before !== undefined && this.#belongs.has(before.target.id);
    const has = after !== undefined && this.#belongs.has(after.target.id);
    const annotationId = (after ?? before)?.annotationId ?? '';
    const standing = this.#study.get('annotation', annotationId)?.selector.quote.exact;
    const quote = this.#quotes.get(annotationId) ?? standing ?? '';
    if (had && has) {
      const same =
        before.stance === after.stance && before.confidence === after.confidence && before.comment === after.comment;
      return same ? undefined : { kind: 'evidence-changed', link: after, before, quote };
    }
    if (has) return { kind: 'evidence-added', link: after, quote };
    return had ? { kind: 'evidence-removed', link: before, quote } : undefined;
  }
}

/** The statements of a priority where the log begins: told of by it first as its own, or standing there and never told of. */
function statementsAtFirst(study: Study, priorityId: string, log: readonly LogEntry[]): Iterable<string> {
  const first = new Map<string, string | undefined>();
  for (const entry of log) {
    for (const [before, after] of editsOf(entry)) {
      const item = before ?? after;
      if (item?.kind === 'statement' && !first.has(item.id)) {
        first.set(item.id, before?.kind === 'statement' ? before.priorityId : undefined);
      }
    }
  }
  const standing = [...study.all('statement')].filter((one) => one.priorityId === priorityId && !first.has(one.id));
  return [...standing.map(({ id }) => id), ...[...first].flatMap(([id, under]) => (under === priorityId ? [id] : []))];
}

function ofItem<T extends Priority | Statement>(before: T | undefined, after: T | undefined): readonly Happening[] {
  if (!after) return before ? [{ kind: 'removed', item: before }] : [];
  if (!before) return [{ kind: 'added', item: after }];
  const happenings: Happening[] = [];
  const [was, is] = [wordsOf(before), wordsOf(after)];
  if (was !== is) happenings.push({ kind: 'reworded', item: after, before: was, after: is });
  if (before.order !== after.order || placeOf(before) !== placeOf(after))
    happenings.push({ kind: 'moved', item: after });
  const [archived, archives] = [isArchived(before), isArchived(after)];
  if (archived !== archives) happenings.push({ kind: archives ? 'archived' : 'restored', item: after });
  const [sought, seeks] = [isSought(before), isSought(after)];
  if (sought !== seeks) happenings.push({ kind: seeks ? 'counter-sought' : 'counter-open', item: after });
  return happenings;
}

const placeOf = (item: Priority | Statement) =>
  item.kind === 'priority' ? item.groupId : `${item.priorityId}/${item.columnId}`;
const isArchived = (item: Priority | Statement) => item.kind === 'priority' && item.archived === true;
const isSought = (item: Priority | Statement) => item.kind === 'statement' && item.counterSoughtAt !== undefined;

/** Whether an entry undoes what the next one makes again with other words: naming goes on so, and is one step to who names. */
function goesOn(undone: LogEntry, next: LogEntry | undefined): boolean {
  if (undone.role.kind !== 'undo' || next?.role.kind !== 'do' || next.label !== undone.label) return false;
  const made = new Set(next.added.map(({ id }) => id));
  return made.size > 0 && made.size === undone.removed.length && undone.removed.every(({ id }) => made.has(id));
}

/** Without the steps that were only on the way to one that took their place. */
function withoutDrafts(log: readonly LogEntry[]): readonly LogEntry[] {
  const drafts = new Set<string>();
  for (const [i, entry] of log.entries()) {
    if (entry.role.kind !== 'undo' || !goesOn(entry, log[i + 1])) continue;
    drafts.add(entry.id).add(entry.role.of);
  }
  return drafts.size === 0 ? log : log.filter(({ id }) => !drafts.has(id));
}

/**
 * What happened to a priority (with its statements, its values and the evidence of either) or to a statement, oldest
 * first; entries that say nothing of it are left out. `log` is the log of the study as far as it is known, oldest first.
 * O(records in the log).
 */
export function judgementHistory(study: Study, log: Iterable<LogEntry>, targetId: string): readonly JudgementStep[] {
  const entries = withoutDrafts([...log]);
  const reader = new Reader(study, targetId, entries);
  const steps: JudgementStep[] = [];
  for (const entry of entries) {
    const happenings = reader.read(entry);
    const { id, label, at, by, role } = entry;
    if (happenings.length > 0) steps.push({ id, label, role: role.kind, at, by, happenings });
  }
  return steps;
}

/** The wordings it had before the present one, the newest first, each once. */
export function earlierWordings(steps: readonly JudgementStep[], targetId: string, now: string): readonly string[] {
  const wordings = new Set<string>();
  for (const { happenings } of steps.toReversed()) {
    for (const happening of happenings.toReversed()) {
      if (happening.kind === 'reworded' && happening.item.id === targetId) {
        for (const words of [happening.after, happening.before]) if (words.trim() !== '') wordings.add(words);
      }
    }
  }
  wordings.delete(now);
  return [...wordings];
}
