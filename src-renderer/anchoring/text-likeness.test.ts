// How alike texts are: versions of one article stand out from other articles on the same matter.
import { describe, expect, it } from 'vitest';
import { likenessTo, sameArticleBar } from './text-likeness.ts';

const article =
  'The river port opens a second quay in spring. The town hopes for more ships, and the council speaks of a tax on ' +
  'every berth. An old mill beside the water is to become a school for eighty pupils. Nobody has said who pays.';

const cases: readonly (readonly [name: string, other: string, alike: boolean])[] = [
  ['the same text', article, true],
  ['the same words set otherwise', article.toUpperCase().replaceAll('. ', '.\n\n'), true],
  ['a few words edited', article.replace('second', 'third').replace('eighty', 'ninety'), true],
  ['a sentence put in', article.replace('An old', 'Ferries stop for good in May. An old'), true],
  [
    'another article on the same matter',
    'A second quay opens at the river port. Ships will pay a tax, says the council of the town; the school waits.',
    false,
  ],
  ['nothing', '', false],
];

describe('likenessTo', () => {
  it.each(cases)('tells whether a text is a version of an article: %s', (_, other, alike) => {
    const [share] = likenessTo(article, [other]);
    expect((share ?? 0) >= sameArticleBar).toBe(alike);
  });

  it('answers for each text in turn, 1 for the same', () => {
    expect(likenessTo('稀土 精矿 产量', ['稀土 精矿 产量', 'ore'])).toEqual([1, 0]);
    expect(likenessTo('', [''])).toEqual([0]);
  });
});
