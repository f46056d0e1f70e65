// The fields that records are made of, and the sentence that says what is wrong with one.
import * as v from 'valibot';

// The bounds lie far beyond what anybody types or pastes into a field; they are there for hostile files, and whatever
// exceeds them is refused before it is dispatched (`whyRefused`). Characters are UTF-16 code units.
export const MAX_NAME = 1_000_000;
export const MAX_PROSE = 10_000_000;
export const MAX_MEMO = 10_000_000;
export const MAX_TEXT = 100_000_000;
export const MAX_TAGS = 10_000;
const MAX_ORDER = 20_000;

// Without a prototype, so that `__proto__` or `constructor` in the data is an unknown field like any other.
const fields = <const T extends v.ObjectEntries>(entries: T): T => Object.assign(Object.create(null), entries) as T;
export const record = <const T extends v.ObjectEntries>(entries: T) =>
  v.strictObject(fields(entries), ({ expected }) => {
    if (expected === 'never') return 'is a field that does not belong there';
    return expected === 'Object' ? 'is not a record' : 'is missing';
  });

export const text = (max: number) =>
  v.pipe(v.string('must be text'), v.maxLength(max, `must have at most ${max} characters`));
export const name = text(MAX_NAME);
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (value: string) => ID.test(value);
export const id = v.pipe(v.string('must be an id'), v.regex(ID, 'must be an id'));
export const sha256 = v.pipe(v.string('must be a SHA-256'), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256'));
export const wholeNumber = v.pipe(
  v.number('must be a whole number'),
  v.safeInteger('must be a whole number'),
  v.minValue(0, 'must not be negative'),
);

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ISO 8601 with milliseconds, UTC, and a day that there was. Reads the digits: tens of thousands are looked at. */
export function isTime(value: string): boolean {
  if (!ISO_TIME.test(value)) return false;
  const digits = (from: number) => (value.charCodeAt(from) - 48) * 10 + value.charCodeAt(from + 1) - 48;
  const month = digits(5);
  const day = digits(8);
  if (day < 1 || day > (daysOf[month - 1] ?? 0) || digits(11) > 23 || digits(14) > 59 || digits(17) > 59) return false;
  if (month !== 2 || day < 29) return true;
  const year = digits(0) * 100 + digits(2);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
export const time = v.pipe(
  v.string('must be a time'),
  v.check(isTime, 'must be a time in UTC, such as 2026-01-31T09:00:00.000Z'),
);

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/** `YYYY-MM-DD`, and a day that there was. */
export const isDate = (value: string): boolean => ISO_DATE.test(value) && isTime(`${value}T00:00:00.000Z`);
export const date = v.pipe(v.string('must be a date'), v.check(isDate, 'must be a date, such as 2026-01-31'));

/** The shape that rocicorp's fractional-indexing demands; with any other key it would throw at the next move. */
export function isOrderKey(key: string): boolean {
  if (key.length > MAX_ORDER || !/^[A-Za-z][0-9A-Za-z]*$/.test(key)) return false;
  const head = key.charCodeAt(0);
  const integerLength = head >= 97 ? head - 97 + 2 : 90 - head + 2;
  if (key.length < integerLength || key === `A${'0'.repeat(26)}`) return false;
  return key.length === integerLength || !key.endsWith('0');
}
export const order = v.pipe(v.string('must be an order key'), v.check(isOrderKey, 'must be an order key'));

export const optionalName = v.optional(name);
export const direction = v.optional(v.picklist(['ltr', 'rtl'], 'must be ltr or rtl'));

interface Issue {
  readonly message: string;
  readonly path?: readonly { readonly key?: unknown }[] | undefined;
}

export function sentence(what: string, issues: readonly Issue[]): string {
  const issue = issues[0];
  const path = (issue?.path ?? []).map(({ key }) => String(key)).join('.');
  const message = issue?.message ?? 'cannot be read';
  return path === '' ? `This ${what} ${message}.` : `The field “${path.slice(0, 200)}” of this ${what} ${message}.`;
}

export const firstIssue = { abortEarly: true } as const;
