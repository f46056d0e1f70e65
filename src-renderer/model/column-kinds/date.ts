// Dates: a calendar day, ISO 8601.
import type { ValueKind } from './value-kind.ts';

/** Whether it is `YYYY-MM-DD` and a day of the calendar. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

export const date: ValueKind<'date'> = {
  title: 'Date',
  begin: () => ({ kind: 'date' }),
  tidy: (_holds, value) => (isDay(value.date) ? { kind: 'date', date: value.date } : null),
  text: (_holds, value) => value.date,
  read: (_holds, text) => {
    const day = text.trim();
    return isDay(day) ? { kind: 'date', date: day } : null;
  },
  compare: (_holds, a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0),
};
