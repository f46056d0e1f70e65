import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoBlocks, memoFromLines, memoLines } from './memo-blocks.ts';

describe('memoBlocks', () => {
  it('tells paragraphs, bullets and numbered items apart', () => {
    expect(memoBlocks('Ask them.\n\n- why\n* when\n\n2. first\r\n\r\n\r\n-not an item')).toEqual([
      { kind: 'paragraph', prose: 'Ask them.' },
      { kind: 'bullet', prose: 'why' },
      { kind: 'bullet', prose: 'when' },
      { kind: 'numbered', number: '2', prose: 'first' },
      { kind: 'paragraph', prose: '-not an item' },
    ]);
  });

  it('has none for an empty memo', () => {
    expect(memoBlocks(' \n\n ')).toEqual([]);
  });
});

describe('memoFromLines', () => {
  it('sets a blank line between paragraphs and none inside a list', () => {
    expect(memoFromLines(['a', '- b', '- c', '', 'd '])).toBe('a\n\n- b\n- c\n\nd');
  });

  it('is read back as the same lines', () => {
    const line = fc.constantFrom('a', '- b', '1. c', '2) d', '* e', '-f', '\\- g', '# h', '> i');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(memoLines(memoFromLines(lines))).toEqual(lines);
      }),
    );
  });
});
