// Markdown, and the blocks and marks it is read into.
import { describe, expect, it } from 'vitest';
import { faultOf, marksOf, pictureOf } from './import-picture.ts';
import { readMarkdown } from './markdown.ts';

const cases: readonly { name: string; text: string; picture: readonly string[]; marks?: readonly string[] }[] = [
  { name: 'headings', text: '# One\n\nTwo\n---\n\n###### Six', picture: ['h1 | One', 'h2 | Two', 'h6 | Six'] },
  {
    name: 'inline marks, inside each other too',
    text: 'a **b *c* d** `e` ~~f~~ [g **h**](https://x.org/)',
    picture: ['paragraph | a b c d e f g h'],
    marks: [
      'strong | b c d',
      'emphasis | c',
      'code | e',
      'strikethrough | f',
      'link https://x.org/ | g h',
      'strong | h',
    ],
  },
  {
    name: 'only links a reader may follow',
    text: '[a](javascript:alert(1)) [b](mailto:x@y.z) [c](file:///etc/passwd) [d][r] [e](/here) <https://k.org>\n\n[r]: http://r.org',
    picture: ['paragraph | a b c d e https://k.org'],
    marks: ['link mailto:x@y.z | b', 'link http://r.org | d', 'link https://k.org | https://k.org'],
  },
  { name: 'line breaks as spaces', text: 'a\nb  \nc&#10;d&nbsp;e', picture: ['paragraph | a b c d\u00a0e'] },
  {
    name: 'lists',
    text: '3. a\n   - b\n\n     c\n4. [x] d\n5. [ ] e',
    picture: ['3. | a', '>- | b', '>… | c', '4. | ☑ d', '5. | ☐ e'],
  },
  {
    name: 'tables',
    text: '| A | B |\n|---|---|\n| a \\| b | *c*<br>d |\n| e |',
    picture: [
      'head 0/0/0 | A',
      'head 0/0/1 | B',
      'cell 0/1/0 | a | b',
      'cell 0/1/1 | c\nd',
      'cell 0/2/0 | e',
      'cell 0/2/1 |',
    ],
    marks: ['emphasis | c'],
  },
  { name: 'quotations', text: '> a\n>\n> > b', picture: ['quote1 | a', 'quote2 | b'] },
  { name: 'code and rules', text: '```js\nx\n  y\n```\n\n---', picture: ['code | x\n  y', 'rule |'] },
  {
    name: 'images by their alternative text',
    text: '![a *chart*](x.png)\n\nsee ![it](file:///x)\n\n![](y.png)',
    picture: ['image | a chart', 'paragraph | see it'],
  },
  {
    name: 'raw HTML as its text',
    text: '<div onclick="x()">a &amp; b<script>alert(1)</script></div>\n\n<!-- no -->\n\nc <b>d</b> <script>e</script>f\n\n</pre><style onload=x>g</style>',
    picture: ['paragraph | a & b', 'paragraph | c d f'],
    marks: ['strong | d'],
  },
  {
    name: 'inline HTML that says what a mark says',
    text: 'H<sub>2</sub>O x<SUP class="n">2<i>y</i></sup> <del>a</del> <b>left open\n\nb</b> <u>c</u> <em></em><strong>d <em>e</strong> f</em>',
    picture: ['paragraph | H2O x2y a left open', 'paragraph | b c d e f'],
    marks: ['subscript | 2', 'superscript | 2y', 'emphasis | y', 'strikethrough | a', 'strong | d e'],
  },
  {
    name: 'inline HTML nested beyond reason as text',
    text: `${'<b>'.repeat(500)}a${'</b>'.repeat(500)}`,
    picture: ['paragraph | a'],
    marks: Array.from({ length: 32 }, () => 'strong | a'),
  },
  {
    name: 'footnotes at the end',
    text: 'a[^x] b[^y]\n\n[^y]: why\n\n[^x]: ex',
    picture: ['paragraph | a[1] b[2]', 'paragraph | [1] ex', 'paragraph | [2] why'],
    marks: ['superscript | [1]', 'superscript | [2]'],
  },
];

describe('readMarkdown', () => {
  it.each(cases)('reads $name', ({ text, picture, marks = [] }) => {
    const { content } = readMarkdown(text, 'a.md');
    expect(pictureOf(content)).toEqual(picture);
    expect(marksOf(content)).toEqual(marks);
    expect(faultOf(content)).toBeNull();
  });

  it('takes what it knows of front matter and drops the rest', () => {
    const text =
      '---\ntitle: "A: b"\nauthor: Ana Roe\ndate: 9 Jan. 2025\nurl: javascript:x\nsource: https://x.org/a\nlang: EN-gb\n' +
      '__proto__: x\ntags:\n  - a\n---\n\ntext';
    const { details, content } = readMarkdown(text, 'a.md');
    expect(details).toEqual({ title: 'A: b', byline: 'Ana Roe', published: '2025-01-09', language: 'en-GB' });
    expect(pictureOf(content)).toEqual(['paragraph | text']);
    expect(({} as { x?: string }).x).toBeUndefined();
  });

  it.each([
    ['# A *title*\n\ntext', 'A title'],
    ['## Summary\n\ntext', 'my file'],
    ['---\n\ntext that is no front matter.\n\n---', 'my file'],
  ])('finds the title of %j', (text, title) => {
    expect(readMarkdown(text, 'my_file.md').details.title).toBe(title);
  });

  it.each([
    ['a million brackets', '['.repeat(1_000_000)],
    ['a million backticks', '`'.repeat(1_000_000)],
    ['a hundred thousand quotation marks', '>'.repeat(100_000)],
    [
      'lists nested very deeply',
      Array.from({ length: 20_000 }, (_, i) => `${' '.repeat((i * 2) % 100)}- item`).join('\n'),
    ],
    ['paragraphs full of emphasis', '*a_ '.repeat(4000).concat('\n\n').repeat(60)],
    ['a paragraph of a hundred thousand lines', 'a|b\n'.repeat(90_000)],
  ])('reads %s as plain text, and says so', (_, text) => {
    const { content, warnings } = readMarkdown(text, 'a.md');
    expect(warnings).toEqual([expect.stringMatching(/^The Markdown was read as plain text because it .+\.$/)]);
    expect(faultOf(content)).toBeNull();
  });
});
