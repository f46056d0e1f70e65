import { describe, expect, it } from 'vitest';
import { holdsWord, wordsOfQuery } from './holds-words.ts';

const holds = (text: string, query: string) => wordsOfQuery(query).every((word) => holdsWord({}, () => text, word));

describe('the words of a record', () => {
  it.each([
    ['without regard to case', 'The Kiln', 'kiln', true],
    ['without accents where none are typed', 'Zürich', 'zurich', true],
    ['with accents where they are typed', 'Zurich', 'zürich', false],
    ['far behind in a long text', `${'lorem ipsum '.repeat(5000)}kiln`, 'kiln', true],
    ['where one stretch of a long text goes over into the next', `${'ab'.repeat(20_000)}c`, 'abababc', true],
    ['not at all', 'lorem ipsum '.repeat(5000), 'kiln', false],
  ])('are found %s', (_, text, query, found) => {
    expect(holds(text, query)).toBe(found);
  });
});
