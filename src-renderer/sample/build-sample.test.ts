// The sample study teaches by example: every quote is found, every link has its target, and some gaps are left.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import annotations from '../../resources/sample-study/annotations.json';
import { countingAct } from '../store/gestures-for-tests.ts';
import { StudyStore } from '../store/study-store.ts';
import { buildSample } from './build-sample.ts';

const digest = async (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');

async function openSample(): Promise<StudyStore> {
  const { entries, files } = await buildSample(countingAct(), digest);
  return new StudyStore({
    items: entries.flatMap((entry) => entry.added),
    sequence: entries.length,
    changedAt: entries.at(-1)?.changedAt[1] ?? '',
    history: entries,
    contents: new Map([[files.contentSha256, files.content]]),
  });
}

describe('the sample study', () => {
  it('has six priorities, each with both cells filled', async () => {
    const study = await openSample();
    expect(study.priorities()).toHaveLength(6);
    for (const priority of study.priorities()) {
      for (const column of study.columns()) expect(study.statementsIn(priority.id, column.id)).not.toHaveLength(0);
    }
  });

  it('holds every annotation and every link that its list names', async () => {
    const study = await openSample();
    const quotes = new Set([...study.all('annotation')].map(({ selector }) => selector.quote.exact));
    for (const { quote } of annotations) expect(quotes).toContain(quote);
    const named = annotations.reduce((sum, { links }) => sum + links.length, 0);
    const fromLists = study.priorities().reduce((sum, { id }) => sum + study.linksTo(id).length, 0);
    expect(study.count('evidence-link')).toBeGreaterThanOrEqual(named);
    expect(fromLists).toBeGreaterThanOrEqual(6);
  });

  it('shows all three stances, and leaves statements without evidence to be found', async () => {
    const study = await openSample();
    const stances = new Set([...study.all('evidence-link')].map(({ stance }) => stance));
    expect(stances).toEqual(new Set(['supports', 'contradicts', 'context']));
    expect(study.statementsWithoutEvidence).toBeGreaterThan(3);
  });

  it('cannot be taken apart by undo', async () => {
    const study = await openSample();
    expect(study.undoId).toBeUndefined();
  });
});
