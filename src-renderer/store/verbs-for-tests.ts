// For tests: every command there is, by a name, each with arguments drawn from a random gesture.
import { addSource, takeSourceMatrix } from '../commands/add-source.ts';
import { addVersion, orphansOf, putBack } from '../commands/add-version.ts';
import { annotatePassage } from '../commands/annotate-passage.ts';
import { bringInAnnotations } from '../commands/bring-in-annotations.ts';
import { applyTemplate, columnTemplates } from '../commands/column-templates.ts';
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
import { addPriority, deletePriority, movePriority, renamePriority } from '../commands/edit-priority.ts';
import { removeSource, renameSource } from '../commands/edit-source.ts';
import {
  addStatement,
  deleteStatement,
  joinStatement,
  moveStatement,
  noteCounterSought,
  splitStatement,
  writeStatement,
} from '../commands/edit-statement.ts';
import { colourTag, removeTag, renameTag } from '../commands/edit-tag.ts';
import { setOptions, setRatingLabels, setValue } from '../commands/edit-value.ts';
import { emptyCells } from '../commands/empty-cells.ts';
import { dissolveGroup, groupPriorities, moveGroup, moveToGroup, renameGroup } from '../commands/group-priorities.ts';
import { highlightHits } from '../commands/highlight-hits.ts';
import { linkPassage } from '../commands/link-passage.ts';
import { addStatements, pasteStatements } from '../commands/paste-statements.ts';
import { pasteTable } from '../commands/paste-table.ts';
import { forgetRejections, rejectSuggestion } from '../commands/reject-suggestion.ts';
import { renamePriorityColumn, renameStudy } from '../commands/rename-study.ts';
import {
  archivePriorities,
  duplicatePriority,
  mergePriorities,
  restorePriority,
  splitPriority,
} from '../commands/reshape-priority.ts';
import { setTags } from '../commands/tag-annotation.ts';
import type { Change } from '../model/change.ts';
import { columnKindTitles } from '../model/column-values.ts';
import {
  type Drawn,
  foundAgain,
  importedAgain,
  locatedFrom,
  optionsOf,
  pastedTable,
  pick,
  rowDecisions,
  valueFor,
} from './drawn-for-tests.ts';

type Verb = (drawn: Drawn) => Change | null;

const columnKinds = columnKindTitles.map(([kind]) => kind);

const onPassages = {
  annotate: ({ store, place, act }) => annotatePassage(store, { ...place, colour: 'green' }, act),
  linkPassage: ({ store, place, target, stance, act }) =>
    linkPassage(store, { from: place, targets: [target], stance, colour: 'blue' }, act),
  linkAnnotation: ({ store, annotationId, target, stance, act }) =>
    linkPassage(store, { from: { annotationId }, targets: [target], stance, colour: 'blue' }, act),
  linkToNew: ({ store, place, cell, said, words, stance, a, act }) =>
    linkPassage(
      store,
      {
        ...{ from: place, targets: [], stance, colour: 'blue' },
        newPriorities: [{ title: words, said: a % 2 === 0 }],
        newStatements: [
          { ...cell, prose: said, said: true },
          { ...cell, prose: words, said: false },
        ],
      },
      act,
    ),
  writeMemo: ({ store, annotationId, said, act }) => writeMemo(store, { annotationId, memo: said }, act),
  setTags: ({ store, annotationId, words, act }) => setTags(store, { annotationId, tags: [words, 'risk/supply'] }, act),
  recolour: ({ store, annotationId, act }) => recolour(store, { annotationId, colour: 'pink' }, act),
  moveEdges: ({ store, annotationId, passage, act }) => moveEdges(store, { annotationId, passage }, act),
  deleteAnnotation: ({ store, annotationId, act }) => deleteAnnotation(store, { annotationId }, act),
  tagMany: ({ store, annotationIds, words, tag, act }) =>
    tagAnnotations(store, { annotationIds, add: [words], remove: [tag] }, act),
  recolourMany: ({ store, annotationIds, act }) => recolourAnnotations(store, { annotationIds, colour: 'purple' }, act),
  linkMany: ({ store, annotationIds, onStatement, stance, act }) =>
    linkAnnotations(store, { annotationIds, targets: [onStatement], stance }, act),
  deleteMany: ({ store, annotationIds, act }) => deleteAnnotations(store, { annotationIds }, act),
  highlightHits: ({ store, sourceId, passages, act }) =>
    highlightHits(store, { sourceId, passages, colour: 'orange' }, act),
  bringIn: (drawn) => bringInAnnotations(drawn.store, { located: locatedFrom(drawn), colour: 'green' }, drawn.act),
  putBack: ({ store, sourceId, place, c, act }) =>
    putBack(store, { annotationId: pick(orphansOf(store, sourceId), c)?.id ?? '', ...place }, act),
  renameTag: ({ store, tag, words, c, act }) => renameTag(store, { tag, name: c % 2 === 0 ? words : 'risk' }, act),
  removeTag: ({ store, tag, act }) => removeTag(store, { tag }, act),
  colourTag: ({ store, tag, c, act }) => colourTag(store, { tag, colour: c % 3 === 0 ? null : 'green' }, act),
} satisfies Record<string, Verb>;

