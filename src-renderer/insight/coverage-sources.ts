// Which paragraphs of a source something in the study rests on or was taken from, and which nobody used.
import { lowerBound } from '../model/lower-bound.ts';
import { numbersOfParagraphs } from '../model/paragraphs.ts';
import type { Block, Passage, SourceContent } from '../model/source.ts';
import type { Study } from '../model/study.ts';
import type { Run, SourceCoverage } from './coverage.ts';

const isSomewhere = ({ start, end }: Passage) => start < end;

/** Of each source, the places that statements and priorities were taken from, archived ones too. */
export function originsBySource(study: Study): ReadonlyMap<string, readonly Passage[]> {
  const bySource = new Map<string, Passage[]>();
  for (const kind of ['statement', 'priority'] as const) {
    for (const { origin } of study.all(kind)) {
      if (!origin || !isSomewhere(origin.selector.position)) continue;
      const list = bySource.get(origin.sourceId);
      if (list) list.push(origin.selector.position);
      else bySource.set(origin.sourceId, [origin.selector.position]);
    }
  }
  return bySource;
}

/** Rules and headings say nothing that could be evidence, nor does the head of a table. */
const saysNothing = (block: Block) =>
  block.kind === 'rule' ||
  block.kind === 'heading' ||
  block.kind === 'image' ||
  (block.kind === 'table-cell' && block.header);

/** Paragraphs as the reader counts them: all cells of a row of a table are one. */
interface Numbered extends Passage {
  readonly number: number;
}

const numbered = new WeakMap<SourceContent, readonly Numbered[]>();

/** Those in which anything is said, in order; found once for the same content. */
function paragraphsOf(content: SourceContent): readonly Numbered[] {
  const known = numbered.get(content);
  if (known) return known;
  const numbers = numbersOfParagraphs(content);
  const paragraphs: Numbered[] = [];
  let open: Numbered | undefined;
  let speaks = false;
  for (const [i, block] of content.blocks.entries()) {
    const number = numbers[i] ?? 0;
    if (number === 0) continue;
    const { start, end } = block;
    if (open?.number === number) open = { ...open, end };
    else {
      if (open && speaks) paragraphs.push(open);
      open = { number, start, end };
      speaks = false;
    }
    if (start < end && !saysNothing(block)) speaks = true;
  }
  if (open && speaks) paragraphs.push(open);
  numbered.set(content, paragraphs);
  return paragraphs;
}

/** Which paragraphs of a source are used: found once for all, then asked again where something comes or goes. */
export class SourceUse {
  readonly content: SourceContent | undefined;
  readonly #id: string;
  readonly #paragraphs: readonly Numbered[];
  readonly #used: boolean[];
  readonly #touched = new Set<number>();
  #coverage: SourceCoverage | undefined;

  /** `taken`: every passage of the source that is used, in any order. O(n log paragraphs) */
  constructor(id: string, content: SourceContent | undefined, taken: Iterable<Passage>) {
    this.#id = id;
    this.content = content;
    this.#paragraphs = content ? paragraphsOf(content) : [];
    // How many more passages lie over a paragraph than over the one before.
    const more = new Int32Array(this.#paragraphs.length + 1);
    for (const passage of taken) {
      const [first, end] = this.#across(passage);
      more[first] = (more[first] ?? 0) + 1;
      more[end] = (more[end] ?? 0) - 1;
    }
    let over = 0;
    this.#used = this.#paragraphs.map((_, at) => (over += more[at] ?? 0) > 0);
  }

  /** How many paragraphs have to be asked again. */
  get touched(): number {
    return this.#touched.size;
  }

  /** Something came to this place or went from it. */
  touch(passage: Passage): void {
    const [first, end] = this.#across(passage);
    for (let at = first; at < end; at += 1) this.#touched.add(at);
  }

  /** As things stand; `isUsed` is asked about what was touched. The same answer while that says what it said. */
  read(isUsed: (paragraph: Passage) => boolean): SourceCoverage {
    for (const at of this.#touched) {
      const used = isUsed(this.#paragraphs[at] as Numbered);
      if (used !== this.#used[at]) this.#coverage = undefined;
      this.#used[at] = used;
    }
    this.#touched.clear();
    return (this.#coverage ??= this.#inRuns());
  }

  /** The paragraphs that share a code unit with a passage: the index of the first and that after the last. */
  #across(passage: Passage): readonly [first: number, end: number] {
    const first = lowerBound(this.#paragraphs, ({ end }) => end <= passage.start);
    let end = first;
    if (isSomewhere(passage)) while ((this.#paragraphs[end]?.start ?? Infinity) < passage.end) end += 1;
    return [first, end];
  }

  #inRuns(): SourceCoverage {
    const paragraphs = this.#paragraphs;
    const runs: Run[] = [];
    let first = 0;
    while (first < paragraphs.length) {
      const used = this.#used[first] === true;
      let last = first;
      while (last + 1 < paragraphs.length && this.#used[last + 1] === used) last += 1;
      const [from, to] = [paragraphs[first] as Numbered, paragraphs[last] as Numbered];
      runs.push({ used, start: from.start, end: to.end, from: from.number, to: to.number });
      first = last + 1;
    }
    const unused = this.#used.filter((used) => !used).length;
    return { id: this.#id, paragraphs: paragraphs.length, unused, runs };
  }
}
