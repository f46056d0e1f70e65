import { describe, expect, it } from 'vitest';
import { addColumn } from '../commands/edit-column.ts';
import { moveLink, setStance, unlinkPassage } from '../commands/edit-link.ts';
import { addPriority, renamePriority } from '../commands/edit-priority.ts';
import {
  addStatement,
  deleteStatement,
  moveStatement,
  noteCounterSought,
  splitStatement,
  writeStatement,
} from '../commands/edit-statement.ts';
import { setValue } from '../commands/edit-value.ts';
import { linkPassage } from '../commands/link-passage.ts';
import { archivePriorities, mergePriorities, restorePriority } from '../commands/reshape-priority.ts';
import type { Change, LogEntry } from '../model/change.ts';
import { countingAct, sampleContent, sampleStudy } from '../store/gestures-for-tests.ts';
import type { StudyStore } from '../store/study-store.ts';
import { earlierWordings, type Happening, judgementHistory } from './judgement-history.ts';

const act = countingAct();

function study() {
  const store = sampleStudy(act);
  const log: LogEntry[] = [];
  store.onLogged((entry) => log.push(entry));
  const [kiln, smiths] = store.priorities();
  const [elaboration] = store.columns();
  const statement = store.statementsIn(kiln?.id ?? '', elaboration?.id ?? '')[0];
  const run = (change: Change | null) => store.dispatch(change);
  const ids = {
    kiln: kiln?.id ?? '',
    smiths: smiths?.id ?? '',
    column: elaboration?.id ?? '',
    statement: statement?.id ?? '',
  };
  return { store, log, run, ids };
}

function link(store: ReturnType<typeof sampleStudy>, kind: 'priority' | 'statement', id: string, words: string) {
  const start = sampleContent.text.indexOf(words);
  const passage = { sourceId: store.sources()[0]?.id ?? '', passage: { start, end: start + words.length } };
  return linkPassage(store, { from: passage, targets: [{ kind, id }], stance: 'supports', colour: 'yellow' }, act);
}

function told(happening: Happening): string {
  switch (happening.kind) {
    case 'reworded':
      return `reworded ${happening.before} > ${happening.after}`;
    case 'evidence-added':
    case 'evidence-removed':
    case 'evidence-changed':
      return `${happening.kind} ${happening.link.stance} ${happening.quote}`;
    case 'valued':
      return 'valued';
    default:
      return `${happening.kind} ${happening.item.kind === 'priority' ? happening.item.title : happening.item.prose}`;
  }
}
const history = (store: StudyStore, log: readonly LogEntry[], id: string) =>
  judgementHistory(store, log, id).map(({ role, happenings }) => [role, ...happenings.map(told)].join('; '));

describe('the history of a statement', () => {
  it('tells its wordings and its evidence, and nothing of its neighbours', () => {
    const { store, log, run, ids } = study();
    run(writeStatement(store, { statementId: ids.statement, prose: 'A kiln.' }, act));
    run(renamePriority(store, { priorityId: ids.kiln, title: 'Kilns' }, act));
    run(link(store, 'statement', ids.statement, 'The union doubts'));
    const linkId = store.linksTo(ids.statement)[0]?.id ?? '';
    run(setStance(store, { linkId, stance: 'contradicts' }, act));
    run(unlinkPassage(store, { linkId }, act));
    run(
      moveStatement(store, { statementId: ids.statement, priorityId: ids.smiths, columnId: ids.column, index: 0 }, act),
    );
    store.undo(act);
    run(deleteStatement(store, { statementId: ids.statement }, act));
    expect(history(store, log, ids.statement)).toEqual([
      'do; reworded A kiln for magnets. > A kiln.',
      'do; evidence-added supports The union doubts',
      'do; evidence-changed contradicts The union doubts',
      'do; evidence-removed contradicts The union doubts',
      'do; came A kiln.',
      'undo; came A kiln.',
      'do; removed A kiln.',
    ]);
  });

  it('begins with a split', () => {
    const { store, log, run, ids } = study();
    run(splitStatement(store, { statementId: ids.statement, before: 'A kiln', after: 'for magnets.' }, act));
    const second = store.statementsIn(ids.kiln, ids.column)[1]?.id ?? '';
    expect(history(store, log, second)).toEqual(['do; added for magnets.']);
    expect(history(store, log, ids.statement)).toEqual(['do; reworded A kiln for magnets. > A kiln']);
  });
});

describe('the history of a priority', () => {
  it('tells of its statements and of the evidence for either', () => {
    const { store, log, run, ids } = study();
    run(renamePriority(store, { priorityId: ids.kiln, title: 'Kilns' }, act));
    run(addStatement(store, { priorityId: ids.kiln, columnId: ids.column, prose: 'Coal is dear.' }, act));
    run(link(store, 'statement', ids.statement, 'The union doubts'));
    run(link(store, 'priority', ids.smiths, 'Wages rise'));
    expect(history(store, log, ids.kiln)).toEqual([
      'do; reworded Open a second kiln > Kilns',
      'do; added Coal is dear.',
      'do; evidence-added supports The union doubts',
    ]);
  });
});

