import { describe, expect, it } from 'vitest';
import { countingAct, sampleContent, sampleStudy } from '../store/gestures-for-tests.ts';
import { commentLink, moveLink, setConfidence } from './edit-link.ts';
import { noteCounterSought } from './edit-statement.ts';
import { linkPassage } from './link-passage.ts';

const act = countingAct();

/** A study whose first statement rests on passages that begin with these words, linked in this order. */
function linked(...words: readonly string[]) {
  const store = sampleStudy(act);
  const id = [...store.all('statement')][0]?.id ?? '';
  for (const exact of words) {
    const start = sampleContent.text.indexOf(exact);
    const from = { sourceId: store.sources()[0]?.id ?? '', passage: { start, end: start + exact.length } };
    const targets = [{ kind: 'statement', id }] as const;
    store.dispatch(linkPassage(store, { from, targets, stance: 'supports', colour: 'blue' }, act));
  }
  const quoteOf = (annotationId: string) => store.get('annotation', annotationId)?.selector.quote.exact ?? '';
  const order = () => store.linksTo(id).map(({ annotationId }) => quoteOf(annotationId));
  const idOf = (exact: string) =>
    store.linksTo(id).find(({ annotationId }) => quoteOf(annotationId) === exact)?.id ?? '';
  return { store, id, order, idOf };
}

describe('an evidence link', () => {
  it('carries a confidence and a comment, and loses them again', () => {
    const { store, idOf } = linked('Prices fall.');
    const linkId = idOf('Prices fall.');
    store.dispatch(setConfidence(store, { linkId, confidence: 'low' }, act));
    store.dispatch(commentLink(store, { linkId, comment: ' Only *one* year. ' }, act));
    expect(store.get('evidence-link', linkId)).toMatchObject({ confidence: 'low', comment: 'Only *one* year.' });
    expect(setConfidence(store, { linkId, confidence: 'low' }, act)).toBeNull();
    store.dispatch(setConfidence(store, { linkId, confidence: null }, act));
    store.dispatch(commentLink(store, { linkId, comment: '' }, act));
    expect(store.get('evidence-link', linkId)).not.toHaveProperty('confidence');
    expect(store.get('evidence-link', linkId)).not.toHaveProperty('comment');
  });

  it('is put in order among those to its target; what comes later stands last', () => {
    const { store, id, order, idOf } = linked('Prices fall.', 'Wages rise.', 'Rivals follow.');
    store.dispatch(moveLink(store, { linkId: idOf('Rivals follow.'), index: 0 }, act));
    expect(order()).toEqual(['Rivals follow.', 'Prices fall.', 'Wages rise.']);
    store.dispatch(moveLink(store, { linkId: idOf('Rivals follow.'), index: 1 }, act));
    expect(order()).toEqual(['Prices fall.', 'Rivals follow.', 'Wages rise.']);
    const start = sampleContent.text.indexOf('The union');
    const from = { sourceId: store.sources()[0]?.id ?? '', passage: { start, end: start + 9 } };
    const late = { from, targets: [{ kind: 'statement', id }], stance: 'supports', colour: 'blue' } as const;
    store.dispatch(linkPassage(store, late, act));
    expect(order()).toEqual(['Prices fall.', 'Rivals follow.', 'Wages rise.', 'The union']);
    store.dispatch(moveLink(store, { linkId: idOf('The union'), index: 1 }, act));
    expect(order()).toEqual(['Prices fall.', 'The union', 'Rivals follow.', 'Wages rise.']);
  });

  it.each([[-1], [3], [0]])('cannot be moved to place %i, where it is or which there is not', (index) => {
    const { store, idOf } = linked('Prices fall.', 'Wages rise.');
    expect(moveLink(store, { linkId: idOf('Prices fall.'), index }, act)).toBeNull();
  });
});

describe('counter-evidence', () => {
  it('is noted as sought, and as to be sought again', () => {
    const { store, id } = linked();
    store.dispatch(noteCounterSought(store, { statementId: id, sought: true }, act));
    expect(store.get('statement', id)?.counterSoughtAt).toMatch(/^2026/u);
    expect(noteCounterSought(store, { statementId: id, sought: true }, act)).toBeNull();
    store.dispatch(noteCounterSought(store, { statementId: id, sought: false }, act));
    expect(store.get('statement', id)).not.toHaveProperty('counterSoughtAt');
  });
});
