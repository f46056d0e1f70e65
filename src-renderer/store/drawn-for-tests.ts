// For tests: what a random gesture points at in a study, and the tables and values it brings along.
import { nowhere, type Stance, stances } from '../model/annotation.ts';
import type { Act } from '../model/change.ts';
import type { LocatedAnnotation } from '../commands/bring-in-annotations.ts';
import type { Reanchored } from '../anchoring/reanchor.ts';
import type { RowDecision } from '../commands/add-source.ts';
import { anchoredOn } from '../commands/add-version.ts';
import type { PasteTable } from '../commands/paste-plan.ts';
import type { ChoiceOption, Value } from '../model/matrix.ts';
import type { ProposedMatrix } from '../model/proposed-matrix.ts';
import type { Passage, Source, SourceContent } from '../model/source.ts';
import type { StudyStore } from './study-store.ts';

/** Four numbers from which the arguments of a command are drawn. */
export type Picks = readonly [number, number, number, number];

export const pick = <T>(items: Iterable<T>, n: number): T | undefined => {
  const list = [...items];
  return list[n % Math.max(1, list.length)];
};

/** What a gesture points at; an id is empty where the study has nothing of its kind. */
export type Drawn = ReturnType<typeof drawnFrom>;

export function drawnFrom(store: StudyStore, picks: Picks, words: string, matrix: ProposedMatrix, act: Act) {
  const [a, b, c, d] = picks;
  const sourceId = pick(store.sources(), a)?.id ?? '';
  const priorityId = pick(store.priorities(), b)?.id ?? '';
  const columnId = pick(store.columns(), c)?.id ?? '';
  const ofKinds = (...kinds: readonly string[]) =>
    pick(
      store.columns().filter(({ holds }) => kinds.includes(holds.kind)),
      c,
    )?.id ?? '';
  const statementId = pick(store.all('statement'), d)?.id ?? '';
  const annotationId = pick(store.all('annotation'), c)?.id ?? '';
  const onPriority = { kind: 'priority', id: priorityId } as const;
  const onStatement = { kind: 'statement', id: statementId } as const;
  const length = store.contentOf(sourceId)?.text.length ?? 1;
  const start = a % length;
  const passage: Passage = { start, end: Math.min(length, start + 1 + (b % 40)) };
  const groupOrNone = pick([undefined, ...store.groups().map(({ id }) => id)], d);
  return {
    ...{ store, act, picks, a, b, c, d, words, matrix },
    ...{ sourceId, priorityId, columnId, statementId, annotationId, onStatement, passage, groupOrNone },
    linkId: pick(store.all('evidence-link'), d)?.id ?? '',
    groupId: pick(store.groups(), d)?.id ?? '',
    cell: { priorityId, columnId: ofKinds('statements') },
    ratingId: ofKinds('rating'),
    choiceId: ofKinds('choice'),
    valueCell: { priorityId, columnId: ofKinds('rating', 'choice', 'date', 'people') },
    rejectedId: pick(store.all('rejection'), d)?.target.id ?? '',
    priorityIds: [priorityId, pick(store.priorities(), d)?.id ?? ''],
    annotationIds: [...store.all('annotation')].filter((_, i) => (a + i) % 2 === 0).map(({ id }) => id),
    place: { sourceId, passage },
    passages: [0, 1, 2].map((i) => ({ start: (a + 7 * i) % 90, end: ((a + 7 * i) % 90) + 3 })),
    target: d % 2 === 0 ? onPriority : onStatement,
    stance: stances[c % 3] ?? ('supports' satisfies Stance),
    tag:
      pick(
        [...store.all('annotation')].flatMap(({ tags }) => tags),
        b,
      ) ?? 'risk',
    inGroup: store.prioritiesIn(groupOrNone).length,
    /** Prose that mentions a priority and bears a tag, one time in two. */
    said: a % 2 === 0 ? words : `${words} [them](#priority-${priorityId}) #risk/supply`,
  };
}

/** A source of the study as if it were imported once more, with the content it has. */
export function importedAgain({ store, sourceId }: Drawn) {
  const source = store.get('source', sourceId);
  const content = store.contentOf(sourceId);
  if (!source || !content) return null;
  const { kind: _k, id: _i, order: _o, importedAt: _a, importedBy: _b, replaces: _r, ...rest } = source;
  return { source: rest satisfies Partial<Source>, content: content satisfies SourceContent };
}

/** What becomes of the rows of a matrix that comes with an article. */
export function rowDecisions({ a, c, priorityId }: Drawn): readonly (RowDecision | undefined)[] {
  const kinds = [undefined, { kind: 'same', priorityId }, { kind: 'new' }, { kind: 'skip' }] as const;
  return [kinds[a % 4], kinds[c % 4]];
}

/** Where what stands on a source is found in a new version of it: at its place, at another one, or nowhere. */
export function foundAgain({ store, sourceId, passage, a }: Drawn): ReadonlyMap<string, Reanchored> {
  return new Map(
    anchoredOn(store, sourceId).map(({ item, selector }, i): [string, Reanchored] => {
      if ((a + i) % 3 === 0) return [item.id, { how: 'lost' }];
      if ((a + i) % 3 === 1) return [item.id, { how: 'kept', passage: selector.position, score: 1 }];
      return [item.id, { how: 'changed', passage, score: 0.6 }];
    }),
  );
}

/** One annotation whose words were found, and one whose were not; their links lead here and to where nothing is. */
export function locatedFrom({ place, words, stance, target, tag, a }: Drawn): readonly LocatedAnnotation[] {
  const quote = { exact: words, prefix: 'before ', suffix: ' behind' };
  const links = [
    { targetId: target.id, stance, confidence: 'low' as const, comment: words },
    { targetId: 'elsewhere', stance },
  ];
  const proposed = { quote, place: { addresses: [] }, memo: words, tags: [tag], links };
  const found = { proposed, ...place };
  const lost = { proposed: { ...proposed, position: nowhere, links: [] }, sourceId: place.sourceId, passage: null };
  return [[found, lost], [lost], [found, found]][a % 3] ?? [];
}

/** A table of words, of which some can be read as values, pasted somewhere in the matrix. */
export function pastedTable({ store, a, b, c, d, words }: Drawn): PasteTable {
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

export function optionsOf({ store }: Drawn, columnId: string): readonly ChoiceOption[] {
  const holds = store.get('column', columnId)?.holds;
  return holds?.kind === 'choice' ? holds.options : [];
}

/** A value of the column's kind; null, which clears the cell, one time in five. */
export function valueFor(drawn: Drawn): Value | null {
  const { store, valueCell, a, words } = drawn;
  const { columnId } = valueCell;
  if (a % 5 === 0) return null;
  switch (store.get('column', columnId)?.holds.kind) {
    case 'rating':
      return { kind: 'rating', rating: a % 7 };
    case 'choice':
      return {
        kind: 'choice',
        optionIds: optionsOf(drawn, columnId)
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
