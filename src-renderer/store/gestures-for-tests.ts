// For tests: a study to begin with, and gestures drawn at random from every command there is.
import * as fc from 'fast-check';
import { addSource } from '../commands/add-source.ts';
import { annotatePassage } from '../commands/annotate-passage.ts';
import { applyTemplate, columnTemplates } from '../commands/column-templates.ts';
import { createStudy } from '../commands/create-study.ts';
import { deleteAnnotation, moveEdges, recolour, writeMemo } from '../commands/edit-annotation.ts';
import {
  addColumn,
  deleteColumn,
  hideColumn,
  moveColumn,
  renameColumn,
  resizeColumn,
  resizePriorityColumn,
} from '../commands/edit-column.ts';
import { commentLink, moveLink, setConfidence, setStance, unlinkPassage } from '../commands/edit-link.ts';
import {
  deleteAnnotations,
  linkAnnotations,
  recolourAnnotations,
  tagAnnotations,
} from '../commands/edit-many-annotations.ts';
import { colourTag, removeTag, renameTag } from '../commands/edit-tag.ts';
import { highlightHits } from '../commands/highlight-hits.ts';
import { addPriority, deletePriority, movePriority, renamePriority } from '../commands/edit-priority.ts';
import { removeSource, renameSource } from '../commands/edit-source.ts';
import { forgetRejections, rejectSuggestion } from '../commands/reject-suggestion.ts';
import {
  addStatement,
  deleteStatement,
  joinStatement,
  moveStatement,
  noteCounterSought,
  splitStatement,
  writeStatement,
} from '../commands/edit-statement.ts';
import { setOptions, setRatingLabels, setValue } from '../commands/edit-value.ts';
import { dissolveGroup, groupPriorities, moveGroup, moveToGroup, renameGroup } from '../commands/group-priorities.ts';
import { emptyCells } from '../commands/empty-cells.ts';
import { linkPassage } from '../commands/link-passage.ts';
import type { PasteTable } from '../commands/paste-plan.ts';
import { pasteTable } from '../commands/paste-table.ts';
import { renameStudy } from '../commands/rename-study.ts';
import {
  archivePriorities,
  duplicatePriority,
  mergePriorities,
  restorePriority,
  splitPriority,
} from '../commands/reshape-priority.ts';
import { setTags } from '../commands/tag-annotation.ts';
import { stances } from '../model/annotation.ts';
import type { Act, Change } from '../model/change.ts';
import { columnKindTitles } from '../model/column-values.ts';
import { uuidv7 } from '../model/ids.ts';
import type { ChoiceOption, Value } from '../model/matrix.ts';
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

/** How many verbs there are, less one. */
const LAST_VERB = 55;

/** One gesture: which command, and four numbers from which its arguments are drawn when it is done. */
export interface Gesture {
  readonly verb: number;
  readonly picks: readonly [number, number, number, number];
  readonly words: string;
}

export const gesture: fc.Arbitrary<Gesture> = fc.record({
  verb: fc.nat(LAST_VERB),
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
  const groupId = pick([undefined, ...store.groups().map(({ id }) => id)], d);
  const inGroup = store.prioritiesIn(groupId).length;
  const said = a % 2 === 0 ? words : `${words} [them](#priority-${priorityId}) #risk/supply`;
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
    () => addPriority(store, { title: words, at: { groupId, index: a % (inGroup + 1) } }, act),
    () => renamePriority(store, { priorityId, title: words }, act),
    () => movePriority(store, { priorityId, to: { groupId, index: a % Math.max(1, inGroup) } }, act),
    () => deletePriority(store, { priorityId }, act),
    () => addStatement(store, { ...cell, prose: said }, act),
    () => writeStatement(store, { statementId, prose: said }, act),
    () => splitStatement(store, { statementId, before: words, after: 'rest' }, act),
    () => joinStatement(store, { statementId }, act),
    () => moveStatement(store, { statementId, ...cell, index: a % 3 }, act),
    () => deleteStatement(store, { statementId }, act),
    () => renameStudy(store, { title: words }, act),
    () =>
      d % 3 === 0
        ? removeSource(store, { sourceId: place.sourceId }, act)
        : renameSource(store, { sourceId: place.sourceId, title: words }, act),
    ...shapingVerbs(store, { picks: [a, b, c, d], words }, act),
    ...judgingVerbs(store, { picks: [a, b, c, d], words }, act),
  ];
  return verbs[verb]?.() ?? null;
}

/** What weighs evidence, and what is done to many passages and to tags at once. */
function judgingVerbs(
  store: StudyStore,
  { picks: [a, b, c, d], words }: Pick<Gesture, 'picks' | 'words'>,
  act: Act,
): readonly (() => Change | null)[] {
  const annotationIds = [...store.all('annotation')].filter((_, i) => (a + i) % 2 === 0).map(({ id }) => id);
  const tags = [...store.all('annotation')].flatMap((annotation) => annotation.tags);
  const tag = pick(tags, b) ?? 'risk';
  const linkId = pick(store.all('evidence-link'), d)?.id ?? '';
  const statementId = pick(store.all('statement'), d)?.id ?? '';
  const sourceId = pick(store.sources(), a)?.id ?? '';
  const targets = [{ kind: 'statement', id: statementId }] as const;
  const passages = [0, 1, 2].map((i) => ({ start: (a + 7 * i) % 90, end: ((a + 7 * i) % 90) + 3 }));
  return [
    () => tagAnnotations(store, { annotationIds, add: [words], remove: [tag] }, act),
    () => recolourAnnotations(store, { annotationIds, colour: 'purple' }, act),
    () => linkAnnotations(store, { annotationIds, targets, stance: stances[c % 3] ?? 'supports' }, act),
    () => deleteAnnotations(store, { annotationIds }, act),
    () => renameTag(store, { tag, name: c % 2 === 0 ? words : 'risk' }, act),
    () => removeTag(store, { tag }, act),
    () => colourTag(store, { tag, colour: c % 3 === 0 ? null : 'green' }, act),
    () => setConfidence(store, { linkId, confidence: c % 3 === 0 ? null : 'low' }, act),
    () => commentLink(store, { linkId, comment: words }, act),
    () => moveLink(store, { linkId, index: a % 3 }, act),
    () => noteCounterSought(store, { statementId, sought: c % 2 === 0 }, act),
    () => highlightHits(store, { sourceId, passages, colour: 'orange' }, act),
    () => rejectSuggestion(store, { target: targets[0], sourceId, passage: passages[0] ?? { start: 0, end: 1 } }, act),
    () => forgetRejections(store, { targetId: statementId }, act),
    () => pasteTable(store, pasted(store, [a, b, c, d], words), act),
  ];
}

