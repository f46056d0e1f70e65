// A calendar day as people and spreadsheets write it, read only where it can mean just one day.
import { isDate } from '../field-schema.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const names = 'january february march april may june july august september october november december'.split(' ');

/** From 1; 0 when it is the name of no month. */
function monthOf(name: string): number {
  const word = name.toLowerCase().replace(/\.$/u, '');
  return (word === 'sept' ? 8 : Math.max(months.indexOf(word), names.indexOf(word))) + 1;
}

const pad = (number: string | number, length: number) => String(number).padStart(length, '0');

function day(year: string, month: string | number, date: string): string | null {
  const iso = `${year}-${pad(month, 2)}-${pad(date, 2)}`;
  return isDate(iso) ? iso : null;
}

/** A day of which all is numbers, the year last; `null` when two days fit. */
function bySigns(first: string, sign: string, second: string, year: string): string | null {
  const dayFirst = day(year, second, first);
  // Wherever full stops part a date, the day stands first.
  if (sign === '.') return dayFirst;
  const monthFirst = day(year, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
}

/**
 * `YYYY-MM-DD`, or `null` for what is no day or may be two, as 3/4/2026. Years have four digits; months may have their
 * English names; a time of day behind it is left out when it is midnight, as spreadsheets write days.
 */
export function readDay(text: string): string | null {
  const words = text
    .trim()
    .replace(/[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?$/u, '')
    .replace(/\s+/gu, ' ');
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u.exec(words);
  if (iso) return day(iso[1] ?? '', iso[3] ?? '', iso[4] ?? '');
  const signs = /^(\d{1,2})(?<sign>[-/.])\s?(\d{1,2})\k<sign>\s?(\d{4})$/u.exec(words);
  if (signs) return bySigns(signs[1] ?? '', signs[2] ?? '', signs[3] ?? '', signs[4] ?? '');
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}(\p{L}+\.?)[ ,-]{1,2}(\d{4})$/u.exec(words);
  if (dayFirst) return day(dayFirst[3] ?? '', monthOf(dayFirst[2] ?? ''), dayFirst[1] ?? '');
  const monthFirst = /^(\p{L}+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(words);
  return monthFirst ? day(monthFirst[3] ?? '', monthOf(monthFirst[1] ?? ''), monthFirst[2] ?? '') : null;
}
