// A new version of a source: what is found in it moves over, what is lost stays, and it is one step to undo.
import { describe, expect, it } from 'vitest';
import { reanchor } from '../anchoring/reanchor.ts';
import type { SourceContent } from '../model/source.ts';
import { annotatePassage } from './annotate-passage.ts';
import { linkPassage } from './link-passage.ts';
import { addVersion, anchoredOn, newerVersion, orphansOf, putBack } from './add-version.ts';
import { countingAct, sampleContent, sampleSource, sampleStudy } from '../store/gestures-for-tests.ts';
import type { StudyStore } from '../store/study-store.ts';

const paragraphs = (text: string): SourceContent => {
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  return { text, blocks };
};

/** The union's doubt is gone, the kiln has another month, and a lead was put before all. */
const freshContent = paragraphs(
  `A new lead.\n${sampleContent.text.replace('Built in spring.', 'Built in autumn.').replace('\nThe union doubts the dates.', '')}`,
);
const freshSource = {
  ...sampleSource,
  length: freshContent.text.length,
  textSha256: 'b'.repeat(64),
  contentSha256: 'c'.repeat(64),
};

const passageOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

function withVersion() {
  const act = countingAct();
  const study = sampleStudy(act);
  const [earlier] = study.sources();
  const sourceId = earlier?.id ?? '';
  for (const words of ['Forty smiths', 'union doubts']) {
    study.dispatch(
      annotatePassage(study, { sourceId, passage: passageOf(sampleContent.text, words), colour: 'green' }, act),
    );
  }
  const [lost] = study.annotationsOf(sourceId).filter(({ selector }) => selector.quote.exact === 'union doubts');
  const target = { kind: 'priority', id: study.priorities()[0]?.id ?? '' } as const;
  const from = { annotationId: lost?.id ?? '' };
  study.dispatch(
    linkPassage(study, { from, targets: [target], newPriorities: [], stance: 'contradicts', colour: 'green' }, act),
  );
  const before = picture(study);
  study.addContents(new Map([[freshSource.contentSha256, freshContent]]));
  const records = anchoredOn(study, sourceId);
  const results = reanchor(
    sampleContent.text,
    freshContent.text,
    records.map(({ selector }) => selector),
  );
  const found = new Map(records.flatMap(({ item }, i) => (results[i] ? [[item.id, results[i]] as const] : [])));
  const change = addVersion(study, { source: freshSource, content: freshContent, replaces: sourceId, found }, act);
  study.dispatch(change);
  const freshId = change?.added[0]?.id ?? '';
  return { act, study, sourceId, freshId, lostId: lost?.id ?? '', before };
}

const words = (study: StudyStore, sourceId: string) =>
  study.annotationsOf(sourceId).map(({ selector }) => selector.quote.exact);

const picture = (study: StudyStore) => ({
  sources: study.sources().map(({ id }) => id),
  annotations: [...study.all('annotation')].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  statements: [...study.all('statement')].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

describe('addVersion', () => {
  it('moves what is found to the new source and leaves the lost on the old one', () => {
    const { study, sourceId, freshId } = withVersion();
    expect(words(study, freshId)).toEqual(['The works will open a second kiln.', 'Forty smiths']);
    expect(words(study, sourceId)).toEqual(['union doubts']);
    expect(study.sources().map(({ id }) => id)).toEqual([sourceId, freshId]);
    expect(newerVersion(study, sourceId)?.id).toBe(freshId);
    expect(study.contentOf(sourceId)).toBe(sampleContent);
  });

  it('gives each selector the words and the place of the new text', () => {
    const { study, freshId } = withVersion();
    for (const { selector } of study.annotationsOf(freshId)) {
      expect(freshContent.text.slice(selector.position.start, selector.position.end)).toBe(selector.quote.exact);
    }
  });

  it('takes the origins of priorities and statements along, with the words as they are now', () => {
    const { study, freshId } = withVersion();
    const origins = [...study.all('statement')].map(({ origin }) => origin);
    expect(origins.every((origin) => origin?.sourceId === freshId)).toBe(true);
    expect(origins.map((origin) => origin?.selector.quote.exact)).toContain('Built in autumn.');
    expect([...study.all('priority')].every(({ origin }) => origin?.sourceId === freshId)).toBe(true);
  });

  it('keeps every link', () => {
    const { study, lostId } = withVersion();
    expect(study.count('evidence-link')).toBe(2);
    expect(study.linksOf(lostId).map(({ stance }) => stance)).toEqual(['contradicts']);
  });

  it('is one step to undo', () => {
    const { act, study, before } = withVersion();
    study.undo(act);
    expect(picture(study)).toEqual(before);
  });

  it('cannot replace what is not there', () => {
    const study = sampleStudy();
    const args = { source: freshSource, content: freshContent, replaces: 'gone', found: new Map() };
    expect(addVersion(study, args, countingAct())).toBeNull();
  });
});

describe('putBack', () => {
  it('puts a lost passage on words of the new version, with its links', () => {
    const { act, study, sourceId, freshId, lostId } = withVersion();
    expect(orphansOf(study, freshId).map(({ id }) => id)).toEqual([lostId]);
    const passage = passageOf(freshContent.text, 'Wages rise.');
    study.dispatch(putBack(study, { annotationId: lostId, sourceId: freshId, passage }, act));
    expect(orphansOf(study, freshId)).toEqual([]);
    expect(study.get('annotation', lostId)?.selector.quote.exact).toBe('Wages rise.');
    expect(study.linksOf(lostId)).toHaveLength(1);
    expect(study.annotationsOf(sourceId)).toEqual([]);
  });

  it.each([
    ['an empty passage', { start: 3, end: 3 }],
    ['one beyond the text', { start: 0, end: 99_999 }],
  ])('refuses %s', (_, passage) => {
    const { act, study, freshId, lostId } = withVersion();
    expect(putBack(study, { annotationId: lostId, sourceId: freshId, passage }, act)).toBeNull();
  });
});
