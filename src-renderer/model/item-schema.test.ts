import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import { content, firstItems, Scribe, SOURCE_ID } from '../storage/test-study.ts';
import { canonicalJson } from './content-bytes.ts';
import { checkContent } from './content-schema.ts';
import { checkEntry } from './entry-schema.ts';
import { checkItem } from './item-schema.ts';
import fixture from './migrations/fixtures/version-2.json' with { type: 'json' };

const scribe = new Scribe();
scribe.annotate();
const items = [...scribe.items.values()];
const find = (kind: string) => items.find((item) => item.kind === kind) as object;
const polluted = (item: object) => parsed(JSON.stringify(item).replace('{', '{"__proto__":{"x":1},'));
const versionTwo = fixture.items;
const newest = (kind: string) => versionTwo.find((item) => item.kind === kind) as object;
const parsed = (json: string) => JSON.parse(json) as object;

describe('a record', () => {
  it.each(items.map((item) => [item.kind, item] as const))('is taken as it is: %s', (_, item) => {
    expect(checkItem(item)).toEqual({ ok: true, item });
  });

  it('may name the source that it is a new version of, or leave that out', () => {
    const version = { ...find('source'), replaces: SOURCE_ID };
    expect(checkItem(version)).toEqual({ ok: true, item: version });
    expect(find('source')).not.toHaveProperty('replaces');
  });

  it.each(versionTwo.map((item) => [item.kind, item] as const))('of format 2 is taken as it is: %s', (_, item) => {
    expect(checkItem(item)).toEqual({ ok: true, item });
  });

  it.each([
    ['a column that holds nothing', { ...newest('column'), holds: undefined }, 'holds'],
    ['a column of no known kind', { ...newest('column'), holds: { kind: 'formula' } }, 'known kind of column'],
    ['a rating with four labels', { ...newest('column'), holds: { kind: 'rating', labels: ['', '', '', ''] } }, 'five'],
    ['a rating of 6', { ...newest('cell-value'), value: { kind: 'rating', rating: 6 } }, 'at most 5'],
    ['a rating of 0', { ...newest('cell-value'), value: { kind: 'rating', rating: 0 } }, 'at least 1'],
    [
      'a day that never was',
      { ...newest('cell-value'), value: { kind: 'date', date: '2026-02-30' } },
      'must be a date',
    ],
    ['a date with a time', { ...newest('cell-value'), value: { kind: 'date', date: '2026-02-03T00:00' } }, 'a date'],
    ['an odd confidence', { ...newest('evidence-link'), confidence: 'sure' }, 'low, moderate or high'],
    ['archived: no', { ...newest('priority'), archived: false }, 'must be true where it stands'],
    ['a tag of no known colour', { ...newest('tag'), colour: 'black' }, 'must be a highlight colour'],
    ['a rejection of nothing', { ...newest('rejection'), target: undefined }, 'target'],
  ])('of format 2 is refused with a sentence: %s', (_, value, words) => {
    const checked = checkItem(value);
    expect(checked.ok ? 'taken' : checked.reason).toContain(words);
  });

  it.each([
    ['nothing', null, 'This is not a record.'],
    ['text', 'study', 'This is not a record.'],
    ['an unknown kind', { kind: 'constructor' }, 'This record is of no known kind.'],
    ['a missing field', { ...find('study'), title: undefined }, 'The field “title” of this study must be text.'],
    ['a version of nothing', { ...find('source'), replaces: '' }, 'The field “replaces” of this source must be an id.'],
    ['an odd id', { ...find('priority'), id: '../x' }, 'The field “id” of this priority must be an id.'],
    ['an upper-case id', { ...find('priority'), id: 'A0000000-0000-7000-8000-000000000001' }, 'must be an id'],
    ['a time that never was', { ...find('study'), createdAt: '2026-02-31T00:00:00.000Z' }, 'must be a time'],
    ['NaN for a time', { ...find('study'), createdAt: Number.NaN }, 'must be a time'],
    ['an order key that would trip the next move', { ...find('column'), order: 'a00' }, 'must be an order key'],
    ['an unknown colour', { ...find('annotation'), colour: 'url(x)' }, 'must be a highlight colour'],
    ['tags that are no list', { ...find('annotation'), tags: 'sea' }, 'must be a list of tags'],
    ['an endless title', { ...find('study'), title: 'x'.repeat(1_000_001) }, 'must have at most 1000000 characters'],
    ['a field of its own', { ...find('study'), colour: 'blue' }, 'The field “colour” of this study is a field that'],
    ['__proto__', polluted(find('column')), '“__proto__” of this column is a field that'],
    ['constructor', { ...find('study'), constructor: 1 }, '“constructor” of this study is a field that'],
    [
      'an offset that is no whole number',
      { ...find('annotation'), selector: { position: { start: 0.5, end: 1 }, quote: {} } },
      'The field “selector.position.start” of this annotation must be a whole number.',
    ],
    [
      'a passage that ends before it starts',
      {
        ...find('annotation'),
        selector: { position: { start: 2, end: 1 }, quote: { exact: '', prefix: '', suffix: '' } },
      },
      'must not end before it starts',
    ],
    [
      'a prototype within',
      { ...find('evidence-link'), target: polluted({ kind: 'priority', id: SOURCE_ID }) },
      'a field that does not belong there',
    ],
  ])('is refused with a sentence: %s', (_, value, words) => {
    const checked = checkItem(value);
    expect(checked.ok ? 'taken' : checked.reason).toContain(words);
    expect(checked.ok ? '' : checked.reason).toMatch(/^This|^The/);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.constantFrom(...items), (value, item) => {
        expect(checkItem(value).ok).toBe(false);
        const checked = checkItem({ ...item, id: value });
        expect(checked.ok).toBe(false);
      }),
    );
  });

  it('takes every order key that fractional-indexing makes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 60 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const index = place % (keys.length + 1);
          keys.splice(index, 0, generateKeyBetween(keys[index - 1] ?? null, keys[index] ?? null));
        }
        for (const order of keys) expect(checkItem({ ...find('column'), order }).ok).toBe(true);
      }),
    );
  });
});

