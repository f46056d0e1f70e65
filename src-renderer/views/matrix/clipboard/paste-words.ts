// What is said about a pasted table: what came in, and of what could not be put each reason in a few words.
import type { LeftOut, PastePlan } from '../../../commands/paste-plan.ts';
import { PASTE_LIMITS } from '../../../commands/paste-plan.ts';
import { firstWords } from '../first-words.ts';

/** So many reasons are told; of more it is told how many. */
const MOST_REASONS = 3;

const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

function reason({ words, why }: LeftOut): string {
  const quoted = `“${firstWords(words)}”`;
  switch (why.kind) {
    case 'no-row':
      return `${quoted} has no row`;
    case 'no-column':
      return `${quoted} has no column`;
    case 'titled':
      return `${quoted} would replace a title`;
    case 'filled':
      return `${quoted} would replace what is in “${firstWords(why.column.title)}”`;
    case 'unreadable':
      return `${quoted} is ${noValue(why.column.holds.kind, words, firstWords(why.column.title))}`;
  }
}

function noValue(kind: LeftOutColumn['holds']['kind'], words: string, title: string): string {
  switch (kind) {
    case 'rating':
      return 'no rating from 1 to 5';
    case 'choice':
      return `no choice of “${title}”`;
    case 'date':
      return /^\d{1,2}[-/]\d{1,2}[-/]\d{4}$/u.test(words) ? 'either of two days' : 'no date';
    case 'people':
    case 'statements':
      return `nothing for “${title}”`;
  }
}

type LeftOutColumn = Extract<LeftOut['why'], { readonly column: unknown }>['column'];

/** Empty when everything was put. */
function leftWords(left: readonly LeftOut[]): string {
  if (left.length === 0) return '';
  const reasons = [...new Set(left.map(reason))];
  const told = reasons.slice(0, MOST_REASONS).join(', ');
  const more = reasons.length > MOST_REASONS ? ` and ${reasons.length - MOST_REASONS} more` : '';
  const hint = left.some(({ why }) => why.kind === 'no-row')
    ? '. Paste titles along, into the first column, to make rows.'
    : '.';
  return `${counted(left.length, 'cell was', 'cells were')} not pasted: ${told}${more}${hint}`;
}

/** How many rows are new, and how many cells get something. */
function filled({ rows }: PastePlan): { readonly fresh: number; readonly cells: number } {
  const fresh = rows.filter(({ priority }) => !priority).length;
  const titles = rows.filter(({ priority, title }) => priority && title !== '').length;
  return { fresh, cells: rows.reduce((sum, { statements, values }) => sum + statements.size + values.size, titles) };
}

/** What was pasted, and what was not. */
export function pastedSentence(plan: PastePlan): string {
  const { fresh, cells } = filled(plan);
  const parts = [
    ...(fresh > 0 ? [counted(fresh, 'new priority', 'new priorities')] : []),
    ...(cells > 0 ? [counted(cells, 'cell')] : []),
  ];
  const rest = leftWords(plan.left);
  if (parts.length > 0) return [`Pasted ${parts.join(' and ')}`, rest].filter(Boolean).join('. ');
  return rest === '' ? 'Nothing to paste: all of it is there already.' : rest;
}

export const tooLargeSentence = ({ rows, cells }: { readonly rows: number; readonly cells: number }): string =>
  rows > PASTE_LIMITS.rows
    ? `This table has ${counted(rows, 'row')}, and at most ${counted(PASTE_LIMITS.rows, 'row')} can be pasted at once. Paste it in parts.`
    : `This table has ${counted(cells, 'cell')}, and at most ${counted(PASTE_LIMITS.cells, 'cell')} can be pasted at once. Paste it in parts.`;
