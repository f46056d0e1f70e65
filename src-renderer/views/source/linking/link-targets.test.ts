// Finding what a passage can be linked to.
import { describe, expect, it } from 'vitest';
import { type LinkTarget, matchTargets } from './link-targets.ts';

const priority = (rank: number, words: string): LinkTarget => ({
  target: { kind: 'priority', id: `p${rank}` },
  rank,
  words,
  column: '',
});
const statement = (rank: number, id: string, words: string): LinkTarget => ({
  target: { kind: 'statement', id },
  rank,
  words,
  column: 'Implications',
});
const targets = [
  priority(0, 'Increase production of ore'),
  statement(0, 's1', 'Smelters nearby will need more labour and energy.'),
  priority(1, 'Modernise the réseau of railways'),
  statement(1, 's2', 'Freight trains replace lorries on the valley road.'),
];
const ids = (found: readonly LinkTarget[]) => found.map(({ target }) => target.id);

describe('finding targets', () => {
  it.each([
    ['', ['p0', 's1', 'p1', 's2']],
    ['ore', ['p0', 's1']],
    ['RESEAU', ['p1']],
    ['train val', ['s2']],
    ['prdct', ['p0']],
    ['frieght', ['s2']],
    ['railwais', ['p1']],
    ['smellters', ['s1']],
    ['lurryes', []],
    ['2', ['p1', 's2']],
    ['zebra', []],
  ])('meets “%s”', (query, expected) => {
    expect(ids(matchTargets(targets, query))).toEqual(expected);
  });
});
