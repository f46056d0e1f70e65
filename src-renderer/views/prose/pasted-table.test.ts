// @vitest-environment jsdom
// Tables as spreadsheets and pages put them on the clipboard, and what is no table.
import { describe, expect, it } from 'vitest';
import { isOneLine, pastedTable, pastedWords } from './pasted-table.ts';

const clipboard = (html: string, plain = 'not this') => ({
  getData: (type: string) => (type === 'text/html' ? html : plain),
});
const proses = (html: string, plain?: string) =>
  pastedTable(clipboard(html, plain))?.map((cells) => cells.map((cell) => cell.proses));

const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";}
br {mso-data-placement:same-cell;} .xl65 {white-space:normal;}--></style></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=128 style='border-collapse:collapse;width:96pt'>
 <col width=64 span=2 style='width:48pt'>
<!--StartFragment-->
 <tr height=40 style='height:30.0pt'>
  <td height=40 class=xl65 width=64>Buy a mine</td>
  <td class=xl65 width=64>Ore is near.<br>
    It is <font class="font6"><b>cheap</b></font>.</td>
 </tr>
 <tr height=20><td height=20>&nbsp;</td><td align=right>4</td></tr>
<!--EndFragment-->
</table>
</body></html>`;

const sheets = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="padding:2px" data-sheets-value='{"1":2,"2":"a"}'>Buy a mine</td><td>Ore is near.<br/>It is cheap.</td></tr><tr><td></td><td data-sheets-numberformat="{}">4</td></tr></tbody></table>`;

const calc = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2"/><style type="text/css">body,div,table { font-family:"Liberation Sans" }</style></head><body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup><tr><td height="32" align="left" valign=bottom>Buy a mine</td><td align="left">Ore is near.<br>It is cheap.</td></tr><tr><td height="17" align="left"><br></td><td align="right" sdval="4" sdnum="1033;">4</td></tr></table></body></html>`;

describe('pastedTable', () => {
  it.each<readonly [name: string, html: string, second: string]>([
    ['Excel', excel, 'It is **cheap**.'],
    ['Google Sheets', sheets, 'It is cheap.'],
    ['LibreOffice', calc, 'It is cheap.'],
  ])('reads cells with their lines as %s copies them', (_name, html, second) => {
    expect(proses(html)).toEqual([
      [['Buy a mine'], ['Ore is near.', second]],
      [[], ['4']],
    ]);
  });

  it.each<readonly [name: string, html: string, cells: readonly (readonly string[])[]]>([
    [
      'merged cells in their first place',
      '<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d<td>e</table>',
      [
        ['a', 'b'],
        ['', 'c'],
        ['d', '', 'e'],
      ],
    ],
    ['a foot last', '<table><tfoot><tr><td>z</tfoot><tbody><tr><td>a</table>', [['a'], ['z']]],
    ['no empty rows at the end', '<table><tr><td>a<tr><td><tr><td>&nbsp;</table>', [['a']]],
    [
      'no script, style or picture',
      '<table><tr><td>a<script>b</script><style>c</style><img src=x onerror=d></table>',
      [['a']],
    ],
    ['a table in the elements that editors put around it', '<div><p> </p><table><tr><td>a</table></div>', [['a']]],
  ])('reads %s', (_name, html, cells) => {
    expect(pastedTable(clipboard(html))?.map((row) => row.map(({ text }) => text))).toEqual(cells);
  });

  it.each<readonly [name: string, html: string, plain: string]>([
    ['a page that holds a table among other words', '<p>Words</p><table><tr><td>a<td>b</table>', 'Words\na\tb'],
    ['tables that only arrange a page', '<table><tr><td><table><tr><td>a</table></table>', 'a'],
    ['two tables', '<table><tr><td>a</table><table><tr><td>b</table>', 'a\tb'],
    ['a table without words', '<table><tr><td> </table>', '\t'],
    ['words', '', 'a few words'],
    ['lines', '', 'a\nb'],
    ['an indented text', '', '\ta\n\tb'],
    ['a text with a tab somewhere', '', 'a\nb\tc'],
  ])('takes %s for no table', (_name, html, plain) => {
    expect(pastedTable(clipboard(html, plain))).toBeNull();
  });

  it.each<readonly [name: string, plain: string, cells: readonly (readonly string[])[]]>([
    [
      'text',
      'a\t"b\nc"\r\n*d*\te\r\n',
      [
        ['a', 'b\nc'],
        ['*d*', 'e'],
      ],
    ],
    ['rows of which some are empty', 'a\tb\n\nc\td\n\t\n', [['a', 'b'], [''], ['c', 'd']]],
  ])('reads %s parted by tabs literally', (_name, plain, cells) => {
    const table = pastedTable(clipboard('', plain));
    expect(table?.map((row) => row.map(({ text }) => text))).toEqual(cells);
  });
});

it('reads words for one cell', () => {
  expect(pastedWords(clipboard('<b>a</b><p>b', 'x'))).toEqual([[{ text: 'a\nb', proses: ['**a**', 'b'] }]]);
  expect(pastedWords(clipboard('', ' \n'))).toBeNull();
});

it.each<readonly [string, boolean]>([
  ['a few words\n', true],
  ['a\nb', false],
  ['', false],
  ['a'.repeat(1001), false],
])('knows whether %j is one line', (plain, is) => {
  expect(isOneLine(clipboard('', plain))).toBe(is);
});
