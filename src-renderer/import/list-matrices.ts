// Finds matrices in lists: a sentence or heading that announces priorities, and the items below it.
import { sentencesOf } from '../anchoring/sentences.ts';
import type { Block, Passage, SourceContent } from '../model/source.ts';
import { announcedCount, opensImplications, speaksOfPriorities } from './column-words.ts';
import type { ProposedMatrix, ProposedPriority } from '../model/proposed-matrix.ts';
import { labelOf, meaningIs } from './matrix-labels.ts';
import { afterNumber, defaultColumns, foldSpaces, statementsOf, titlePassage, titleTextOf } from './matrix-parts.ts';

export type ListItem = Extract<Block, { kind: 'list-item' }>;

/** A title is a line, not a paragraph. Code units. */
const longestTitle = 250;

/** Whether an item begins another list than one of its depth: points are no numbers. */
const isOfOtherKind = (item: ListItem, first: ListItem) =>
  item.depth === first.depth && !item.continued && item.ordered !== first.ordered;

/** The items below a lead-in: those that stand together at its level, with what hangs on each. */
export function itemsBelow(blocks: readonly Block[], from: number): (readonly [ListItem, ...ListItem[]])[] {
  const groups: [ListItem, ...ListItem[]][] = [];
  const first = blocks[from];
  if (first?.kind !== 'list-item') return groups;
  for (let i = from; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block?.kind !== 'list-item' || block.depth < first.depth || isOfOtherKind(block, first)) break;
    const group = groups.at(-1);
    if (group && (block.depth > first.depth || block.continued)) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** Where leading bold words end that stand apart from what follows; the start when there are none. */
function boldEnd(text: string, item: ListItem, begin: number): number {
  const bold = item.marks?.find(({ kind, start }) => kind === 'strong' && (start === item.start || start === begin));
  if (!bold || bold.end <= begin || bold.end >= item.end) return begin;
  const closed = /[:.!?–—-]\s*$/u.test(text.slice(begin, bold.end));
  // '**Growth** in new markets' is one title, of which a word is stressed.
  const apart = /^\s*[:.–—-]|^\s+(?![\p{Ll},;&])/u.test(text.slice(bold.end, item.end));
  return closed || apart ? bold.end : begin;
}

/** A longer first sentence is no title. Code units. */
const longestSentence = 120;

/** Where a first sentence ends that others follow; the end when it is the only one. */
function sentenceEnd(text: string, begin: number, item: ListItem): number {
  const [first] = sentencesOf(text, begin, Math.min(item.end, begin + 2 * longestSentence), item.language);
  return first && first.end - begin <= longestSentence ? first.end : item.end;
}

/**
 * Where the title of an item ends and its explanation begins: after leading bold words, a colon, a dash, or the first
 * sentence. The title does not hold its number ('Priority 1:').
 */
export function titleEnd(text: string, item: ListItem): { readonly title: Passage; readonly rest: Passage } {
  const begin = afterNumber(text, item).start;
  const sign = /^[^\n:–—.]{3,120}?(?::| [–—-])(?=\s)/u.exec(text.slice(begin, item.end))?.[0];
  const bold = boldEnd(text, item, begin);
  const split = bold > begin ? bold : sign ? begin + sign.length : sentenceEnd(text, begin, item);
  const gap = /^[\s:–—.-]*/u.exec(text.slice(split, item.end))?.[0].length ?? 0;
  const title = { start: begin, end: sign && bold === begin ? split - 1 : split };
  return { title, rest: { start: Math.min(split + gap, item.end), end: item.end } };
}

function priorityOf(
  text: string,
  [item, ...below]: readonly [ListItem, ...ListItem[]],
  split: boolean,
  meaning: ReturnType<typeof meaningIs>,
): ProposedPriority | null {
  const whole = { title: afterNumber(text, item), rest: { start: item.end, end: item.end } };
  const parts = split ? titleEnd(text, item) : whole;
  const title = titlePassage(text, parts.title);
  if (!title) return null;
  const elaboration = statementsOf(text, parts.rest, item.language);
  const implications: Passage[] = [];
  let labelDepth = -1;
  for (const other of below) {
    const label = labelOf(text, other);
    const isMeant = label?.opens === 'meaning' && meaning === 'implications';
    if (isMeant || opensImplications(text.slice(other.start, other.end))) labelDepth = other.depth;
    else if (other.depth <= labelDepth) labelDepth = -1;
    const into = labelDepth === -1 ? elaboration : implications;
    const said = { start: other.start + (label?.length ?? 0), end: other.end };
    for (const statement of statementsOf(text, said, other.language)) into.push(statement);
  }
  return {
    title,
    titleText: titleTextOf(text, title),
    cells: [{ statements: elaboration }, { statements: implications }],
    alsoAt: [],
  };
}

/** Items of a list are split into title and explanation only when most of them have both. */
function prioritiesOf(text: string, groups: readonly (readonly [ListItem, ...ListItem[]])[]): ProposedPriority[] {
  const withRest = groups.filter(([item]) => {
    const { rest } = titleEnd(text, item);
    return rest.end - rest.start > 0;
  });
  const split = withRest.length > groups.length / 2;
  const meaning = meaningIs(text, groups);
  return groups.map((group) => priorityOf(text, group, split, meaning)).filter((priority) => priority !== null);
}

/** A list is led to by what stands right above it: words outside a list, or the item that it hangs on. */
const mayLead = (lead: Block, { depth }: ListItem) =>
  lead.kind === 'paragraph' || lead.kind === 'heading' || (lead.kind === 'list-item' && lead.depth < depth);

/** The matrices in the lists of a source with how sure each is, in reading order. */
export function listMatrices({
  text,
  blocks,
}: SourceContent): { readonly matrix: ProposedMatrix; readonly score: number }[] {
  const found: { matrix: ProposedMatrix; score: number }[] = [];
  for (let i = 1; i < blocks.length; i += 1) {
    const lead = blocks[i - 1] as Block;
    const first = blocks[i];
    if (first?.kind !== 'list-item' || !mayLead(lead, first)) continue;
    const words = text.slice(Math.max(lead.start, lead.end - 400), lead.end);
    const last = sentencesOf(words, 0, words.length).at(-1);
    const sentence = last ? foldSpaces(words.slice(last.start, last.end)) : '';
    if (!speaksOfPriorities(sentence) || opensImplications(sentence)) continue;
    const count = announcedCount(sentence);
    const announces = lead.kind === 'heading' || /[:：]$/u.test(sentence);
    if (!announces && (count === null || lead.kind !== 'paragraph')) continue;
    const groups = itemsBelow(blocks, i);
    if (groups.length < 2) continue;
    const priorities = prioritiesOf(text, groups);
    if (priorities.length < 2 || priorities.some(({ titleText }) => titleText.length > longestTitle)) continue;
    const counted = count === priorities.length;
    if (!announces && !counted) continue;
    const shown = sentence.length > 80 ? `…${sentence.slice(-80)}` : sentence;
    found.push({
      matrix: {
        how: 'list',
        description: `List of ${priorities.length} items after “${shown}”`,
        columns: defaultColumns,
        priorities,
      },
      score: counted ? 2 : 1,
    });
  }
  return found;
}
