import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSource } from '../commands/add-source.ts';
import { deleteAnnotations } from '../commands/edit-many-annotations.ts';
import { linkPassage } from '../commands/link-passage.ts';
import type { EvidenceTarget, Stance } from '../model/annotation.ts';
import type { SourceContent } from '../model/source.ts';
import {
  countingAct,
  doStep,
  furnishSources,
  runsOf,
  sampleContent,
  sampleSource,
  sampleStudy,
  step,
} from '../store/gestures-for-tests.ts';
import { quoteOf, type Said, SaidReader } from './said-by-source.ts';

const text = 'The paper begins. Prices will rise, it says. “The works will open a second kiln.”';
const other: SourceContent = { text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] };

function study() {
  const act = countingAct();
  const store = sampleStudy(act);
  store.dispatch(deleteAnnotations(store, { annotationIds: [...store.all('annotation')].map(({ id }) => id) }, act));
  store.addContents(new Map([['other', other]]));
  const source = { ...sampleSource, title: 'The other paper', contentSha256: 'other', textSha256: 'other' };
  store.dispatch(addSource(store, { source, content: other, matrix: null }, act));
  const [first = '', second = ''] = store.sources().map(({ id }) => id);
  const [kiln = '', smiths = ''] = store.priorities().map(({ id }) => id);
  const statements = store.columns().flatMap(({ id }) => store.statementsIn(kiln, id));
  const link = (sourceId: string, words: string, target: EvidenceTarget, stance: Stance = 'supports') => {
    const start = (sourceId === first ? sampleContent.text : text).indexOf(words);
    const from = { sourceId, passage: { start, end: start + words.length } };
    store.dispatch(linkPassage(store, { from, targets: [target], stance, colour: 'yellow' }, act));
  };
  return { store, first, second, kiln, smiths, statements, link, reader: new SaidReader(store) };
}

const asWords = (list: readonly Said[] | undefined) =>
  (list ?? []).map((said) => `${said.kind === 'said' ? said.by.kind : said.stances.join('+')}: ${quoteOf(said)}`);

describe('what each article says on a priority', () => {
  it('is what was taken from it and what was linked, told apart, in the order of the text', () => {
    const { reader, first, second, kiln, statements, link } = study();
    link(first, 'It doubles the output.', { kind: 'priority', id: kiln });
    const said = asWords(reader.read(kiln).get(first));
    expect(said[0]).toBe('supports: It doubles the output.');
    expect(said.slice(1).map((line) => line.split(':')[0])).toEqual(statements.map(() => 'statement'));
    expect(reader.read(kiln).get(second)).toBeUndefined();
  });

  it('is the title where the article says nothing else', () => {
    const { reader, store, first, kiln, statements } = study();
    const emptied = { id: 'x', label: 'Empty', at: '2026-11-20T10:00:00.000Z', by: 'Ada', added: [], updated: [] };
    store.dispatch({ ...emptied, removed: statements });
    expect(asWords(reader.read(kiln).get(first))).toEqual(['priority: Open a second kiln']);
  });

  it('is marked where two articles say the same, one on the title and one on a statement', () => {
    const { reader, first, second, kiln, statements, link } = study();
    link(first, 'The works will open a second kiln.', { kind: 'priority', id: kiln });
    link(second, 'The works will open a second kiln.', { kind: 'statement', id: statements[0]?.id ?? '' });
    const [said] = reader.read(kiln).get(second) ?? [];
    expect(said?.kind === 'linked' && said.echoes.map(({ sourceId }) => sourceId)).toEqual([first]);
  });

  it('has a passage once, with every stance it was linked by', () => {
    const { reader, second, kiln, statements, link } = study();
    const [one, another] = statements;
    link(second, 'Prices will rise', { kind: 'statement', id: one?.id ?? '' }, 'contradicts');
    link(second, 'Prices will rise', { kind: 'statement', id: another?.id ?? '' });
    link(second, 'The paper begins.', { kind: 'priority', id: kiln }, 'context');
    expect(asWords(reader.read(kiln).get(second))).toEqual([
      'context: The paper begins.',
      'supports+contradicts: Prices will rise',
    ]);
  });

  it('flags a quote that another article says too', () => {
    const { reader, first, second, kiln, link } = study();
    link(first, 'The works will open a second kiln.', { kind: 'priority', id: kiln });
    link(second, 'The works will open a second kiln.', { kind: 'priority', id: kiln });
    link(second, 'Prices will rise', { kind: 'priority', id: kiln });
    const echoes = reader
      .read(kiln)
      .get(second)
      ?.map((said) => said.kind === 'linked' && said.echoes.map(({ sourceId }) => sourceId));
    expect(echoes).toEqual([[], [first]]);
  });

  it('names another article once, however many of its passages say the same of several targets', () => {
    const { reader, first, second, kiln, statements, link } = study();
    const target = { kind: 'statement', id: statements[0]?.id ?? '' } as const;
    for (const to of [{ kind: 'priority', id: kiln } as const, target])
      link(second, 'The works will open a second kiln.', to);
    link(first, 'The works will open a second kiln.', { kind: 'priority', id: kiln });
    link(first, 'The works will open a second kiln. It doubles the output.', target);
    const [said] = reader.read(kiln).get(second) ?? [];
    expect(said?.kind === 'linked' && said.echoes.map(({ sourceId }) => sourceId)).toEqual([first]);
  });

  it('is read again only for the priority and the source that a change touched', () => {
    const { reader, first, second, kiln, smiths, link } = study();
    const [before, beside] = [reader.read(kiln), reader.read(smiths)];
    expect(reader.read(kiln)).toBe(before);
    link(second, 'Prices will rise', { kind: 'priority', id: kiln });
    expect(reader.read(smiths)).toBe(beside);
    expect(reader.read(kiln)).not.toBe(before);
    expect(reader.read(kiln).get(first)).toBe(before.get(first));
  });

  it('is the same as from scratch after any sequence of changes', () => {
    fc.assert(
      fc.property(runsOf(step, 30), (steps) => {
        const own = countingAct();
        const store = furnishSources(sampleStudy(own), own);
        const reader = new SaidReader(store);
        for (const one of steps) {
          doStep(store, one, own);
          for (const { id } of store.priorities()) expect(reader.read(id)).toEqual(new SaidReader(store).read(id));
        }
      }),
      { numRuns: 40 },
    );
  });
});
