import { describe, expect, it } from 'vitest';
import { annotatePassage } from '../../commands/annotate-passage.ts';
import { writeMemo } from '../../commands/edit-annotation.ts';
import { deleteAnnotations } from '../../commands/edit-many-annotations.ts';
import { linkPassage } from '../../commands/link-passage.ts';
import { setTags } from '../../commands/tag-annotation.ts';
import type { Stance } from '../../model/annotation.ts';
import { countingAct, sampleContent, sampleStudy } from '../../store/gestures-for-tests.ts';
import { everyPassage, type PassageFilter, type PassageOrder, passagesOf } from './passage-filter.ts';

const act = countingAct();
const store = sampleStudy(act);
const sourceId = store.sources()[0]?.id ?? '';
const [kiln, smiths] = store.priorities();
const statement = store.statementsIn(kiln?.id ?? '', store.columns()[0]?.id ?? '')[0];
store.dispatch(deleteAnnotations(store, { annotationIds: [...store.all('annotation')].map(({ id }) => id) }, act));

function annotate(words: string, colour: 'yellow' | 'pink'): string {
  const start = sampleContent.text.indexOf(words);
  store.dispatch(annotatePassage(store, { sourceId, passage: { start, end: start + words.length }, colour }, act));
  return [...store.all('annotation')].at(-1)?.id ?? '';
}
function link(annotationId: string, kind: 'priority' | 'statement', id: string | undefined, stance: Stance): void {
  const targets = [{ kind, id: id ?? '' }];
  store.dispatch(linkPassage(store, { from: { annotationId }, targets, stance, colour: 'yellow' }, act));
}

// Made in another order than they stand in the text.
const union = annotate('The union doubts the dates.', 'pink');
const prices = annotate('Prices fall.', 'yellow');
const works = annotate('The works will open a second kiln.', 'yellow');
link(union, 'statement', statement?.id, 'contradicts');
link(union, 'priority', smiths?.id, 'context');
link(works, 'priority', kiln?.id, 'supports');
store.dispatch(setTags(store, { annotationId: union, tags: ['doubt/dates'] }, act));
store.dispatch(writeMemo(store, { annotationId: prices, memo: 'Ask about *coal*.' }, act));

const names = new Map([
  [union, 'union'],
  [prices, 'prices'],
  [works, 'works'],
]);
const shown = (filter: Partial<PassageFilter>, order: PassageOrder = 'place') =>
  passagesOf(store, { ...everyPassage, ...filter }, order)
    .map(({ id }) => names.get(id))
    .join(' ');

describe('the passages of a study', () => {
  it.each<readonly [string, Partial<PassageFilter>, string]>([
    ['all, as they stand in the article', {}, 'works prices union'],
    ['those of a colour', { colour: 'pink' }, 'union'],
    ['those with a word in the quote', { text: 'KILN' }, 'works'],
    ['those with a word in the memo', { text: 'coal' }, 'prices'],
    ['those with a word in a tag', { text: 'doubt/d' }, 'union'],
    ['those with every word typed', { text: 'union dates' }, 'union'],
    ['none, where only one of two words is met', { text: 'union kiln' }, ''],
    ['those with a tag', { tag: 'doubt/dates' }, 'union'],
    ['those with a tag below', { tag: 'doubt' }, 'union'],
    ['none for the beginning of a tag', { tag: 'dou' }, ''],
    ['those with a memo', { memo: 'with' }, 'prices'],
    ['those without a memo', { memo: 'without' }, 'works union'],
    ['those that are linked', { linked: 'linked' }, 'works union'],
    ['those that are not linked', { linked: 'unlinked' }, 'prices'],
    ['those of a priority and of its statements', { targetId: kiln?.id }, 'works union'],
    ['those of a statement', { targetId: statement?.id }, 'union'],
    ['those of a stance', { stance: 'context' }, 'union'],
    ['those of a stance towards a priority', { targetId: kiln?.id, stance: 'context' }, ''],
    ['none that is linked and is not', { targetId: kiln?.id, linked: 'unlinked' }, ''],
    ['those of a source', { sourceId }, 'works prices union'],
    ['none of a source that is not there', { sourceId: 'gone' }, ''],
  ])('are %s', (_, filter, expected) => {
    expect(shown(filter)).toBe(expected);
  });

  it.each<readonly [PassageOrder, string]>([
    ['newest', 'works prices union'],
    ['oldest', 'union prices works'],
  ])('stand %s first', (order, expected) => {
    expect(shown({}, order)).toBe(expected);
  });
});
