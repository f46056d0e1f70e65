// For tests: a study to begin with, and gestures drawn at random from every command there is.
import * as fc from 'fast-check';
import { addSource } from '../commands/add-source.ts';
import { createStudy } from '../commands/create-study.ts';
import { linkPassage } from '../commands/link-passage.ts';
import type { Act, Change } from '../model/change.ts';
import { uuidv7 } from '../model/ids.ts';
import type { ProposedMatrix } from '../model/proposed-matrix.ts';
import type { SourceContent } from '../model/source.ts';
import { beginStudy } from './begin-study.ts';
import { drawnFrom, type Picks } from './drawn-for-tests.ts';
import type { StudyStore } from './study-store.ts';
import { type VerbName, verbNames, verbs } from './verbs-for-tests.ts';

/** Ids and times that count up, so that a run is the same each time. */
export function countingAct(): Act {
  let count = 0;
  return {
    newId: () => uuidv7((count += 1), new Uint8Array(10)),
    now: () => new Date(Date.UTC(2026, 0, 1) + (count += 1)).toISOString(),
    by: 'Ada',
  };
}

const lines = [
  'Aims of the year',
  'The works will open a second kiln. It doubles the output.',
  'Priority',
  'Elaboration',
  'Implications',
  'Open a second kiln',
  'A kiln for magnets. Built in spring.',
  'Prices fall. Rivals follow.',
  'Train smiths 👩🏽‍🏭',
  'Forty smiths a year.',
  'Wages rise.',
  'The union doubts the dates.',
];

function linesAsContent(): SourceContent {
  let start = 0;
  const blocks = lines.map((line, i) => {
    const place = { start, end: start + line.length };
    start = place.end + 1;
    const cell = i >= 2 && i <= 10;
    return cell
      ? {
          ...place,
          kind: 'table-cell' as const,
          table: 0,
          row: Math.floor((i - 2) / 3),
          column: (i - 2) % 3,
          header: i < 5,
        }
      : { ...place, kind: 'paragraph' as const };
  });
  return { text: lines.join('\n'), blocks };
}

export const sampleContent = linesAsContent();

const passageOf = (words: string) => {
  const start = sampleContent.text.indexOf(words);
  return { start, end: start + words.length };
};

export const sampleMatrix: ProposedMatrix = {
  how: 'table',
  description: 'Table with 2 rows',
  columns: [
    { title: 'Elaboration', role: 'elaboration' },
    { title: 'Implications', role: 'implications' },
  ],
  priorities: [
    {
      title: passageOf('Open a second kiln'),
      titleText: 'Open a second kiln',
      cells: [
        { statements: [passageOf('A kiln for magnets.'), passageOf('Built in spring.')] },
        { statements: [passageOf('Prices fall.'), passageOf('Rivals follow.')] },
      ],
      alsoAt: [passageOf('The works will open a second kiln.')],
    },
    {
      title: passageOf('Train smiths'),
      titleText: 'Train smiths',
      cells: [{ statements: [passageOf('Forty smiths a year.')] }, { statements: [passageOf('Wages rise.')] }],
      alsoAt: [],
    },
  ],
};

/** A study with one source, two priorities and seven statements. */
export function sampleStudy(act: Act = countingAct()): StudyStore {
  const { store } = beginStudy(createStudy('Kilns', act));
  store.addContents(new Map([['content', sampleContent]]));
  store.dispatch(addSource(store, { source: sampleSource, content: sampleContent, matrix: sampleMatrix }, act));
  return store;
}

export const sampleSource = {
  title: 'Aims of the year',
  fileName: 'aims.txt',
  mediaType: 'text/plain',
  length: sampleContent.text.length,
  textSha256: 'text',
  contentSha256: 'content',
  originalSha256: 'original',
};

/** One gesture: which command, and from what its arguments are drawn when it is done. */
export interface Gesture {
  readonly verb: VerbName;
  readonly picks: Picks;
  readonly words: string;
}

/** A gesture of some of the commands. */
export const gestureOf = (names: readonly VerbName[]): fc.Arbitrary<Gesture> =>
  fc.record({
    verb: fc.constantFrom(...names),
    picks: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
    words: fc.string({ maxLength: 12, unit: 'grapheme' }),
  });

export const gesture: fc.Arbitrary<Gesture> = gestureOf(verbNames);

/** Runs of any length up to the longest: left to itself fast-check draws mostly short ones, in which little meets. */
export const runsOf = <T>(step: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
  fc.array(step, { maxLength, size: 'max' });

/** What the gesture's command yields in this study; null where it cannot be done. */
export function changeOf(store: StudyStore, { verb, picks, words }: Gesture, act: Act): Change | null {
  return verbs[verb](drawnFrom(store, picks, words, sampleMatrix, act));
}

/** A gesture, or a step back or forth. */
export type Step = Gesture | 'undo' | 'redo';

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: gesture },
  { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
);

export function doStep(store: StudyStore, each: Step, act: Act): void {
  if (each === 'undo') store.undo(act);
  else if (each === 'redo') store.redo(act);
  else store.dispatch(changeOf(store, each, act));
}

const pieces: readonly (readonly [verb: VerbName, picks: Picks, words: string])[] = [
  ...[0, 1, 2, 3, 4].map((kind) => ['addColumn', [kind, 0, 0, 0], `Column ${kind}`] as const),
  ...[0, 1, 2, 3].map((column) => ['setValue', [1, column, column, 0], 'Ada'] as const),
  ...[1, 2, 3, 4].map((n) => ['addPriority', [0, 0, 0, 0], `Aim ${n}`] as const),
  ['archive', [0, 0, 0, 0], ''],
  ['group', [0, 1, 0, 2], 'First group'],
  ['group', [0, 3, 0, 4], 'Second group'],
  ...[0, 1, 2, 3].map((n) => ['linkPassage', [9 * n, n, n, 2 * (n % 2) + 1], ''] as const),
  ...[0, 1, 2, 3].map((n) => ['setTags', [0, 0, n, 0], `tag/${n % 2}`] as const),
  ['reject', [0, 0, 0, 1], ''],
  ['bringIn', [1, 0, 0, 0], 'not found'],
];

/** Puts into a sample study something of every kind, so that no command has to wait for another before it. */
export function furnish(store: StudyStore, act: Act): StudyStore {
  for (const [verb, picks, words] of pieces) store.dispatch(changeOf(store, { verb, picks, words }, act));
  return store;
}

/** A furnished study with a second article, which says the same words, and a new version of the first; both are linked. */
export function furnishSources(store: StudyStore, act: Act): StudyStore {
  furnish(store, act);
  for (const [verb, picks] of [
    ['addSource', [1, 0, 0, 0]],
    ['addVersion', [0, 0, 0, 0]],
  ] as const) {
    store.dispatch(changeOf(store, { verb, picks, words: '' }, act));
  }
  const targets = [...store.all('statement')].slice(0, 2).map(({ id }) => ({ kind: 'statement' as const, id }));
  for (const { id } of store.sources()) {
    const from = { sourceId: id, passage: passageOf('The works will open a second kiln.') };
    store.dispatch(linkPassage(store, { from, targets, stance: 'supports', colour: 'pink' }, act));
  }
  return store;
}

/** A study of one article or of several. */
export const furnishing: fc.Arbitrary<(store: StudyStore, act: Act) => StudyStore> = fc.constantFrom(
  furnish,
  furnishSources,
);
