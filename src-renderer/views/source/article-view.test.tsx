// @vitest-environment jsdom
// Which annotations lie under a point of the article.
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { annotatePassage } from '../../commands/annotate-passage.ts';
import { countingAct, sampleContent, sampleStudy } from '../../store/gestures-for-tests.ts';
import { Article } from './article.tsx';
import { ArticleView } from './article-view.ts';

/** Each character of a block is 10 pixels wide, and each block a line 20 pixels high. */
const wide = 10;
const high = 20;
const own = { point: document.caretPositionFromPoint, rects: Range.prototype.getClientRects };

afterEach(() => {
  cleanup();
  document.caretPositionFromPoint = own.point;
  Range.prototype.getClientRects = own.rects;
});

function open() {
  const act = countingAct();
  const store = sampleStudy(act);
  const sourceId = store.sources()[0]?.id ?? '';
  const { container } = render(<Article ref={() => {}} content={sampleContent} headingShift={1} />);
  const view = new ArticleView(sourceId, sampleContent, container.querySelector('article') as HTMLElement, container);
  const { blocks, text } = sampleContent;
  document.caretPositionFromPoint = (x, y) => {
    const block = blocks[Math.floor(y / high)];
    const offset = block && Math.min(block.end, block.start + Math.round(x / wide));
    const place = offset === undefined ? null : view.map.placeAt(offset, 'end');
    return place && ({ offsetNode: place.node, offset: place.offset } as CaretPosition);
  };
  Range.prototype.getClientRects = function rectsOf(this: Range) {
    const { start, end } = view.map.passageOfRange(this) ?? { start: 0, end: 0 };
    const line = blocks.findIndex((block) => block.end > start);
    const left = (start - (blocks[line]?.start ?? 0)) * wide;
    return [new DOMRect(left, line * high, (end - start) * wide, high)] as unknown as DOMRectList;
  };
  const annotate = (words: string) => {
    const start = text.indexOf(words);
    const passage = { start, end: start + words.length };
    store.dispatch(annotatePassage(store, { sourceId, passage, colour: 'green' }, act));
  };
  /** The words of what lies in the middle of, or beside, the nth character of a line. */
  const at = (line: number, nth: number, more = 0.5) =>
    view
      .annotationsAt(store, { x: (nth + more) * wide, y: line * high + high / 2 })
      .map(({ selector }) => selector.quote.exact);
  return { annotate, at, last: (line: number) => (blocks[line]?.end ?? 0) - (blocks[line]?.start ?? 0) - 1 };
}

it('the innermost annotation under a point comes first, from its first character to its last', () => {
  const { annotate, at } = open();
  annotate('works');
  annotate('works will');
  const kiln = 'The works will open a second kiln.';
  expect(at(1, 3)).toEqual([kiln]);
  expect(at(1, 4)).toEqual(['works', 'works will', kiln]);
  expect(at(1, 8)).toEqual(['works', 'works will', kiln]);
  expect(at(1, 9)).toEqual(['works will', kiln]);
  expect(at(1, 40)).toEqual([]);
});

it('a point in either half of a character means that character', () => {
  const { annotate, at } = open();
  annotate('union');
  for (const half of [0.2, 0.8]) {
    expect(at(11, 3, half)).toEqual([]);
    expect(at(11, 4, half)).toEqual(['union']);
    expect(at(11, 8, half)).toEqual(['union']);
    expect(at(11, 9, half)).toEqual([]);
  }
});

it('blank space behind the words has no annotation', () => {
  const { annotate, at, last } = open();
  annotate('doubts the dates.');
  expect(at(11, last(11))).toEqual(['doubts the dates.']);
  expect(at(11, last(11) + 5)).toEqual([]);
});