describe('a log entry', () => {
  const entry = scribe.entries[1] as (typeof scribe.entries)[0];
  const [first, second] = firstItems;

  it('is taken as it is', () => {
    for (const each of scribe.entries) expect(checkEntry(each)).toEqual({ ok: true, entry: each });
  });

  it.each([
    ['no change', 7, 'This change'],
    ['a sequence of 0', { ...entry, sequence: 0 }, 'must be at least 1'],
    ['an unknown role', { ...entry, role: { kind: 'merge' } }, 'must be do, undo or redo'],
    ['an undo of nothing', { ...entry, role: { kind: 'undo' } }, 'role.of'],
    ['one time only', { ...entry, changedAt: [entry.at] }, 'changedAt'],
    ['a malformed record', { ...entry, added: [{ kind: 'priority', id: 3 }] }, 'of this priority'],
    ['a half update', { ...entry, updated: [[first]] }, 'not a record'],
    ['an update of two records', { ...entry, updated: [[first, second]] }, 'two different records'],
    ['__proto__', polluted(entry), '__proto__'],
  ])('is refused with a sentence: %s', (_, value, words) => {
    const checked = checkEntry(value);
    expect(checked.ok ? 'taken' : checked.reason).toContain(words);
  });
});

describe('a content', () => {
  const { text, blocks } = content;

  it('is taken as it is', () => {
    expect(checkContent(content)).toEqual({ ok: true, content });
    expect(checkContent({ text: '', blocks: [] }).ok).toBe(true);
  });

  it.each([
    ['a gap between blocks', { text, blocks: blocks.toSpliced(1, 1) }, 'do not follow'],
    ['text after the last block', { text: `${text}\nmore`, blocks }, 'do not cover'],
    ['no new line between blocks', { text: text.replaceAll('\n', ' '), blocks }, 'parted by a new line'],
    ['a block that ends before it starts', { text: '', blocks: [{ kind: 'rule', start: 0, end: -1 }] }, 'negative'],
    [
      'a mark outside its block',
      { text: 'ab', blocks: [{ kind: 'paragraph', start: 0, end: 2, marks: [{ kind: 'code', start: 1, end: 3 }] }] },
      'outside its block',
    ],
    ['an unknown block', { text: 'a', blocks: [{ kind: 'script', start: 0, end: 1 }] }, 'known kind of block'],
    ['an event handler', { text: 'a', blocks: [{ kind: 'image', start: 0, end: 1, onerror: 'x' }] }, 'onerror'],
  ])('is refused with a sentence: %s', (_, value, words) => {
    const checked = checkContent(value);
    expect(checked.ok ? 'taken' : checked.reason).toContain(words);
  });

  it('is written the same in whatever order its fields were made', () => {
    expect(canonicalJson({ b: [{ d: 1, c: '\ud800' }], a: undefined })).toBe(
      canonicalJson({ b: [{ c: '\ud800', d: 1 }] }),
    );
  });

  it('is known by the source that it belongs to', () => {
    expect(items.find(({ id }) => id === SOURCE_ID)).toMatchObject({ length: text.length });
  });
});
