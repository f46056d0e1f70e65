// What is painted near the reader, with its line in the same lane wherever the reader stands.
import { expect, it } from 'vitest';
import { annotatePassage } from '../../commands/annotate-passage.ts';
import { countingAct, sampleStudy } from '../../store/gestures-for-tests.ts';
import { passagesNear } from './passages-near.ts';

/** Passages beside the one that the sample study begins with, which lies between 17 and 51. */
function studyWith(passages: readonly (readonly [start: number, end: number])[]) {
  const act = countingAct();
  const store = sampleStudy(act);
  const sourceId = store.sources()[0]?.id ?? '';
  for (const [start, end] of passages) {
    store.dispatch(annotatePassage(store, { sourceId, passage: { start, end }, colour: 'green' }, act));
  }
  const near = (stretches: readonly (readonly [number, number])[], activeId?: string) =>
    passagesNear(
      store,
      sourceId,
      stretches.map(([start, end]) => ({ start, end })),
      ({ colour }) => colour === 'green',
      activeId,
    );
  return { store, near };
}

const placesOf = (painted: ReturnType<typeof passagesNear>) =>
  painted.map(({ start, end, lane }) => [start, end, lane] as const).toSorted((a, b) => a[0] - b[0]);

it('gives a line the lane that passages out of sight leave it', () => {
  // The first reaches into the second, the second into the third; only the third is near.
  const { near } = studyWith([
    [60, 90],
    [80, 120],
    [110, 150],
    [115, 130],
  ]);
  const whole = placesOf(near([[0, 200]]));
  expect(whole).toEqual([
    [60, 90, 0],
    [80, 120, 1],
    [110, 150, 0],
    [115, 130, 2],
  ]);
  expect(placesOf(near([[125, 128]]))).toEqual(whole.slice(2));
  expect(placesOf(near([[140, 145]]))).toEqual([[110, 150, 0]]);
  expect(placesOf(near([[85, 88]]))).toEqual(whole.slice(0, 2));
});

it('tells a passage once that lies in two stretches, and none between them or of those that are not shown', () => {
  const { store, near } = studyWith([
    [60, 120],
    [82, 88],
  ]);
  const across = [...store.all('annotation')].find(({ selector }) => selector.position.start === 60)?.id ?? '';
  const stretches = [
    [10, 70],
    [110, 130],
  ] as const;
  expect(near(stretches, across)).toEqual([
    { id: across, colour: 'green', start: 60, end: 120, linked: false, active: true, lane: 0 },
  ]);
});
