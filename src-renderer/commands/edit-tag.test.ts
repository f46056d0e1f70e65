import { describe, expect, it } from 'vitest';
import { countingAct, sampleStudy } from '../store/gestures-for-tests.ts';
import type { StudyStore } from '../store/study-store.ts';
import { annotatePassage } from './annotate-passage.ts';
import { deleteAnnotations, linkAnnotations, recolourAnnotations, tagAnnotations } from './edit-many-annotations.ts';
import { addStatement } from './edit-statement.ts';
import { colourTag, removeTag, renameTag, tagRecords } from './edit-tag.ts';
import { setTags } from './tag-annotation.ts';

const act = countingAct();

/** A study with one annotation for each list of tags. */
function tagged(...lists: readonly (readonly string[])[]): { store: StudyStore; ids: readonly string[] } {
  const store = sampleStudy(act);
  const sourceId = store.sources()[0]?.id ?? '';
  store.dispatch(deleteAnnotations(store, { annotationIds: [...store.all('annotation')].map(({ id }) => id) }, act));
  for (const [i, tags] of lists.entries()) {
    store.dispatch(
      annotatePassage(store, { sourceId, passage: { start: 2 * i, end: 2 * i + 1 }, colour: 'blue' }, act),
    );
    const annotationId = store.annotationsOf(sourceId)[i]?.id ?? '';
    store.dispatch(setTags(store, { annotationId, tags }, act));
  }
  return { store, ids: store.annotationsOf(sourceId).map(({ id }) => id) };
}

const tagsOf = (store: StudyStore) =>
  store.annotationsOf(store.sources()[0]?.id ?? '').map(({ tags }) => tags.join(' '));
const coloursOf = (store: StudyStore) => [...tagRecords(store)].map(([name, { colour }]) => `${name} ${colour}`).sort();

describe('a tag', () => {
  it.each([
    ['a leaf', 'risk/supply', 'risk/imports', ['risk/imports', 'risk', 'riskless']],
    ['a branch with what is below it', 'risk', 'threat', ['threat/supply', 'threat', 'riskless']],
    ['to a place below itself', 'risk', 'all/risk', ['all/risk/supply', 'all/risk', 'riskless']],
    ['onto one that is there, so that both are one', 'riskless', 'risk', ['risk/supply', 'risk', 'risk']],
    ['as it would be typed', 'riskless', ' #no / risk ', ['risk/supply', 'risk', 'no/risk']],
  ])('is renamed: %s', (_, tag, name, expected) => {
    const { store } = tagged(['risk/supply'], ['risk'], ['riskless']);
    store.dispatch(renameTag(store, { tag, name }, act));
    expect(tagsOf(store)).toEqual(expected);
  });

  it.each([[''], [' / '], ['risk'], ['#risk']])('cannot be renamed to %j', (name) => {
    const { store } = tagged(['risk']);
    expect(renameTag(store, { tag: 'risk', name }, act)).toBeNull();
  });

  it('keeps one of two that an annotation has, once they are merged', () => {
    const { store } = tagged(['risk', 'threat']);
    store.dispatch(renameTag(store, { tag: 'threat', name: 'risk' }, act));
    expect(tagsOf(store)).toEqual(['risk']);
  });

  it('takes its colour along, but does not repaint one that it is merged into', () => {
    const { store } = tagged(['risk'], ['threat'], ['doubt']);
    store.dispatch(colourTag(store, { tag: 'risk', colour: 'pink' }, act));
    store.dispatch(colourTag(store, { tag: 'threat', colour: 'green' }, act));
    store.dispatch(renameTag(store, { tag: 'risk', name: 'worry' }, act));
    expect(coloursOf(store)).toEqual(['threat green', 'worry pink']);
    store.dispatch(renameTag(store, { tag: 'worry', name: 'threat' }, act));
    expect(coloursOf(store)).toEqual(['threat green']);
  });

  it('is coloured, recoloured and uncoloured', () => {
    const { store } = tagged(['risk']);
    for (const colour of ['pink', 'green', null] as const) {
      store.dispatch(colourTag(store, { tag: 'risk', colour }, act));
      expect(coloursOf(store)).toEqual(colour ? [`risk ${colour}`] : []);
      expect(colourTag(store, { tag: 'risk', colour }, act)).toBeNull();
    }
  });

  it('is removed with what is below it, and comes back with one undo', () => {
    const { store } = tagged(['risk/supply', 'sea'], ['risk'], ['riskless']);
    store.dispatch(colourTag(store, { tag: 'risk/supply', colour: 'pink' }, act));
    store.dispatch(removeTag(store, { tag: 'risk' }, act));
    expect(tagsOf(store)).toEqual(['sea', '', 'riskless']);
    expect(coloursOf(store)).toEqual([]);
    store.undo(act);
    expect(tagsOf(store)).toEqual(['risk/supply sea', 'risk', 'riskless']);
    expect(coloursOf(store)).toEqual(['risk/supply pink']);
  });
});

