// Finds matrices in headings: a section for each priority, with its implications under a heading or label of their own.
import type { Block, Passage, SourceContent } from '../model/source.ts';
import { namesPriorities, speaksOfPriorities } from './column-words.ts';
import { isImplicationsLabel, labelOf } from './matrix-labels.ts';
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

interface SectionGroup {
  /** The heading of a higher level above them. */
  readonly above: Heading | null;
  readonly sections: readonly Section[];
}

/** Groups of sections: headings of one level that follow each other under the same heading. */
function sectionGroups(blocks: readonly Block[], level: number): readonly SectionGroup[] {
  const groups: { above: Heading | null; sections: { heading: Heading; body: Block[] }[] }[] = [
    { above: null, sections: [] },
  ];
  for (const block of blocks) {
    const sections = groups.at(-1)?.sections;
    if (block.kind === 'heading' && block.level < level) groups.push({ above: block, sections: [] });
    else if (block.kind === 'heading' && block.level === level) sections?.push({ heading: block, body: [] });
    else sections?.at(-1)?.body.push(block);
  }
  return groups.filter(({ sections }) => sections.length > 0);
}

const beginOf = (text: string, block: Passage) => text.slice(block.start, Math.min(block.end, block.start + 100));

const hasImplications = (text: string, { body }: Section) => body.some((block) => isImplicationsLabel(text, block));

function cellsOf(text: string, { body }: Section): ProposedPriority['cells'] {
  const elaboration: Passage[] = [];
  const implications: Passage[] = [];
  let into = elaboration;
  for (const block of body) {
    const label = labelOf(text, block);
    if (label) into = label.opens === 'implications' ? implications : elaboration;
    else if (block.kind === 'heading') into = elaboration;
    if (block.kind === 'heading' || block.kind === 'rule' || block.kind === 'image' || block.kind === 'table-cell')
      continue;
    const said = { start: block.start + (label?.length ?? 0), end: block.end };
    for (const statement of statementsOf(text, said, block.language)) into.push(statement);
  }
  return [{ statements: elaboration }, { statements: implications }];
}

function priorityOf(text: string, section: Section): ProposedPriority | null {
  const title = titlePassage(text, afterNumber(text, section.heading));
  return title && { title, titleText: titleTextOf(text, title), cells: cellsOf(text, section), alsoAt: [] };
}

/** The sections that tell priorities: the numbered ones, those with implications, or all under 'Our priorities'. */
function tellingSections(text: string, { above, sections }: SectionGroup): readonly Section[] {
  const numbered = sections.filter(({ heading }) => isNumberedPriority(beginOf(text, heading)));
  if (numbered.length >= 2) return numbered;
  const own = sections.filter(({ heading }) => labelOf(text, heading) === null);
  const implied = own.filter((section) => hasImplications(text, section));
  if (implied.length >= 2) return implied;
  // The title of an article speaks of all of it.
  const announced = above !== null && above.level > 1 && namesPriorities(beginOf(text, above));
  return announced ? own : [];
}

/** The matrices in the headings of a source with how sure each is, in reading order. */
export function headingMatrices({
  text,
  blocks,
}: SourceContent): { readonly matrix: ProposedMatrix; readonly score: number }[] {
  const found: { matrix: ProposedMatrix; score: number }[] = [];
  for (let level = 1; level <= 6; level += 1) {
    for (const group of sectionGroups(blocks, level)) {
      const sections = tellingSections(text, group);
      const priorities = sections.map((section) => priorityOf(text, section)).filter((priority) => priority !== null);
      if (priorities.length < 2) continue;
      const surer = sections.some(({ heading }) => speaksOfPriorities(beginOf(text, heading)));
      const description = `${priorities.length} sections, each headed by a priority`;
      found.push({
        matrix: { how: 'headings', description, columns: defaultColumns, priorities },
        score: surer ? 2 : 1,
      });
    }
  }
  return found;
}
