// The law between commands and schemas: what any command makes can be read again, for what cannot is set aside.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkEntry, whyRefused } from '../model/entry-schema.ts';
import type { LogEntry } from '../model/change.ts';
import { addSource } from '../commands/add-source.ts';
import { createStudy } from '../commands/create-study.ts';
import { beginStudy } from './begin-study.ts';
import {
  changeOf,
  countingAct,
  furnish,
  type Gesture,
  gesture,
  runsOf,
  sampleContent,
  sampleMatrix,
  sampleSource,
} from './gestures-for-tests.ts';
import type { StudyStore } from './study-store.ts';

const sha = 'a'.repeat(64);

/** Like the sample study, with hashes that are hashes, and everything that is logged. */
function studyAndLog(): {
  readonly store: StudyStore;
  readonly log: LogEntry[];
  readonly act: ReturnType<typeof countingAct>;
} {
  const act = countingAct();
  const { store, first } = beginStudy(createStudy('Kilns', act));
  const log = [first];
  store.onLogged((entry) => log.push(entry));
  store.addContents(new Map([[sha, sampleContent]]));
  const source = { ...sampleSource, textSha256: sha, contentSha256: sha, originalSha256: sha };
  store.dispatch(addSource(store, { source, content: sampleContent, matrix: sampleMatrix }, act));
  return { store, log, act };
}

const hostileWords = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.constantFrom('\ud800', '\udfff#/', '\0\u2028\u202e', '__proto__', 'x'.repeat(100_000), '👩🏽‍🏭 '.repeat(20_000)),
);

it('every change that commands, undo and redo make can be read again, whatever was typed', () => {
  const gestures = runsOf(fc.tuple(gesture, hostileWords), 25);
  fc.assert(
    fc.property(gestures, fc.func(fc.nat(9)), (done, chance) => {
      const { store, log, act } = studyAndLog();
      furnish(store, act);
      for (const [index, [drawn, words]] of done.entries()) {
        store.dispatch(changeOf(store, { ...drawn, words }, act));
        if (chance(index) > 7) store.undo(act);
        if (chance(index) > 8) store.redo(act);
      }
      for (const entry of log) {
        const read = checkEntry(JSON.parse(JSON.stringify(entry)));
        expect(read.ok ? '' : read.reason).toBe('');
      }
    }),
    { numRuns: 60 },
  );
}, 30_000);

it('a title beyond all bounds is refused before it is made', () => {
  const { store, act } = studyAndLog();
  const rename: Gesture = { verb: 'renamePriority', picks: [0, 0, 0, 0], words: 'x'.repeat(1_000_001) };
  const change = changeOf(store, rename, act);
  expect(change && whyRefused(change)).toContain('must have at most 1000000 characters');
});
