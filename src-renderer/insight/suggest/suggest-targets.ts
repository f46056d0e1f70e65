// Suggests what a passage could be evidence for: the statements and priorities of a matrix whose words it shares.
import type { EvidenceTarget } from '../../model/annotation.ts';
import type { RecordEdits } from '../../model/change.ts';
import { plainProse } from '../../model/prose.ts';
import type { Study, StudyItem } from '../../model/study.ts';
import { sharedWords } from './shared-words.ts';
import { type Ranked, TextRanking } from './text-ranking.ts';

export interface PassageWords {
  readonly words: string;
  /** The heading the passage stands under. */
  readonly heading?: string;
}

export interface SuggestedTarget {
  readonly target: EvidenceTarget;
  /** Words of the target that the passage has too, the most telling first. */
  readonly because: readonly string[];
}

/** The row comes first; within it, and where rows are alike, the words of the target itself decide. */
const shape = { own: 0.2, group: 1 } as const;
/** Of a passage that is whole chapters, so many UTF-16 code units count. */
const LONGEST = 4000;
/** Or else one long row would take all the places. */
const MOST_OF_A_ROW = 2;

export class TargetSuggestions {
  readonly #study: Study;
  readonly #ranking = new TextRanking(shape);
  /** What has to be read (again): all of the matrix at first, then what changes touch. */
  readonly #unread = new Map<string, EvidenceTarget['kind']>();

  constructor(study: Study) {
    this.#study = study;
    for (const { id } of study.all('priority')) this.#unread.set(id, 'priority');
    for (const { id } of study.all('statement')) this.#unread.set(id, 'statement');
  }

  /** Whether everything is read. */
  get isRead(): boolean {
    return this.#unread.size === 0;
  }

  /** Notes what the edits touched; the study holds them already. O(edits), nothing is read yet. */
  follow({ added, updated, removed }: RecordEdits): void {
    for (const item of [...added, ...removed]) this.#note(item);
    for (const [before, after] of updated) {
      this.#note(after);
      // A row that comes out of the archive, or goes there, takes its statements along.
      if (before.kind === 'priority' && after.kind === 'priority' && before.archived !== after.archived) {
        this.#noteRow(after.id);
      }
    }
  }

  /** Reads what is to be read, until all is or `enough` says so, asked after each. */
  read(enough: () => boolean = () => false): void {
    for (const [id, kind] of this.#unread) {
      this.#unread.delete(id);
      this.#readOne(id, kind);
      if (enough()) return;
    }
  }

  /** The best targets, those with the words first that tell most; never one without a word in common. Reads all that is unread. */
  suggest(
    { words, heading = '' }: PassageWords,
    count: number,
    accepts: (target: EvidenceTarget) => boolean,
  ): readonly SuggestedTarget[] {
    const found: SuggestedTarget[] = [];
    const shared = sharedWords(this.#ranking, words.slice(0, LONGEST));
    const rows = new Map<string, number>();
    const ranked = this.rank({ words, heading }, 4 * count + 8, (id) => accepts(this.#targetOf(id)));
    for (const { id } of ranked) {
      const row = this.rowOf(id);
      const taken = rows.get(row) ?? 0;
      if (taken >= MOST_OF_A_ROW) continue;
      const text = this.#textOf(this.#targetOf(id)) ?? '';
      const because = shared(text).map(({ start, end }) => text.slice(start, end));
      if (because.length === 0) continue;
      rows.set(row, taken + 1);
      found.push({ target: this.#targetOf(id), because });
      if (found.length === count) break;
    }
    return found;
  }

  /** The ids of priorities and statements, the best first. */
  rank(
    { words, heading = '' }: PassageWords,
    count: number,
    accepts: (id: string) => boolean = () => true,
  ): readonly Ranked[] {
    this.read();
    return this.#ranking.find({ words: words.slice(0, LONGEST), context: heading, count, accepts });
  }

  /** The id of the priority that a statement stands in; a priority's own. */
  rowOf(id: string): string {
    return this.#study.get('statement', id)?.priorityId ?? id;
  }

  #targetOf(id: string): EvidenceTarget {
    return { kind: this.#study.get('statement', id) ? 'statement' : 'priority', id };
  }

  #note(item: StudyItem): void {
    if (item.kind === 'priority' || item.kind === 'statement') this.#unread.set(item.id, item.kind);
  }

  #noteRow(priorityId: string): void {
    for (const column of this.#study.columns()) {
      for (const { id } of this.#study.statementsIn(priorityId, column.id)) this.#unread.set(id, 'statement');
    }
  }

  #readOne(id: string, kind: EvidenceTarget['kind']): void {
    const text = this.#textOf({ kind, id });
    if (text === undefined) this.#ranking.remove(id);
    else this.#ranking.put(id, { group: this.rowOf(id), text });
  }

  /** Undefined for what is gone or in the archive. */
  #textOf({ kind, id }: EvidenceTarget): string | undefined {
    const statement = kind === 'statement' ? this.#study.get('statement', id) : undefined;
    if (kind === 'statement' && !statement) return undefined;
    const priority = this.#study.get('priority', statement?.priorityId ?? id);
    if (!priority || priority.archived) return undefined;
    return statement ? plainProse(statement.prose) : priority.title;
  }
}
