// Suggestions follow a study change by change: after any gestures they are those of one that reads it anew.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TargetSuggestions } from './suggest-targets.ts';
import { addStatement } from '../../commands/edit-statement.ts';
import { archivePriorities } from '../../commands/reshape-priority.ts';
import { changeOf, countingAct, furnishing, gesture, runsOf, sampleStudy } from '../../store/gestures-for-tests.ts';

const asked = ['A second kiln for magnets', 'Forty smiths: wages rise', 'rest', 'Rivals follow prices 磁石'];
const answers = (suggestions: TargetSuggestions) =>
  asked.map((words) => [suggestions.rank({ words }, 50), suggestions.suggest({ words }, 3, () => true)]);

describe('suggested targets', () => {
  it('are the same after any changes as from the beginning', () => {
    const step = fc.oneof(
      { weight: 8, arbitrary: gesture },
      { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const, 'ask' as const) },
    );
    fc.assert(
      fc.property(runsOf(step, 30), furnishing, (steps, furnished) => {
        const act = countingAct();
        const store = furnished(sampleStudy(act), act);
        const kept = new TargetSuggestions(store);
        store.onApplied((edits) => kept.follow(edits));
        for (const each of steps) {
          if (each === 'undo') store.undo(act);
          else if (each === 'redo') store.redo(act);
          else if (each === 'ask') kept.read();
          else store.dispatch(changeOf(store, each, act));
        }
        expect(answers(kept)).toEqual(answers(new TargetSuggestions(store)));
      }),
      { numRuns: 200 },
    );
  });

  it('read only what a change touched', () => {
    const act = countingAct();
    const store = sampleStudy(act);
    const kept = new TargetSuggestions(store);
    store.onApplied((edits) => kept.follow(edits));
    kept.read();
    store.dispatch(changeOf(store, { verb: 'writeStatement', picks: [0, 0, 0, 0], words: 'magnets' }, act));
    let read = 0;
    kept.read(() => {
      read += 1;
      return false;
    });
    expect(read).toBe(1);
    expect(kept.isRead).toBe(true);
  });
});

describe('what is suggested for a passage', () => {
  const act = countingAct();
  const store = sampleStudy(act);
  const suggestions = new TargetSuggestions(store);
  const wordsOf = (words: string, accepts = () => true) =>
    suggestions
      .suggest({ words }, 3, accepts)
      .map(({ target: { kind, id }, because }) => [
        kind === 'priority' ? store.get(kind, id)?.title : store.get(kind, id)?.prose,
        because,
      ]);

  it('is what has the same words, which are told', () => {
    expect(wordsOf('Two more kilns were opened')).toEqual([
      ['Open a second kiln', ['Open', 'kiln']],
      ['A kiln for magnets.', ['kiln']],
    ]);
    expect(wordsOf('Smithing is learned in the yard')).toEqual([
      ['Train smiths', ['smiths']],
      ['Forty smiths a year.', ['smiths']],
    ]);
  });

  it('is nothing when only common words are shared', () => {
    expect(wordsOf('That will be of the more and on')).toEqual([]);
    expect(wordsOf('A second year')).toEqual([]);
  });

  it('is nothing that is not accepted', () => {
    expect(wordsOf('Two more kilns were opened', () => false)).toEqual([]);
  });

  it('is at most two of one row, so that others are seen', () => {
    const own = sampleStudy(act);
    const kiln = own.priorities()[0]?.id ?? '';
    const columnId = own.columns()[0]?.id ?? '';
    for (const prose of ['The kiln glows.', 'The kiln smokes.'])
      own.dispatch(addStatement(own, { priorityId: kiln, columnId, prose }, act));
    const rows = new TargetSuggestions(own)
      .suggest({ words: 'A kiln, a kiln, a kiln and its smiths' }, 8, () => true)
      .map(({ target: { id } }) => own.get('statement', id)?.priorityId ?? id);
    expect(rows.filter((id) => id === kiln)).toHaveLength(2);
    expect(rows.length).toBeGreaterThan(2);
  });

  it('goes and comes with its row', () => {
    const [kiln] = store.priorities();
    store.onApplied((edits) => suggestions.follow(edits));
    store.dispatch(archivePriorities(store, { priorityIds: [kiln?.id ?? ''] }, act));
    expect(wordsOf('A kiln')).toEqual([]);
    store.undo(act);
    expect(wordsOf('A kiln')).toHaveLength(2);
  });
});
