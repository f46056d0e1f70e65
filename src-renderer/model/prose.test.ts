// Prose: named cases, laws, and GFM's own parser as the judge of what is written.
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import type { PhrasingContent } from 'mdast';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { foldText, normaliseProse, parseProse, plainProse, proseFromNodes, proseFromText } from './prose.ts';
import type { ProseNode } from './prose.ts';

const text = (words: string): ProseNode => ({ kind: 'text', text: words });
const strong = (...children: ProseNode[]): ProseNode => ({ kind: 'strong', children });
const emphasis = (...children: ProseNode[]): ProseNode => ({ kind: 'emphasis', children });
const strikethrough = (...children: ProseNode[]): ProseNode => ({ kind: 'strikethrough', children });
const struck = (...children: ProseNode[]): ProseNode => ({ kind: 'strikethrough', children });
const code = (words: string): ProseNode => ({ kind: 'code', text: words });
const tag = (words: string): ProseNode => ({ kind: 'tag', text: words });
const link = (href: string, ...children: ProseNode[]): ProseNode => ({ kind: 'link', href, children });

/** What GFM reads in a paragraph, in our nodes. Bare addresses, which GFM links by itself, count as their text. */
function asGfm(prose: string): readonly ProseNode[] {
  const source = `x ${prose}`;
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const convert = (node: PhrasingContent): ProseNode[] => {
    if (node.type === 'text') return [text(node.value)];
    if (node.type === 'inlineCode') return [code(node.value)];
    if (node.type === 'html' || node.type === 'image' || node.type === 'break') return [text(`<<${node.type}>>`)];
    if (!('children' in node)) return [text(`<<${node.type}>>`)];
    const children = node.children.flatMap(convert);
    if (node.type === 'strong') return [strong(...children)];
    if (node.type === 'emphasis') return [emphasis(...children)];
    if (node.type === 'delete') return [struck(...children)];
    const written = node.type === 'link' && node.position && source[node.position.start.offset ?? 0] === '[';
    return written ? [link(node.url, ...children)] : children;
  };
  expect(tree.children.map((child) => child.type)).toEqual(['paragraph']);
  const paragraph = tree.children[0];
  const nodes = paragraph?.type === 'paragraph' ? paragraph.children.flatMap(convert) : [];
  const [first, ...rest] = normaliseProse(nodes);
  if (first?.kind !== 'text' || !first.text.startsWith('x')) throw new Error(`the mark is gone: ${source}`);
  return normaliseProse([text(first.text.slice(1)), ...rest]);
}

/** GFM knows no tags: to it they are words. */
function withoutTags(nodes: readonly ProseNode[]): readonly ProseNode[] {
  const plain = (node: ProseNode): ProseNode => {
    if (node.kind === 'tag') return text(node.text);
    return 'children' in node ? { ...node, children: node.children.map(plain) } : node;
  };
  return normaliseProse(nodes.map(plain));
}

const signs = [
  ...'\\`*_~[]()<>!&#$@|-+.:;/"\'{}=^ ',
  '\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\u202e',
  '\u0000',
  '\ud800',
  '\ufeff',
];
const shreds = [
  'a',
  'bc',
  '1',
  'é',
  '中',
  '文。',
  'שלום',
  '😀',
  '**',
  '__',
  '~~',
  '](',
  '[^1]',
  '&amp;',
  '&#97;',
  'http://',
  'https://a.de/',
  'www.a.de',
  'a@b.de',
  '<br>',
  ':::',
  '“',
  '€',
  '\\|',
  '![',
  '[sic]',
  '[x]',
  '#a',
  ' #b_1',
  '_',
  '#1',
  '$5',
  '~5',
];
const hostile = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...signs, ...shreds), { maxLength: 14 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const tags = ['#risk', '#risk/supply', '#a_b', '#two\u00a0words', '#שלום', '#Q1', '#1', 'no sign'];
const href = fc.oneof(
  fc.constantFrom(
    'https://a.de/b_(c)?d=1&copy;e',
    'http://a.de/)(',
    'mailto:a@b.de',
    'javascript:alert(1)',
    '#priority-0192f3a4',
    'https://a.de/a b|c`d\\e<f>*g*',
  ),
  hostile.map((rest) => `https://a.de/${rest}`),
);
const { node: anyNode } = fc.letrec<{ node: ProseNode; nodes: ProseNode[] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 3, arbitrary: hostile.map(text) },
    { weight: 1, arbitrary: hostile.map(code) },
    {
      weight: 2,
      arbitrary: fc.oneof(
        hostile.map((words) => tag(`#${words}`)),
        fc.constantFrom(...tags).map(tag),
      ),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('strong' as const, 'emphasis' as const, 'strikethrough' as const),
        children: tie('nodes'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('link' as const), href, children: tie('nodes') }) },
  ),
  nodes: fc.array(tie('node'), { maxLength: 4 }),
}));
const anyNodes = fc.array(anyNode, { maxLength: 5 });

