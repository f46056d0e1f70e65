// Values of every kind: what is kept of them, how they are written, read and put in order.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnKindTitles, compareValues, readValue, tidyValue, valueText } from './column-values.ts';
import type { ColumnHolds, Value } from './matrix.ts';

const rating: ColumnHolds = { kind: 'rating', labels: ['', 'low', 'moderate', 'high', 'very high'] };
const option = (id: string, title: string) => ({ id, title, colour: 'green' }) as const;
const options = [option('a', 'Almost certain'), option('l', 'Likely'), option('u', 'Unlikely; but grave')];
const one: ColumnHolds = { kind: 'choice', options, several: false };
const several: ColumnHolds = { kind: 'choice', options, several: true };
const date: ColumnHolds = { kind: 'date' };
const people: ColumnHolds = { kind: 'people' };

const rated = (step: number): Value => ({ kind: 'rating', rating: step });
const chosen = (...optionIds: string[]): Value => ({ kind: 'choice', optionIds });
const on = (day: string): Value => ({ kind: 'date', date: day });
const named = (...names: string[]): Value => ({ kind: 'people', names });

describe('tidyValue', () => {
  it.each<readonly [string, ColumnHolds, Value, Value | null]>([
    ['a step there is', rating, rated(5), rated(5)],
    ['a step there is not', rating, rated(6), null],
    ['half a step', rating, rated(2.5), null],
    ['options in the order of the column', several, chosen('u', 'a', 'gone'), chosen('a', 'u')],
    ['one option where one may be chosen', one, chosen('u', 'l'), chosen('l')],
    ['no option', several, chosen('gone'), null],
    ['a day', date, on('2024-02-29'), on('2024-02-29')],
    ['a day that is not in the calendar', date, on('2023-02-29'), null],
    ['a day written otherwise', date, on('29.2.2024'), null],
    ['names without doubles', people, named(' Ada  Byron', 'ada byron', '', 'Bo'), named('Ada Byron', 'Bo')],
    ['no name', people, named(' '), null],
    ['a value of another kind', date, rated(1), null],
    ['a value among statements', { kind: 'statements' }, rated(1), null],
  ])('keeps what it can of %s', (_what, holds, value, kept) => {
    expect(tidyValue(holds, value)).toEqual(kept);
  });
});

describe('valueText and readValue', () => {
  it.each<readonly [string, ColumnHolds, Value]>([
    ['1', rating, rated(1)],
    ['4 – high', rating, rated(4)],
    ['Likely', one, chosen('l')],
    ['Almost certain; Likely', several, chosen('a', 'l')],
    ['Unlikely; but grave', one, chosen('u')],
    ['Likely; Unlikely; but grave', several, chosen('l', 'u')],
    ['3', { kind: 'rating', labels: ['3', '', '', '', ''] }, rated(3)],
    ['2026-11-25', date, on('2026-11-25')],
    ['Ada Byron; Port of Rye', people, named('Ada Byron', 'Port of Rye')],
  ])('are inverse for %s', (text, holds, value) => {
    expect(valueText(holds, value)).toBe(text);
    expect(readValue(holds, text)).toEqual(value);
  });

  it.each<readonly [string, ColumnHolds, Value | null]>([
    ['High', rating, rated(4)],
    ['3/5', rating, rated(3)],
    ['7', rating, null],
    ['4: high, I think', rating, rated(4)],
    ['2-3', rating, null],
    ['4/10', rating, null],
    ['Likely; Almost certain', one, null],
    ['29.2.2024', date, on('2024-02-29')],
    ['3/4/2024', date, null],
    ['', rating, null],
    ['likely', one, chosen('l')],
    ['perhaps', one, null],
    ['Likely; perhaps', several, null],
    ['tomorrow', date, null],
    ['a\nb', people, named('a', 'b')],
    ['anything', { kind: 'statements' }, null],
  ])('read %j as it was meant, or not at all', (text, holds, value) => {
    expect(readValue(holds, text)).toEqual(value);
  });

  it('are inverse whatever the labels, titles and names are', () => {
    const words = fc.oneof(
      fc.constantFrom('1', '2', '5', '3 – high', 'high', 'High', 'a; b', 'a', 'b', 'Résumé', 'resume', '4/5', ''),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const labels = fc.array(words, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(labels, fc.integer({ min: 1, max: 5 }), (own, step) => {
        const holds: ColumnHolds = { kind: 'rating', labels: own };
        expect(readValue(holds, valueText(holds, rated(step)))).toEqual(rated(step));
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.boolean()), (all, taken) => {
        const titles = all.map((title) => title.replace(/[\s;]+/gu, ' ').trim()).filter(Boolean);
        const own = [...new Set(titles)].map((title, i) => option(`o${i}`, title));
        const holds: ColumnHolds = { kind: 'choice', options: own, several: true };
        const value = tidyValue(holds, chosen(...own.filter(() => taken.next().value).map(({ id }) => id)));
        if (value) expect(readValue(holds, valueText(holds, value))).toEqual(value);
      }),
      { numRuns: 500 },
    );
    // One option alone, whose title may hold what stands between several.
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.boolean(), fc.nat(), (all, more, which) => {
        const titles = new Map(
          all.map((title) => [
            title
              .replace(/\s*[;\n]\s*/gu, '; ')
              .replace(/\s+/gu, ' ')
              .trim(),
            title,
          ]),
        );
        const own = [...titles.values()].map((title, i) => option(`o${i}`, title));
        const holds: ColumnHolds = { kind: 'choice', options: own, several: more };
        const taken = own[which % own.length];
        if (!taken || !/[^;\s]/u.test(taken.title)) return;
        expect(readValue(holds, valueText(holds, chosen(taken.id)))).toEqual(chosen(taken.id));
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (day) => {
        const value = tidyValue(date, on(day.toISOString().slice(0, 10)));
        if (value) expect(readValue(date, valueText(date, value))).toEqual(value);
      }),
    );
    fc.assert(
      fc.property(fc.array(words), (names) => {
        const value = tidyValue(people, named(...names));
        if (value) expect(readValue(people, valueText(people, value))).toEqual(value);
      }),
    );
  });

  it('read a long text that names nothing in a moment', () => {
    const most = Array.from({ length: 20 }, (_, i) => option(`o${i}`, `Option; number ${i}`));
    const lines = Array.from({ length: 4000 }, (_, i) => `line ${i}`).join('\n');
    expect(readValue({ kind: 'choice', options: most, several: true }, lines)).toBeNull();
  });

  it('never throw, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(rating, one, several, date, people), (text, holds) => {
        const value = readValue(holds, text);
        if (value) expect(tidyValue(holds, value)).toEqual(value);
      }),
    );
  });
});

describe('compareValues', () => {
  it.each<readonly [string, ColumnHolds, readonly Value[]]>([
    ['ratings by number', rating, [rated(1), rated(2), rated(5)]],
    ['choices by the order of the options', several, [chosen('a'), chosen('a', 'l'), chosen('l'), chosen('u')]],
    ['dates by time', date, [on('1999-12-31'), on('2024-02-29'), on('2024-03-01')]],
    ['people as words', people, [named('ada'), named('Ada', 'Bo'), named('Émile'), named('Zoe')]],
  ])('orders %s', (_what, holds, ascending) => {
    expect([...ascending].reverse().sort((a, b) => compareValues(holds, a, b))).toEqual(ascending);
  });
});

it('names every kind of column once', () => {
  expect(columnKindTitles.map(([kind]) => kind)).toEqual(['statements', 'rating', 'choice', 'date', 'people']);
});
