// Adds an article to the study, and the matrix that was found in it: one change, one step to undo.
import { describePassage } from '../anchoring/describe-passage.ts';
import { type Act, type Change, makeChange } from '../model/change.ts';
import type { Column, Priority, Statement } from '../model/matrix.ts';
import { keysAt } from '../model/order-key.ts';
import { proseFromText } from '../model/prose.ts';
import type { ProposedColumn, ProposedMatrix, ProposedPriority } from '../model/proposed-matrix.ts';
import type { Origin } from '../model/selector.ts';
import type { Passage, Source, SourceContent } from '../model/source.ts';
import type { Study, StudyItem } from '../model/study.ts';
import { isUsed, shownColumn } from './column-templates.ts';
import { groupsFor, keysIn } from './groups-of-rows.ts';
import { newLink } from './link-passage.ts';
import { matchColumns } from './match-columns.ts';
import { sameWords } from './match-rows.ts';

export interface AddSource {
  readonly source: Omit<Source, 'kind' | 'id' | 'order' | 'importedAt' | 'importedBy'>;
  /** The content itself: the study does not know it yet. */
  readonly content: SourceContent;
  readonly matrix: ProposedMatrix | null;
  /** What becomes of each priority of the matrix; see `RowDecision` for those about which nothing was decided. */
  readonly rows?: readonly (RowDecision | undefined)[];
}

/**
 * What becomes of a row of the article's matrix: its statements and evidence go to a priority of the study, to a new
 * one, or nowhere. Where nothing was decided, or the priority is gone, the one with the same words takes them, else a
 * new one.
 */
export type RowDecision =
  | { readonly kind: 'same'; readonly priorityId: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'skip' };

/** The source is the first record of the change. */
export function addSource(study: Study, args: AddSource, act: Act): Change | null {
  const [order = ''] = keysAt(study.sources(), study.sources().length, 1);
  const source: Source = {
    kind: 'source',
    id: act.newId(),
    order,
    ...args.source,
    importedAt: act.now(),
    importedBy: act.by,
  };
  const matrix = args.matrix && withoutSkipped(args.matrix, args.rows ?? []);
  const found = matrix ? takeMatrix(study, source, args.content, matrix, act) : { added: [], updated: [] };
  return makeChange(act, 'Add source', { added: [source, ...found.added], updated: found.updated });
}

/** Takes a matrix of a source that is in the study already. */
export function takeSourceMatrix(
  study: Study,
  args: { readonly sourceId: string; readonly matrix: ProposedMatrix },
  act: Act,
): Change | null {
  const source = study.get('source', args.sourceId);
  const content = study.contentOf(args.sourceId);
  const matrix = withoutSkipped(args.matrix, []);
  if (!source || !content || !matrix) return null;
  return makeChange(act, 'Take matrix', takeMatrix(study, source, content, matrix, act));
}

/** A row that is taken, with what was decided about it. */
interface TakenRow {
  readonly proposed: ProposedPriority;
  readonly decision: Exclude<RowDecision, { kind: 'skip' }> | undefined;
}

interface TakenMatrix {
  readonly columns: readonly ProposedColumn[];
  readonly rows: readonly TakenRow[];
}

/** Without the rows that are left out; null when nothing of the matrix is left. */
function withoutSkipped(
  { columns, priorities }: ProposedMatrix,
  decisions: readonly (RowDecision | undefined)[],
): TakenMatrix | null {
  const rows = priorities.flatMap((proposed, i): TakenRow[] => {
    const decision = decisions[i];
    return decision?.kind === 'skip' ? [] : [{ proposed, decision }];
  });
  return rows.length === 0 && priorities.length > 0 ? null : { columns, rows };
}

function takeMatrix(study: Study, source: Source, content: SourceContent, matrix: TakenMatrix, act: Act): Found {
  const originOf = (passage: Passage): Origin => ({
    sourceId: source.id,
    selector: describePassage(content.text, passage),
  });
  const { columns, added, updated } = columnsFor(study, matrix.columns, act);
  const rows = rowsFor(study, matrix.rows, originOf, act);
  added.push(...rows.added);
  matrix.rows.forEach(({ proposed }, i) => {
    const priority = rows.priorities[i] as Priority;
    proposed.cells.forEach((cell, c) => {
      const column = columns[c] as Column;
      added.push(...statementsFor(study, priority, column, cell.statements, content, originOf, act));
    });
    for (const passage of proposed.alsoAt) added.push(...evidenceFor(source, content, passage, priority, act));
  });
  return { added, updated };
}

