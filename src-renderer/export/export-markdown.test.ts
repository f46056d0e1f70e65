// The export: a golden page, hostile words, and GFM's own parser as the judge of table, footnotes and blocks.
import fc from 'fast-check';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Value } from '../model/matrix.ts';
import type { StudyItem } from '../model/study.ts';
import { foldText, plainProse, proseFromText } from '../model/prose.ts';
import { countingAct, doStep, furnishing, runsOf, sampleStudy, step } from '../store/gestures-for-tests.ts';
import { StudyStore } from '../store/study-store.ts';
import { exportMarkdown } from './export-markdown.ts';
import { bidiClosers } from './gfm-escape.ts';
import { buildStudy } from './study-for-tests.ts';
import type { StudyOutline } from './study-for-tests.ts';

function studyOf(outline: StudyOutline, arrange = (items: readonly StudyItem[]) => items): StudyStore {
  const { items, content } = buildStudy(outline);
  return new StudyStore({
    items: [...arrange(items)],
    sequence: 0,
    changedAt: '2025-02-03T04:05:06.789Z',
    history: [],
    contents: new Map([['c'.repeat(64), content]]),
  });
}

const exported = (outline: StudyOutline) => exportMarkdown(studyOf(outline));

function parse(markdown: string): Root {
  const body = markdown.replace(/^---\n[^]*?\n---\n/, '');
  return fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function all(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap((child) => all(child as Nodes))] : [node];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'html') return node.value === '<br>' ? '\n' : `<<${node.value}>>`;
  return 'children' in node ? node.children.map((child) => wordsOf(child as Nodes)).join('') : '';
}

/** The words of each cell, stance notes taken off, a statement a line. */
function tableOf(root: Root): string[][] {
  const table = root.children.find((node) => node.type === 'table');
  const cell = (children: readonly PhrasingContent[]) =>
    children
      .map(wordsOf)
      .join('')
      .replace(/(?: ?\((?:contradicted by|context) +\))+(?=\n|$)/g, '')
      .split('\n')
      .map((line) => line.replace(/ +$/, ''))
      .join('\n');
  return table?.children.map((row) => row.children.map(({ children }) => cell(children))) ?? [];
}

const shown = (words: string) => foldText(words) + bidiClosers(words);

function expectedTable({ columns, rows }: StudyOutline): string[][] {
  // White space in code is kept as it is.
  const statement = (words: string) => {
    const plain = plainProse(words.replace(/^\+/, ''));
    return (plain + bidiClosers(plain)).replace(/ +$/, '');
  };
  return [
    ['#', 'Priority', ...columns.map(shown)],
    ...rows.map(({ title, cells }, row) => [
      String(row + 1),
      shown(title),
      ...cells.map((cell) => cell.map(statement).join('\n')),
    ]),
  ];
}

const article: StudyOutline = {
  title: 'Plans for 2025',
  source: { title: 'Six aims', url: 'https://news.example/a(1)?x=1#top', published: '2025-01-09', byline: 'B. Writer' },
  columns: ['Elaboration', 'Implications'],
  rows: [
    {
      title: 'Sell more',
      cells: [['Raise output by 5% | year on year.', '+Depends on *quotas*.'], ['Rivals **lose** share.']],
    },
    { title: 'Reform', cells: [['Cut layers.'], []] },
  ],
  marks: [
    {
      quote: 'Output shall grow.',
      tags: ['risk/supply'],
      memo: '# Check\n\nFigures for *Q1*:\n- one\n- two\n[^9]: trap',
      links: [
        ['0', 'supports'],
        ['0/0/0', 'supports'],
      ],
    },
    { quote: 'Rivals kept their share.\nSo they say.', links: [['0/1/0', 'contradicts']] },
    { quote: 'An aside.' },
  ],
};

const golden = `---
format: lodestone-markdown
format-version: 2
title: "Plans for 2025"
changed: "2025-02-03T04:05:06.789Z"
sources:
  - title: "Six aims"
    url: "https://news.example/a(1)?x=1#top"
    published: "2025-01-09"
    byline: "B. Writer"
    file: "article.txt"
    sha256: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
---

# Plans for 2025
`;

