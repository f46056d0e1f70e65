// The reading cursor.
import { describe, expect, it } from 'vitest';
import { moveSentence, type SentenceCursor, stretchOf } from './sentence-cursor.ts';
import { contentOf } from '../source-for-tests.ts';

const content = contentOf([
  { shape: { kind: 'paragraph' }, text: 'One is here. Two follows.' },
  { shape: { kind: 'rule' }, text: '' },
  { shape: { kind: 'paragraph' }, text: 'Three stands alone.' },
]);
const words = (cursor: SentenceCursor | null) => {
  if (!cursor) return null;
  const { start, end } = stretchOf(cursor);
  return content.text.slice(start, end);
};

describe('the sentence cursor', () => {
  it('goes from sentence to sentence over empty blocks, and stops at the end', () => {
    const one = moveSentence(content, { offset: 0 }, 1, false);
    const two = one && moveSentence(content, one, 1, false);
    const three = two && moveSentence(content, two, 1, false);
    expect([words(one), words(two), words(three)]).toEqual(['One is here.', 'Two follows.', 'Three stands alone.']);
    expect(three && moveSentence(content, three, 1, false)).toBeNull();
    expect(words(three && moveSentence(content, three, -1, false))).toBe('Two follows.');
  });

  it('grows by the next sentence and takes it back again', () => {
    const one = moveSentence(content, { offset: 0 }, 1, false);
    const grown = one && moveSentence(content, one, 1, true);
    expect(words(grown)).toBe('One is here. Two follows.');
    expect(words(grown && moveSentence(content, grown, -1, true))).toBe('One is here.');
  });

  it('begins with the last sentence when it is asked for after the end', () => {
    expect(words(moveSentence(content, { offset: content.text.length }, 1, false))).toBe('Three stands alone.');
  });
});
