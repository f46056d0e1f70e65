import { expect, it } from 'vitest';
import { placeList } from './list-place.ts';

const frame = { width: 1000, height: 700 };
const size = { width: 300, height: 200 };
const at = (left: number, top: number) => ({ left, right: left + 40, top, bottom: top + 20 });

it.each([
  ['below the words', at(100, 100), false, { left: 100, top: 128, maxHeight: 200 }],
  ['above them at the foot of the window', at(100, 600), false, { left: 100, top: 392, maxHeight: 200 }],
  ['within the window at its right', at(900, 100), false, { left: 692, top: 128, maxHeight: 200 }],
  ['to the left of words that read from the right', at(500, 100), true, { left: 240, top: 128, maxHeight: 200 }],
  ['within the window at its left', at(20, 100), true, { left: 8, top: 128, maxHeight: 200 }],
])('stands %s', (_name, words, fromRight, expected) => {
  expect(placeList(words, size, frame, fromRight)).toEqual(expected);
});

it('is as high as there is room, and covers no words', () => {
  const low = placeList(at(0, 80), size, { width: 1000, height: 240 }, false);
  expect(low).toEqual({ left: 8, top: 108, maxHeight: 124 });
});