const onEvidence = {
  setStance: ({ store, linkId, stance, act }) => setStance(store, { linkId, stance }, act),
  unlink: ({ store, linkId, act }) => unlinkPassage(store, { linkId }, act),
  setConfidence: ({ store, linkId, c, act }) =>
    setConfidence(store, { linkId, confidence: c % 3 === 0 ? null : 'low' }, act),
  commentLink: ({ store, linkId, said, act }) => commentLink(store, { linkId, comment: said }, act),
  moveLink: ({ store, linkId, a, act }) => moveLink(store, { linkId, index: a % 3 }, act),
  noteCounterSought: ({ store, statementId, c, act }) =>
    noteCounterSought(store, { statementId, sought: c % 2 === 0 }, act),
  reject: ({ store, onStatement, sourceId, passages, act }) =>
    rejectSuggestion(store, { target: onStatement, sourceId, passage: passages[0] ?? { start: 0, end: 1 } }, act),
  forgetRejections: ({ store, rejectedId, act }) => forgetRejections(store, { targetId: rejectedId }, act),
} satisfies Record<string, Verb>;

const onRows = {
  addPriority: ({ store, words, groupOrNone, inGroup, a, act }) =>
    addPriority(store, { title: words, at: { groupId: groupOrNone, index: a % (inGroup + 1) } }, act),
  renamePriority: ({ store, priorityId, words, act }) => renamePriority(store, { priorityId, title: words }, act),
  movePriority: ({ store, priorityId, groupOrNone, inGroup, a, act }) =>
    movePriority(store, { priorityId, to: { groupId: groupOrNone, index: a % Math.max(1, inGroup) } }, act),
  deletePriority: ({ store, priorityId, act }) => deletePriority(store, { priorityId }, act),
  group: ({ store, priorityIds, words, act }) => groupPriorities(store, { priorityIds, title: words }, act),
  moveToGroup: ({ store, priorityIds, groupId, a, act }) =>
    moveToGroup(store, { priorityIds, groupId: a % 3 === 0 ? undefined : groupId }, act),
  renameGroup: ({ store, groupId, words, act }) => renameGroup(store, { groupId, title: words }, act),
  moveGroup: ({ store, groupId, a, act }) => moveGroup(store, { groupId, index: a % 3 }, act),
  dissolveGroup: ({ store, groupId, act }) => dissolveGroup(store, { groupId }, act),
  duplicatePriority: ({ store, priorityId, act }) => duplicatePriority(store, { priorityId }, act),
  mergePriorities: ({ store, priorityId, priorityIds, act }) =>
    mergePriorities(store, { intoId: priorityId, fromIds: priorityIds }, act),
  splitPriority: ({ store, priorityId, words, a, act }) => {
    const own = [...store.all('statement')].filter((one, i) => one.priorityId === priorityId && (a + i) % 2 === 0);
    return splitPriority(store, { priorityId, statementIds: own.map(({ id }) => id), title: words }, act);
  },
  archive: ({ store, priorityIds, act }) => archivePriorities(store, { priorityIds }, act),
  restore: ({ store, b, act }) =>
    restorePriority(store, { priorityId: pick(store.archivedPriorities(), b)?.id ?? '' }, act),
} satisfies Record<string, Verb>;

