// Evidence that is suggested for a statement: which sentences, for which words, and not again what was settled.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rejectSuggestion } from '../../commands/reject-suggestion.ts';
import { linkPassage } from '../../commands/link-passage.ts';
import type { Block, SourceContent } from '../../model/source.ts';
import { countingAct, sampleContent, sampleStudy } from '../../store/gestures-for-tests.ts';
import { isRejected, spokenFor } from './spoken-for.ts';
import { PassageSuggestions, type SoughtEvidence } from './suggest-passages.ts';

/** A line that begins with # is a heading, one with | a cell of the head of a table. */
function contentOf(lines: readonly string[]): SourceContent {
  let start = 0;
  const texts = lines.map((line) => line.replace(/^[#|] /u, ''));
  const blocks = texts.map((text, at): Block => {
    const place = { start, end: start + text.length };
    start = place.end + 1;
    if (lines[at]?.startsWith('# ')) return { ...place, kind: 'heading', level: 2 };
    if (lines[at]?.startsWith('| '))
      return { ...place, kind: 'table-cell', table: 0, row: 0, column: at, header: true };
    return { ...place, kind: 'paragraph' };
  });
  return { text: texts.join('\n'), blocks };
}

const report = contentOf([
  '# Quarries and kilns',
  'The kilns were fired for magnets all winter. Nobody complained of the smoke.',
  'A short line.',
  '| Kilns for magnets in a table head',
  '# Schools',
  'Forty apprentices learned how magnets are pressed. Their wages rose by a tenth.',
  'The kilns were fired for magnets all winter.',
]);
const sought = (words: string, more: Partial<SoughtEvidence> = {}): SoughtEvidence => ({
  words,
  context: '',
  without: [],
  count: 5,
  ...more,
});

function suggested(words: string, more: Partial<SoughtEvidence> = {}): readonly string[] {
  const suggestions = new PassageSuggestions();
  suggestions.addSource('report', report);
  return suggestions.suggest(sought(words, more)).map(({ passage }) => report.text.slice(passage.start, passage.end));
}

const FIRED = 'The kilns were fired for magnets all winter.';
const LEARNED = 'Forty apprentices learned how magnets are pressed.';

describe('suggested passages', () => {
  it('are sentences with the same words, the best first and each wording once, no headings and no table heads', () => {
    expect(suggested('A kiln for magnets')).toEqual([FIRED, LEARNED]);
  });

  it('say which words are shared, and where', () => {
    const suggestions = new PassageSuggestions();
    suggestions.addSource('report', report);
    const [first] = suggestions.suggest(sought('Firing kilns'));
    expect(first?.because.map(({ start, end }) => report.text.slice(start, end))).toEqual(['kilns']);
  });

  it('meet other forms of a word', () => {
    expect(suggested('Apprenticeships')).toEqual([LEARNED]);
  });

  it('are none where only everyday words are shared', () => {
    expect(suggested('Nobody will be all of the year')).toEqual([]);
    expect(suggested('')).toEqual([]);
  });

  it('are none that overlap what is spoken for', () => {
    const start = report.text.indexOf('fired');
    const without = [{ sourceId: 'report', passage: { start, end: start + 5 } }];
    expect(suggested('A kiln for magnets', { without })).toEqual([FIRED, LEARNED]);
    const second = report.text.lastIndexOf('fired');
    const both = [...without, { sourceId: 'report', passage: { start: second, end: second + 5 } }];
    expect(suggested('A kiln for magnets', { without: both })).toEqual([LEARNED]);
  });

  it('prefer, of sentences that match alike, the one whose row and heading match too', () => {
    const content = contentOf([
      '# Fishing',
      'The licence costs less now.',
      '# Forestry',
      'The licence costs more now.',
    ]);
    const suggestions = new PassageSuggestions();
    suggestions.addSource('a', content);
    const [first] = suggestions.suggest(sought('Licence', { context: 'Forestry in the hills' }));
    expect(content.text.slice(first?.passage.start, first?.passage.end)).toBe('The licence costs more now.');
  });

  it('are the same after sources came and went as from the beginning', () => {
    const words = ['kiln', 'magnets', 'wages', 'river', 'quarry', 'school', 'rise', '磁石'];
    const line = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
      .map((list) => `${list.join(' ')} and the others.`);
    const article = fc.array(
      fc.oneof(
        line,
        line.map((text) => `# ${text}`),
      ),
      { minLength: 1, maxLength: 6 },
    );
    const step = fc.record({ id: fc.constantFrom('a', 'b', 'c'), article: fc.option(article) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const kept = new PassageSuggestions();
        const last = new Map<string, SourceContent>();
        for (const { id, article: lines } of steps) {
          if (lines) {
            kept.addSource(id, contentOf(lines));
            last.set(id, contentOf(lines));
          } else {
            kept.removeSource(id);
            last.delete(id);
          }
        }
        const anew = new PassageSuggestions();
        for (const [id, content] of last) anew.addSource(id, content);
        for (const word of words) expect(kept.suggest(sought(word))).toEqual(anew.suggest(sought(word)));
        expect(kept.sourceIds.toSorted()).toEqual(anew.sourceIds.toSorted());
      }),
    );
  });
});

describe('what is not suggested', () => {
  const act = countingAct();
  const store = sampleStudy(act);
  const [source] = store.sources();
  const sourceId = source?.id ?? '';
  const passageOf = (words: string) => {
    const start = sampleContent.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const wages = [...store.all('statement')].find(({ prose }) => prose === 'Wages rise.');
  const target = { kind: 'statement', id: wages?.id ?? '' } as const;
  const covers = (words: string) => {
    const { start, end } = passageOf(words);
    return spokenFor(store, target).some(({ passage }) => passage.start < end && start < passage.end);
  };

  it('is the matrix that the statement itself comes from', () => {
    expect(covers('Wages rise.')).toBe(true);
    expect(covers('Prices fall.')).toBe(true);
    expect(covers('The union doubts the dates.')).toBe(false);
  });

  it('is what is linked already, and what was rejected, until that is undone', () => {
    const passage = passageOf('The union doubts the dates.');
    const place = { sourceId, passage };
    store.dispatch(linkPassage(store, { from: place, targets: [target], stance: 'supports', colour: 'blue' }, act));
    expect(covers('doubts')).toBe(true);
    store.undo(act);
    expect(covers('doubts')).toBe(false);
    store.dispatch(rejectSuggestion(store, { target, ...place }, act));
    expect(rejectSuggestion(store, { target, ...place }, act)).toBeNull();
    expect(covers('doubts')).toBe(true);
    const nearly = { sourceId, passage: passageOf('The union doubts') };
    expect(isRejected(store, target.id, nearly)).toBe(true);
    expect(isRejected(store, target.id, { sourceId, passage: passageOf('It doubles the output.') })).toBe(false);
    store.undo(act);
    expect(isRejected(store, target.id, nearly)).toBe(false);
  });
});
