// Annotations from elsewhere: what our own export tells comes back as it was, nothing is doubled, and it is one step to undo.
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../anchoring/find-quotes.ts';
import { exportWebAnnotations } from '../export/web-annotations.ts';
import { readWebAnnotations } from '../import/web-annotations.ts';
import { SourceChooser } from '../import/which-source.ts';
import { isUnplaced } from '../model/annotation.ts';
import type { ProposedAnnotation } from '../model/proposed-annotation.ts';
import { countingAct, sampleContent, sampleStudy } from '../store/gestures-for-tests.ts';
import type { StudyStore } from '../store/study-store.ts';
import { orphansOf, putBack } from './add-version.ts';
import { annotatePassage } from './annotate-passage.ts';
import { bringInAnnotations, type LocatedAnnotation, outcomesOf } from './bring-in-annotations.ts';
import { deleteAnnotations } from './edit-many-annotations.ts';
import { setConfidence } from './edit-link.ts';
import { linkPassage } from './link-passage.ts';

const passageOf = (words: string) => {
  const start = sampleContent.text.indexOf(words);
  return { start, end: start + words.length };
};

function annotated() {
  const act = countingAct();
  const study = sampleStudy(act);
  const sourceId = study.sources()[0]?.id ?? '';
  const mark = (words: string, memo: string, tags: readonly string[]) =>
    study.dispatch(annotatePassage(study, { sourceId, passage: passageOf(words), colour: 'green', memo, tags }, act));
  mark('smiths 👩🏽‍🏭\nForty smiths', 'Over *two* cells\n\n- and a list', ['risk/supply', 'smiths']);
  mark('The union doubts the dates.', '', []);
  const target = { kind: 'priority', id: study.priorities()[1]?.id ?? '' } as const;
  const from = { sourceId, passage: passageOf('Wages rise.') };
  study.dispatch(linkPassage(study, { from, targets: [target], stance: 'contradicts', colour: 'pink' }, act));
  const link = [...study.all('evidence-link')].at(-1);
  study.dispatch(setConfidence(study, { linkId: link?.id ?? '', confidence: 'high' }, act));
  return { act, study, sourceId };
}

/** All that another reader could tell apart, without ids and times of making. */
const picture = (study: StudyStore) =>
  study.sources().flatMap(({ id }) =>
    study.annotationsOf(id).map((annotation) => ({
      selector: annotation.selector,
      memo: annotation.memo,
      tags: annotation.tags,
      colour: annotation.colour,
      by: annotation.createdBy,
      at: annotation.createdAt,
      links: study.linksOf(annotation.id).map(({ target, stance, confidence }) => ({ target, stance, confidence })),
    })),
  );

function locate(study: StudyStore, proposed: readonly ProposedAnnotation[]): readonly LocatedAnnotation[] {
  const chooser = new SourceChooser(study.sources(), study.sources()[0]?.id);
  return proposed.map((one) => {
    const { sourceId = '', how } = chooser.choose(one.place) ?? {};
    const { quote, position } = one;
    const sameText = how === 'id' || how === 'text';
    const text = study.contentOf(sourceId)?.text ?? '';
    const [found] = findQuotes(text, [{ quote, ...(position && { position }), sameText }]);
    return { proposed: one, sourceId, passage: found && found.how !== 'lost' ? found.passage : null };
  });
}

const readExport = (study: StudyStore) =>
  readWebAnnotations(new TextEncoder().encode(exportWebAnnotations(study))).annotations;

const proposal = (exact: string, more: Partial<ProposedAnnotation> = {}): ProposedAnnotation => ({
  quote: { exact, prefix: '', suffix: '' },
  place: { addresses: [] },
  memo: '',
  tags: [],
  links: [],
  ...more,
});