describe('a tag in statements', () => {
  const prosesOf = (store: StudyStore) =>
    [...store.all('statement')]
      .map(({ prose }) => prose)
      .filter((prose) => /threat|risk/u.test(prose))
      .sort();

  function written(...proses: readonly string[]): StudyStore {
    const { store } = tagged(['risk']);
    const cell = { priorityId: store.priorities()[0]?.id ?? '', columnId: store.columns()[0]?.id ?? '' };
    for (const prose of proses) store.dispatch(addStatement(store, { ...cell, prose }, act));
    return store;
  }

  it('is renamed with that of the passages, in one step', () => {
    const store = written('Prices fall #risk/price', '\\#risk is no tag');
    store.dispatch(renameTag(store, { tag: 'risk', name: 'high threat' }, act));
    expect(tagsOf(store)).toEqual(['high threat']);
    expect(prosesOf(store)).toEqual(['Prices fall #high\u00a0threat/price', '\\#risk is no tag']);
    store.undo(act);
    expect(tagsOf(store)).toEqual(['risk']);
    expect(prosesOf(store)).toEqual(['Prices fall #risk/price', '\\#risk is no tag']);
  });

  it('cannot be given a name that words cannot show as a tag', () => {
    const store = written('Prices fall #risk');
    expect(renameTag(store, { tag: 'risk', name: 'R&D' }, act)).toBeNull();
    expect(renameTag(store, { tag: 'risk', name: '2027' }, act)).toBeNull();
  });

  it('is removed with that of the passages', () => {
    const store = written('Prices fall #risk/price', 'A #risk of threats');
    store.dispatch(removeTag(store, { tag: 'risk' }, act));
    expect(tagsOf(store)).toEqual(['']);
    expect(prosesOf(store)).toEqual(['A risk of threats']);
  });
});

describe('many annotations', () => {
  it('are tagged and untagged in one step, those that have it already left alone', () => {
    const { store, ids } = tagged(['sea'], ['land'], []);
    const change = tagAnnotations(store, { annotationIds: ids, add: ['Sea side', 'sea'], remove: ['land'] }, act);
    store.dispatch(change);
    expect(tagsOf(store)).toEqual(['Sea side sea', 'Sea side sea', 'Sea side sea']);
    expect(tagAnnotations(store, { annotationIds: ids, add: ['sea'] }, act)).toBeNull();
    store.undo(act);
    expect(tagsOf(store)).toEqual(['sea', 'land', '']);
  });

  it('are recoloured, linked and deleted, each in one step', () => {
    const { store, ids } = tagged([], [], []);
    const target = { kind: 'priority', id: store.priorities()[0]?.id ?? '' } as const;
    const gone = { kind: 'priority', id: 'gone' } as const;
    store.dispatch(recolourAnnotations(store, { annotationIds: ids, colour: 'pink' }, act));
    expect(ids.map((id) => store.get('annotation', id)?.colour)).toEqual(['pink', 'pink', 'pink']);
    const before = store.linksTo(target.id).length;
    store.dispatch(linkAnnotations(store, { annotationIds: ids, targets: [target, gone], stance: 'supports' }, act));
    expect(store.linksTo(target.id)).toHaveLength(before + 3);
    const again = { annotationIds: [...ids, ...ids], targets: [target], stance: 'contradicts' } as const;
    store.dispatch(linkAnnotations(store, again, act));
    expect(store.linksTo(target.id).filter(({ stance }) => stance === 'contradicts')).toHaveLength(3);
    const items = store.count('annotation');
    store.dispatch(deleteAnnotations(store, { annotationIds: ids }, act));
    expect(store.count('annotation')).toBe(items - 3);
    expect(store.linksTo(target.id)).toHaveLength(before);
    store.undo(act);
    expect(store.linksTo(target.id)).toHaveLength(before + 3);
  });

  it('answer null where there is nothing to do', () => {
    const { store } = tagged();
    expect(deleteAnnotations(store, { annotationIds: ['gone'] }, act)).toBeNull();
    expect(linkAnnotations(store, { annotationIds: [], targets: [], stance: 'context' }, act)).toBeNull();
  });
});
