// What a well-formed record is, for everything that comes from a disk or a file.
import * as v from 'valibot';
import { confidences, highlightColours, stances } from './annotation.ts';
import {
  date,
  direction,
  firstIssue,
  id,
  MAX_MEMO,
  MAX_PROSE,
  MAX_TAGS,
  MAX_TEXT,
  name,
  optionalName,
  order,
  record,
  sentence,
  sha256,
  text,
  time,
  wholeNumber,
} from './field-schema.ts';
import { RATING_STEPS } from './matrix.ts';
import { itemKinds, type ItemKind, type StudyItem } from './study.ts';
import { isWellFormed } from './well-formed.ts';

/** A record that could not be read, kept as it was found with the reason why. */
export interface QuarantinedRecord {
  /** One plain sentence. */
  readonly reason: string;
  readonly record: unknown;
  /** ISO 8601 with milliseconds, UTC. */
  readonly foundAt: string;
}

const inOrder = ({ start, end }: { readonly start: number; readonly end: number }) => start <= end;
const notBackwards = 'must not end before it starts';
const position = v.pipe(record({ start: wholeNumber, end: wholeNumber }), v.check(inOrder, notBackwards));
const quote = record({ exact: text(MAX_TEXT), prefix: name, suffix: name });
const selector = record({ position, quote });
const origin = v.optional(record({ sourceId: id, selector }));
const made = { createdAt: time, createdBy: name };
const yes = v.optional(v.literal(true, 'must be true where it stands'));
const colour = v.picklist(highlightColours, 'must be a highlight colour');
const target = record({ kind: v.picklist(['priority', 'statement'], 'must be priority or statement'), id });
const rating = v.pipe(wholeNumber, v.minValue(1, 'must be at least 1'), v.maxValue(RATING_STEPS, 'must be at most 5'));
const list = <const T extends v.GenericSchema>(of: T, what: string) =>
  v.pipe(v.array(of, `must be a list of ${what}`), v.maxLength(MAX_TAGS, `must have fewer ${what}`));

const holds = v.variant(
  'kind',
  [
    record({ kind: v.literal('statements') }),
    record({
      kind: v.literal('rating'),
      labels: v.pipe(v.array(name, 'must be a list of labels'), v.length(RATING_STEPS, 'must have five labels')),
    }),
    record({
      kind: v.literal('choice'),
      options: list(record({ id, title: name, colour }), 'options'),
      several: v.boolean('must be true or false'),
    }),
    record({ kind: v.literal('date') }),
    record({ kind: v.literal('people') }),
  ],
  'must be a known kind of column',
);
const value = v.variant(
  'kind',
  [
    record({ kind: v.literal('rating'), rating }),
    record({ kind: v.literal('choice'), optionIds: list(id, 'options') }),
    record({ kind: v.literal('date'), date }),
    record({ kind: v.literal('people'), names: list(name, 'names') }),
  ],
  'must be a known kind of value',
);

const itemSchemas = {
  study: record({
    kind: v.literal('study'),
    id,
    title: name,
    priorityTitle: optionalName,
    priorityWidth: v.optional(wholeNumber),
    ...made,
  }),
  source: record({
    kind: v.literal('source'),
    id,
    order,
    title: name,
    replaces: v.optional(id),
    byline: optionalName,
    published: optionalName,
    publisher: optionalName,
    url: v.optional(text(MAX_PROSE)),
    language: optionalName,
    direction,
    fileName: name,
    mediaType: name,
    length: wholeNumber,
    textSha256: sha256,
    contentSha256: sha256,
    originalSha256: sha256,
    importedAt: time,
    importedBy: name,
  }),
  column: record({
    kind: v.literal('column'),
    id,
    order,
    title: name,
    role: v.picklist(['elaboration', 'implications', 'other'], 'must be a known role'),
    holds,
    hidden: yes,
    width: v.optional(wholeNumber),
  }),
  group: record({ kind: v.literal('group'), id, order, title: name, ...made }),
  priority: record({
    kind: v.literal('priority'),
    id,
    order,
    title: name,
    groupId: v.optional(id),
    archived: yes,
    origin,
    ...made,
  }),
  statement: record({
    kind: v.literal('statement'),
    id,
    priorityId: id,
    columnId: id,
    order,
    prose: text(MAX_PROSE),
    origin,
    counterSoughtAt: v.optional(time),
    ...made,
  }),
  'cell-value': record({ kind: v.literal('cell-value'), id, priorityId: id, columnId: id, value, ...made }),
  annotation: record({
    kind: v.literal('annotation'),
    id,
    sourceId: id,
    selector,
    colour,
    tags: list(name, 'tags'),
    memo: text(MAX_MEMO),
    ...made,
  }),
  'evidence-link': record({
    kind: v.literal('evidence-link'),
    id,
    annotationId: id,
    target,
    stance: v.picklist(stances, 'must be a stance'),
    confidence: v.optional(v.picklist(confidences, 'must be low, moderate or high')),
    comment: v.optional(text(MAX_MEMO)),
    order: v.optional(order),
    ...made,
  }),
  rejection: record({ kind: v.literal('rejection'), id, target, sourceId: id, position, ...made }),
  tag: record({ kind: v.literal('tag'), id, name, colour }),
} as const satisfies Record<ItemKind, v.GenericSchema>;

const knownKinds: ReadonlySet<unknown> = new Set(itemKinds);

type CheckedItem = { readonly ok: true; readonly item: StudyItem } | { readonly ok: false; readonly reason: string };

/** The record with its known fields only, or one plain sentence that says what is wrong with it. Never throws. */
export function checkItem(value: unknown): CheckedItem {
  return isWellFormed(value) ? { ok: true, item: value as StudyItem } : checkByRules(value);
}

/** The same by the schemas alone. */
export function checkByRules(value: unknown): CheckedItem {
  if (typeof value !== 'object' || value === null) return { ok: false, reason: 'This is not a record.' };
  const kind = (value as { readonly kind?: unknown }).kind;
  if (!knownKinds.has(kind)) return { ok: false, reason: 'This record is of no known kind.' };
  const schema: v.GenericSchema<unknown, unknown> = itemSchemas[kind as ItemKind];
  const result = v.safeParse(schema, value, firstIssue);
  if (result.success) return { ok: true, item: result.output as StudyItem };
  return { ok: false, reason: sentence(String(kind).replace('-', ' '), result.issues) };
}
