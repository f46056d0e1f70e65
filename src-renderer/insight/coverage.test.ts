import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AddVersion, addVersion, putBack } from '../commands/add-version.ts';
import { deleteAnnotations } from '../commands/edit-many-annotations.ts';
import { noteCounterSought } from '../commands/edit-statement.ts';
import { renameSource } from '../commands/edit-source.ts';
import { linkPassage } from '../commands/link-passage.ts';
import type { Stance } from '../model/annotation.ts';
import type { LogEntry } from '../model/change.ts';
import {
  countingAct,
  doStep,
  furnishing,
  runsOf,
  sampleContent,
  sampleStudy,
  step,
} from '../store/gestures-for-tests.ts';
import { StudyStore } from '../store/study-store.ts';
import type { Block } from '../model/source.ts';
import { CoverageReader, coverageOf } from './coverage.ts';
import { SourceUse } from './coverage-sources.ts';

const act = countingAct();

function study() {
  const store = sampleStudy(act);
  store.dispatch(deleteAnnotations(store, { annotationIds: [...store.all('annotation')].map(({ id }) => id) }, act));
  const idOf = (words: string) => [...store.all('statement')].find(({ prose }) => prose === words)?.id ?? '';
  const link = (words: string, id: string, stance: Stance) => {
    const start = sampleContent.text.indexOf(words);
    const from = { sourceId: store.sources()[0]?.id ?? '', passage: { start, end: start + words.length } };
    store.dispatch(linkPassage(store, { from, targets: [{ kind: 'statement', id }], stance, colour: 'blue' }, act));
  };
  const wordsOf = (ids: readonly string[]) => ids.map((id) => store.get('statement', id)?.prose);
  return { store, idOf, link, wordsOf };
}

/** A reader that is told of every change. */
function keptReader(store: StudyStore): CoverageReader {
  const reader = new CoverageReader(store);
  store.onApplied((edits) => reader.follow(edits));
  return reader;
}

