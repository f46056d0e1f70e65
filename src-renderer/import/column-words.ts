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
    'what it means',
    'what this means',
    'what does it mean',
    'what does this mean',
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

/** Heads whose words mean something else: of league tables, of campaigns. */
const misleading =
  /^(?:goal (?:scorer|difference|average|keeper)s?|goals (?:scored|conceded|for|against)|target (?:group|audience|date|price)s?)$/u;

/** A longer head says more than what its column holds. */
const mostWords = 8;

/** What stands behind one of these only tells more of what stands before it: 'impact on our goals' is an impact. */
const binders = /^(?:of|for|to|on|in|by|until|from|at|with|upon|within|under|that|which|as|per)$/u;

/** Words that open a question, and head nothing further in. */
const asking: readonly string[] = ['how', 'what', 'why'];

/** What a phrase of some words of a head means. */
const partMeaning = (part: string): ColumnMeaning | null =>
  order.find((meaning) => meaning !== 'rank' && meanings[meaning].some((phrase) => isPhraseOf(part, phrase))) ?? null;

function edgeMeaning(parts: readonly string[]): ColumnMeaning | null {
  const found = new Set(parts.map(partMeaning));
  return order.find((meaning) => found.has(meaning)) ?? null;
}

/** What the phrase means that ends first, or last, among some words; the longest of those that end there. */
function inside(words: readonly string[], which: 'first' | 'last'): ColumnMeaning | null {
  const ends = words.map((_, end) => end);
  for (const end of which === 'first' ? ends : ends.reverse()) {
    for (let start = Math.max(0, end - 3); start <= end; start += 1) {
      const part = words.slice(start, end + 1).join(' ');
      const meaning = asking.includes(part) ? null : partMeaning(part);
      if (meaning) return meaning;
    }
  }
  return null;
}

/**
 * What a column head means, or null. A whole label counts before its first words ('Implications for buyers'), these before
 * what the other words of a short head are bound to ('Likely impact on our goals'), and this before its last words.
 */
export function meaningOf(head: string): ColumnMeaning | null {
  const label = plain(head);
  if (head.trim() === '#') return 'rank';
  if (label === '' || label.length > 60 || misleading.test(label)) return null;
  const exact = exactMeaningOf(head);
  if (exact) return exact;
  const words = label.split(/[\s/:,&()+]+/u).filter((word) => word !== '');
  const beginning = edgeMeaning([1, 2, 3, 4].map((count) => words.slice(0, count).join(' ')));
  if (beginning) return beginning;
  const isShort = words.length <= mostWords && !/[.!;]$/u.test(head.trim());
  const binder = words.findIndex((word) => binders.test(word));
  const bound = isShort ? inside(binder === -1 ? words : words.slice(0, binder), 'last') : null;
  return (
    bound ?? edgeMeaning([words.at(-1) ?? '', words.slice(-2).join(' ')]) ?? (isShort ? inside(words, 'first') : null)
  );
}

const tellsMeaning = /^what (?:(?:it|this) means|does (?:it|this) mean)\b(?! for\b)/u;

/**
 * Whether a head or label says 'What it means' and not for whom: it opens implications, but where others are told beside
 * it, it explains.
 */
const opensMeaning = (head: string): boolean => tellsMeaning.test(plain(head));

function settled(heads: readonly string[], each: readonly (ColumnMeaning | null)[]): readonly (ColumnMeaning | null)[] {
  const others = each.some((meaning, i) => meaning === 'implications' && !opensMeaning(heads[i] ?? ''));
  return each.map((meaning, i) =>
    others && meaning === 'implications' && opensMeaning(heads[i] ?? '') ? 'elaboration' : meaning,
  );
}

/** What the heads of a table mean beside each other. */
export const meaningsOf = (heads: readonly string[]) => settled(heads, heads.map(meaningOf));

/** The same, of those heads that are one of the words or phrases and say nothing else. */
export const exactMeaningsOf = (heads: readonly string[]) => settled(heads, heads.map(exactMeaningOf));

const ornament =
  /^(?:(?:our|the|its|their|key|main|core|top|major|strategic|national|overall|overarching|specific|policy)\s)+|[\s(]+(?:(?:for|to|until|by|in)\s)?\d{4}(?:\s?[–/-]\s?\d{2,4})?\)?$|\sareas?$/gu;

/** Whether a head names priorities and nothing else, but for whose they are, how weighty and until when. */
export const namesOnlyPriorities = (head: string): boolean =>
  exactMeaningOf(head) === 'priority' || exactMeaningOf(plain(head).replace(ornament, '')) === 'priority';

/** Whether a row of labels reads like the head of a priority matrix: a priority beside what is said about it. */
export function readsLikeHeader(cells: readonly string[]): boolean {
  const found = new Set(meaningsOf(cells));
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
  /^(?:elaborations?|descriptions?|details?|explanations?|rationale|background|summary)\s{0,3}(?:[:?–—]|\n|$)/iu;

/** Whether a heading, or the words before a colon, opens what explains a priority. */
const opensElaboration = (text: string) => elaborationHead.test(text.slice(0, 80).trim());

const meaningHead = /^what (?:(?:it|this) means|does (?:it|this) mean)\s{0,3}(?:[:?–—]|\n|$)/iu;

/** What a heading, or the words before a colon, opens below a priority; 'meaning' is told by what stands beside it. */
export function openedBy(text: string): 'elaboration' | 'implications' | 'meaning' | null {
  if (opensImplications(text)) return 'implications';
  if (meaningHead.test(text.slice(0, 80).trim())) return 'meaning';
  return opensElaboration(text) ? 'elaboration' : null;
}
