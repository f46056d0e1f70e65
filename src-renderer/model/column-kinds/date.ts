// Dates: a calendar day, ISO 8601.
import { isDate } from '../field-schema.ts';
import { readDay } from './read-date.ts';
import type { ValueKind } from './value-kind.ts';

export const date: ValueKind<'date'> = {
  title: 'Date',
  begin: () => ({ kind: 'date' }),
  tidy: (_holds, value) => (isDate(value.date) ? { kind: 'date', date: value.date } : null),
  text: (_holds, value) => value.date,
  read: (_holds, text) => {
    const day = readDay(text);
    return day === null ? null : { kind: 'date', date: day };
  },
  compare: (_holds, a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0),
};
