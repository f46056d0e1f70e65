// Tab-separated text, as spreadsheets write it and as people do.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTabSeparated } from './tab-separated.ts';

it.each<readonly [name: string, text: string, rows: readonly (readonly string[])[]]>([
  [
    'cells and rows',
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['the line break at the end that Excel writes', 'a\tb\r\n', [['a', 'b']]],
  [
    'empty cells',
    '\ta\t\n\t\t',
    [
      ['', 'a', ''],
      ['', '', ''],
    ],
  ],
  ['an empty row in between', 'a\tb\n\nc\td', [['a', 'b'], [''], ['c', 'd']]],
  ['lines in a quoted cell', '"a\nb"\tc\r\n', [['a\nb', 'c']]],
  ['tabs in a quoted cell', '"a\tb"\tc', [['a\tb', 'c']]],
  ['marks in a quoted cell', '"say ""no""\r\nnow"\tc', [['say "no"\nnow', 'c']]],
  ['marks in a cell that is not quoted', 'say "no"\tc', [['say "no"', 'c']]],
  ['a cell that only begins with a mark', '"No," he said\tc', [['"No," he said', 'c']]],
  [
    'a mark that is never closed',
    '"a\tb\nc\td',
    [
      ['"a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['an empty quoted cell', '""\tb', [['', 'b']]],
  [
    'old line breaks',
    'a\tb\rc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['nothing', '', [['']]],
])('reads %s', (_name, text, rows) => {
  expect(readTabSeparated(text)).toEqual(rows);
});

it('reads back what was written with every field quoted', () => {
  const rows = fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ') }), { minLength: 1 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(rows, (table) => {
      const text = table.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join('\t')).join('\n');
      expect(readTabSeparated(text)).toEqual(table);
    }),
  );
});
