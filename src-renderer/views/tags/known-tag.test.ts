import { describe, expect, it } from 'vitest';
import { knownTag } from './known-tag.ts';

const known = ['Risk', 'risk/Supply', 'cost', 'people/chemists'];

describe('a tag that is typed', () => {
  it.each([
    ['another case is the tag that is known', 'COST', 'cost'],
    ['signs around it do not count', ' #Cost ', 'cost'],
    ['a new one is tidied and stays as typed', '#New  idea', 'New idea'],
    ['below a known one it stands below that', 'RISK/demand', 'Risk/demand'],
    ['a tag that only stands above others is known too', 'People', 'people'],
    ['the deepest known part counts', 'people/Chemists/young', 'people/chemists/young'],
    ['nothing is no tag', ' # ', ''],
  ])('%s', (_, typed, kept) => {
    expect(knownTag(typed, known)).toBe(kept);
  });

  it('is itself where it is known just so, and a whole tag before one above others', () => {
    expect(knownTag('ai', ['AI', 'ai'])).toBe('ai');
    expect(knownTag('Ai', ['AI/ethics', 'ai'])).toBe('ai');
  });
});
