// What a report offers where a quote stands at several places: nothing is taken before the analyst has chosen.
import { describe, expect, it } from 'vitest';
import { annotatePassage } from '../../commands/annotate-passage.ts';
import { findQuotes } from '../../anchoring/find-quotes.ts';
import type { ProposedAnnotation } from '../../model/proposed-annotation.ts';
import { countingAct, sampleContent, sampleStudy } from '../../store/gestures-for-tests.ts';
import { bringInReport, noDecisions } from './bring-in-report.ts';
import type { SoughtAnnotation } from './seek-annotations.ts';

const { text } = sampleContent;

function sought(exact: string) {
  const store = sampleStudy(countingAct());
  const quote = { exact, prefix: '', suffix: '' };
  const [found] = findQuotes(text, [{ quote, sameText: false }]);
  if (!found) throw new Error('every quote is answered');
  const proposed = { quote, tags: [], memo: '', links: [], place: { addresses: [] } } as unknown as ProposedAnnotation;
  const annotation: SoughtAnnotation = { proposed, sourceId: store.sources()[0]?.id ?? '', how: 'open', found };
  return { store, annotation, report: bringInReport(store, [annotation], noDecisions) };
}

describe('the report on a quote that stands at several places', () => {
  it('takes none of them, tells them apart, and counts it as to be placed', () => {
    const { report } = sought('second kiln');
    const [source] = report.sources;
    expect(source?.sum).toMatch(/: 0 found, 1 to be placed$/u);
    expect([report.added, report.waiting]).toEqual([1, 1]);
    const [match] = source?.close ?? [];
    expect(match?.taken).toBeUndefined();
    expect(match?.said).toBe('the same words, which stand at several places');
    const places = match?.places ?? [];
    expect(places.length).toBeGreaterThan(1);
    expect(places.map(({ passage }) => text.slice(passage.start, passage.end))).toEqual(
      places.map(() => 'second kiln'),
    );
    expect(new Set(places.map(({ where, before }) => `${where} ${before}`)).size).toBe(places.length);
  });

  it('takes the one that is chosen', () => {
    const { store, annotation, report } = sought('second kiln');
    const last = report.sources[0]?.close[0]?.places.at(-1)?.passage;
    if (!last) throw new Error('there are several places');
    const chosen = bringInReport(store, [annotation], { ...noDecisions, chosen: new Map([[0, last]]) });
    expect(chosen.located[0]?.passage).toEqual(last);
    expect(chosen.waiting).toBe(0);
    expect(chosen.sources[0]?.sum).toMatch(/: 0 found, 1 close match$/u);
  });

  it('adds nothing when the same is brought in again after it was placed, and leaves the choice open', () => {
    const { store, annotation, report } = sought('second kiln');
    const last = report.sources[0]?.close[0]?.places.at(-1)?.passage;
    if (!last) throw new Error('there are several places');
    const { sourceId } = annotation;
    store.dispatch(annotatePassage(store, { sourceId, passage: last, colour: 'yellow' }, countingAct()));
    expect(bringInReport(store, [annotation], noDecisions).added).toBe(0);
    const again = bringInReport(store, [annotation], { ...noDecisions, chosen: new Map([[0, last]]) });
    expect(again.added).toBe(0);
    expect(again.sources[0]?.close).toHaveLength(1);
  });
});
