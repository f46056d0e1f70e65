// Lays blocks one after the other into the canonical text, so that they tile it and marks stay inside their block.
import type { Block, Mark, SourceContent } from '../model/source.ts';
import { ImportError } from './imported-article.ts';
import { checkBlockCount, checkTextLength } from './limits.ts';

type WithoutPlace<T> = T extends unknown ? Omit<T, 'start' | 'end' | 'marks'> : never;

/** A block without its place in the text. */
export type BlockShape = WithoutPlace<Block>;

/** Text with marks whose offsets (UTF-16 code units) count from its own start. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Marks after the edges of the text were cut off; those that became empty are dropped. */
function shifted(marks: readonly Mark[], by: number, from: number, to: number): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const start = Math.max(mark.start + by, from);
    const end = Math.min(mark.end + by, to);
    if (start < end) kept.push({ ...mark, start, end });
  }
  return kept;
}

/** Line breaks stay where a reader sees them: in code, and in table cells. */
const keepsLines = (shape: BlockShape) => shape.kind === 'code' || shape.kind === 'table-cell';

/** Collects the blocks of one source. Throws an ImportError when they become too many or their text too long. */
export class ContentBuilder {
  readonly #blocks: Block[] = [];
  readonly #texts: string[] = [];
  #length = 0;

  /** Adds a block; white space at its edges is dropped, and one without text only kept as a rule or a table cell. */
  add(shape: BlockShape, content: string | MarkedText = ''): void {
    const { text, marks } = typeof content === 'string' ? { text: content, marks: [] } : content;
    const lead = shape.kind === 'code' ? 0 : text.length - text.trimStart().length;
    const trimmed = text.slice(lead).trimEnd();
    if (trimmed === '' && shape.kind !== 'rule' && shape.kind !== 'table-cell') return;
    const start = this.#blocks.length === 0 ? 0 : this.#length + 1;
    const end = start + trimmed.length;
    const placed = shifted(marks, start - lead, start, end);
    // Each line break is one code unit, so the marks need not move.
    this.#texts.push(keepsLines(shape) ? trimmed : trimmed.replace(/[\n\r\f\v\u0085\u2028\u2029]/gu, ' '));
    this.#blocks.push({ ...shape, start, end, ...(placed.length > 0 ? { marks: placed } : {}) } as Block);
    this.#length = end;
    checkBlockCount(this.#blocks.length);
    checkTextLength(this.#length);
  }

  /** The source content. Throws an ImportError when no block holds any text. */
  content(): SourceContent {
    const text = this.#texts.join('\n');
    if (text.trim() === '') {
      throw new ImportError('The file holds no text; choose a file that does, or paste the text of the article.');
    }
    return { text, blocks: this.#blocks };
  }
}
