// What of the PDF reader needs no pdf.js: words over line ends, the structure of tagged pages, the layout of others.
import { describe, expect, it } from 'vitest';
import { ContentBuilder } from './content-builder.ts';
import { faultOf, pictureOf } from './import-picture.ts';
import { blocksOfLayout } from './pdf-layout.ts';
import type { PdfNode, PdfPage, PdfRun } from './pdf-page.ts';
import { blocksOfTagged } from './pdf-tagged.ts';
import { addPrinted, goesOn, joinLines, type PrintedBlock, vocabularyOf } from './pdf-words.ts';

function picture(blocks: readonly PrintedBlock[]): readonly string[] {
  const builder = new ContentBuilder();
  addPrinted(builder, blocks);
  const content = builder.content();
  expect(faultOf(content)).toBeNull();
  return pictureOf(content);
}

describe('joinLines', () => {
  it.each([
    ['folds white space', 'a \n b\n\nc', '', 'a b c'],
    ['undoes a hyphenation', 'indus-\ntry', '', 'industry'],
    ['undoes one the text knows', 'co-\noperate', 'cooperate', 'cooperate'],
    ['keeps a hyphen the text knows', 'the next-\ngeneration', 'a next-generation magnet', 'the next-generation'],
    ['keeps a hyphen between two words', 'data-\ndriven', 'data that is driven', 'data-driven'],
    ['drops soft hyphens', 'indus\u00ad\ntry', '', 'industry'],
    ['keeps a hyphen before a number', 'COVID-\n19', '', 'COVID-19'],
    ['keeps a dash between words', 'a –\nb', '', 'a – b'],
  ])('%s', (_, lines, rest, text) => {
    expect(joinLines(lines, vocabularyOf(`${rest}\n\n${lines}`))).toBe(text);
  });
});

describe('goesOn', () => {
  it.each([
    ['the plan of the', 'board', true],
    ['the plan ended.', 'board', false],
    ['the plan of the', 'Board', false],
    ['he said “yes.”', 'then', false],
  ])('says whether %j goes on with %j', (before, after, yes) => {
    expect(goesOn(before, after)).toBe(yes);
  });
});

/** Marked contents c0, c1, … with these texts, and a structure that refers to them. */
const tagged = (texts: readonly string[], children: readonly PdfNode[]): PdfPage => ({
  runs: texts.map((text, i) => ({ text, x: 0, y: 0, width: 9, size: 9, endsLine: false, content: `c${i}` })),
  structure: { role: 'Root', children: [{ role: 'Document', children }] },
  width: 600,
  height: 800,
});
const leaf = (i: number): PdfNode => ({ type: 'content', id: `c${i}` });
const node = (role: string, ...children: readonly PdfNode[]): PdfNode => ({ role, children });

describe('blocksOfTagged', () => {
  it('reads headings, lists within lists and quotations', () => {
    const inner = node('L', node('LI', node('Lbl', leaf(4)), node('LBody', leaf(5))));
    const page = tagged(
      ['Title', 'Said.', '•', 'Item', '2.', 'Inner', 'Quoted'],
      [
        node('H1', leaf(0)),
        node('P', node('Span', leaf(1))),
        node('L', node('LI', node('Lbl', leaf(2)), node('LBody', leaf(3), inner))),
        node('BlockQuote', node('P', leaf(6))),
        { role: 'Figure', alt: 'A chart' },
      ],
    );
    const blocks = ['h1 | Title', 'paragraph | Said.', '- | Item', '>2. | Inner', 'quote1 | Quoted', 'image | A chart'];
    expect(picture(blocksOfTagged([page]))).toEqual(blocks);
  });

  it('puts a table together over pages whose trees list all its rows', () => {
    const row = (role: string, ...cells: readonly (number | null)[]) =>
      node('TR', ...cells.map((cell) => node(role, ...(cell === null ? [] : [leaf(cell)]))));
    const first = tagged(
      ['K', 'V', 'a', 'first'],
      [node('Table', row('TH', 0, 1), row('TD', 2, 3), row('TD', null, null))],
    );
    const second = tagged(
      ['K', 'V', 'half', 'b', 'second'],
      [node('Table', row('TH', 0, 1), row('TD', null, 2), row('TD', 3, 4))],
    );
    // Each row of the first page is on the second as well, one of them with the rest of a cell.
    expect(picture(blocksOfTagged([first, second]))).toEqual([
      'head 0/0/0 | K',
      'head 0/0/1 | V',
      'cell 0/1/0 | a',
      'cell 0/1/1 | first half',
      'cell 0/2/0 | b',
      'cell 0/2/1 | second',
    ]);
  });

  it('joins a paragraph that goes on with the next page, and words beside the paragraph they belong to', () => {
    const first = tagged(
      ['One ', 'link', ' of the'],
      [node('P', leaf(0)), node('Link', leaf(1)), node('NonStruct', leaf(2))],
    );
    const second = tagged(['board.', 'New'], [node('P', leaf(0)), node('P', leaf(1))]);
    expect(picture(blocksOfTagged([first, second]))).toEqual(['paragraph | One link of the board.', 'paragraph | New']);
  });
});

/** Lines of text from the head of a page down; `@x,size` before the text sets them. */
function printed(lines: readonly string[], x = 60, from = 700): PdfRun[] {
  const runs: PdfRun[] = [];
  lines.forEach((line, i) => {
    const [, size = '10', text = line] = /^@(\d+) (.*)$/u.exec(line) ?? [];
    if (text !== '')
      runs.push({ text, x, y: from - i * 12, width: text.length * 5, size: Number(size), endsLine: true });
  });
  return runs;
}
const page = (runs: readonly PdfRun[]): PdfPage => ({ runs, structure: null, width: 600, height: 800 });
const at = (text: string, y: number): PdfRun => ({ text, x: 60, y, width: text.length * 5, size: 10, endsLine: true });

describe('blocksOfLayout', () => {
  it('tells headings, paragraphs and lists by their look', () => {
    const lines = [
      '@18 A title',
      '',
      'One line of a para-',
      'graph and its end.',
      '',
      'Another one.',
      '• a point',
      '• a second',
      '1. First',
    ];
    expect(picture(blocksOfLayout([page(printed(lines))]))).toEqual([
      'h1 | A title',
      'paragraph | One line of a paragraph and its end.',
      'paragraph | Another one.',
      '- | a point',
      '- | a second',
      '1. | First',
    ]);
  });

  it('drops running heads and page numbers, and joins what a page parts', () => {
    const pages = [1, 2, 3].map((n) =>
      page([
        at(`The Letter, ${n}`, 770),
        ...printed([`Text ${'w'.repeat(40)} of page ${n} that`, 'goes on and']),
        at(`${n}`, 30),
      ]),
    );
    const blocks = picture(blocksOfLayout(pages));
    expect(blocks.join('\n')).not.toMatch(/Letter/u);
    expect(blocks).toHaveLength(3);
    const two = [page(printed(['A sentence that is cut by'])), page(printed(['the end of its page.']))];
    expect(picture(blocksOfLayout(two))).toEqual(['paragraph | A sentence that is cut by the end of its page.']);
  });

  it('reads two columns one after the other', () => {
    const column = (name: string) => Array.from({ length: 8 }, (_, i) => `${name} line ${i} of a long text`);
    const runs = [...printed(column('left'), 40), ...printed(column('right'), 330)];
    const text = picture(blocksOfLayout([page(runs)])).join(' ');
    expect(text.indexOf('left line 7')).toBeLessThan(text.indexOf('right line 0'));
  });
});