describe('a statement that moves to another priority', () => {
  it('is told of there from then on, and here no more', () => {
    const { store, log, run, ids } = study();
    const to = { statementId: ids.statement, columnId: ids.column, index: 0 };
    run(moveStatement(store, { ...to, priorityId: ids.smiths }, act));
    run(writeStatement(store, { statementId: ids.statement, prose: 'A forge.' }, act));
    run(link(store, 'statement', ids.statement, 'The union doubts'));
    expect(history(store, log, ids.kiln)).toEqual(['do; went A kiln for magnets.']);
    expect(history(store, log, ids.smiths)).toEqual([
      'do; came A kiln for magnets.',
      'do; reworded A kiln for magnets. > A forge.',
      'do; evidence-added supports The union doubts',
    ]);
    run(moveStatement(store, { ...to, priorityId: ids.kiln }, act));
    run(writeStatement(store, { statementId: ids.statement, prose: 'A mill.' }, act));
    expect(history(store, log, ids.kiln).slice(-2)).toEqual(['do; came A forge.', 'do; reworded A forge. > A mill.']);
    expect(judgementHistory(store, log, ids.kiln)[0]?.happenings[0]).toMatchObject({ other: 'Train smiths' });
  });
});

describe('a priority that others became part of', () => {
  it('names them, although they are gone', () => {
    const { store, log, run, ids } = study();
    run(mergePriorities(store, { intoId: ids.kiln, fromIds: [ids.smiths] }, act));
    const came = judgementHistory(store, log, ids.kiln).flatMap(({ happenings }) =>
      happenings.flatMap((one) => (one.kind === 'came' ? [one.other] : [])),
    );
    expect(new Set(came)).toEqual(new Set(['Train smiths']));
  });
});

describe('a statement that lived elsewhere', () => {
  it('tells of what was made and named in pauses as one step, and of what was undone for good as undone', () => {
    const { store, log, run } = study();
    const made = addPriority(store, { title: 'New priority' }, act);
    const [item] = made?.added ?? [];
    if (!made || item?.kind !== 'priority') throw new Error('a priority is added');
    run(made);
    for (const title of ['Mine', 'Mine more', 'Mine more coal']) {
      store.undo(act);
      run({ ...made, id: act.newId(), added: [{ ...item, title }] });
    }
    expect(history(store, log, item.id)).toEqual(['do; added Mine more coal']);
    store.undo(act);
    expect(history(store, log, item.id)).toEqual(['do; added Mine more coal', 'undo; removed Mine more coal']);
  });

  it('is told of from when it came, also when it was made elsewhere, and when that is undone', () => {
    const { store, log, run, ids } = study();
    run(addStatement(store, { priorityId: ids.smiths, columnId: ids.column, prose: 'Coal is dear.' }, act));
    const coal = store.statementsIn(ids.smiths, ids.column).find(({ prose }) => prose === 'Coal is dear.')?.id ?? '';
    run(writeStatement(store, { statementId: coal, prose: 'Coal is very dear.' }, act));
    run(moveStatement(store, { statementId: coal, priorityId: ids.kiln, columnId: ids.column, index: 0 }, act));
    run(deleteStatement(store, { statementId: coal }, act));
    expect(history(store, log, ids.kiln)).toEqual(['do; came Coal is very dear.', 'do; removed Coal is very dear.']);
    store.undo(act);
    store.undo(act);
    expect(history(store, log, ids.kiln).slice(-2)).toEqual([
      'undo; added Coal is very dear.',
      'undo; went Coal is very dear.',
    ]);
    expect(history(store, log, ids.smiths).at(-1)).toBe('undo; came Coal is very dear.');
  });
});

describe('the history of what is not words', () => {
  it('tells the archive, counter-evidence and values, and nothing of a link that changed nothing', () => {
    const { store, log, run, ids } = study();
    run(archivePriorities(store, { priorityIds: [ids.kiln] }, act));
    run(restorePriority(store, { priorityId: ids.kiln }, act));
    run(noteCounterSought(store, { statementId: ids.statement, sought: true }, act));
    run(noteCounterSought(store, { statementId: ids.statement, sought: false }, act));
    run(addColumn(store, { title: 'Risk', kind: 'rating', index: 2 }, act));
    const columnId = store.columns().at(-1)?.id ?? '';
    const value = { kind: 'rating', rating: 4 } as const;
    run(setValue(store, { priorityId: ids.kiln, columnId, value }, act));
    run(setValue(store, { priorityId: ids.smiths, columnId, value }, act));
    run(setValue(store, { priorityId: ids.kiln, columnId, value: null }, act));
    run(link(store, 'statement', ids.statement, 'The union doubts'));
    run(link(store, 'statement', ids.statement, 'Wages rise'));
    const [first] = store.linksTo(ids.statement);
    run(moveLink(store, { linkId: first?.id ?? '', index: 1 }, act));
    expect(history(store, log, ids.kiln)).toEqual([
      'do; archived Open a second kiln',
      'do; restored Open a second kiln',
      'do; counter-sought A kiln for magnets.',
      'do; counter-open A kiln for magnets.',
      'do; valued',
      'do; valued',
      'do; evidence-added supports The union doubts',
      'do; evidence-added supports Wages rise',
    ]);
  });
});

describe('the earlier wordings', () => {
  it('are those before the present one, the newest first, each once', () => {
    const { store, log, run, ids } = study();
    for (const prose of ['One.', 'Two.', 'One.', '', 'Three.']) {
      run(writeStatement(store, { statementId: ids.statement, prose }, act));
    }
    const steps = judgementHistory(store, log, ids.statement);
    expect(earlierWordings(steps, ids.statement, 'Three.')).toEqual(['One.', 'Two.', 'A kiln for magnets.']);
  });
});