describe('parseProse', () => {
  const cases: readonly (readonly [name: string, prose: string, nodes: readonly ProseNode[]])[] = [
    ['plain words', 'Grow sales by 5%.', [text('Grow sales by 5%.')]],
    ['nothing', '', []],
    ['white space alone', ' \n\t ', []],
    [
      'strong and emphasis',
      'a **b** _c_ *d*',
      [text('a '), strong(text('b')), text(' '), emphasis(text('c')), text(' '), emphasis(text('d'))],
    ],
    ['three stars', '***a***', [strong(emphasis(text('a')))]],
    ['one and two tildes', '~a~ ~~b~~', [struck(text('a')), text(' '), struck(text('b'))]],
    ['underscores inside words', 'snake_case_name', [text('snake_case_name')]],
    ['code with markup in it', '`**a**`', [code('**a**')]],
    ['code with backticks', '`` a`b ``', [code('a`b')]],
    ['an unclosed fence', '`a', [text('`a')]],
    ['a link', '[a **b**](https://a.de/x_(y) "title")', [link('https://a.de/x_(y)', text('a '), strong(text('b')))]],
    [
      'a link in a link',
      '[[a](https://a.de)](https://b.de)',
      [text('['), link('https://a.de', text('a')), text('](https://b.de)')],
    ],
    [
      'a mention',
      'see [Sell **all**](#priority-01ab-2)',
      [text('see '), link('#priority-01ab-2', text('Sell '), strong(text('all')))],
    ],
    ['a link into another page', '[a](#evidence)', [text('a')]],
    [
      'a tag',
      '#risk grows (#risk/supply-side).',
      [tag('#risk'), text(' grows ('), tag('#risk/supply-side'), text(').')],
    ],
    ['a tag of two words', 'a #supply\u00a0chain b', [text('a '), tag('#supply\u00a0chain'), text(' b')]],
    ['a tag in bold', '**#risk** a', [strong(tag('#risk')), text(' a')]],
    ['what is no tag', '# a, C#, C#a, #1, ##a, \\#a, `#a`', [text('# a, C#, C#a, #1, ##a, #a, '), code('#a')]],
    ['a tag in a link as words', '[#a](https://a.de)', [link('https://a.de', text('#a'))]],
    ['a script link', '[a](javascript:alert(1))', [text('a')]],
    ['a script link in disguise', '[a](&#106;avascript:alert(1))', [text('a')]],
    ['an image', '![a](https://a.de/b.png)', [text('!'), link('https://a.de/b.png', text('a'))]],
    ['HTML', '<b onclick="x">a</b>', [text('<b onclick="x">a</b>')]],
    ['a bare address', 'see https://a.de/b_c_d', [text('see https://a.de/b_c_d')]],
    ['escapes', '\\*a\\* \\q', [text('*a* \\q')]],
    ['character references', '&amp;&#65;&#x42;&copy;&#0;', [text('&AB&copy;\ufffd')]],
    ['a line break', 'a\nb', [text('a b')]],
    ['a reference without its definition', '[a][b] [^1]', [text('[a][b] [^1]')]],
  ];
  it.each(cases)('reads %s', (_name, prose, nodes) => {
    expect(parseProse(prose)).toEqual(nodes);
  });

  it('reads any string, and its canonical form alike', () => {
    fc.assert(
      fc.property(hostile, (prose) => {
        const nodes = parseProse(prose);
        expect(normaliseProse(nodes)).toEqual(nodes);
        expect(parseProse(proseFromNodes(nodes))).toEqual(nodes);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['[', '`a', '*a', '_a ', '](', '[a](', '~', '&', '\\', '**a*', '[](<', '*a_b~'])(
    'reads 100 kB of %s',
    (part) => {
      const prose = part.repeat(100_000 / part.length);
      expect(plainProse(prose).length).toBeGreaterThan(0);
    },
  );
});

describe('proseFromText', () => {
  const cases: readonly (readonly [name: string, text: string, prose: string])[] = [
    [
      'plain words',
      'AT&T grew (by 5%) [sic], e.g. in Q1-2; a < b > c.',
      'AT&T grew (by 5%) [sic], e.g. in Q1-2; a < b > c.',
    ],
    ['names with underscores and stars in sums', 'snake_case is 5 * 3', 'snake_case is 5 * 3'],
    ['prices and estimates', 'from $5 to $10, ~5% of 10', 'from $5 to $10, ~5% of 10'],
    ['a Windows path', 'C:\\data\\new', 'C:\\data\\new'],
    ['a bare address', 'at https://a.de/b_c today', 'at https://a.de/b_c today'],
    ['an address at the end', 'at https://a.de', 'at https\\://a.de'],
    ['markup', '**a** `b` [c](d) <e> &amp; ~~f~~', '\\*\\*a\\*\\* \\`b\\` \\[c\\](d) \\<e> \\&amp; \\~\\~f\\~\\~'],
    ['a footnote mark', 'a[^1]', 'a\\[^1\\]'],
    ['a number sign', '#MeToo, C# and #1', '\\#MeToo, C# and #1'],
    ['line breaks and control characters', ' a\r\n\u0000b\u0007 ', 'a b'],
    ['half a surrogate pair', 'a\ud83d', 'a\ufffd'],
  ];
  it.each(cases)('writes %s', (_name, words, prose) => {
    expect(proseFromText(words)).toBe(prose);
    expect(plainProse(prose)).toBe(foldText(words));
  });

  it('reads back as the same words, to us and to GFM', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const folded = foldText(words);
        const nodes = folded === '' ? [] : [text(folded)];
        expect(parseProse(proseFromText(words))).toEqual(nodes);
        expect(plainProse(proseFromText(words))).toBe(folded);
        expect(asGfm(proseFromText(words))).toEqual(nodes);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('proseFromNodes', () => {
  const cases: readonly (readonly [name: string, nodes: readonly ProseNode[], prose: string])[] = [
    ['neighbours of one kind as one', [strong(text('a')), strong(text('b'))], '**ab**'],
    ['spaces outside the marks', [strong(text(' a ')), text('b')], '**a** b'],
    ['emphasis inside a word', [text('a'), emphasis(text('b')), text('c')], 'a*b*c'],
    ['strong punctuation inside a word', [text('a'), strong(text('"b"')), text('c')], '&#97;**"b"**&#99;'],
    ['marks that overlap', [strong(text('a '), emphasis(text('b'))), emphasis(text(' c'))], '**a _b_** _c_'],
    ['code that ends in a backtick', [code('a`')], '`` a` ``'],
    ['an exclamation mark before a link', [text('Now!'), link('https://a.de', text('b'))], 'Now\\![b](https://a.de)'],
    ['a link with an unbalanced address', [link('https://a.de/(', text('b'))], '[b](https://a.de/\\()'],
    [
      'underscores beside a letter that has to be a reference',
      [emphasis(text('c__é'), strikethrough(text('"'))), text('d')],
      '_c\\_\\_&#233;~~"~~_&#100;',
    ],
    ['a number sign before words', [text('#a'), code('#b')], '\\#a`#b`'],
    ['what is written behind a tag as part of it', [tag('#a'), text('b c')], '#ab c'],
    ['a tag where none may stand as words', [text('C'), tag('#a')], 'C#a'],
    ['a link elsewhere as its words', [link('file:///etc/passwd', text('b'))], 'b'],
  ];
  it.each(cases)('writes %s', (_name, nodes, prose) => {
    expect(proseFromNodes(nodes)).toBe(prose);
  });

  it('reads back as the normal form of the nodes, to us and to GFM', () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const prose = proseFromNodes(nodes);
        const normal = normaliseProse(nodes);
        expect(normaliseProse(normal)).toEqual(normal);
        expect(parseProse(prose)).toEqual(normal);
        expect(asGfm(prose)).toEqual(withoutTags(normal));
      }),
      { numRuns: 3000 },
    );
  });
});
