// What is said about a pasted table: what came in, and of what could not be put each reason in a few words.
import { counted } from '../../../model/counted.ts';
import type { LeftOut, PastePlan } from '../../../commands/paste-plan.ts';
import { PASTE_LIMITS } from '../../../commands/paste-plan.ts';
import { firstWords } from '../first-words.ts';

/** So many reasons are told; of more it is told how many. */
const MOST_REASONS = 3;

type Why = LeftOut['why'];
type Holds = Extract<Why, { readonly column: unknown }>['column']['holds'];

/** What the words are not, for one and for several. */
function noValue(kind: Holds['kind'], title: string): readonly [one: string, several: string] {
  switch (kind) {
    case 'rating':
      return ['is no rating from 1 to 5', 'are no ratings from 1 to 5'];
    case 'choice':
      return [`is no choice of ${title}`, `are no choices of ${title}`];
    case 'date':
      return ['is no date', 'are no dates'];
    case 'people':
    case 'statements':
      return [`is nothing for ${title}`, `are nothing for ${title}`];
  }
}

const twoDays = /^\d{1,2}[-/]\d{1,2}[-/]\d{4}$/u;

function whyWords(why: Why, words: string): readonly [one: string, several: string] {
  switch (why.kind) {
    case 'no-row':
      return ['has no row', 'have no row'];
    case 'no-column':
      return ['has no column', 'have no column'];
    case 'titled':
      return ['would replace a title', 'would replace titles'];
    case 'filled': {
      const said = `would replace what is in “${firstWords(why.column.title)}”`;
      return [said, said];
    }
    case 'unreadable': {
      const { holds, title } = why.column;
      const either = 'may be either of two days';
      if (holds.kind === 'date' && twoDays.test(words)) return [either, either];
      return noValue(holds.kind, `“${firstWords(title)}”`);
    }
  }
}

/** What cannot be put for the same reason is told together, with the words of the first. */
function reasons(left: readonly LeftOut[]): readonly string[] {
  const together = new Map<string, { readonly first: LeftOut; count: number }>();
  for (const one of left) {
    const key = whyWords(one.why, one.words)[0];
    const group = together.get(key) ?? { first: one, count: 0 };
    group.count += 1;
    together.set(key, group);
  }
  return [...together.values()].map(({ first: { why, words }, count }) => {
    const [one, several] = whyWords(why, words);
    const quoted = `“${firstWords(words)}”`;
    return count === 1 ? `${quoted} ${one}` : `${quoted} and ${counted(count - 1, 'other')} ${several}`;
  });
}

/** Empty when everything was put. */
function leftWords(left: readonly LeftOut[]): string {
  if (left.length === 0) return '';
  const all = reasons(left);
  const told = all.slice(0, MOST_REASONS).join('; ');
  const more = all.length > MOST_REASONS ? `; and ${counted(all.length - MOST_REASONS, 'other reason')}` : '';
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
