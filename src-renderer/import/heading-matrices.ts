// Finds matrices in headings: a section for each priority, with its implications under a heading or label of their own.
import type { Block, Passage, SourceContent } from '../model/source.ts';
import { namesPriorities, speaksOfPriorities } from './column-words.ts';
import { withBoldHeadings } from './matrix-bold.ts';
import { belowLabel, isImplicationsLabel, labelOf, meaningIs } from './matrix-labels.ts';
import { endOfSaid, isCaption } from './matrix-said.ts';
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

type Meaning = ReturnType<typeof meaningIs>;

/** The blocks of a section that say nothing for a cell. */
const silent: readonly Block['kind'][] = ['heading', 'rule', 'image', 'table-cell'];

function cellsOf(text: string, { body }: Section, meaning: Meaning): ProposedPriority['cells'] {
  const elaboration: Passage[] = [];
  const implications: Passage[] = [];
  let into = elaboration;
  for (const [i, block] of body.entries()) {
    const label = labelOf(text, block);
    const opens = label?.opens === 'meaning' ? meaning : label?.opens;
    if (opens) into = opens === 'implications' ? implications : elaboration;
    else if (block.kind === 'heading') into = elaboration;
    if (silent.includes(block.kind) || isCaption(text, block, body[i - 1])) continue;
    const start = block.start + (label?.length ?? 0);
    const said = { start, end: endOfSaid(text, block, body[i + 1], start) };
    for (const statement of statementsOf(text, said, block.language)) into.push(statement);
  }
  return [{ statements: elaboration }, { statements: implications }];
}

function priorityOf(text: string, section: Section, meaning: Meaning): ProposedPriority | null {
  const title = titlePassage(text, afterNumber(text, section.heading));
  return title && { title, titleText: titleTextOf(text, title), cells: cellsOf(text, section, meaning), alsoAt: [] };
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

/**
 * The matrices in the headings of a source with how sure each is, in reading order; where these hold none, in the bold
 * paragraphs that stand for headings.
 */
export function headingMatrices({ text, blocks }: SourceContent): FoundSections[] {
  const found = matricesUnder(text, blocks);
  if (found.length > 0) return found;
  const headed = withBoldHeadings(text, blocks);
  return headed === blocks ? [] : matricesUnder(text, headed, withoutAfterword);
}

/** A section without what follows its implications: no heading ends the last one of those that are headed by bold words. */
function withoutAfterword(text: string, { heading, body }: Section): Section {
  const at = body.findLastIndex((block) => block.kind !== 'heading' && isImplicationsLabel(text, block));
  const label = body[at];
  if (!label) return { heading, body };
  const split = label.start + (labelOf(text, label)?.length ?? 0);
  const hasRest = split < label.end && endOfSaid(text, label, body[at + 1], split) === label.end;
  return { heading, body: body.slice(0, at + 1 + belowLabel(body, at, hasRest).length) };
}

const asItIs = (_: string, section: Section) => section;

interface FoundSections {
  readonly matrix: ProposedMatrix;
  readonly score: number;
}

function matricesUnder(text: string, blocks: readonly Block[], lastOf = asItIs): FoundSections[] {
  const found: FoundSections[] = [];
  for (let level = 1; level <= 6; level += 1) {
    for (const group of sectionGroups(blocks, level)) {
      const telling = tellingSections(text, group);
      const sections = telling.map((section) => (section === group.sections.at(-1) ? lastOf(text, section) : section));
      const meaning = meaningIs(
        text,
        sections.map(({ body }) => body),
      );
      const priorities = sections
        .map((section) => priorityOf(text, section, meaning))
        .filter((priority) => priority !== null);
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
