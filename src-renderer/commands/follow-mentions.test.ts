// Mentions go along with the priority they mean: its new title, the one it is merged into; and back with one undo.
import { expect, it } from 'vitest';
import type { Change } from '../model/change.ts';
import { mentionOf } from '../model/prose-mentions.ts';
import { plainProse, proseFromNodes } from '../model/prose.ts';
import { countingAct, sampleStudy } from '../store/gestures-for-tests.ts';
import { commentLink } from './edit-link.ts';
import { linkPassage } from './link-passage.ts';
import { writeMemo } from './edit-annotation.ts';
import { annotatePassage } from './annotate-passage.ts';
import { deletePriority, renamePriority } from './edit-priority.ts';
import { addStatement, writeStatement } from './edit-statement.ts';
import { addStatements, pasteStatements } from './paste-statements.ts';
import { pasteTable } from './paste-table.ts';
import { mergePriorities } from './reshape-priority.ts';

function mentioning() {
  const act = countingAct();
  const store = sampleStudy(act);
  const run = (change: Change | null) => store.dispatch(change);
  const [kiln, smiths] = store.priorities();
  if (!kiln || !smiths) throw new Error('the sample has two priorities');
  const mention = proseFromNodes([mentionOf(kiln)]);
  const [statement] = store.statementsIn(smiths.id, store.columns()[0]?.id ?? '');
  const id = statement?.id ?? '';
  run(writeStatement(store, { statementId: id, prose: `After **${mention}**.` }, act));
  const passage = { start: 0, end: 4 };
  run(annotatePassage(store, { sourceId: store.sources()[0]?.id ?? '', passage, colour: 'blue' }, act));
  const annotationId = [...store.all('annotation')].at(-1)?.id ?? '';
  run(writeMemo(store, { annotationId, memo: `a\n\n- see ${mention}` }, act));
  const words = () => plainProse(store.get('statement', id)?.prose ?? '');
  const memo = () => store.get('annotation', annotationId)?.memo ?? '';
  return { act, store, run, kiln, smiths, id, words, memo };
}

it('a renamed priority is called so wherever it is mentioned', () => {
  const { act, store, run, kiln, words, memo } = mentioning();
  const before = words();
  run(renamePriority(store, { priorityId: kiln.id, title: 'Close *both* kilns' }, act));
  expect(words()).toBe('After Close *both* kilns.');
  expect(memo()).toBe(`a\n\n- see [Close \\*both\\* kilns](#priority-${kiln.id})`);
  store.undo(act);
  expect(words()).toBe(before);
});

it('a comment on a link says the new name too', () => {
  const { act, store, run, kiln } = mentioning();
  const [annotation] = store.all('annotation');
  const targets = [{ kind: 'priority' as const, id: kiln.id }];
  const from = { annotationId: annotation?.id ?? '' };
  run(linkPassage(store, { from, targets, stance: 'context', colour: 'blue' }, act));
  const linkId = store.linksTo(kiln.id)[0]?.id ?? '';
  run(commentLink(store, { linkId, comment: `as ${proseFromNodes([mentionOf(kiln)])}` }, act));
  run(renamePriority(store, { priorityId: kiln.id, title: 'Close both' }, act));
  expect(plainProse(store.get('evidence-link', linkId)?.comment ?? '')).toBe('as Close both');
});

it('a pasted title counts as a new name', () => {
  const { act, store, run, kiln, words } = mentioning();
  run(renamePriority(store, { priorityId: kiln.id, title: '' }, act));
  expect(words()).toBe('After Untitled.');
  const table = [[{ text: 'Sell', proses: ['Sell'] }]];
  run(pasteTable(store, { table, rows: [kiln.id], columns: [null], from: 0 }, act));
  expect(words()).toBe('After Sell.');
});

it('a mention of what is merged means the one that stays', () => {
  const { act, store, run, kiln, smiths, id, words } = mentioning();
  run(mergePriorities(store, { intoId: smiths.id, fromIds: [kiln.id] }, act));
  expect(words()).toBe(`After ${smiths.title}.`);
  expect(store.get('statement', id)?.prose).toContain(`#priority-${smiths.id}`);
});

it('a mention of what is deleted keeps its words', () => {
  const { act, store, run, kiln, words } = mentioning();
  run(deletePriority(store, { priorityId: kiln.id }, act));
  expect(words()).toBe(`After ${kiln.title}.`);
});

it('an earlier wording that is brought back mentions what the priority is called now', () => {
  const { act, store, run, kiln, id, words } = mentioning();
  const earlier = store.get('statement', id)?.prose ?? '';
  run(renamePriority(store, { priorityId: kiln.id, title: 'Sell' }, act));
  run(writeStatement(store, { statementId: id, prose: 'Otherwise' }, act));
  run(writeStatement(store, { statementId: id, prose: earlier }, act));
  expect(words()).toBe('After Sell.');
});

it('words that are pasted mention what the priority is called now', () => {
  const { act, store, run, kiln, smiths, id } = mentioning();
  const earlier = store.get('statement', id)?.prose ?? '';
  run(renamePriority(store, { priorityId: kiln.id, title: 'Sell' }, act));
  const cell = { priorityId: smiths.id, columnId: store.columns()[1]?.id ?? '' };
  run(addStatement(store, { ...cell, prose: earlier }, act));
  run(addStatements(store, { ...cell, index: 1, proses: [earlier, earlier] }, act));
  run(pasteStatements(store, { statementId: id, proses: [`Also ${earlier}`, earlier] }, act));
  run(renamePriority(store, { priorityId: kiln.id, title: '' }, act));
  const row = [
    { text: 'Wait', proses: ['Wait'] },
    { text: 'After', proses: [earlier] },
  ];
  run(pasteTable(store, { table: [row], rows: [kiln.id], columns: [null, cell.columnId], from: 0 }, act));
  const mentioned = [...store.all('statement')]
    .map(({ prose }) => plainProse(prose))
    .filter((one) => /After/u.test(one));
  expect(mentioned.toSorted()).toEqual([...Array<string>(5).fill('After Wait.'), 'Also After Wait.']);
});