/** A table of words, of which some can be read as values, pasted somewhere in the matrix. */
function pasted(store: StudyStore, [a, b, c, d]: Gesture['picks'], words: string): PasteTable {
  const columns = [null, ...store.columns().map(({ id }) => id)];
  const said = [words, '', '4', '2026-03-12', 'Ada, Bo', pick(store.priorities(), b)?.title ?? '', 'Priority'];
  const cellAt = (n: number) => {
    const text = said[n % said.length] ?? '';
    return { text, proses: text === '' ? [] : [text, words] };
  };
  return {
    rows: store
      .priorities()
      .slice(b % 4)
      .map(({ id }) => id),
    columns,
    from: c % columns.length,
    table: [0, 1, 2]
      .slice(0, 1 + (d % 3))
      .map((row) => [0, 1, 2].slice(0, 1 + (a % 3)).map((i) => cellAt(a + c + row * d + i))),
  };
}

/** What shapes the matrix: groups, columns of every kind and their cells. */
function shapingVerbs(
  store: StudyStore,
  { picks: [a, b, c, d], words }: Pick<Gesture, 'picks' | 'words'>,
  act: Act,
): readonly (() => Change | null)[] {
  const priorityId = pick(store.priorities(), b)?.id ?? '';
  const priorityIds = [priorityId, pick(store.priorities(), d)?.id ?? ''];
  const columnId = pick(store.columns(), c)?.id ?? '';
  const groupId = pick(store.groups(), d)?.id ?? '';
  const statementIds = [...store.all('statement')].filter(
    (one, i) => one.priorityId === priorityId && (a + i) % 2 === 0,
  );
  const hidden = a % 2 === 0;
  return [
    () => groupPriorities(store, { priorityIds, title: words }, act),
    () => moveToGroup(store, { priorityIds, groupId: a % 3 === 0 ? undefined : groupId }, act),
    () => renameGroup(store, { groupId, title: words }, act),
    () => moveGroup(store, { groupId, index: a % 3 }, act),
    () => dissolveGroup(store, { groupId }, act),
    () => duplicatePriority(store, { priorityId }, act),
    () => mergePriorities(store, { intoId: priorityId, fromIds: priorityIds }, act),
    () => splitPriority(store, { priorityId, statementIds: statementIds.map(({ id }) => id), title: words }, act),
    () => archivePriorities(store, { priorityIds }, act),
    () => restorePriority(store, { priorityId: pick(store.archivedPriorities(), b)?.id ?? '' }, act),
    () => addColumn(store, { title: words, kind: pick(columnKinds, a) ?? 'statements' }, act),
    () => renameColumn(store, { columnId, title: words }, act),
    () => moveColumn(store, { columnId, index: a % 4 }, act),
    () => hideColumn(store, { columnId, hidden }, act),
    () => resizeColumn(store, { columnId, width: hidden ? undefined : a % 2000 }, act),
    () => resizePriorityColumn(store, { width: hidden ? undefined : b % 600 }, act),
    () => emptyCells(store, { priorityIds, columnIds: [columnId] }, act),
    () => applyTemplate(store, { templateId: pick(columnTemplates, a)?.id ?? 'default' }, act),
    () =>
      a % 3 === 0 ? deleteColumn(store, { columnId }, act) : setRatingLabels(store, { columnId, labels: [words] }, act),
    () =>
      setOptions(
        store,
        {
          columnId,
          options: [{ id: act.newId(), title: words, colour: 'pink' }, ...optionsOf(store, columnId).slice(0, 3)],
          several: hidden,
        },
        act,
      ),
    () => setValue(store, { priorityId, columnId, value: valueFor(store, columnId, a, words) }, act),
  ];
}

const columnKinds = columnKindTitles.map(([kind]) => kind);

function optionsOf(store: StudyStore, columnId: string): readonly ChoiceOption[] {
  const holds = store.get('column', columnId)?.holds;
  return holds?.kind === 'choice' ? holds.options : [];
}

/** A value of the column's kind; null, which clears the cell, one time in five. */
function valueFor(store: StudyStore, columnId: string, a: number, words: string): Value | null {
  if (a % 5 === 0) return null;
  switch (store.get('column', columnId)?.holds.kind) {
    case 'rating':
      return { kind: 'rating', rating: a % 7 };
    case 'choice':
      return {
        kind: 'choice',
        optionIds: optionsOf(store, columnId)
          .filter((_, i) => (a + i) % 2 === 0)
          .map(({ id }) => id),
      };
    case 'date':
      return { kind: 'date', date: `2026-01-${String(1 + (a % 40)).padStart(2, '0')}` };
    case 'people':
      return { kind: 'people', names: [words, 'The union'] };
    default:
      return null;
  }
}