interface Found {
  readonly added: readonly StudyItem[];
  readonly updated: readonly (readonly [StudyItem, StudyItem])[];
}

/**
 * A column of the study serves when it has the same words or the same role; others are added at the end. While the
 * matrix is empty its columns take the article's own headings, and those that would stand empty beside others that are
 * added are hidden. A hidden column that takes something in is shown.
 */
function columnsFor(study: Study, proposed: readonly ProposedColumn[], act: Act) {
  const all = study.columns();
  const standing = all.filter(({ holds }) => holds.kind === 'statements');
  const empty = study.priorities().length === 0;
  const added: StudyItem[] = [];
  const updated: [StudyItem, StudyItem][] = [];
  const matched = matchColumns(standing, proposed);
  const keys = keysAt(all, all.length, matched.filter((column) => !column).length);
  const columns = matched.map((match, i): Column => {
    const { title, role } = proposed[i] as ProposedColumn;
    if (match && ((empty && match.title !== title) || match.hidden)) {
      updated.push([match, { ...shownColumn(match), title: empty ? title : match.title }]);
    }
    if (match) return match;
    const holds = { kind: 'statements' } as const;
    const column: Column = { kind: 'column', id: act.newId(), order: keys.shift() ?? '', title, role, holds };
    added.push(column);
    return column;
  });
  for (const column of standing) {
    if (!empty || added.length === 0 || column.hidden || matched.includes(column) || isUsed(study, column.id)) continue;
    updated.push([column, { ...column, hidden: true }]);
  }
  return { columns, added, updated };
}

function priorityFor(study: Study, { proposed, decision }: TakenRow): Priority | undefined {
  if (decision?.kind === 'new') return undefined;
  const chosen = decision && study.get('priority', decision.priorityId);
  return chosen ?? study.priorities().find(({ title }) => sameWords(title, proposed.titleText));
}

/** Priorities of the study take the new statements where the decisions say so; others are added under their headings, in order. */
function rowsFor(study: Study, rows: readonly TakenRow[], originOf: (passage: Passage) => Origin, act: Act) {
  const matched = rows.map((row) => priorityFor(study, row));
  const fresh = rows.filter((_, i) => !matched[i]);
  const { groupIds, added: groups } = groupsFor(
    study,
    fresh.map(({ proposed }) => proposed.group),
    act,
  );
  const keys = keysIn(study, groupIds);
  const added: StudyItem[] = [...groups];
  let next = 0;
  const priorities = matched.map((match, i): Priority => {
    if (match) return match;
    const { title, titleText } = (rows[i] as TakenRow).proposed;
    const groupId = groupIds[next];
    const priority: Priority = {
      kind: 'priority',
      id: act.newId(),
      order: keys[next] ?? '',
      title: titleText,
      ...(groupId === undefined ? {} : { groupId }),
      origin: originOf(title),
      createdAt: act.now(),
      createdBy: act.by,
    };
    next += 1;
    added.push(priority);
    return priority;
  });
  return { priorities, added };
}

function statementsFor(
  study: Study,
  priority: Priority,
  column: Column,
  passages: readonly Passage[],
  content: SourceContent,
  originOf: (passage: Passage) => Origin,
  act: Act,
): Statement[] {
  const standing = study.statementsIn(priority.id, column.id);
  const keys = keysAt(standing, standing.length, passages.length);
  return passages.map((passage, i) => ({
    kind: 'statement',
    id: act.newId(),
    priorityId: priority.id,
    columnId: column.id,
    order: keys[i] as string,
    prose: proseFromText(content.text.slice(passage.start, passage.end)),
    origin: originOf(passage),
    createdAt: act.now(),
    createdBy: act.by,
  }));
}

function evidenceFor(
  source: Source,
  content: SourceContent,
  passage: Passage,
  priority: Priority,
  act: Act,
): StudyItem[] {
  const id = act.newId();
  return [
    {
      kind: 'annotation',
      id,
      sourceId: source.id,
      selector: describePassage(content.text, passage),
      colour: 'yellow',
      tags: [],
      memo: '',
      createdAt: act.now(),
      createdBy: act.by,
    },
    newLink(id, { kind: 'priority', id: priority.id }, 'supports', act),
  ];
}
