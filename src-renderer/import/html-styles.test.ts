// @vitest-environment jsdom
// Letters that only inline styles make bold, italic, raised or lowered, as Google Docs and Word write them.
import { describe, expect, it } from 'vitest';
import { readHtml } from './html.ts';
import { marksOf } from './import-picture.ts';

const marks = async (html: string, htmlView: 'reader' | 'full' = 'full') =>
  marksOf((await readHtml(html, 'page.html', { htmlView })).content);

describe('inline styles of letters', () => {
  it.each<[string, string, string[]]>([
    [
      'a weight',
      '<p>a <span style="font-weight:700">b</span> <span style="font-weight: bold">c</span>',
      ['strong | b', 'strong | c'],
    ],
    ['a light weight', '<p><span style="font-weight:400">a</span> <span style="font-weight: normal">b</span>', []],
    ['a slant', '<p>a <span style="color:#000;FONT-STYLE: Italic !important">b</span>', ['emphasis | b']],
    ['two at once', '<p><span style="font-weight:600;font-style:oblique">a</span>', ['emphasis | a', 'strong | a']],
    [
      'raised and lowered',
      '<p>m<span style="font-size:0.6em;vertical-align:super">2</span> H<span style="vertical-align:sub">2</span>O <span style="vertical-align:baseline">x</span>',
      ['superscript | 2', 'subscript | 2'],
    ],
    ['a cell’s own place is none', '<table><tr><td style="vertical-align:super">a<td>b</table>', []],
    ['a whole paragraph', '<p style="font-weight:bold">a</p><p>b</p>', ['strong | a']],
    [
      'all but a part',
      '<div style="font-style:italic"><p>a <span style="font-style:normal">b</span></p></div>',
      ['emphasis | a '],
    ],
    [
      'all of Google Docs',
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">a </span><span style="font-weight:700;font-style:normal">b</span></p><p>c</p></b>',
      ['strong | b'],
    ],
    [
      'an element taken back',
      '<p><b>a <span style="font-weight:normal">b</span> c</b> <i style="font-style:normal">d</i>',
      ['strong | a ', 'strong |  c'],
    ],
    [
      'elements in one another taken back',
      '<p><b><b>a <span style="font-weight:normal">b</span></b></b>',
      ['strong | a '],
    ],
    [
      'an element that says it twice',
      '<p><b style="font-weight:700">a</b> <sup style="vertical-align:super">b</sup>',
      ['strong | a', 'superscript | b'],
    ],
    [
      'what Word says of other scripts',
      "<p><b style='mso-bidi-font-weight:normal'>a</b> <span style='mso-bidi-font-style:italic'>b</span>",
      ['strong | a'],
    ],
    ['a heading is bold anyway', '<h2><span style="font-weight:700">a</span></h2><p>b', []],
    [
      'a code in a style',
      '<p><span style="background:url(javascript:alert(1));font-weight:bold">a</span>',
      ['strong | a'],
    ],
  ])('are read: %s', async (_, html, expected) => {
    expect(await marks(`<!DOCTYPE html><body>${html}`)).toEqual(expected);
  });

  it.each<[string, string, string, string[]]>([
    [
      'by class',
      '.c0{font-weight:700}.c1{color:#000;font-weight:400}.c2{font-style:italic}.c7{vertical-align:super}',
      '<p class="c4"><span class="c0">a</span> <span class="c1">b</span> <span class="x c2">c</span><span class="c7">2</span>',
      ['strong | a', 'emphasis | c', 'superscript | 2'],
    ],
    [
      'by element and class',
      'span.hl , em.y { font-weight : bold }',
      '<p><span class="hl">a</span> <i class="hl">b</i>',
      ['strong | a', 'emphasis | b'],
    ],
    ['a later rule first', '.a{font-weight:700}.b{font-weight:400}', '<p><span class="b a">a</span>', []],
    [
      'an element with its class first',
      'span.a{font-weight:700}.a{font-weight:400}',
      '<p><span class="a">a</span>',
      ['strong | a'],
    ],
    ['a style of its own first', '.a{font-weight:700}', '<p><span class="a" style="font-weight:400">a</span>', []],
    [
      'not those under a condition, in comments, or of other selectors',
      '@import url(https://x.example/a;b);@media print{.a{font-weight:700}.b{font-weight:700}}/* .c{font-weight:700} */p .d{font-weight:700}.e:hover{font-weight:700}<!-- .f{font-weight:700} -->',
      '<p><span class="a">a</span><span class="b">b</span><span class="c">c</span><span class="d">d</span><span class="e">e</span> <span class="f">f</span>',
      ['strong | f'],
    ],
    ['nothing of what is broken', '}}{{.a{font-weight:700', '<p><span class="a">a</span>', []],
  ])('are read from the style sheets of the page: %s', async (_, css, html, expected) => {
    expect(await marks(`<!DOCTYPE html><style type="text/css">${css}</style><body>${html}`)).toEqual(expected);
  });

  it('are not read from style sheets for paper', async () => {
    expect(await marks('<style media="print">.a{font-weight:700}</style><p><span class="a">a</span>')).toEqual([]);
  });

  it('are read from style sheets in a time that grows with their length alone', async () => {
    const begun = performance.now();
    for (const piece of ['/*', '{', '.a{', '.a,', '@media{', '<!--', '.a{font-weight:'])
      await marks(`<style>${piece.repeat(400_000 / piece.length)}</style><p>a`);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('are read in the main article too, and where Word makes a list', async () => {
    const words = 'The harbour board wants to bring current to every berth, and to let the fleet pay. '.repeat(4);
    const source = `<article><h1>Plan</h1>${`<p>${words}<span style="font-weight:700">cable</span></p>`.repeat(4)}</article>`;
    expect(await marks(source, 'reader')).toEqual(Array.from({ length: 4 }, () => 'strong | cable'));
    const item =
      '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.</span><span style="font-style:italic">a</span></p>';
    const { content } = await readHtml(item, 'page.html', { htmlView: 'full' });
    expect(content.blocks[0]).toMatchObject({ kind: 'list-item', number: 1, marks: [{ kind: 'emphasis' }] });
  });
});
