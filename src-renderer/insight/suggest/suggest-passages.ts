// Suggests evidence for a statement or a priority: the sentences of the sources whose words it shares.
import { sentencesOf } from '../../anchoring/sentences.ts';
import type { Block, Passage, SourceContent } from '../../model/source.ts';
import { sharedWords } from './shared-words.ts';
import { TextRanking } from './text-ranking.ts';

export interface PassageInSource {
  readonly sourceId: string;
  /** UTF-16 code units into the source's text. */
  readonly passage: Passage;
}

export interface SoughtEvidence {
  /** What it is to be evidence for. */
  readonly words: string;
  /** What that stands beside: its row. */
  readonly context: string;
  /** Nothing that overlaps one of these is suggested. */
  readonly without: readonly PassageInSource[];
  readonly count: number;
}

export interface SuggestedPassage extends PassageInSource {
  /** Where the words stand that are shared, in the source's text too; the most telling first. */
  readonly because: readonly Passage[];
}

/** A sentence's own words come first; its paragraph and heading help. */
const shape = { own: 1, group: 0.3 } as const;
/** UTF-16 code units: what is shorter says nothing that could be evidence. */
const SHORTEST = 20;
const SHORTEST_UNPARTED = 8;
const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const saysSomething = (words: string) => words.length >= (unparted.test(words) ? SHORTEST_UNPARTED : SHORTEST);

const holdsSentences = (block: Block) =>
  block.kind === 'paragraph' ||
  block.kind === 'list-item' ||
  block.kind === 'quote' ||
  (block.kind === 'table-cell' && !block.header);

interface KnownSource {
  readonly text: string;
  readonly ids: readonly string[];
}

export class PassageSuggestions {
  readonly #ranking = new TextRanking(shape);
  readonly #sources = new Map<string, KnownSource>();
  readonly #places = new Map<string, PassageInSource>();

  get sourceIds(): readonly string[] {
    return [...this.#sources.keys()];
  }

  /** Reads a source; its text never changes. `language` is a BCP 47 tag. */
  addSource(sourceId: string, { text, blocks }: SourceContent, language?: string): void {
    this.removeSource(sourceId);
    const ids: string[] = [];
    let heading = '';
    for (const [at, block] of blocks.entries()) {
      if (block.kind === 'heading') heading = text.slice(block.start, block.end);
      if (!holdsSentences(block)) continue;
      const group = `${sourceId}/${at}`;
      const before = ids.length;
      for (const passage of sentencesOf(text, block.start, block.end, block.language ?? language)) {
        const words = text.slice(passage.start, passage.end);
        if (!saysSomething(words)) continue;
        const id = `${group}/${String(passage.start).padStart(9, '0')}`;
        this.#ranking.put(id, { group, text: words });
        this.#places.set(id, { sourceId, passage });
        ids.push(id);
      }
      if (ids.length === before || heading === '') continue;
      this.#ranking.put(group, { group, text: heading, silent: true });
      ids.push(group);
    }
    this.#sources.set(sourceId, { text, ids });
  }

  removeSource(sourceId: string): void {
    for (const id of this.#sources.get(sourceId)?.ids ?? []) {
      this.#ranking.remove(id);
      this.#places.delete(id);
    }
    this.#sources.delete(sourceId);
  }

  /** The best sentences, each wording once; never one without a word in common. */
  suggest({ words, context, without, count }: SoughtEvidence): readonly SuggestedPassage[] {
    const taken = new Map<string, readonly Passage[]>();
    for (const { sourceId, passage } of without) taken.set(sourceId, [...(taken.get(sourceId) ?? []), passage]);
    const accepts = (id: string) => {
      const place = this.#places.get(id);
      return place !== undefined && !(taken.get(place.sourceId) ?? []).some((one) => overlaps(one, place.passage));
    };
    const found: SuggestedPassage[] = [];
    const said = new Set<string>();
    const shared = sharedWords(this.#ranking, words);
    for (const { id } of this.#ranking.find({ words, context, count: 2 * count + 8, accepts })) {
      const place = this.#places.get(id) as PassageInSource;
      const { start, end } = place.passage;
      const text = this.#sources.get(place.sourceId)?.text.slice(start, end) ?? '';
      if (said.has(text)) continue;
      const because = shared(text);
      if (because.length === 0) continue;
      said.add(text);
      found.push({ ...place, because: because.map((one) => ({ start: start + one.start, end: start + one.end })) });
      if (found.length === count) break;
    }
    return found;
  }
}

const overlaps = (a: Passage, b: Passage) => a.start < b.end && b.start < a.end;
