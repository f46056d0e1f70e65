import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Priority, PriorityGroup } from '../model/matrix.ts';
import { Indexes } from './indexes.ts';
import { RankedPriorities } from './ranked-priorities.ts';

const made = { createdAt: '2026-01-31T00:00:00.000Z', createdBy: 'Ada' };
const priority = (id: string, order: string, rest: Partial<Priority> = {}): Priority => ({
  kind: 'priority',
  id,
  order,
  title: id,
  ...rest,
  ...made,
});
const group = (id: string, order: string): PriorityGroup => ({ kind: 'group', id, order, title: id, ...made });
const ids = (list: readonly Priority[]) => list.map(({ id }) => id).join(' ');

const start = [
  group('land', 'a1'),
  group('sea', 'a0'),
  priority('quay', 'a3', { groupId: 'sea' }),
  priority('road', 'a0', { groupId: 'land' }),
  priority('boat', 'a1', { groupId: 'sea' }),
  priority('plan', 'a2'),
  priority('old', 'a0', { archived: true, groupId: 'sea' }),
  priority('lost', 'a1', { groupId: 'gone' }),
];

describe('the ranks of the priorities', () => {
  it('go through those under no heading, then group by group, without the archived', () => {
    const indexes = new Indexes(start);
    const ranked = new RankedPriorities(indexes);
    expect(ids(ranked.all())).toBe('lost plan boat quay road');
    expect(ids(ranked.in('sea'))).toBe('boat quay');
    expect(ids(ranked.in(undefined))).toBe('lost plan');
    expect(ids(ranked.in('gone'))).toBe('lost plan');
    expect(['lost', 'road', 'old', 'nobody'].map((id) => ranked.rankOf(id))).toEqual([0, 4, -1, -1]);
  });

  it('keep their list until a priority or a group changes', () => {
    const indexes = new Indexes(start);
    const ranked = new RankedPriorities(indexes);
    const before = ranked.all();
    ranked.follow({ added: [{ kind: 'tag', id: 't', name: 'sea', colour: 'blue' }], updated: [], removed: [] });
    expect(ranked.all()).toBe(before);
  });

  const change = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'sea', 'land'),
    order: fc.constantFrom('a0', 'a1', 'a2'),
    groupId: fc.constantFrom(undefined, 'sea', 'land', 'gone'),
    archived: fc.boolean(),
    gone: fc.boolean(),
  });

  it('are those of ranks made from scratch, whatever changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const indexes = new Indexes([]);
        const ranked = new RankedPriorities(indexes);
        for (const { id, order, groupId, archived, gone } of changes) {
          const isGroup = id === 'sea' || id === 'land';
          const before = indexes.tables[isGroup ? 'group' : 'priority'].get(id);
          const rest = { ...(groupId ? { groupId } : {}), ...(archived ? { archived } : {}) };
          const after = isGroup ? group(id, order) : priority(id, order, rest);
          const edits = {
            added: before || gone ? [] : [after],
            updated: before && !gone ? [[before, after] as const] : [],
            removed: before && gone ? [before] : [],
          };
          indexes.apply(edits);
          ranked.follow(edits);
          const anew = new RankedPriorities(
            new Indexes([...indexes.tables.priority.values(), ...indexes.tables.group.values()]),
          );
          expect(ids(ranked.all())).toBe(ids(anew.all()));
        }
      }),
    );
  });
});
