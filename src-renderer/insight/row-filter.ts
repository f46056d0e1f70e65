// Which priorities meet a filter: by their words, the people they concern, and the evidence they rest on.
import { type EvidenceLink, isWithin, type Stance } from '../model/annotation.ts';
import { byWords } from '../model/column-kinds/value-kind.ts';
import type { CellValue } from '../model/matrix.ts';
import { plainProse } from '../model/prose.ts';
import { tagsOf } from '../model/prose-tags.ts';
import type { Study } from '../model/study.ts';
import { belongingTo, linksUnder, statementsOf } from './belonging.ts';
import { holdsWord, wordsOfQuery } from './holds-words.ts';

/** Every condition that is set must hold; `undefined` asks nothing. */
export interface RowFilter {
  /** Every word of it stands somewhere in the row: its title, a statement, a name. */
  readonly text: string;
  /** Evidence or the words of the row come from this source. */
  readonly sourceId: string | undefined;
  /** Of a statement, or of a passage that is evidence; with the tags below it in the tree. */
  readonly tag: string | undefined;
  /** Of a link; of one that meets the other conditions on evidence too. */
  readonly stance: Stance | undefined;
  /** A person or organisation in a cell of the row. */
  readonly party: string | undefined;
}

export const everyRow: RowFilter = {
  text: '',
  sourceId: undefined,
  tag: undefined,
  stance: undefined,
  party: undefined,
};

type Condition = (priorityId: string) => boolean;

const valuesOf = (study: Study, priorityId: string): readonly CellValue[] =>
  study.columns().flatMap(({ id }) => study.valueIn(priorityId, id) ?? []);

const namesIn = ({ value }: CellValue): readonly string[] => (value.kind === 'people' ? value.names : []);

const namesOf = (study: Study, priorityId: string): readonly string[] => valuesOf(study, priorityId).flatMap(namesIn);

function meetsText(study: Study, text: string): Condition | undefined {
  const words = wordsOfQuery(text);
  if (words.length === 0) return undefined;
  return (id) => {
    const priority = study.get('priority', id);
    const statements = statementsOf(study, id);
    const values = valuesOf(study, id);
    return words.every(
      (word) =>
        (priority && holdsWord(priority, () => priority.title, word)) ||
        statements.some((one) => holdsWord(one, () => plainProse(one.prose), word)) ||
        values.some((one) => holdsWord(one, () => namesIn(one).join('\n'), word)),
    );
  };
}

/** The tags of the statement that a link is to. */
function tagsAt(study: Study, { target }: EvidenceLink): readonly string[] {
  const statement = study.get('statement', target.id);
  return statement ? tagsOf(statement) : [];
}

function meetsEvidence(study: Study, { sourceId, tag, stance }: RowFilter): Condition | undefined {
  if (sourceId === undefined && tag === undefined && stance === undefined) return undefined;
  const counts = (link: EvidenceLink) => {
    if (stance !== undefined && link.stance !== stance) return false;
    const annotation = study.get('annotation', link.annotationId);
    if (!annotation || (sourceId !== undefined && annotation.sourceId !== sourceId)) return false;
    return tag === undefined || [...annotation.tags, ...tagsAt(study, link)].some((one) => isWithin(one, tag));
  };
  const tagged = (id: string) =>
    tag !== undefined &&
    statementsOf(study, id).some((statement) => tagsOf(statement).some((one) => isWithin(one, tag)));
  const onlySource = tag === undefined && stance === undefined ? sourceId : undefined;
  const onlyTag = sourceId === undefined && stance === undefined;
  return (id) =>
    (onlyTag && tagged(id)) ||
    linksUnder(study, id).some(counts) ||
    (onlySource !== undefined && belongingTo(study, id).places.has(onlySource));
}

/** What asks whether a priority meets the filter; null for a filter that asks nothing. */
export function rowsMeeting(study: Study, filter: RowFilter): Condition | null {
  const { party } = filter;
  const conditions = [
    meetsText(study, filter.text),
    meetsEvidence(study, filter),
    party === undefined ? undefined : (id: string) => namesOf(study, id).includes(party),
  ].filter((condition) => condition !== undefined);
  return conditions.length === 0 ? null : (id) => conditions.every((meets) => meets(id));
}

/** Every person and organisation that a cell names, by their words. */
export function partiesOf(study: Study): readonly string[] {
  const names = new Set<string>();
  for (const { value } of study.all('cell-value')) {
    if (value.kind === 'people') for (const name of value.names) names.add(name);
  }
  return [...names].sort(byWords);
}
