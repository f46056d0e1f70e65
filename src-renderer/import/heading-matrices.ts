// Finds matrices in headings: a section for each priority, with its implications under a heading or label of their own.
import type { Block, Passage, SourceContent } from '../model/source.ts';
import { opensImplications, speaksOfPriorities } from './column-words.ts';
import type { ProposedMatrix, ProposedPriority } from '../model/proposed-matrix.ts';
import {
  afterNumber,
  defaultColumns,
  isNumberedPriority,
  statementsOf,
  titlePassage,
  titleTextOf,
} from './matrix-parts.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

interface Section {
  readonly heading: Heading;
  /** Everything down to the next heading of the same or a higher level. */
  readonly body: readonly Block[];
}

/** Groups of sections: headings of one level that follow each other under the same heading. */
function sectionGroups(blocks: readonly Block[], level: number): Section[][] {
  const groups: Section[][] = [];
  let group: { heading: Heading; body: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level < level) {
      if (group.length > 0) groups.push(group);
      group = [];
    } else if (block.kind === 'heading' && block.level === level) group.push({ heading: block, body: [] });
    else group.at(-1)?.body.push(block);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

const beginOf = (text: string, block: Passage) => text.slice(block.start, Math.min(block.end, block.start + 100));

/** The cell of a table belongs to its table, whatever it says. */
const maySpeak = ({ kind }: Block) =>
  kind === 'heading' || kind === 'paragraph' || kind === 'list-item' || kind === 'quote';

/** A paragraph or item that opens the implications ('Implications: …'), or a heading that does. */
export function isImplicationsLabel(text: string, block: Block): boolean {
  if (!maySpeak(block)) return false;
  const begin = beginOf(text, block);
  if (!opensImplications(begin)) return false;
  return block.kind === 'heading' || /^[^:\n]{1,60}:/u.test(begin) || block.end - block.start <= 60;
}

const hasImplications = (text: string, { body }: Section) => body.some((block) => isImplicationsLabel(text, block));

function cellsOf(text: string, { body }: Section): ProposedPriority['cells'] {
  const elaboration: Passage[] = [];
  const implications: Passage[] = [];
  let into = elaboration;
  for (const block of body) {
    const label = isImplicationsLabel(text, block);
    if (label) into = implications;
    else if (block.kind === 'heading') into = elaboration;
    if (block.kind === 'heading' || block.kind === 'rule' || block.kind === 'image' || block.kind === 'table-cell')
      continue;
    const skipped = label ? (/^[^:\n]{1,60}(?::\s*|$)/u.exec(text.slice(block.start, block.end))?.[0].length ?? 0) : 0;
    const said = { start: block.start + skipped, end: block.end };
    for (const statement of statementsOf(text, said, block.language)) into.push(statement);
  }
  return [{ statements: elaboration }, { statements: implications }];
}

function priorityOf(text: string, section: Section): ProposedPriority | null {
  const title = titlePassage(text, afterNumber(text, section.heading));
  return title && { title, titleText: titleTextOf(text, title), cells: cellsOf(text, section), alsoAt: [] };
}

/** The matrices in the headings of a source with how sure each is, in reading order. */
export function headingMatrices({
  text,
  blocks,
}: SourceContent): { readonly matrix: ProposedMatrix; readonly score: number }[] {
  const found: { matrix: ProposedMatrix; score: number }[] = [];
  for (let level = 1; level <= 6; level += 1) {
    for (const group of sectionGroups(blocks, level)) {
      const numbered = group.filter(({ heading }) => isNumberedPriority(beginOf(text, heading)));
      const implied = group.filter(
        (section) => !isImplicationsLabel(text, section.heading) && hasImplications(text, section),
      );
      const sections = numbered.length >= 2 ? numbered : implied;
      if (sections.length < 2) continue;
      const priorities = sections.map((section) => priorityOf(text, section)).filter((priority) => priority !== null);
      if (priorities.length < 2) continue;
      const surer = numbered.length >= 2 || sections.some(({ heading }) => speaksOfPriorities(beginOf(text, heading)));
      const description = `${priorities.length} sections, each headed by a priority`;
      found.push({
        matrix: { how: 'headings', description, columns: defaultColumns, priorities },
        score: surer ? 2 : 1,
      });
    }
  }
  return found;
}
