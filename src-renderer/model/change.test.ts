// The algebra of changes: an inverse takes back, a squash equals the sequence.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, countingAct, furnish, gesture, runsOf, sampleStudy } from '../store/gestures-for-tests.ts';
import { type Change, invert, isEmpty, squash } from './change.ts';

describe('a change', () => {
  it('squashed with its inverse is empty but for records that came and went', () => {
    fc.assert(
      fc.property(gesture, (each) => {
        const act = countingAct();
        const change = changeOf(furnish(sampleStudy(act), act), each, act);
        if (!change) return;
        const net = squash([change, invert(change)]);
        expect(isEmpty(net)).toBe(true);
      }),
    );
  });

  it('inverted twice is the same edits', () => {
    fc.assert(
      fc.property(gesture, (each) => {
        const act = countingAct();
        const change = changeOf(furnish(sampleStudy(act), act), each, act);
        if (!change) return;
        const { added, updated, removed } = change;
        expect(invert(invert(change))).toEqual({ added, updated, removed });
      }),
    );
  });

  it('squashed with those after it has the effect of them all', () => {
    fc.assert(
      fc.property(runsOf(gesture, 15), (gestures) => {
        const act = countingAct();
        const stepwise = furnish(sampleStudy(act), act);
        const again = countingAct();
        const whole = furnish(sampleStudy(again), again);
        const changes: Change[] = [];
        for (const each of gestures) {
          const change = changeOf(stepwise, each, act);
          if (change && stepwise.dispatch(change)) changes.push(change);
        }
        const edits = squash(changes);
        whole.dispatch({ id: act.newId(), label: 'All', at: act.now(), by: 'Ada', ...edits });
        expect(
          new Map(
            ['priority', 'statement', 'annotation', 'evidence-link', 'source'].map((kind) => [
              kind,
              [...whole.all(kind as 'priority')].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
            ]),
          ),
        ).toEqual(
          new Map(
            ['priority', 'statement', 'annotation', 'evidence-link', 'source'].map((kind) => [
              kind,
              [...stepwise.all(kind as 'priority')].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
            ]),
          ),
        );
      }),
    );
  });
});
