// @vitest-environment jsdom
// What is copied from a matrix and pasted into an empty one says the same, whichever of the two formats is taken.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addColumn } from '../../../commands/edit-column.ts';
import { addPriority } from '../../../commands/edit-priority.ts';
import { addStatement } from '../../../commands/edit-statement.ts';
import { setValue } from '../../../commands/edit-value.ts';
import { createStudy } from '../../../commands/create-study.ts';
import { planPaste } from '../../../commands/paste-plan.ts';
import { pasteTable } from '../../../commands/paste-table.ts';
import { asHtmlTable, asTabSeparated, copiedTable } from '../../../export/copied-table.ts';
import { columnKindTitles, readValue } from '../../../model/column-values.ts';
import type { Act, Change } from '../../../model/change.ts';
import { proseFromText } from '../../../model/prose.ts';
import { beginStudy } from '../../../store/begin-study.ts';
import { countingAct } from '../../../store/gestures-for-tests.ts';
import type { StudyStore } from '../../../store/study-store.ts';
import { pastedTable } from '../../prose/pasted-table.ts';

interface Outline {
  readonly title: string;
  readonly statements: readonly string[];
  readonly rating: number;
  readonly choice: string;
  readonly date: string;
  readonly people: readonly string[];
}

const words = fc
  .string({
    minLength: 1,
    maxLength: 12,
    unit: fc.constantFrom('a', 'B', '"', '\t', '<', '&', '*', '|', ' ', '=', "'", 'é', '1'),
  })
  .filter((text) => /[aBé1]/u.test(text));
const name = fc.stringMatching(/^[A-Z][a-z]{1,6}$/u);

const outline: fc.Arbitrary<Outline> = fc.record({
  title: words,
  statements: fc.array(words, { maxLength: 3 }),
  rating: fc.integer({ min: 1, max: 5 }),
  choice: fc.constantFrom('', 'Yes', 'Partly', 'No'),
  date: fc.constantFrom('', '2026-03-12', '1999-12-31'),
  people: fc.array(name, { maxLength: 3 }),
});

function emptyMatrix(act: Act): StudyStore {
  const { store } = beginStudy(createStudy('Kilns', act));
  for (const [kind, title] of columnKindTitles) dispatch(store, addColumn(store, { title, kind }, act));
  return store;
}

function dispatch(store: StudyStore, change: Change | null): Change | null {
  if (change) store.dispatch(change);
  return change;
}

function fill(store: StudyStore, rows: readonly Outline[], act: Act): void {
  for (const row of rows) {
    const added = dispatch(store, addPriority(store, { title: row.title }, act))?.added[0];
    const priorityId = added?.id ?? '';
    const said = { rating: String(row.rating), choice: row.choice, date: row.date, people: row.people.join(';') };
    for (const { id: columnId, holds } of store.columns()) {
      const cell = { priorityId, columnId };
      if (holds.kind !== 'statements') {
        dispatch(store, setValue(store, { ...cell, value: readValue(holds, said[holds.kind]) }, act));
      } else if (columnId === store.columns().at(-5)?.id) {
        for (const text of row.statements)
          dispatch(store, addStatement(store, { ...cell, prose: proseFromText(text) }, act));
      }
    }
  }
}

const all = (store: StudyStore) => {
  const columns = [null, ...store.columns().map(({ id }) => id)];
  return {
    columns,
    table: copiedTable(
      store,
      store.priorities().map(({ id }) => id),
      columns,
    ),
  };
};

describe('copying and pasting', () => {
  it.each(['text/html', 'text/plain'])('keep every word by %s', (format) => {
    fc.assert(
      fc.property(fc.array(outline, { minLength: 1, maxLength: 4 }), (rows) => {
        const act = countingAct();
        const store = emptyMatrix(act);
        fill(store, rows, act);
        const { table, columns } = all(store);
        const copied = format === 'text/html' ? asHtmlTable(table, true) : asTabSeparated(table, true);
        const pasted = pastedTable({ getData: (type) => (type === format ? copied : '') });
        const other = emptyMatrix(act);
        const args = {
          rows: [],
          columns: [null, ...other.columns().map(({ id }) => id)],
          from: 0,
          table: pasted ?? [],
        };
        expect(planPaste(other, args).left).toEqual([]);
        dispatch(other, pasteTable(other, args, act));
        expect(all(other).table).toEqual(table);
        // And once more on itself: all of it is there already.
        const again = { ...args, rows: store.priorities().map(({ id }) => id), columns };
        expect(pasteTable(store, again, act)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('keep mentions and tags', () => {
    const prose = 'After **[Sell](#priority-01ab)** #risk/supply, \\#not';
    const copied = asHtmlTable({ head: ['A'], rows: [[[prose], ['b']]] }, false);
    const pasted = pastedTable({ getData: (type) => (type === 'text/html' ? copied : '') });
    expect(pasted?.[0]?.[0]).toEqual({
      text: 'After Sell #risk/supply, #not',
      proses: ['After [**Sell**](#priority-01ab) #risk/supply, \\#not'],
    });
  });
});
