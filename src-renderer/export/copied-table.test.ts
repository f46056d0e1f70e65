// Rows and cells as they are copied: for spreadsheets, as HTML and as Markdown.
import { expect, it } from 'vitest';
import { addStatement } from '../commands/edit-statement.ts';
import { countingAct, sampleStudy } from '../store/gestures-for-tests.ts';
import { asHtmlTable, asMarkdownTable, asTabSeparated, type CopiedTable, copiedTable } from './copied-table.ts';

const table = (...cell: string[]): CopiedTable => ({ head: ['A & "B" | c'], rows: [[cell]] });

it.each<readonly [name: string, proses: string[], tsv: string, html: string, markdown: string]>([
  ['words', ['One.'], 'One.', 'One.', 'One.'],
  ['statements', ['One.', 'Two.'], '"One.\nTwo."', 'One.<br style="mso-data-placement:same-cell">Two.', 'One.<br>Two.'],
  ['marks', ['Say "no"'], '"Say ""no"""', 'Say &quot;no&quot;', 'Say "no"'],
  ['styles', ['**a** _b_ `c|d`'], 'a b c|d', '<strong>a</strong> <em>b</em> <code>c|d</code>', '**a** _b_ `c\\|d`'],
  ['links', ['[a](https://b.de/?c=1&d)'], 'a', '<a href="https://b.de/?c=1&amp;d">a</a>', '[a](https://b.de/?c=1&d)'],
  ['no link that runs', ['[a](javascript:alert)'], 'a', 'a', 'a'],
  ['HTML as words', ['<img src=x> & \\*'], '<img src=x> & *', '&lt;img src=x&gt; &amp; *', '\\<img src=x> & \\*'],
  ['mentions', ['[Sell](#priority-1a)'], 'Sell', '<span data-priority="1a">Sell</span>', 'Sell'],
  ['tags', ['#risk \\#a'], '#risk #a', '<span data-tag="">#risk</span> #a', '#risk \\#a'],
  ['pipes', ['a | b'], 'a | b', 'a | b', 'a \\| b'],
  ['nothing', [], '', '', ''],
])('copies %s', (_name, proses, tsv, html, markdown) => {
  expect(asTabSeparated(table(...proses), false)).toBe(tsv);
  expect(asHtmlTable(table(...proses), false)).toBe(`<table><tbody><tr><td>${html}</td></tr></tbody></table>`);
  expect(asMarkdownTable(table(...proses)).split('\n')[2]).toBe(`| ${markdown} |`);
});

it('lets no spreadsheet calculate what an article or the analyst wrote', () => {
  const evil = '=cmd|"/c calc"!A1';
  const copied: CopiedTable = { head: ['+head'], rows: [[['\\' + evil]], [['-5 %', '=2']]] };
  expect(asTabSeparated(copied, true)).toBe(`'+head\n"'=cmd|""/c calc""!A1"\n"'-5 %\n=2"`);
  const html = asHtmlTable(copied, true);
  expect(html.match(/<t[dh] style="mso-number-format:'\\@'">/gu)).toHaveLength(3);
});

it('escapes the head as well', () => {
  expect(asTabSeparated(table('x'), true)).toBe('"A & ""B"" | c"\nx');
  expect(asHtmlTable(table('x'), true)).toContain('<thead><tr><th>A &amp; &quot;B&quot; | c</th></tr></thead>');
  expect(asMarkdownTable(table('x'))).toBe('| A & "B" \\| c |\n| --- |\n| x |\n');
});

it('takes the rows and columns in the order given', () => {
  const act = countingAct();
  const study = sampleStudy(act);
  const [kiln, smiths] = study.priorities().map(({ id }) => id);
  const [elaboration, implications] = study.columns().map(({ id }) => id);
  const cell = { priorityId: smiths ?? '', columnId: elaboration ?? '' };
  study.dispatch(addStatement(study, { ...cell, prose: '' }, act));
  expect(copiedTable(study, [smiths ?? '', kiln ?? ''], [implications ?? '', null, elaboration ?? ''])).toEqual({
    head: ['Implications', 'Priority', 'Elaboration'],
    rows: [
      [['Wages rise.'], ['Train smiths'], ['Forty smiths a year.']],
      [['Prices fall.', 'Rivals follow.'], ['Open a second kiln'], ['A kiln for magnets.', 'Built in spring.']],
    ],
  });
});
