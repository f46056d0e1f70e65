import { describe, expect, it } from 'vitest';
import { addColumn } from '../commands/edit-column.ts';
import { deleteAnnotations } from '../commands/edit-many-annotations.ts';
import { setValue } from '../commands/edit-value.ts';
import { linkPassage } from '../commands/link-passage.ts';
import { addStatement } from '../commands/edit-statement.ts';
import { setTags } from '../commands/tag-annotation.ts';
import type { Stance } from '../model/annotation.ts';
import { countingAct, sampleContent, sampleStudy } from '../store/gestures-for-tests.ts';
import { belongingTo } from './belonging.ts';
import { everyRow, partiesOf, type RowFilter, rowsMeeting } from './row-filter.ts';

const act = countingAct();
const store = sampleStudy(act);
const sourceId = store.sources()[0]?.id ?? '';
const [kiln = '', smiths = ''] = store.priorities().map(({ id }) => id);
const statementOf = (words: string) => [...store.all('statement')].find(({ prose }) => prose === words)?.id ?? '';
store.dispatch(deleteAnnotations(store, { annotationIds: [...store.all('annotation')].map(({ id }) => id) }, act));

function link(words: string, statement: string, stance: Stance, tags: readonly string[]): string {
  const start = sampleContent.text.indexOf(words);
  const from = { sourceId, passage: { start, end: start + words.length } };
  const targets = [{ kind: 'statement' as const, id: statementOf(statement) }];
  store.dispatch(linkPassage(store, { from, targets, stance, colour: 'yellow' }, act));
  const id = [...store.all('annotation')].at(-1)?.id ?? '';
  store.dispatch(setTags(store, { annotationId: id, tags: [...tags] }, act));
  return id;
}
const doubt = link('The union doubts the dates.', 'Prices fall.', 'contradicts', ['doubt/dates']);
const works = link('It doubles the output.', 'Wages rise.', 'supports', ['output']);
store.dispatch(addColumn(store, { title: 'Who', kind: 'people' }, act));
const who = store.columns().at(-1)?.id ?? '';
const cell = { priorityId: smiths, columnId: store.columns()[0]?.id ?? '' };
store.dispatch(addStatement(store, { ...cell, prose: 'They cost more #wages/2027-on' }, act));
const names = { priorityId: smiths, columnId: who, value: { kind: 'people' as const, names: ['Smiths’ guild'] } };
store.dispatch(setValue(store, names, act));

const rows = new Map([
  [kiln, 'kiln'],
  [smiths, 'smiths'],
]);
function shown(filter: Partial<RowFilter>): string {
  const meets = rowsMeeting(store, { ...everyRow, ...filter });
  return store
    .priorities()
    .flatMap(({ id }) => (!meets || meets(id) ? [rows.get(id) ?? ''] : []))
    .join(' ');
}

describe('a filter of rows', () => {
  it.each<readonly [string, Partial<RowFilter>, string]>([
    ['asks nothing', {}, 'kiln smiths'],
    ['asks for a word of the title', { text: 'KILN' }, 'kiln'],
    ['asks for words of a title and a statement', { text: 'kiln rivals' }, 'kiln'],
    ['asks for a name', { text: 'guild' }, 'smiths'],
    ['asks for words no row has together', { text: 'kiln wages' }, ''],
    ['asks for white space', { text: '  ' }, 'kiln smiths'],
    ['asks for a stance', { stance: 'contradicts' }, 'kiln'],
    ['asks for a tag', { tag: 'output' }, 'smiths'],
    ['asks for a tag above', { tag: 'doubt' }, 'kiln'],
    ['asks for a tag of a statement', { tag: 'wages' }, 'smiths'],
    ['asks one link for a stance and the tag of its statement', { tag: 'wages', stance: 'contradicts' }, ''],
    ['asks one link for both', { tag: 'doubt', stance: 'supports' }, ''],
    ['asks for the source its words are from', { sourceId }, 'kiln smiths'],
    ['asks for evidence from a source', { sourceId, stance: 'supports' }, 'smiths'],
    ['asks for a source it has nothing of', { sourceId: 'another' }, ''],
    ['asks for a party', { party: 'Smiths’ guild' }, 'smiths'],
    ['asks for everything', { party: 'Smiths’ guild', stance: 'supports', text: 'forty', tag: 'output' }, 'smiths'],
  ])('%s', (_, filter, expected) => {
    expect(shown(filter)).toBe(expected);
  });

  it('is null when it asks nothing', () => {
    expect(rowsMeeting(store, everyRow)).toBeNull();
  });

  it('knows the people and organisations to choose from', () => {
    expect(partiesOf(store)).toEqual(['Smiths’ guild']);
  });
});

describe('what belongs to a priority', () => {
  it('is its evidence, that of its statements, and where they come from', () => {
    const { annotations, places } = belongingTo(store, kiln);
    expect([...annotations]).toEqual([doubt]);
    expect(annotations.has(works)).toBe(false);
    const words = places.get(sourceId)?.map(({ start, end }) => sampleContent.text.slice(start, end));
    expect(words).toEqual([
      'Open a second kiln',
      'A kiln for magnets.',
      'Built in spring.',
      'Prices fall.',
      'Rivals follow.',
      'The union doubts the dates.',
    ]);
  });

  it('is nothing for one that is not there', () => {
    expect(belongingTo(store, 'gone')).toEqual({ annotations: new Set(), places: new Map() });
  });
});
