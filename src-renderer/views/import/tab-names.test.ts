// How files of one name are told apart on their tabs.
import { describe, expect, it } from 'vitest';
import { tabNames } from './tab-names.ts';

describe('tabNames', () => {
  it('counts the files of one name, and leaves the others alone', () => {
    expect(tabNames([{ name: 'plan.md' }, { name: 'other.md' }, { name: 'plan.md' }])).toEqual([
      { name: 'plan.md', which: '1 of 2' },
      { name: 'other.md' },
      { name: 'plan.md', which: '2 of 2' },
    ]);
  });
});
