// For tests: a study to begin with, and gestures drawn at random from every command there is.
import * as fc from 'fast-check';
import { addSource } from '../commands/add-source.ts';
import { annotatePassage } from '../commands/annotate-passage.ts';
import { createStudy } from '../commands/create-study.ts';
import { deleteAnnotation, moveEdges, recolour, writeMemo } from '../commands/edit-annotation.ts';
import { setStance, unlinkPassage } from '../commands/edit-link.ts';
import { addPriority, deletePriority, movePriority, renamePriority } from '../commands/edit-priority.ts';
import { removeSource, renameSource } from '../commands/edit-source.ts';
import {
  addStatement,
  deleteStatement,
  joinStatement,
  moveStatement,
  splitStatement,
  writeStatement,
} from '../commands/edit-statement.ts';
import { linkPassage } from '../commands/link-passage.ts';
import { renameStudy } from '../commands/rename-study.ts';
import { setTags } from '../commands/tag-annotation.ts';
import { stances } from '../model/annotation.ts';
import type { Act, Change } from '../model/change.ts';
import { uuidv7 } from '../model/ids.ts';
import type { ProposedMatrix } from '../model/proposed-matrix.ts';
import type { SourceContent } from '../model/source.ts';
import { beginStudy } from './begin-study.ts';
import type { StudyStore } from './study-store.ts';

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

/** One gesture: which command, and four numbers from which its arguments are drawn when it is done. */
export interface Gesture {
  readonly verb: number;
  readonly picks: readonly [number, number, number, number];
  readonly words: string;
}

export const gesture: fc.Arbitrary<Gesture> = fc.record({
  verb: fc.nat(21),
  picks: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
  words: fc.string({ maxLength: 12, unit: 'grapheme' }),
});

const pick = <T>(items: Iterable<T>, n: number): T | undefined => {
  const list = [...items];
  return list[n % Math.max(1, list.length)];
};

/** What the gesture's command yields in this study; null where it cannot be done. */
export function changeOf(store: StudyStore, { verb, picks: [a, b, c, d], words }: Gesture, act: Act): Change | null {
  const source = pick(store.sources(), a);
  const priority = pick(store.priorities(), b);
  const column = pick(store.columns(), c);
  const statementId = pick(store.all('statement'), d)?.id ?? '';
  const annotationId = pick(store.all('annotation'), c)?.id ?? '';
  const link = pick(store.all('evidence-link'), d);
  const start = a % sampleContent.text.length;
  const place = {
    sourceId: source?.id ?? '',
    passage: { start, end: Math.min(sampleContent.text.length, start + 1 + (b % 40)) },
  };
  const cell = { priorityId: priority?.id ?? '', columnId: column?.id ?? '' };
  const priorityId = cell.priorityId;
  const target =
    d % 2 === 0 ? ({ kind: 'priority', id: priorityId } as const) : ({ kind: 'statement', id: statementId } as const);
  const stance = stances[c % 3] ?? 'supports';
  const verbs: readonly (() => Change | null)[] = [
    () => annotatePassage(store, { ...place, colour: 'green' }, act),
    () => linkPassage(store, { from: place, targets: [target], stance, colour: 'blue' }, act),
    () => linkPassage(store, { from: { annotationId }, targets: [target], stance, colour: 'blue' }, act),
    () => setStance(store, { linkId: link?.id ?? '', stance }, act),
    () => unlinkPassage(store, { linkId: link?.id ?? '' }, act),
    () => writeMemo(store, { annotationId, memo: words }, act),
    () => setTags(store, { annotationId, tags: [words, 'risk/supply'] }, act),
    () => recolour(store, { annotationId, colour: 'pink' }, act),
    () => moveEdges(store, { annotationId, passage: place.passage }, act),
    () => deleteAnnotation(store, { annotationId }, act),
    () => addPriority(store, { title: words, index: a % (store.priorities().length + 1) }, act),
    () => renamePriority(store, { priorityId, title: words }, act),
    () => movePriority(store, { priorityId, rank: a % Math.max(1, store.priorities().length) }, act),
    () => deletePriority(store, { priorityId }, act),
    () => addStatement(store, { ...cell, prose: words }, act),
    () => writeStatement(store, { statementId, prose: words }, act),
    () => splitStatement(store, { statementId, before: words, after: 'rest' }, act),
    () => joinStatement(store, { statementId }, act),
    () => moveStatement(store, { statementId, ...cell, index: a % 3 }, act),
    () => deleteStatement(store, { statementId }, act),
    () => renameStudy(store, { title: words }, act),
    () =>
      d % 3 === 0
        ? removeSource(store, { sourceId: place.sourceId }, act)
        : renameSource(store, { sourceId: place.sourceId, title: words }, act),
  ];
  return verbs[verb]?.() ?? null;
}
