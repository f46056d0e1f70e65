import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentBytes } from '../content-bytes.ts';
import { checkContent } from '../content-schema.ts';
import { checkEntry } from '../entry-schema.ts';
import { checkItem } from '../item-schema.ts';
import { splitByReferences } from '../references.ts';
import type { StudyItem } from '../study.ts';
import { FORMAT_VERSION } from './format-version.ts';
import { liftEntries, liftItems, migrationSteps, NewerDataError, type MigrationPath, type RawRecord } from './lift.ts';

const folder = join(import.meta.dirname, 'fixtures');
const versions = Array.from({ length: FORMAT_VERSION }, (_, index) => index + 1);

interface Fixture {
  readonly formatVersion: number;
  readonly study: { readonly id: string };
  readonly items: readonly unknown[];
  readonly entries: readonly unknown[];
  readonly contents: Readonly<Record<string, unknown>>;
}

describe('a study of an older format', () => {
  it('stands as a fixture for every version there was', () => {
    expect(readdirSync(folder).toSorted()).toEqual(versions.map((version) => `version-${version}.json`));
    expect(migrationSteps.map(({ from }) => from)).toEqual(versions.slice(0, -1));
  });

  it.each(versions)('opens, written in version %i', (version) => {
    const fixture = JSON.parse(readFileSync(join(folder, `version-${version}.json`), 'utf8')) as Fixture;
    expect(fixture.formatVersion).toBe(version);
    const items = liftItems(fixture.items, version).map(checkItem);
    const entries = liftEntries(fixture.entries, version).map(checkEntry);
    expect([...items, ...entries].filter(({ ok }) => !ok)).toEqual([]);
    const kept = items.flatMap((checked): StudyItem[] => (checked.ok ? [checked.item] : []));
    expect(splitByReferences(kept, fixture.study.id).broken).toEqual([]);
    for (const [sha256, value] of Object.entries(fixture.contents)) {
      const checked = checkContent(value);
      expect(checked.ok && createHash('sha256').update(contentBytes(checked.content)).digest('hex')).toBe(sha256);
    }
  });
});

const rename = (from: string, to: string) => (item: RawRecord) => {
  const { [from]: value, ...rest } = item;
  if (typeof value !== 'string') throw new TypeError('no text');
  return { ...rest, [to]: value };
};
const path: MigrationPath = {
  target: 3,
  steps: [
    { from: 1, name: 'call the name a title', liftItem: rename('name', 'title') },
    {
      from: 2,
      name: 'call the title a heading, and give entries a place',
      liftItem: rename('title', 'heading'),
      liftEntry: (entry) => ({ ...entry, place: 'here' }),
    },
  ],
};

describe('lifting', () => {
  it.each([
    [1, { name: 'a' }],
    [2, { title: 'a' }],
    [3, { heading: 'a' }],
  ])('takes every step from version %i on', (version, item) => {
    expect(liftItems([item], version, path)).toEqual([{ heading: 'a' }]);
  });

  it('lifts the records of an entry as it lifts records', () => {
    const item = { name: 'a' };
    const entry = { label: 'Write', added: [item], updated: [[item, { name: 'b' }]], removed: [] };
    expect(liftEntries([entry], 1, path)).toEqual([
      {
        label: 'Write',
        place: 'here',
        added: [{ heading: 'a' }],
        updated: [[{ heading: 'a' }, { heading: 'b' }]],
        removed: [],
      },
    ]);
  });

  it.each([[null], ['text'], [[]], [{ name: 7 }]])('leaves %j as it was found', (item) => {
    expect(liftItems([item], 1, path)).toEqual([item]);
    expect(liftEntries([{ added: [item], updated: 'x' }], 1, path)).toEqual([
      { added: [item], updated: 'x', place: 'here' },
    ]);
  });

  it('refuses what a newer Lodestone wrote, with a sentence', () => {
    expect(() => liftItems([], FORMAT_VERSION + 1)).toThrow(NewerDataError);
    expect(() => liftEntries([], FORMAT_VERSION + 1)).toThrow(/newer version of Lodestone/);
  });

  it.each([[0], [-1], [1.5], [Number.NaN]])('refuses %d, which is no version', (version) => {
    expect(() => liftItems([], version)).toThrow(RangeError);
  });
});