/** The article's study with two groups, a column of each kind and an archived row. */
function shapedItems(): readonly StudyItem[] {
  const made = { createdAt: '2025-02-03T04:05:06.789Z', createdBy: 'Ada' };
  const column = { kind: 'column', role: 'other' } as const;
  const options = [
    { id: 'o1', title: 'Likely | not', colour: 'orange' },
    { id: 'o2', title: 'Unlikely', colour: 'blue' },
  ] as const;
  const cell = (columnId: string, value: Value) =>
    ({ kind: 'cell-value', id: `value-${columnId}`, priorityId: 'row-0', columnId, value, ...made }) as const;
  const groupOf: Readonly<Record<string, string>> = { 'row-0': 'home', 'row-1': 'abroad' };
  const drop = { title: 'Drop it', cells: [['Costs too much.']] };
  const outline: StudyOutline = {
    ...article,
    rows: [...article.rows, drop],
    marks: [...article.marks, { quote: 'It costs too much.', links: [['2/0/0', 'supports']] }],
  };
  return [
    ...buildStudy(outline).items.map((item): StudyItem => {
      if (item.kind === 'study') return { ...item, priorityTitle: 'Aim' };
      if (item.kind === 'priority' && item.title === 'Drop it') return { ...item, archived: true };
      if (item.kind === 'priority') return { ...item, groupId: groupOf[item.id] ?? '' };
      if (item.kind !== 'evidence-link' || item.id !== 'mark-000-link-1') return item;
      return { ...item, confidence: 'high', comment: 'Said *twice*,\n\nand by two people.' };
    }),
    { kind: 'group', id: 'abroad', order: 'b', title: 'Abroad | later', ...made },
    { kind: 'group', id: 'home', order: 'a', title: 'At home', ...made },
    { ...column, id: 'risk', order: 'b1', title: 'Risk', holds: { kind: 'rating', labels: ['', '', '', 'high', ''] } },
    { ...column, id: 'odds', order: 'b2', title: 'Odds', holds: { kind: 'choice', options, several: true } },
    { ...column, id: 'when', order: 'b3', title: 'When', holds: { kind: 'date' }, width: 120 },
    { ...column, id: 'who', order: 'b4', title: 'Who', holds: { kind: 'people' }, hidden: true },
    cell('risk', { kind: 'rating', rating: 4 }),
    cell('odds', { kind: 'choice', optionIds: ['o1', 'o2'] }),
    cell('when', { kind: 'date', date: '2025-06-01' }),
    cell('who', { kind: 'people', names: ['Ada *B.*', 'Union'] }),
  ];
}