describe('bringInAnnotations', () => {
  it('brings back what the export told: passages, memos, tags, colours and links', () => {
    const { act, study } = annotated();
    const before = picture(study);
    const told = readExport(study);
    const all = [...study.all('annotation')].map(({ id }) => id);
    study.dispatch(deleteAnnotations(study, { annotationIds: all }, act));
    expect(picture(study)).toEqual([]);
    study.dispatch(bringInAnnotations(study, { located: locate(study, told), colour: 'yellow' }, act));
    expect(picture(study)).toEqual(before);
    study.undo(act);
    expect(picture(study)).toEqual([]);
  });

  it('changes nothing where all stands already, and adds only the links that are missing', () => {
    const { act, study } = annotated();
    const located = locate(study, readExport(study));
    expect(bringInAnnotations(study, { located, colour: 'yellow' }, act)).toBeNull();
    expect(outcomesOf(study, located).map(({ kind }) => kind)).toEqual(located.map(() => 'stands'));
    const link = [...study.all('evidence-link')].at(-1);
    const withoutLink = { id: act.newId(), label: '', at: act.now(), by: '', added: [], updated: [], removed: [link!] };
    study.dispatch(withoutLink);
    const change = bringInAnnotations(study, { located, colour: 'yellow' }, act);
    expect(change?.added.map(({ kind }) => kind)).toEqual(['evidence-link']);
  });

  it('tells one passage once, and leaves out links to what the study has not', () => {
    const { act, study, sourceId } = annotated();
    const links = [{ targetId: '01890000-0000-7000-8000-000000000000', stance: 'supports' as const }];
    const one = { proposed: proposal('Prices fall.', { links }), sourceId, passage: passageOf('Prices fall.') };
    const outcomes = outcomesOf(study, [one, one]);
    expect(outcomes).toMatchObject([
      { kind: 'new', linksLeftOut: 1 },
      { kind: 'told-before', index: 0 },
    ]);
    expect(bringInAnnotations(study, { located: [one, one], colour: 'blue' }, act)?.added).toHaveLength(1);
  });

  it('keeps what was not found as an orphan that can be put back by hand, once', () => {
    const { act, study, sourceId } = annotated();
    const lost = { proposed: proposal('The ferry was cancelled', { memo: 'Why?' }), sourceId, passage: null };
    study.dispatch(bringInAnnotations(study, { located: [lost], colour: 'blue' }, act));
    const [orphan] = orphansOf(study, sourceId);
    expect(orphan).toMatchObject({ memo: 'Why?', selector: { quote: { exact: 'The ferry was cancelled' } } });
    expect(orphan && isUnplaced(orphan)).toBe(true);
    expect(study.annotationsWithin(sourceId, { start: 0, end: 50 })).not.toContain(orphan);
    expect(bringInAnnotations(study, { located: [lost], colour: 'blue' }, act)).toBeNull();
    // Its export tells the quote only, and finds it standing.
    const again = readExport(study);
    expect(again.some(({ quote, position }) => quote.exact === 'The ferry was cancelled' && !position)).toBe(true);
    expect(bringInAnnotations(study, { located: locate(study, again), colour: 'blue' }, act)).toBeNull();

    const passage = passageOf('Rivals follow.');
    study.dispatch(putBack(study, { annotationId: orphan?.id ?? '', sourceId, passage }, act));
    expect(orphansOf(study, sourceId)).toEqual([]);
    expect(study.get('annotation', orphan?.id ?? '')?.selector.position).toEqual(passage);
    // What stands in its place is not put elsewhere by that.
    expect(putBack(study, { annotationId: orphan?.id ?? '', sourceId, passage: passageOf('Wages') }, act)).toBeNull();
  });

  it('keeps nothing of a passage outside the text, of no words, or of a source that is not there', () => {
    const { act, study, sourceId } = annotated();
    const located: readonly LocatedAnnotation[] = [
      { proposed: proposal('x'), sourceId, passage: { start: 5, end: 1_000_000 } },
      { proposed: proposal(''), sourceId, passage: null },
      { proposed: proposal('x'), sourceId: 'gone', passage: null },
    ];
    expect(bringInAnnotations(study, { located, colour: 'blue' }, act)).toBeNull();
  });
});

describe('SourceChooser', () => {
  const source = (id: string, textSha256: string, url?: string) =>
    ({ ...sampleStudy().sources()[0], id, textSha256, ...(url && { url }) }) as never;
  const sources = [source('a', '1', 'https://www.example.org/x/'), source('b', '2')];
  it.each([
    ['its id', { sourceId: 'b', textSha256: '1', addresses: [] }, { sourceId: 'b', how: 'id' }],
    ['its text', { sourceId: 'z', textSha256: '2', addresses: [] }, { sourceId: 'b', how: 'text' }],
    ['its address', { addresses: ['http://example.org/x?utm_source=y#z'] }, { sourceId: 'a', how: 'address' }],
    ['what is open', { addresses: ['https://example.org/other'] }, { sourceId: 'b', how: 'open' }],
  ] as const)('tells a source by %s', (_, place, expected) => {
    expect(new SourceChooser(sources, 'b').choose(place)).toEqual(expected);
  });
});
