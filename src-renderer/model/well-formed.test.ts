// What is seen to be well-formed at a glance is so by the schemas too, whatever was done to it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEntry, checkEntryByRules } from './entry-schema.ts';
import { isTime } from './field-schema.ts';
import { checkByRules } from './item-schema.ts';
import { isPlainEntry, isPlainParagraph, isWellFormed } from './well-formed.ts';

const id = '01890000-0000-7000-8000-000000000001';
const made = { id, createdAt: '2026-01-31T09:00:00.000Z', createdBy: 'A' };
const annotation = {
  kind: 'annotation',
  sourceId: id,
  selector: { position: { start: 1, end: 3 }, quote: { exact: 'ab', prefix: '', suffix: '' } },
  colour: 'yellow',
  tags: [],
  memo: '',
  ...made,
};
const link = { kind: 'evidence-link', annotationId: id, target: { kind: 'priority', id }, stance: 'supports', ...made };
const priority = { kind: 'priority', order: 'a0', title: 'A', ...made };
const inCell = { priorityId: id, columnId: id, ...made };
const statement = { kind: 'statement', order: 'a0', prose: 'A.', ...inCell };
const value = { kind: 'cell-value', value: { kind: 'rating', rating: 3 }, ...inCell };
const origin = { sourceId: id, selector: annotation.selector };
const records = [annotation, link, priority, statement, value, { ...priority, origin }, { ...statement, origin }];
const entry = {
  id,
  label: 'Annotate',
  at: made.createdAt,
  by: 'A',
  added: [annotation],
  updated: [[link, link]],
  removed: [],
  sequence: 4,
  role: { kind: 'do' },
  changedAt: [made.createdAt, made.createdAt],
};
const odd = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'yellow',
  'supports',
  -1,
  0,
  1.5,
  6,
  id,
  'a0',
  'a00',
  [],
  ['x'],
  {},
  true,
);

/** Sets, adds or takes away one field somewhere in a record. */
function damage(record: object, path: number, key: string, value: unknown): unknown {
  const copy = structuredClone(record) as Record<string, unknown>;
  const places: Record<string, unknown>[] = [copy];
  for (const place of places) {
    for (const inner of Object.values(place)) {
      if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
        places.push(inner as Record<string, unknown>);
      }
    }
  }
  const place = places[path % places.length] as Record<string, unknown>;
  const keys = [...Object.keys(place), key];
  const chosen = keys[(path * 7) % keys.length] as string;
  if (value === undefined) delete place[chosen];
  else place[chosen] = value;
  return copy;
}

describe('the glance', () => {
  it('knows the plain ones of the most frequent kinds', () => {
    expect(records.map(isWellFormed)).toEqual(records.map(() => true));
    expect(isPlainEntry(entry)).toBe(true);
    expect(isPlainEntry({ ...entry, role: { kind: 'undo', of: id } })).toBe(false);
    const holes: unknown[] = [];
    holes.length = 2;
    for (const damaged of [{ changedAt: holes }, { updated: holes }, { updated: [holes] }, { added: holes }]) {
      expect(checkEntry({ ...entry, ...damaged })).toMatchObject({ ok: false });
    }
    expect(isPlainParagraph({ kind: 'paragraph', start: 0, end: 4 })).toBe(true);
    expect(isPlainParagraph({ kind: 'paragraph', start: 0, end: 4, language: 7 })).toBe(false);
    expect(isPlainParagraph({ kind: 'paragraph', start: -1, end: 4 })).toBe(false);
  });

  it('accepts nothing that the schemas refuse or change', () => {
    fc.assert(
      fc.property(fc.constantFrom(...records), fc.nat(60), fc.string(), odd, (record, path, key, value) => {
        const damaged = damage(record, path, key, value);
        if (isWellFormed(damaged)) expect(checkByRules(damaged)).toEqual({ ok: true, item: damaged });
      }),
      { numRuns: 4000 },
    );
  });

  it('accepts no entry that the schemas refuse or change', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.string(), odd, (path, key, value) => {
        const damaged = damage(entry, path, key, value);
        if (isPlainEntry(damaged)) expect(checkEntry(damaged)).toEqual(checkEntryByRules(damaged));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes for a time just what a date writes', () => {
    const part = (max: number) => fc.nat(max).map((value) => String(value).padStart(2, '0'));
    const written = fc
      .tuple(fc.constantFrom('0000', '1900', '2000', '2024', '2026'), part(14), part(33), part(25), part(61), part(61))
      .map(([year, month, day, hour, minute, second]) => `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
    fc.assert(
      fc.property(written, (text) => {
        const milliseconds = Date.parse(text);
        expect(isTime(text)).toBe(!Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text);
      }),
      { numRuns: 2000 },
    );
  });
});