describe('exportMarkdown', () => {
  it('writes the page that the format describes', async () => {
    const markdown = exported(article);
    expect(markdown.startsWith(golden)).toBe(true);
    await expect(markdown).toMatchFileSnapshot('golden/plans-for-2025.md');
  });

  it('leads from a mention to the row of its priority, and says the words of one that is gone', () => {
    const rows = [
      { title: 'Sell more', cells: [['After [Reform](#priority-row-1), not [Merge](#priority-row-9) #risk']] },
      { title: 'Reform', cells: [['#risk grows', '\\#Reform']] },
    ];
    const markdown = exported({ title: 'Plans', columns: ['Elaboration'], rows, marks: [] });
    expect(markdown).toContain('| 1 | Sell more | After [Reform](#priority-row-1), not Merge #risk |');
    expect(markdown).toContain('| <a id="priority-row-1"></a>2 | Reform | #risk grows<br>\\#Reform |');
    expect(markdown).toContain('- Priority 2, Elaboration: #risk grows');
    const read = parse(markdown);
    expect(
      all(read)
        .filter(({ type }) => type === 'heading')
        .map(wordsOf),
    ).toEqual(['Plans', 'Statements without evidence']);
    expect(all(read).flatMap((node) => (node.type === 'link' ? [node.url] : []))).toEqual([
      '#priority-row-1',
      '#priority-row-1',
    ]);
  });

  it('writes groups, every kind of column, confidences, comments and what is archived', async () => {
    const markdown = exportMarkdown(studyOf(article, () => shapedItems()));
    await expect(markdown).toMatchFileSnapshot('golden/shaped-matrix.md');
    const root = parse(markdown);
    expect(root.children.filter((node) => node.type === 'table')).toHaveLength(3);
    expect(root.children.filter((node) => node.type === 'html')).toHaveLength(1);
    const headings = root.children.flatMap((node) => (node.type === 'heading' ? [wordsOf(node)] : []));
    expect(headings).toEqual([
      'Plans for 2025',
      'Matrix',
      'At home',
      'Abroad | later',
      'Evidence',
      '1. Sell more',
      'Other passages',
      'Statements without evidence',
      'Archived priorities',
      'Archived: Drop it',
    ]);
  });

  it('is the same again when everything that was done is undone', () => {
    fc.assert(
      fc.property(runsOf(step, 25), furnishing, (steps, furnished) => {
        const act = countingAct();
        const study = furnished(sampleStudy(act), act);
        const before = exportMarkdown(study);
        const begin = study.undoId;
        for (const each of steps) if (each !== 'undo' || study.undoId !== begin) doStep(study, each, act);
        while (study.undoId !== begin) study.undo(act);
        expect(exportMarkdown(study)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it('writes an empty study', () => {
    const markdown = exported({ title: '', columns: [], rows: [], marks: [] });
    expect(parse(markdown).children.map((node) => node.type)).toEqual(['heading', 'paragraph', 'html']);
  });

  const hostileWords: readonly (readonly [name: string, words: string])[] = [
    ['pipes', 'a | b \\| c \\\\| d'],
    ['code with pipes', 'a `b|c` `d\\|e` `f\\`'],
    ['code that holds a backslash before a pipe, over lines', '`\\|\n- \n# `|`'],
    ['code that begins, ends and goes on with pipes', '`\\||  \\\\|\\| ` `  \\|`'],
    ['backticks', 'a ` b `` c'],
    ['brackets and a footnote mark', '[a][b] [^1] ![c](d)'],
    ['a definition', '[^1]: x'],
    ['HTML', '</td></table><script>alert(1)</script><!-- x'],
    ['line breaks', 'a\nb\r\n\r\n# c'],
    ['emoji, Chinese, Arabic', '👩‍🚀 中文。 العربية'],
    ['open bidi controls', 'a\u202eb\u2067c'],
    ['NUL and half a pair', 'a\u0000b\ud800'],
    ['a container', ':::note'],
    ['strikethrough', '~~a~~ ~b~'],
    ['bare addresses', 'https://a.de/|x_y www.b.de/*c* d@e.de'],
    ['mathematics', '$a$ and $$b$$'],
    ['a heading', '# a #'],
    ['a list', '- a'],
    ['a numbered list', '1. a'],
    ['a task', '[ ] a'],
    ['a rule', '---'],
    ['an alert', '[!NOTE]'],
    ['a comment end', '--> a'],
    ['a fence', '~~~ a'],
  ];
  it.each(hostileWords)('keeps %s as words in every place', (_name, words) => {
    expectFaithful({
      title: words,
      source: { title: words, byline: words, url: `https://a.de/${words}` },
      columns: [words, 'Implications'],
      rows: [{ title: words, cells: [[words, `+${words}`], [proseFromText(words)]] }],
      marks: [
        {
          quote: words,
          memo: words,
          tags: [words],
          links: [
            ['0', 'supports'],
            ['0/1/0', 'contradicts'],
          ],
        },
        { quote: words, memo: words, tags: [words] },
      ],
    });
  });

  it('keeps any words as words in every place', () => {
    fc.assert(fc.property(anyOutline, expectFaithful), { numRuns: 300 });
  });

  it('gives the same bytes in whatever order the records were read', () => {
    const arrangement = fc.shuffledSubarray([...buildStudy(article).items], {
      minLength: buildStudy(article).items.length,
    });
    fc.assert(
      fc.property(arrangement, (items) => {
        expect(exportMarkdown(studyOf(article, () => items))).toBe(exported(article));
      }),
    );
  });
});

const sign = fc.constantFrom(
  ...'\\`*_~[]()<>!&#$@|-+.:"\'=^ 1a',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\u202e',
  '\u2067',
  '\u2069',
  '\ud800',
  '中',
  '文。',
  'ש',
  '😀',
  '**',
  '~~',
  '](',
  '[^1]',
  '[^1]: ',
  '&amp;',
  'http://',
  'www.a.de',
  'a@b.de',
  '<br>',
  '<!--',
  '-->',
  ':::',
  '```',
  '\n\n',
  '\n# ',
  '\n- ',
  '\n    ',
  '\\|',
  '`|`',
);
const words = fc.array(sign, { maxLength: 12 }).map((parts) => parts.join(''));
const somewhere = fc.constantFrom('0', '0/0/0', '0/1/0', '1', '1/0/0');
const anyOutline: fc.Arbitrary<StudyOutline> = fc.record({
  title: words,
  source: fc.record({ title: words, fileName: words, url: words.map((rest) => `https://a.de/${rest}`), byline: words }),
  columns: fc.tuple(words, words),
  rows: fc.array(
    fc.record({ title: words, cells: fc.tuple(fc.array(words, { maxLength: 3 }), fc.array(words, { maxLength: 2 })) }),
    { minLength: 1, maxLength: 2 },
  ),
  marks: fc.array(
    fc.record({
      quote: words,
      memo: words,
      tags: fc.array(words, { maxLength: 2 }),
      links: fc.array(
        fc.tuple(somewhere, fc.constantFrom('supports' as const, 'contradicts' as const, 'context' as const)),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 4 },
  ),
});

const sections = ['Evidence', 'Other passages', 'Statements without evidence'];
const topLevel = ['heading', 'table', 'paragraph', 'blockquote', 'list', 'footnoteDefinition', 'html'];

/** Statements without words leave no trace in a cell. */
const withWords = (cell: string) =>
  cell
    .split('\n')
    .filter((line) => line !== '')
    .join('\n');

function expectFaithful(outline: StudyOutline): void {
  const study = studyOf(outline);
  const markdown = exportMarkdown(study);
  expect(markdown).not.toMatch(/\p{Cs}/u);
  const root = parse(markdown);
  const kinds = root.children.map((node) => node.type);
  expect(kinds.filter((kind) => !topLevel.includes(kind))).toEqual([]);
  expect(kinds.filter((kind) => kind === 'table' || kind === 'html')).toEqual(['table', 'html']);
  expect(tableOf(root).map((row) => row.map(withWords))).toEqual(
    expectedTable(outline).map((row) => row.map(withWords)),
  );

  const nodes = all(root);
  const referenced = new Set(nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])));
  const defined = nodes.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : []));
  expect([...referenced].toSorted()).toEqual(defined.toSorted());
  expect(root.children.filter((node) => node.type === 'footnoteDefinition')).toHaveLength(defined.length);
  expect(
    nodes.filter((node) => ['code', 'image', 'definition', 'thematicBreak', 'imageReference'].includes(node.type)),
  ).toEqual([]);
  const raw = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []));
  expect(raw.filter((html) => html !== '<br>')).toEqual([root.children.at(-1)?.type === 'html' ? raw.at(-1) : null]);
  expectSections(root, study);
}

function expectSections(root: Root, study: StudyStore): void {
  const headings = root.children.filter((node) => node.type === 'heading');
  const titles = headings.filter((node) => node.depth === 2).map(wordsOf);
  expect(titles).toEqual(sections.filter((title) => titles.includes(title)));
  expect(headings.filter((node) => node.depth === 1).map(wordsOf)).toEqual([shown(study.title) || 'Untitled study']);
  const quotes = root.children.filter(
    (node): node is Extract<RootContent, { type: 'blockquote' }> => node.type === 'blockquote',
  );
  const known = study
    .annotationsOf('source-0')
    .map(({ selector }) => selector.quote.exact.split('\n').map(shown).filter(Boolean));
  for (const { children } of quotes) {
    expect(known).toContainEqual(children.slice(0, -1).map(wordsOf));
  }
}
