// Counts and times as the list of studies says them.
import { describe, expect, it } from 'vitest';
import { agoWords, holdings } from './study-words.ts';

const none = { sources: 0, priorities: 0, statements: 0, annotations: 0, links: 0 };

describe('what a study holds', () => {
  it('counts in words', () => {
    expect(holdings({ ...none, sources: 1, priorities: 6, annotations: 1031 })).toBe(
      '1 source · 6 priorities · 1,031 passages',
    );
    expect(holdings({ ...none, sources: 2, priorities: 1, annotations: 1 })).toBe('2 sources · 1 priority · 1 passage');
  });

  it('says when there is nothing', () => {
    expect(holdings(none)).toBe('Empty');
  });
});

describe('when it changed', () => {
  const now = new Date(2025, 4, 20, 12, 0, 0).getTime();
  const before = (milliseconds: number) => new Date(now - milliseconds).toISOString();
  const hour = 3_600_000;
  const cases: readonly (readonly [passed: number, words: string])[] = [
    [-5000, 'just now'],
    [30_000, 'just now'],
    [60_000, '1 minute ago'],
    [59 * 60_000, '59 minutes ago'],
    [11 * hour, '11 hours ago'],
    [13 * hour, 'yesterday'],
    [35 * hour, 'yesterday'],
    [37 * hour, '2 days ago'],
    [13 * 24 * hour, '13 days ago'],
    [14 * 24 * hour, 'on 6 May 2025'],
  ];
  it.each(cases)('%d ms ago is %s', (passed, words) => {
    expect(agoWords(before(passed), now)).toBe(words);
  });

  it('does not fail over a time that cannot be read', () => {
    expect(agoWords('yesterday', now)).toBe('at an unknown time');
  });
});
