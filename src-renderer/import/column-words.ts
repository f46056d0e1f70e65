// The words by which the head of a table, a heading or a lead-in shows that a priority matrix follows, as data.
import type { ColumnRole } from '../model/matrix.ts';

export type ColumnMeaning = 'rank' | 'priority' | Exclude<ColumnRole, 'other'>;

/** Single words or phrases, lower case, singular; a plural 's' is understood. */
const meanings: Readonly<Record<ColumnMeaning, readonly string[]>> = {
  rank: ['#', 'no', 'nr', 'number', 'rank', 'id', 's/n', 's.no', 's. no', 'sr. no', 'sl. no', 'ref', 'ranking'],
  priority: [
    'priority',
    'strategic priority',
    'key priority',
    'objective',
    'goal',
    'aim',
    'initiative',
    'pillar',
    'theme',
    'recommendation',
    'focus area',
    'area of focus',
    'strategic area',
    'strategy',
    'commitment',
    'target',
    'ambition',
    'workstream',
    'action area',
  ],
  elaboration: [
    'elaboration',
    'description',
    'detail',
    'explanation',
    'rationale',
    'what it means',
    'what this means',
    'what does it mean',
    'what does this mean',
    'meaning',
    'summary',
    'background',
    'context',
    'measure',
    'action',
    'activity',
    'approach',
    'overview',
    'how',
    'what',
    'why',
    'content',
    'scope',
  ],
  implications: [
    'implication',
    'impact',
    'consequence',
    'effect',
    'so what',
    'outcome',
    'result',
    'significance',
    'why it matters',
    'why this matters',
    'why does it matter',
    'why does this matter',
    'what it means for',
    'what this means for',
    'what follows',
    'ramification',
    'risk',
    'opportunity',
    'expected impact',
    'takeaway',
  ],
};

const order: readonly ColumnMeaning[] = ['implications', 'elaboration', 'priority', 'rank'];

/** Lower case, one space between words, no punctuation at the edges, nothing that is not seen; 'goal(s)' is 'goal'. */
const plain = (label: string) =>
  label
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b\ufeff]+/gu, '')
    .replace(/(?<=\w)\((?:s|es)\)/gu, '')
    .replace(/’/gu, "'")
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/^[\s*_:.()[\]-]+|[\s*_:.()[\]?-]+$/gu, '');

const singular = (word: string) => word.replace(/(?<=\w)ies$/u, 'y').replace(/(?<=[^s\s])s$/u, '');

function isPhraseOf(label: string, phrase: string): boolean {
  return label === phrase || singular(label) === phrase;
}

/** What a column head means when all of it is one of the words or phrases, or null. */
export function exactMeaningOf(head: string): ColumnMeaning | null {
  const label = plain(head);
  return order.find((meaning) => meanings[meaning].some((phrase) => isPhraseOf(label, phrase))) ?? null;
}

/** What a column head means, or null. A whole label counts before its first and its last words ('Implications for buyers'). */
export function meaningOf(head: string): ColumnMeaning | null {
  const label = plain(head);
  if (head.trim() === '#') return 'rank';
  if (label === '' || label.length > 60) return null;
  const exact = exactMeaningOf(head);
  if (exact) return exact;
  const words = label.split(/[\s/:,&()+]+/u).filter((word) => word !== '');
  const beginnings = [1, 2, 3, 4].map((count) => words.slice(0, count).join(' '));
  const endings = [words.at(-1) ?? '', words.slice(-2).join(' ')];
  for (const parts of [beginnings, endings]) {
    for (const meaning of order) {
      if (meaning === 'rank') continue;
      if (parts.some((part) => meanings[meaning].some((phrase) => isPhraseOf(part, phrase)))) return meaning;
    }
  }
  return null;
}

/** Whether a row of labels reads like the head of a priority matrix: a priority beside what is said about it. */
export function readsLikeHeader(cells: readonly string[]): boolean {
  const found = new Set(cells.map(meaningOf));
  const said = found.has('elaboration') || found.has('implications');
  return said && (found.has('priority') || (found.has('elaboration') && found.has('implications')));
}

const priorityNoun =
  /\b(?:priorit(?:y|ies)|objectives?|goals?|aims?|initiatives?|pillars?|themes?|recommendations?|commitments?|ambitions?|focus areas|areas of focus|workstreams?)\b/iu;

/** Whether a sentence or a heading speaks of priorities. */
export const speaksOfPriorities = (text: string) => priorityNoun.test(text.slice(-400));

const namesThem =
  /^(?:[\p{L}\p{N}’'-]+\s+){0,5}(?:priorities|objectives|goals|aims|initiatives|pillars|commitments|ambitions|focus areas|areas of focus|workstreams)(?:\s+(?:for|to|until)\s+\d{4}(?:[–-]\d{2,4})?|\s+\d{4})?[:.]?$/iu;

/** Whether a heading is a name for the priorities below it ('Our strategic goals for 2027'), and says nothing else. */
export const namesPriorities = (heading: string) => namesThem.test(heading.slice(0, 120).trim());

const numbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** How many priorities a lead-in announces ('six strategic priorities', '5 goals'), or null. */
export function announcedCount(text: string): number | null {
  const match = /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b/iu.exec(text.slice(-400));
  const word = match?.[1]?.toLowerCase();
  if (word === undefined) return null;
  const named = numbers.indexOf(word);
  return named === -1 ? Number(word) : named + 2;
}

const implicationsHead =
  /^(?:key |main |likely |strategic )?(?:implications?|impacts?|consequences?|so what|why (?:it|this) matters|what (?:it|this) means for)\b/iu;

/** Whether a heading, or the words before a colon, opens the implications of what was said before it. */
export const opensImplications = (text: string) => implicationsHead.test(text.slice(0, 80).trim());

const elaborationHead =
  /^(?:elaborations?|descriptions?|details?|explanations?|rationale|background|summary|what (?:it|this) means|what does (?:it|this) mean)\s{0,3}(?:[:?–—]|\n|$)/iu;

/** Whether a heading, or the words before a colon, opens what explains a priority. */
export const opensElaboration = (text: string) => elaborationHead.test(text.slice(0, 80).trim());
