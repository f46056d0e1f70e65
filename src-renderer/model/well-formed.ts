// Sees at a glance that a record of the most frequent kinds is well-formed; whatever it does not know it leaves to the schemas.
import { highlightColours, stances } from './annotation.ts';
import { isId, isTime, MAX_MEMO, MAX_NAME, MAX_TEXT } from './field-schema.ts';

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
const isMade = ({ id, createdAt, createdBy }: Fields) =>
  typeof id === 'string' &&
  isId(id) &&
  typeof createdAt === 'string' &&
  isTime(createdAt) &&
  isText(createdBy, MAX_NAME);

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
  if (typeof sourceId !== 'string' || !isId(sourceId) || !colours.has(colour) || !isText(memo, MAX_MEMO)) return false;
  return Array.isArray(tags) && tags.length === 0 && isSelector(selector);
}

function isLink(value: unknown): boolean {
  const record = fieldsOf(value, 7);
  if (!record || !isMade(record)) return false;
  const { annotationId, target, stance } = record;
  if (typeof annotationId !== 'string' || !isId(annotationId) || !knownStances.has(stance)) return false;
  const { kind, id } = fieldsOf(target, 2) ?? {};
  return (kind === 'priority' || kind === 'statement') && typeof id === 'string' && isId(id);
}

/**
 * True only for annotations without tags and links without judgement that the schemas would accept as they are; false says
 * nothing. Ten times as fast as the schemas: a study may hold tens of thousands of them.
 */
export function isWellFormed(value: unknown): boolean {
  const kind = typeof value === 'object' && value !== null ? (value as Fields)['kind'] : undefined;
  return kind === 'annotation' ? isAnnotation(value) : kind === 'evidence-link' && isLink(value);
}

/** The same for a paragraph without marks. */
export function isPlainParagraph(value: unknown): boolean {
  const block = fieldsOf(value, 3);
  return block?.['kind'] === 'paragraph' && isWhole(block['start']) && isWhole(block['end']);
}
