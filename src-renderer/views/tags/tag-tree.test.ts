import { describe, expect, it } from 'vitest';
import { annotatePassage } from '../../commands/annotate-passage.ts';
import { addStatement } from '../../commands/edit-statement.ts';
import { colourTag } from '../../commands/edit-tag.ts';
import { setTags } from '../../commands/tag-annotation.ts';
import { countingAct, sampleStudy } from '../../store/gestures-for-tests.ts';
import { type TagNode, tagTree } from './tag-tree.ts';

const act = countingAct();
const drawn = (nodes: readonly TagNode[], depth = 0): string[] =>
  nodes.flatMap(({ name, passages, statements, colour, below }) => [
    `${'  '.repeat(depth)}${name} ${passages}${statements ? `+${statements}` : ''}${colour ? ` ${colour}` : ''}`,
    ...drawn(below, depth + 1),
  ]);

describe('the tree of tags', () => {
  it('gathers what stands below, counts a passage once, and knows the colours', () => {
    const store = sampleStudy(act);
    const sourceId = store.sources()[0]?.id ?? '';
    const lists = [['sea', 'risk/supply', 'risk/price'], ['risk/supply/coal'], ['risk', 'Äpfel'], []];
    for (const [i, tags] of lists.entries()) {
      const passage = { start: 60 + i, end: 61 + i };
      store.dispatch(annotatePassage(store, { sourceId, passage, colour: 'blue' }, act));
      const annotationId = [...store.all('annotation')].at(-1)?.id ?? '';
      store.dispatch(setTags(store, { annotationId, tags }, act));
    }
    store.dispatch(colourTag(store, { tag: 'risk/supply', colour: 'pink' }, act));
    expect(drawn(tagTree(store))).toEqual(['Äpfel 1', 'risk 3', '  price 1', '  supply 2 pink', '    coal 1', 'sea 1']);
    expect(tagTree(store)).toBe(tagTree(store));
  });

  it('counts statements beside passages', () => {
    const store = sampleStudy(act);
    const cell = { priorityId: store.priorities()[0]?.id ?? '', columnId: store.columns()[0]?.id ?? '' };
    store.dispatch(addStatement(store, { ...cell, prose: 'Prices fall #risk/price, #risk/price' }, act));
    store.dispatch(addStatement(store, { ...cell, prose: 'A #risk' }, act));
    expect(drawn(tagTree(store))).toEqual(['risk 0+2', '  price 0+1']);
  });

  it('is empty for a study without tags', () => {
    expect(tagTree(sampleStudy(act))).toEqual([]);
  });
});
