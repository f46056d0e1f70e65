// The cheat-sheet leaves no key of the keymap out.
import { describe, expect, it } from 'vitest';
import { keymap } from '../../commands/keymap.ts';
import { keyGroups } from './key-groups.ts';

const rows = keyGroups.flatMap((group) => group.rows);

describe('the groups of the cheat-sheet', () => {
  it('shows every key of the keymap', () => {
    const shown = rows.flatMap((row) => row.chords);
    const missing = keymap.flatMap((entry) => entry.keys).filter((key) => !shown.includes(key) && !/^\d$/u.test(key));
    expect(missing).toEqual([]);
  });

  it('shows the nine link keys as one row', () => {
    expect(rows.filter((row) => row.chords.includes('1…9'))).toHaveLength(1);
    expect(rows.some((row) => row.chords.includes('1'))).toBe(false);
  });

  it('leaves out what has no key', () => {
    expect(rows.every((row) => row.chords.length > 0)).toBe(true);
  });

  it('tells keys that work in one place from those that work everywhere', () => {
    const placesOf = (name: string) => keyGroups.filter((group) => group.name === name).map((group) => group.place);
    expect(placesOf('Passage')).toEqual(['passage']);
    expect(placesOf('Go')).toEqual([undefined, 'passage']);
    expect(placesOf('Matrix')).toEqual([undefined, 'matrix', 'statement']);
    expect(placesOf('File')).toEqual([undefined]);
  });
});