const onCells = {
  addStatement: ({ store, cell, said, a, act }) =>
    addStatement(store, { ...cell, prose: said, ...(a % 3 === 0 ? { index: 0 } : {}) }, act),
  writeStatement: ({ store, statementId, said, act }) => writeStatement(store, { statementId, prose: said }, act),
  splitStatement: ({ store, statementId, words, act }) =>
    splitStatement(store, { statementId, before: words, after: 'rest' }, act),
  joinStatement: ({ store, statementId, words, a, act }) =>
    joinStatement(store, { statementId, ...(a % 2 === 0 ? { prose: words } : {}) }, act),
  moveStatement: ({ store, statementId, cell, a, act }) =>
    moveStatement(store, { statementId, ...cell, index: a % 3 }, act),
  deleteStatement: ({ store, statementId, act }) => deleteStatement(store, { statementId }, act),
  pasteStatements: ({ store, statementId, said, words, a, act }) =>
    pasteStatements(store, { statementId, proses: [said, words, 'third'].slice(a % 3) }, act),
  addStatements: ({ store, cell, said, words, act }) =>
    addStatements(
      store,
      { ...cell, index: store.statementsIn(cell.priorityId, cell.columnId).length, proses: [words, said] },
      act,
    ),
  pasteTable: (drawn) => pasteTable(drawn.store, pastedTable(drawn), drawn.act),
  emptyCells: ({ store, priorityIds, columnId, act }) => emptyCells(store, { priorityIds, columnIds: [columnId] }, act),
  setValue: (drawn) => setValue(drawn.store, { ...drawn.valueCell, value: valueFor(drawn) }, drawn.act),
} satisfies Record<string, Verb>;

const onColumns = {
  addColumn: ({ store, words, a, act }) =>
    addColumn(store, { title: words, kind: pick(columnKinds, a) ?? 'statements' }, act),
  renameColumn: ({ store, columnId, words, act }) => renameColumn(store, { columnId, title: words }, act),
  moveColumn: ({ store, columnId, a, act }) => moveColumn(store, { columnId, index: a % 4 }, act),
  hideColumn: ({ store, columnId, a, act }) => hideColumn(store, { columnId, hidden: a % 2 === 0 }, act),
  resizeColumn: ({ store, columnId, a, act }) =>
    resizeColumn(store, { columnId, width: a % 2 === 0 ? undefined : a % 2000 }, act),
  resizePriorityColumn: ({ store, a, b, act }) =>
    resizePriorityColumn(store, { width: a % 2 === 0 ? undefined : b % 600 }, act),
  renamePriorityColumn: ({ store, words, act }) => renamePriorityColumn(store, { title: words }, act),
  applyTemplate: ({ store, a, act }) =>
    applyTemplate(store, { templateId: pick(columnTemplates, a)?.id ?? 'default' }, act),
  deleteColumn: ({ store, columnId, act }) => deleteColumn(store, { columnId }, act),
  setRatingLabels: ({ store, ratingId, words, act }) =>
    setRatingLabels(store, { columnId: ratingId, labels: [words] }, act),
  setOptions: (drawn) => {
    const { store, choiceId: columnId, words, a, act } = drawn;
    const options = [
      { id: act.newId(), title: words, colour: 'pink' as const },
      ...optionsOf(drawn, columnId).slice(0, 3),
    ];
    return setOptions(store, { columnId, options, several: a % 2 === 0 }, act);
  },
} satisfies Record<string, Verb>;

const onSources = {
  renameStudy: ({ store, words, act }) => renameStudy(store, { title: words }, act),
  renameSource: ({ store, sourceId, words, act }) => renameSource(store, { sourceId, title: words }, act),
  removeSource: ({ store, sourceId, act }) => removeSource(store, { sourceId }, act),
  addSource: (drawn) => {
    const again = importedAgain(drawn);
    const matrix = drawn.d % 2 === 0 ? drawn.matrix : null;
    return again && addSource(drawn.store, { ...again, matrix, rows: rowDecisions(drawn) }, drawn.act);
  },
  takeMatrix: ({ store, sourceId, matrix, act }) => takeSourceMatrix(store, { sourceId, matrix }, act),
  addVersion: (drawn) => {
    const again = importedAgain(drawn);
    const replaces = drawn.sourceId;
    return again && addVersion(drawn.store, { ...again, replaces, found: foundAgain(drawn) }, drawn.act);
  },
} satisfies Record<string, Verb>;

const all = { ...onPassages, ...onEvidence, ...onRows, ...onCells, ...onColumns, ...onSources };

export type VerbName = keyof typeof all;

export const verbs: Readonly<Record<VerbName, Verb>> = all;

export const verbNames = Object.keys(all) as readonly VerbName[];
