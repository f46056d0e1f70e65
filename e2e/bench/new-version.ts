// Makes a new version of the benchmark's article: words edited, paragraphs moved, put in and taken out; and knows the truth.
import { describePassage } from '../../src-renderer/anchoring/describe-passage.ts';
import type { Selector } from '../../src-renderer/model/selector.ts';
import type { Passage } from '../../src-renderer/model/source.ts';
import { articleOf, longestPassage, Maker, shortestPassage, type StudySize } from './large-study.ts';

/** Shares of the words, and of the paragraphs for each of: moved, put in, taken out. */
export interface Edits {
  readonly words: number;
  readonly paragraphs: number;
}

/** What truly became of a passage. */
export interface Truth {
  /** Where its words stand in the new text, in one piece each as long as they stand together; deleted words are in none. */
  readonly pieces: readonly Passage[];
  /** Less than half of its letters stand in the new text. */
  readonly gone: boolean;
}

export interface NewVersion {
  readonly old: string;
  readonly fresh: string;
  readonly selectors: readonly Selector[];
  readonly truths: readonly Truth[];
}

interface Word {
  readonly text: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Undefined for a deleted word. */
  place?: Passage;
  replaced: boolean;
}

function wordsOf(text: string): Word[][] {
  let start = 0;
  return text.split('\n').map((line, paragraph) =>
    line.split(' ').map((word) => {
      const end = start + word.length;
      const made = { text: word, paragraph, start, end, replaced: false };
      start = end + 1;
      return made;
    }),
  );
}

/** The paragraphs of the new text by their number in the old one, in order; -1 for one that is put in. */
function newOrder(count: number, share: number, maker: Maker): number[] {
  const moved: number[] = [];
  const order: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const chance = maker.random();
    if (chance >= 3 * share) order.push(at);
    else if (chance < share) moved.push(at);
    else if (chance < 2 * share) order.push(at, -1);
  }
  for (const at of moved) order.splice(maker.whole(order.length + 1), 0, at);
  return order;
}

/** A paragraph with some of its words replaced, left out, or followed by another; notes where each word came to stand. */
function edited(words: readonly Word[], start: number, share: number, maker: Maker): string {
  const parts: string[] = [];
  let at = start;
  const put = (text: string): Passage => {
    parts.push(text);
    at += text.length + 1;
    return { start: at - text.length - 1, end: at - 1 };
  };
  for (const word of words) {
    const chance = maker.random();
    if (chance >= share * 0.8) word.place = put(word.text);
    else if (chance < share * 0.6) {
      word.replaced = true;
      word.place = put(`${maker.word()}${word.text.endsWith('.') ? '.' : ''}`);
    }
    if (chance >= share * 0.8 && chance < share) put(maker.word());
  }
  return parts.join(' ');
}

function freshText(paragraphs: readonly (readonly Word[])[], edits: Edits, maker: Maker) {
  const order = newOrder(paragraphs.length, edits.paragraphs, maker);
  const texts: string[] = [];
  let start = 0;
  for (const at of order) {
    const text = at < 0 ? maker.prose(150) : edited(paragraphs[at] as readonly Word[], start, edits.words, maker);
    texts.push(text);
    start += text.length + 1;
  }
  return { text: texts.join('\n'), numbers: new Map(order.map((at, number) => [at, number])) };
}

/** A word goes on with the piece before it in the same paragraph, or in the one that now follows. */
function truthOf(words: readonly Word[], numbers: ReadonlyMap<number, number>): Truth {
  const pieces: Passage[] = [];
  let [all, held, last] = [0, 0, -2];
  for (const { text, paragraph, place, replaced } of words) {
    all += text.length;
    const number = numbers.get(paragraph);
    if (!place || number === undefined) continue;
    if (!replaced) held += text.length;
    const piece = number === last || number === last + 1 ? pieces.pop() : undefined;
    pieces.push({ start: piece?.start ?? place.start, end: place.end });
    last = number;
  }
  return { pieces, gone: 2 * held < all };
}

/** Always the same for the same arguments. Passages are of whole words. */
export function newVersion(size: StudySize, edits: Edits): NewVersion {
  const maker = new Maker();
  const old = articleOf(size, maker).text;
  const paragraphs = wordsOf(old);
  const fresh = freshText(paragraphs, edits, maker);
  const words = paragraphs.flat();
  const selectors: Selector[] = [];
  const truths: Truth[] = [];
  for (let made = 0; made < size.passages; made += 1) {
    const first = maker.whole(words.length);
    const length = shortestPassage + maker.whole(longestPassage - shortestPassage + 1);
    const { start } = words[first] as Word;
    let next = first + 1;
    while (next < words.length && (words[next] as Word).end <= start + length) next += 1;
    const held = words.slice(first, next);
    selectors.push(describePassage(old, { start, end: (held.at(-1) as Word).end }));
    truths.push(truthOf(held, fresh.numbers));
  }
  return { old, fresh: fresh.text, selectors, truths };
}
