// The labels that tell elaboration from implications inside a section or an item: 'Implications:', 'So what?'.
import type { Block } from '../model/source.ts';
import { opensElaboration, opensImplications } from './column-words.ts';

export interface BlockLabel {
  readonly opens: 'elaboration' | 'implications';
  /** How far the label reaches from the start of its block, with the white space behind it. UTF-16 code units. */
  readonly length: number;
}

/** The cell of a table belongs to its table, whatever it says. */
const maySpeak = ({ kind }: Block) => kind === 'paragraph' || kind === 'list-item' || kind === 'quote';

/** Longer lines are no labels. Code units. */
const longest = 60;

const signed = /^[^:?\n]{1,60}(?::|\?:?)(?:\s+|$)/u;

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
  const opens = opensImplications(words) ? 'implications' : opensElaboration(words) ? 'elaboration' : null;
  if (!opens) return null;
  const whole = block.end - block.start;
  if (block.kind === 'heading') return { opens, length: whole };
  if (!maySpeak(block)) return null;
  const sign = signed.exec(words)?.[0].length ?? boldLength(words, block);
  if (sign > 0) return { opens, length: sign };
  const alone = whole <= longest && !/[.!;,]$|[.!?]\s/u.test(words.trimEnd());
  return alone && opens === 'implications' ? { opens, length: whole } : null;
}

/** Whether a block opens the implications of what was said before it. */
export const isImplicationsLabel = (text: string, block: Block): boolean =>
  labelOf(text, block)?.opens === 'implications';
