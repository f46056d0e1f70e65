// Tables of untagged PDFs, by the columns their words stand in, and what is none: columns of a page, labels of a list.
import { describe, expect, it } from 'vitest';
import { ContentBuilder } from './content-builder.ts';
import { pictureOf } from './import-picture.ts';
import { findMatrices } from './matrix-finder.ts';
import { blocksOfLayout } from './pdf-layout.ts';
import type { PdfPage, PdfRun } from './pdf-page.ts';
import { addPrinted } from './pdf-words.ts';

function contentOf(...pages: readonly (readonly PdfRun[])[]) {
  const builder = new ContentBuilder();
  const sized = pages.map((runs): PdfPage => ({ runs, structure: null, width: 600, height: 800 }));
  addPrinted(builder, blocksOfLayout(sized));
  return builder.content();
}
const picture = (...pages: readonly (readonly PdfRun[])[]) => pictureOf(contentOf(...pages));

/** Lines 12 points apart, letters of 10 points and 5 points wide. */
const cell = (x: number, y: number, ...lines: readonly string[]): PdfRun[] =>
  lines.map((text, i) => ({ text, x, y: y - i * 12, width: text.length * 5, size: 10, endsLine: true }));
const prose = (y: number) => cell(50, y, ...Array.from({ length: 4 }, (_, i) => `${'word '.repeat(18)}number ${i}.`));

const head = (y: number, [a, b, c]: readonly [number, number, number] = [50, 123, 190]) => [
  ...cell(a, y, 'Priority'),
  ...cell(b, y, 'Elaboration'),
  ...cell(c, y, 'Implications'),
];

describe('blocksOfLayout of tables', () => {
  it('reads a compact table between paragraphs, and its matrix is found', () => {
    const table = [
      ...head(600),
      // The gap is narrower than a letter is high.
      ...cell(50, 578, 'Cut all costs'),
      ...cell(123, 578, 'It cuts.'),
      ...cell(190, 578, 'Jobs go.'),
      ...cell(50, 556, 'Sell mine'),
      ...cell(123, 556, 'It sells.'),
      ...cell(190, 556, 'Towns fade.'),
    ];
    const content = contentOf([...prose(700), ...table, ...prose(500)]);
    expect(pictureOf(content).slice(1, -1)).toEqual([
      'head 0/0/0 | Priority',
      'head 0/0/1 | Elaboration',
      'head 0/0/2 | Implications',
      'cell 0/1/0 | Cut all costs',
      'cell 0/1/1 | It cuts.',
      'cell 0/1/2 | Jobs go.',
      'cell 0/2/0 | Sell mine',
      'cell 0/2/1 | It sells.',
      'cell 0/2/2 | Towns fade.',
    ]);
    expect(findMatrices(content)[0]?.priorities).toHaveLength(2);
  });

  const wrapped = [
    ...head(600, [50, 150, 287]),
    // In the middle of its row; the columns beside it nearly touch.
    ...cell(50, 562, 'Electrify', 'the quays'),
    ...cell(
      150,
      580,
      'Every berth gets a plug by',
      '2030. The grid operator has',
      'to pay for it, and it pays',
      'late.',
    ),
    ...cell(287, 580, 'Shipping lines must refit.', 'Dr. Okafor expects delays.'),
    ...cell(50, 528, 'Digitise'),
    ...cell(150, 528, 'Paper ends, says the minis-', 'try, at the end of 2026.'),
    ...cell(287, 528, 'None.'),
    ...cell(50, 500, 'Open'),
    ...cell(150, 500, 'The hinterland opens by a'),
    ...cell(287, 500, 'Towns grow around a'),
  ];
  const cells = [
    'head 0/0/0 | Priority',
    'head 0/0/1 | Elaboration',
    'head 0/0/2 | Implications',
    'cell 0/1/0 | Electrify the quays',
    'cell 0/1/1 | Every berth gets a plug by 2030. The grid operator has to pay for it, and it pays late.',
    'cell 0/1/2 | Shipping lines must refit. Dr. Okafor expects delays.',
    'cell 0/2/0 | Digitise',
    'cell 0/2/1 | Paper ends, says the ministry, at the end of 2026.',
    'cell 0/2/2 | None.',
  ];

  it('keeps the lines of a cell together, wherever the cells beside it begin', () => {
    expect(picture([...prose(700), ...wrapped, ...prose(440)]).slice(1, -1)).toEqual([
      ...cells,
      'cell 0/3/0 | Open',
      'cell 0/3/1 | The hinterland opens by a',
      'cell 0/3/2 | Towns grow around a',
    ]);
  });

  it('goes on with a table on the next page, with a cell the page cuts, below a head that is printed again', () => {
    const next = [
      ...head(690, [50, 150, 287]),
      ...cell(150, 670, 'second rail.'),
      ...cell(287, 670, 'new yard.'),
      ...prose(600),
    ];
    expect(picture([...prose(700), ...wrapped], next).slice(1, -1)).toEqual([
      ...cells,
      'cell 0/3/0 | Open',
      'cell 0/3/1 | The hinterland opens by a second rail.',
      'cell 0/3/2 | Towns grow around a new yard.',
    ]);
  });

  it('finds a table within a column of the page', () => {
    const lines = (name: string) => Array.from({ length: 16 }, (_, i) => `${name} column line ${i} of a text`);
    const table = [...head(480, [40, 110, 190]), ...cell(40, 460, 'Dig'), ...cell(110, 460, 'It digs.')];
    const row = [...cell(190, 460, 'Noise.'), ...cell(40, 440, 'Haul'), ...cell(110, 440, 'It hauls.')];
    const runs = [...cell(40, 700, ...lines('left')), ...table, ...row, ...cell(190, 440, 'Dust.')];
    const text = picture([...runs, ...cell(330, 700, ...lines('right')), ...cell(330, 508, ...lines('lower'))]);
    expect(text).toContain('cell 0/2/1 | It hauls.');
    expect(text.join(' ')).toMatch(/left column line 15.*Dust\..*right column line 0.*lower column line 15/u);
  });

  const rows = Array.from({ length: 9 }, (_, i) => i);
  it.each<[string, readonly PdfRun[]]>([
    [
      'paragraphs in two columns',
      [40, 330].flatMap((x) =>
        rows.flatMap((i) =>
          cell(
            x,
            700 - i * 60 - (x === 40 ? 0 : (i % 3) * 12),
            ...Array.from({ length: 4 - (x === 40 ? 0 : i % 3) }, () => 'a line of text that runs on and on and on'),
          ),
        ),
      ),
    ],
    [
      'columns set line by line',
      rows.flatMap((i) => [40, 330].flatMap((x) => cell(x, 700 - i * 12, 'a line of text that runs on and on'))),
    ],
    ['three columns', [40, 230, 420].flatMap((x) => cell(x, 700, ...rows.map(() => 'a line of text that runs on')))],
    [
      'a list whose labels stand apart',
      rows.flatMap((i) => [...cell(50, 700 - i * 24, `${i + 1}.`), ...cell(70, 700 - i * 24, 'What is listed')]),
    ],
    [
      'widely spaced words',
      [...prose(700), ...['This', 'line', 'is', 'wide'].flatMap((w, i) => cell(50 + i * 60, 640, w)), ...prose(620)],
    ],
  ])('takes no table for %s', (_, runs) => {
    expect(picture(runs).filter((line) => /^(?:head|cell)/u.test(line))).toEqual([]);
  });
});