describe('the coverage of a matrix', () => {
  it('counts statements, stances and what has nothing, cell by cell', () => {
    const { store, idOf, link } = study();
    link('It doubles the output.', idOf('A kiln for magnets.'), 'supports');
    link('The union doubts', idOf('A kiln for magnets.'), 'contradicts');
    const [kiln] = coverageOf(store).rows;
    expect(kiln?.cells).toEqual([
      { statements: 2, unsupported: 1, links: { supports: 1, contradicts: 1, context: 0 } },
      { statements: 2, unsupported: 2, links: { supports: 0, contradicts: 0, context: 0 } },
    ]);
    expect(kiln?.articles).toHaveLength(1);
  });

  it('names the gaps: without evidence, contradicted, never challenged', () => {
    const { store, idOf, link, wordsOf } = study();
    link('The union doubts', idOf('Prices fall.'), 'contradicts');
    store.dispatch(noteCounterSought(store, { statementId: idOf('Rivals follow.'), sought: true }, act));
    const { gaps } = coverageOf(store);
    expect(wordsOf(gaps.contradicted)).toEqual(['Prices fall.']);
    expect(wordsOf(gaps.unchallenged)).toEqual(['Wages rise.']);
    expect(wordsOf(gaps.withoutEvidence)).not.toContain('Prices fall.');
    expect(gaps.withoutEvidence).toHaveLength(store.statementsWithoutEvidence);
    expect(gaps.oneSource).toEqual([]);
  });

  it('tells the paragraphs that nothing was taken from', () => {
    const { store, link, idOf } = study();
    const unused = () => {
      const [source] = coverageOf(store).sources;
      const words = (source?.runs ?? []).filter(({ used }) => !used);
      return words.map(({ start, end }) => sampleContent.text.slice(start, end));
    };
    // The matrix came out of the table, whose head says nothing of its own.
    expect(unused()).toEqual([
      'Aims of the year\nThe works will open a second kiln. It doubles the output.',
      'The union doubts the dates.',
    ]);
    link('The union doubts', idOf('Prices fall.'), 'context');
    expect(unused()).toHaveLength(1);
  });

  it('counts paragraphs as the reader does: a row of a table is one', () => {
    const [source] = coverageOf(study().store).sources;
    expect(source).toMatchObject({ paragraphs: 5, unused: 3 });
    expect(source?.runs.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [4, 5],
      [6, 6],
    ]);
  });

  it('asks nobody to use a heading, a rule or a picture', () => {
    const lines = ['A heading', 'Words.', '', 'A picture'];
    const kinds = ['heading', 'paragraph', 'rule', 'image'] as const;
    let start = 0;
    const blocks = lines.map((line, i) => {
      const block = { kind: kinds[i], level: 1, start, end: start + line.length };
      start = block.end + 1;
      return block as Block;
    });
    const content = { text: lines.join('\n'), blocks };
    expect(new SourceUse('s', content, []).read(() => false)).toMatchObject({ paragraphs: 1, unused: 1 });
  });

  it('takes a paragraph for used where a passage shares a letter with it, in whatever order they come', () => {
    const place = fc.record({ start: fc.nat(60), length: fc.nat(25) });
    const lines = Array.from({ length: 12 }, (_, i) => 'x'.repeat(1 + (i % 5)));
    let next = 0;
    const blocks = lines.map(({ length }): Block => {
      const block = { kind: 'paragraph', start: next, end: next + length } as const;
      next = block.end + 1;
      return block;
    });
    const content = { text: lines.join('\n'), blocks };
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), (places) => {
        const taken = places.map(({ start, length }) => ({ start, end: start + length }));
        const { runs, unused } = new SourceUse('s', content, taken).read(() => false);
        const used = blocks.map((block) =>
          taken.some(({ start, end }) => Math.max(start, block.start) < Math.min(end, block.end)),
        );
        expect(runs.flatMap((run) => Array.from({ length: run.to - run.from + 1 }, () => run.used))).toEqual(used);
        expect(unused).toBe(used.filter((one) => !one).length);
      }),
    );
  });

  it('reads again only the row that a change touched', () => {
    const { store, idOf, link } = study();
    const reader = keptReader(store);
    const [kiln, smiths] = reader.read().rows;
    link('The union doubts', idOf('Wages rise.'), 'supports');
    const after = reader.read();
    expect(after.rows[0]).toBe(kiln);
    expect(after.rows[1]).not.toBe(smiths);
    expect(reader.read().sources[0]).toBe(after.sources[0]);
  });

  it('reads a source when its text comes, and no row when only a title of a source changes', () => {
    const { store } = study();
    const late = new StudyStore({
      items: store.records(),
      sequence: 0,
      changedAt: '',
      history: [],
      contents: new Map(),
    });
    const reader = keptReader(late);
    const before = reader.read();
    expect(before.sources).toMatchObject([{ paragraphs: 0 }]);
    const [source] = late.sources();
    if (!source) throw new Error('the sample has a source');
    late.addContents(new Map([[source.contentSha256, sampleContent]]));
    late.dispatch(renameSource(late, { sourceId: source.id, title: 'Another' }, act));
    const after = reader.read();
    expect(after.sources).toMatchObject([{ paragraphs: 5 }]);
    expect(after.rows[0]).toBe(before.rows[0]);
  });

  it('follows a passage that is put back on another version, though the links stay', () => {
    const { store, link, idOf } = study();
    const [old] = store.sources();
    if (!old) throw new Error('the sample has a source');
    const source = { title: 'Second', contentSha256: old.contentSha256, textSha256: old.textSha256 };
    const version = { source, content: sampleContent, replaces: old.id, found: new Map() } as unknown as AddVersion;
    store.dispatch(addVersion(store, version, act));
    link('The union doubts', idOf('Prices fall.'), 'supports');
    const reader = keptReader(store);
    reader.read();
    const [annotation] = [...store.all('annotation')];
    const sourceId = store.sources().find(({ id }) => id !== old.id)?.id ?? '';
    const passage = annotation?.selector.position ?? { start: 0, end: 1 };
    store.dispatch(putBack(store, { annotationId: annotation?.id ?? '', sourceId, passage }, act));
    expect(reader.read()).toEqual(coverageOf(store));
  });

  it('follows an undo that finds the statement elsewhere: the entry that moved it could not be read', () => {
    const { store, idOf } = study();
    const id = idOf('Prices fall.');
    const statement = store.get('statement', id);
    const other = store.priorities().find((row) => row.id !== statement?.priorityId);
    if (!statement || !other) throw new Error('the sample has two rows');
    const moved = { ...statement, priorityId: other.id };
    const entry: LogEntry = {
      ...{ id: act.newId(), label: 'Add', at: act.now(), by: '', added: [statement], updated: [], removed: [] },
      ...{ sequence: 1, role: { kind: 'do' }, changedAt: ['', act.now()] },
    };
    const items = store.records().map((item) => (item === statement ? moved : item));
    const late = new StudyStore({ items, sequence: 2, changedAt: '', history: [entry], contents: new Map() });
    const reader = keptReader(late);
    reader.read();
    late.undo(act);
    expect(late.get('statement', id)).toBeUndefined();
    expect(reader.read()).toEqual(coverageOf(late));
  });

  it('is the same as from scratch after any sequence of changes', () => {
    fc.assert(
      fc.property(runsOf(step, 30), furnishing, (steps, furnished) => {
        const own = countingAct();
        const store = furnished(sampleStudy(own), own);
        const reader = keptReader(store);
        for (const one of steps) {
          doStep(store, one, own);
          expect(reader.read()).toEqual(coverageOf(store));
        }
      }),
      { numRuns: 60 },
    );
  });
});
