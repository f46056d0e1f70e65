// Which priority of a study a row of a second article is taken for, and why.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRows, type RowTitle, sameWords } from './match-rows.ts';

const study = (...titles: readonly string[]): readonly RowTitle[] =>
  titles.map((title, i) => ({ id: `p${i + 1}`, title }));

/** A match as a word: its priority, and '=' for the same words or the words they share. */
const picture = (standing: readonly RowTitle[], titles: readonly string[]) =>
  matchRows(standing, titles).map((match) =>
    match === null
      ? '–'
      : match.kind === 'same-words'
        ? `${match.priorityId} =`
        : `${match.priorityId} ${match.shared.join(' ')}`,
  );

const cases: readonly {
  readonly name: string;
  readonly standing: readonly string[];
  readonly titles: readonly string[];
  readonly found: readonly string[];
}[] = [
  {
    name: 'the same words, whatever their case, punctuation and white space',
    standing: ['Deepen the Northern Channel', 'Share data with the city'],
    titles: ['share  data — with the CITY.', 'Deepen the northern channel'],
    found: ['p2 =', 'p1 ='],
  },
  {
    name: 'similar words, also in another form and order',
    standing: ['Secure magnet supplies', 'Train smiths'],
    titles: ['Training more smiths', 'A secured supply of magnets'],
    found: ['p2 Training smiths', 'p1 secured supply magnets'],
  },
  {
    name: 'nothing in titles that share one word, or only common ones',
    standing: ['Boost production', 'The best of all'],
    titles: ['Cut production costs', 'The rest of us all'],
    found: ['–', '–'],
  },
  {
    name: 'one word when it is all that both say',
    standing: ['Recycling'],
    titles: ['The recycling'],
    found: ['p1 recycling'],
  },
  {
    name: 'the more similar row for a priority, and leaves the other one',
    standing: ['Open a second kiln for magnets'],
    titles: ['Open a kiln for bricks or magnets', 'Open the second magnet kiln'],
    found: ['–', 'p1 Open second magnet kiln'],
  },
  {
    name: 'the same words before similar ones',
    standing: ['Open a second kiln'],
    titles: ['Open the second kiln', 'Open a second kiln'],
    found: ['–', 'p1 ='],
  },
  {
    name: 'rows that name one priority twice by the same words',
    standing: ['Train smiths'],
    titles: ['Train smiths', 'TRAIN SMITHS'],
    found: ['p1 =', 'p1 ='],
  },
  {
    name: 'words of a language without spaces',
    standing: ['发展稀土永磁材料'],
    titles: ['发展稀土永磁材料产业'],
    found: ['p1 发展 稀土 永磁 材料'],
  },
  { name: 'nothing in titles without a word', standing: ['…', ''], titles: ['!', ''], found: ['–', '–'] },
  {
    name: 'nothing in a tone bar alone, which only the segmenter takes for a word',
    standing: ['\ua708'],
    titles: ['\ua708'],
    found: ['–'],
  },
];

const word = fc.constantFrom('open', 'kiln', 'kilns', 'magnet', 'supply', 'the', 'of', 'train', 'smiths', '磁石', 'É');
const title = fc.oneof(
  fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const titles = fc.array(title, { maxLength: 8 });

describe('matching the rows of a second article', () => {
  it.each(cases)('finds $name', ({ standing, titles: rows, found }) => {
    expect(picture(study(...standing), rows)).toEqual(found);
  });

  it('answers for each row, with priorities of the study, and never one that is only similar twice', () => {
    fc.assert(
      fc.property(titles, titles, (standing, rows) => {
        const priorities = study(...standing);
        const matches = matchRows(priorities, rows);
        expect(matches).toHaveLength(rows.length);
        const similar: string[] = [];
        const named = new Set<string>();
        matches.forEach((match, i) => {
          if (!match) return;
          const priority = priorities.find(({ id }) => id === match.priorityId);
          if (match.kind === 'same-words') {
            named.add(match.priorityId);
            expect(sameWords(priority?.title ?? '', rows[i] ?? '')).toBe(true);
          } else {
            similar.push(match.priorityId);
            expect(match.shared.length).toBeGreaterThan(0);
          }
        });
        expect(new Set(similar).size).toBe(similar.length);
        expect(similar.filter((id) => named.has(id))).toEqual([]);
      }),
    );
  });

  it('takes a study’s own titles for themselves', () => {
    fc.assert(
      fc.property(titles, (own) => {
        matchRows(study(...own), own).forEach((match, i) => {
          const bare = !/[\p{L}\p{N}\p{M}]/u.test((own[i] ?? '').normalize('NFKC'));
          expect(match?.kind).toBe(bare ? undefined : 'same-words');
        });
      }),
    );
  });

  it('does not depend on the order of the rows for what has the same words', () => {
    fc.assert(
      fc.property(titles, titles, (standing, rows) => {
        const same = (list: readonly string[]) =>
          matchRows(study(...standing), list).map((match) => (match?.kind === 'same-words' ? match.priorityId : null));
        expect(same([...rows].reverse())).toEqual([...same(rows)].reverse());
      }),
    );
  });
});
