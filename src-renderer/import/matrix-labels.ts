// The labels that tell elaboration from implications inside a section or an item: 'Implications:', 'So what?'.
import type { Block } from '../model/source.ts';
import { openedBy } from './column-words.ts';

export interface BlockLabel {
  /** 'meaning' is what 'What it means' opens: see `meaningIs`. */
  readonly opens: 'elaboration' | 'implications' | 'meaning';
  /** How far the label reaches from the start of its block, with the white space behind it. UTF-16 code units. */
  readonly length: number;
}

/** The cell of a table belongs to its table, whatever it says. */
const maySpeak = ({ kind }: Block) => kind === 'paragraph' || kind === 'list-item' || kind === 'quote';

/** Longer lines are no labels. Code units. */
const longest = 60;

const signed = /^[^:?\n]{1,60}(?::|\?:?)(?:\s+|$)/u;

/** A label of more than three words tells what it is about: 'Implications for shippers'. A sentence says something instead. */
const isAbout = /\b(?:for|of|on|to|from|in|is|it|this|that|means?)\b/iu;
const namesLabel = (label: string) => label.trim().split(/\s+/u).length <= 3 || isAbout.test(label);

/** Bold words at the start and the sign behind them; 0 when there are none. */
function boldLength(words: string, { start, end, marks }: Block): number {
  const bold = marks?.find((mark) => mark.kind === 'strong' && mark.start === start)?.end ?? start;
  if (bold === start || bold - start > longest) return 0;
  const gap = /^[\s:.–—-]*/u.exec(words.slice(bold - start))?.[0].length ?? 0;
  const apart = bold + gap === end || gap > 1 || /[.:?!]$/u.test(words.slice(0, bold - start));
  return apart ? bold - start + gap : 0;
}

/** The label at the front of a block, or the one that is all of it; null when it has none. */
export function labelOf(text: string, block: Block): BlockLabel | null {
  const words = text.slice(block.start, Math.min(block.end, block.start + 200));
  const opens = openedBy(words);
  if (!opens) return null;
  const whole = block.end - block.start;
  if (block.kind === 'heading') return { opens, length: whole };
  if (!maySpeak(block)) return null;
  const label = signed.exec(words)?.[0];
  const sign = label !== undefined && namesLabel(label) ? label.length : boldLength(words, block);
  if (sign > 0) return { opens, length: sign };
  const alone = whole <= longest && !/[.!;,]$|[.!?]\s/u.test(words.trimEnd());
  return alone && opens !== 'elaboration' ? { opens, length: whole } : null;
}

/** Whether a block opens the implications of what was said before it. */
export function isImplicationsLabel(text: string, block: Block): boolean {
  const opens = labelOf(text, block)?.opens;
  return opens === 'implications' || opens === 'meaning';
}

/** What 'What it means' opens: implications, but in a matrix of which a priority has these under a label of their own too. */
export function meaningIs(text: string, sections: readonly (readonly Block[])[]): 'elaboration' | 'implications' {
  const both = sections.some((section) => {
    const opened = new Set(section.map((block) => labelOf(text, block)?.opens));
    return opened.has('meaning') && opened.has('implications');
  });
  return both ? 'elaboration' : 'implications';
}

/** The blocks from a place on, as far as each goes on with what is before it. */
export function runOf(blocks: readonly Block[], from: number, goesOn: (block: Block) => boolean): readonly Block[] {
  let end = from;
  for (let block = blocks[end]; block && goesOn(block); block = blocks[end]) end += 1;
  return blocks.slice(from, end);
}

/** What a label opens: what stands behind it, or else the list or the paragraph after it; for an item, what hangs on it. */
export function belowLabel(blocks: readonly Block[], at: number, hasRest: boolean): readonly Block[] {
  const label = blocks[at] as Block;
  if (label.kind === 'list-item')
    return runOf(blocks, at + 1, (block) => block.kind === 'list-item' && block.depth > label.depth);
  if (hasRest) return [];
  const items = runOf(blocks, at + 1, ({ kind }) => kind === 'list-item');
  return items.length > 0 ? items : blocks.slice(at + 1, at + 2);
}
