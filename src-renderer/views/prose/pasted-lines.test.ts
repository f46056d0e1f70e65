// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { proseFromNodes } from '../../model/prose.ts';
import { pastedLines } from './pasted-lines.ts';

const clipboard = (types: Readonly<Record<string, string>>) => ({ getData: (type: string) => types[type] ?? '' });
const proses = (types: Readonly<Record<string, string>>) => pastedLines(clipboard(types)).map(proseFromNodes);

describe('pastedLines', () => {
  const html: readonly (readonly [name: string, html: string, proses: readonly string[]])[] = [
    [
      'bold, italic and links from elements',
      '<p>a <b>b</b> <em>c</em> <a href="https://d.de/">d</a></p>',
      ['a **b** _c_ [d](https://d.de/)'],
    ],
    ['no style', '<p><span style="font-weight:700">a</span></p>', ['a']],
    [
      'no element that a style takes back, as that which Google Docs puts around all',
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p>a <b>b</b></p></b>',
      ['a **b**'],
    ],
    ['paragraphs, items and line breaks as lines', '<p>a</p><ul><li>b<li>c</ul>d<br>e', ['a', 'b', 'c', 'd', 'e']],
    ['cells as lines', '<table><tr><td>a<td>b</table>', ['a', 'b']],
    ['no script link', '<a href="jav&#x09;ascript:alert(1)">a</a>', ['a']],
    [
      'no script, style or frame',
      '<script>1</script><style>b{}</style><iframe srcdoc="x"></iframe><svg onload=1><text>t</text></svg>a',
      ['a'],
    ],
    [
      'a mention, wherever its address led',
      '<a href="http://a.de/#x" data-priority="1a">Sell</a>',
      ['[Sell](#priority-1a)'],
    ],
    ['no mention of what is no id', '<span data-priority="x y">Sell</span>', ['Sell']],
    ['a tag', 'a <span data-tag="">#risk</span>, #b', ['a #risk, \\#b']],
    ['no image', '<img src=x onerror=alert(1)>a', ['a']],
    ['spaces between elements', '<b>a</b> <i>b</i>', ['**a** _b_']],
  ];
  it.each(html)('reads %s', (_name, source, expected) => {
    expect(proses({ 'text/html': source, 'text/plain': 'not this' })).toEqual(expected);
  });

  it('takes plain text literally, a line a statement', () => {
    expect(proses({ 'text/plain': 'a **b**\r\n\r\n  c\n' })).toEqual(['a \\*\\*b\\*\\*', 'c']);
  });

  const lists: readonly (readonly [name: string, text: string, proses: readonly string[]])[] = [
    ['hyphens', '- a\n- b', ['a', 'b']],
    ['bullets on two levels', '• a\n   ◦ b\n', ['a', 'b']],
    ['numbers', '1. a\n2) b\n(10) c', ['a', 'b', 'c']],
    ['years and amounts, which are no marks', '2024. a\n2025. b', ['2024. a', '2025. b']],
    ['a dash in one line of several', '– a\nb', ['– a', 'b']],
    ['a line alone', '- a', ['- a']],
    ['negative numbers', '-1\n-2', ['-1', '-2']],
  ];
  it.each(lists)('takes the marks off a list of plain text: %s', (_name, text, expected) => {
    expect(proses({ 'text/plain': text })).toEqual(expected);
  });

  it('keeps the spaces at the edges of a single line', () => {
    expect(pastedLines(clipboard({ 'text/plain': ' and ' }))).toEqual([[{ kind: 'text', text: ' and ' }]]);
  });

  it('does not look at an editor’s own format', () => {
    const forged = JSON.stringify({ nodes: [{ type: 'paragraph', children: [{ type: 'evil' }] }] });
    expect(proses({ 'application/x-lexical-editor': forged })).toEqual([]);
    expect(proses({ 'application/x-lexical-editor': forged, 'text/plain': 'a' })).toEqual(['a']);
  });

  it('reads deep nesting without growing the stack', () => {
    const deep = `${'<div>'.repeat(400)}a${'</div>'.repeat(400)}`;
    expect(proses({ 'text/html': deep })).toEqual(['a']);
  });
});
