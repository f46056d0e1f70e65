// Sees at a glance that a record or entry of the most frequent kinds is well-formed; what it does not know it leaves to the schemas.
import { highlightColours, stances } from './annotation.ts';
import { isId, isOrderKey, isTime, MAX_MEMO, MAX_NAME, MAX_PROSE, MAX_TEXT } from './field-schema.ts';
import { RATING_STEPS } from './matrix.ts';

type Fields = Readonly<Record<string, unknown>>;

const colours: ReadonlySet<unknown> = new Set(highlightColours);
const knownStances: ReadonlySet<unknown> = new Set(stances);

/** A record with just so many fields: when all that are needed are there, no other is. */
function fieldsOf(value: unknown, count: number): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.keys(value).length === count ? (value as Fields) : null;
}

const isText = (value: unknown, max: number) => typeof value === 'string' && value.length <= max;
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isIdText = (value: unknown) => typeof value === 'string' && isId(value);
const isTimeText = (value: unknown) => typeof value === 'string' && isTime(value);
const isOrder = (value: unknown) => typeof value === 'string' && isOrderKey(value);
/** Without holes, which `every` and `flat` pass over. */
const isPair = (value: unknown): value is readonly [unknown, unknown] =>
  Array.isArray(value) && value.length === 2 && 0 in value && 1 in value;
const isMade = ({ id, createdAt, createdBy }: Fields) =>
  isIdText(id) && isTimeText(createdAt) && isText(createdBy, MAX_NAME);

function isSelector(value: unknown): boolean {
  const selector = fieldsOf(value, 2);
  const position = fieldsOf(selector?.['position'], 2);
  const quote = fieldsOf(selector?.['quote'], 3);
  if (!position || !quote) return false;
  const { start, end } = position;
  if (!isWhole(start) || !isWhole(end) || start > end) return false;
  return isText(quote['exact'], MAX_TEXT) && isText(quote['prefix'], MAX_NAME) && isText(quote['suffix'], MAX_NAME);
}

function isAnnotation(value: unknown): boolean {
  const record = fieldsOf(value, 9);
  if (!record || !isMade(record)) return false;
  const { sourceId, selector, colour, tags, memo } = record;
  if (!isIdText(sourceId) || !colours.has(colour) || !isText(memo, MAX_MEMO)) return false;
  return Array.isArray(tags) && tags.length === 0 && isSelector(selector);
}

function isLink(value: unknown): boolean {
  const record = fieldsOf(value, 7);
  if (!record || !isMade(record)) return false;
  const { annotationId, target, stance } = record;
  if (!isIdText(annotationId) || !knownStances.has(stance)) return false;
  const { kind, id } = fieldsOf(target, 2) ?? {};
  return (kind === 'priority' || kind === 'statement') && isIdText(id);
}

/** Whether it is a record of just these fields, or of these and an origin. */
function fieldsAndOrigin(value: unknown, count: number): Fields | null {
  const bare = fieldsOf(value, count);
  if (bare) return bare;
  const record = fieldsOf(value, count + 1);
  const origin = fieldsOf(record?.['origin'], 2);
  return origin && isIdText(origin['sourceId']) && isSelector(origin['selector']) ? record : null;
}

const isPriority = (value: unknown): boolean => {
  const record = fieldsAndOrigin(value, 6);
  return record !== null && isMade(record) && isOrder(record['order']) && isText(record['title'], MAX_NAME);
};

const isInCell = (record: Fields) => isMade(record) && isIdText(record['priorityId']) && isIdText(record['columnId']);

const isStatement = (value: unknown): boolean => {
  const record = fieldsAndOrigin(value, 8);
  return record !== null && isInCell(record) && isOrder(record['order']) && isText(record['prose'], MAX_PROSE);
};

function isRating(value: unknown): boolean {
  const record = fieldsOf(value, 7);
  const { kind, rating } = fieldsOf(record?.['value'], 2) ?? {};
  return (
    record !== null && isInCell(record) && kind === 'rating' && isWhole(rating) && rating >= 1 && rating <= RATING_STEPS
  );
}

const checks: ReadonlyMap<unknown, (value: unknown) => boolean> = new Map([
  ['annotation', isAnnotation],
  ['evidence-link', isLink],
  ['priority', isPriority],
  ['statement', isStatement],
  ['cell-value', isRating],
]);

/**
 * True only for annotations without tags, links without judgement, ratings, and priorities and statements under no heading
 * and with nothing set, that the schemas would accept as they are; false says nothing. Ten times as fast as the schemas: a
 * study may hold tens of thousands of them.
 */
export function isWellFormed(value: unknown): boolean {
  const kind = typeof value === 'object' && value !== null ? (value as Fields)['kind'] : undefined;
  return checks.get(kind)?.(value) ?? false;
}

/** The same for an entry of the log that was done, not undone; of the records in it nothing is said. */
export function isPlainEntry(value: unknown): boolean {
  const record = fieldsOf(value, 10);
  const role = fieldsOf(record?.['role'], 1);
  if (!record || role?.['kind'] !== 'do' || !isIdText(record['id']) || !isWhole(record['sequence'])) return false;
  const { label, by, at, added, removed, updated, changedAt, sequence } = record;
  if (sequence === 0 || !isText(label, MAX_NAME) || !isText(by, MAX_NAME) || !isTimeText(at)) return false;
  if (!isPair(changedAt) || !isTimeText(changedAt[0]) || !isTimeText(changedAt[1])) return false;
  if (![added, removed, updated].every(Array.isArray)) return false;
  for (const pair of updated as readonly unknown[]) if (!isPair(pair)) return false;
  return true;
}

/** The same for a paragraph without marks. */
export function isPlainParagraph(value: unknown): boolean {
  const block = fieldsOf(value, 3);
  return block?.['kind'] === 'paragraph' && isWhole(block['start']) && isWhole(block['end']);
}
