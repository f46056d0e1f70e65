// @vitest-environment jsdom
// Web pages: what a reader sees of them becomes blocks; what hides, runs or surrounds is gone.
import { describe, expect, it } from 'vitest';
import { decodeHtml } from './html-bytes.ts';
import { readArticle, readHtml } from './html.ts';
import { faultOf, marksOf, pictureOf } from './import-picture.ts';
import { ImportError } from './imported-article.ts';

const full = async (body: string) => {
  const article = await readHtml(`<!DOCTYPE html><body>${body}`, 'page.html', { htmlView: 'full' });
  expect(faultOf(article.content)).toBeNull();
  return article;
};

describe('readHtml', () => {
  it.each<[string, string, string[]]>([
    ['headings and paragraphs', '<h2>A  b</h2><p>one\n two</p>', ['h2 | A b', 'paragraph | one two']],
    [
      'text without paragraphs',
      'one<div>two<div>three</div>four</div>',
      ['paragraph | one', 'paragraph | two', 'paragraph | three', 'paragraph | four'],
    ],
    ['lists by depth and number', '<ol start=3><li>a<ul><li>b</ul><li value=9>c</ol>', ['3. | a', '>- | b', '9. | c']],
    ['a list item of two paragraphs', '<ul><li><p>a<p>b</ul>', ['- | a', '… | b']],
    ['quotations', '<blockquote><p>a<blockquote>b</blockquote></blockquote>', ['quote1 | a', 'quote2 | b']],
    ['code as it stands', '<pre>if x\n  y</pre>', ['code | if x\n  y']],
    ['rules', 'a<hr>b', ['paragraph | a', 'rule |', 'paragraph | b']],
    [
      'images by their words',
      '<p>a</p><img alt="A long chart"><p>b <img alt="plus"> c<img src=x>',
      ['paragraph | a', 'image | A long chart', 'paragraph | b plus c'],
    ],
    [
      'a table with spans',
      '<table><tr><th colspan=2>H<th>I<tr><td rowspan=2>a<td>b<td>c<tr><td>d<td>e</table>',
      [
        'head 0/0/0 | H',
        'head 0/0/2 | I',
        'cell 0/1/0 | a',
        'cell 0/1/1 | b',
        'cell 0/1/2 | c',
        'cell 0/2/1 | d',
        'cell 0/2/2 | e',
      ],
    ],
    [
      'cells that claim to be huge',
      '<table><tr><td colspan=1000000 rowspan=1000000>a<td>b<tr><td>c</table>',
      ['cell 0/0/0 | a', 'cell 0/0/100 | b', 'cell 0/1/100 | c'],
    ],
    ['the lines of a cell', '<table><tr><td>k<td><p>a<p>b<ul><li>c</ul>', ['cell 0/0/0 | k', 'cell 0/0/1 | a\nb\nc']],
    [
      'a table that only arranges the page',
      '<table><tr><td><table><tr><td>a<td>b</table><tr><td>c</table>',
      ['cell 0/0/0 | a', 'cell 0/0/1 | b', 'paragraph | c'],
    ],
    ['line breaks', '<p>a<br>b<br><br>c</p>', ['paragraph | a b', 'paragraph | c']],
    ['details', '<details><summary>s</summary>t</details>', ['paragraph | s', 'paragraph | t']],
  ])('reads %s', async (_, body, picture) => {
    expect(pictureOf((await full(body)).content)).toEqual(picture);
  });

  it.each<[string, string]>([
    ['what has the attribute hidden', '<p hidden>x</p>'],
    ['what is hidden by its style', '<p style="color:red; display: none">x</p>'],
    ['what assistive technology is not to see', '<p aria-hidden="true">x</p>'],
    ['what is only read aloud', '<span class="btn sr-only"> (opens in a new tab)</span>'],
    ['scripts', '<script>x</script>'],
    ['styles', '<style>x{}</style>'],
    ['templates', '<template><p>x</p></template>'],
    ['what shows without scripts', '<noscript><p>x</p></noscript>'],
    ['controls', '<button>x</button><select><option>x</select><textarea>x</textarea>'],
    ['vector drawings', '<svg><text>x</text><foreignObject><p>x</p></foreignObject></svg>'],
    ['embedded pages', '<iframe srcdoc="<p>x</p>">x</iframe><embed src=x>'],
  ])('drops %s', async (_, body) => {
    expect(pictureOf((await full(`<p>kept</p>${body}`)).content)).toEqual(['paragraph | kept']);
  });

  it('keeps marks, also across blocks, and only links one may follow', async () => {
    const body =
      '<p><b>a <i>b</i></b> H<sub>2</sub>O <a href="https://x.org/y">c</a> <a href="javascript:alert(1)">d</a> <a href="/rel">e</a> <a href="mailto:a@b.c">f</a>';
    expect(marksOf((await full(body)).content)).toEqual([
      'strong | a b',
      'emphasis | b',
      'subscript | 2',
      'link https://x.org/y | c',
      'link mailto:a@b.c | f',
    ]);
    expect(marksOf((await full('<b><p>a</p><p>b</p></b>')).content)).toEqual(['strong | a', 'strong | b']);
  });

  it('keeps direction and language where they differ', async () => {
    const source = '<html lang="en"><body><p>a longer line of English</p><p lang="ar" dir="rtl">مرحبا</p>';
    const { content, details } = await readHtml(source, 'p.html', { htmlView: 'full' });
    expect(details.language).toBe('en');
    expect(content.blocks[1]).toMatchObject({ direction: 'rtl', language: 'ar' });
    expect(content.blocks[0]).not.toHaveProperty('direction');
    const hebrew = await readHtml('<p>שלום עולם וברכה</p>', 'p.html', { htmlView: 'full' });
    expect(hebrew.details.direction).toBe('rtl');
  });

  it.each<[string, string, string | undefined]>([
    ['lang', '<html lang="de" xml:lang="fr">', 'de'],
    ['xml:lang where there is no lang', '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr-ca">', 'fr-CA'],
    ['xml:lang where lang says nothing', '<html lang="" xml:lang="fr">', 'fr'],
    ['xml:lang before metadata', '<html xml:lang="fr"><meta property="og:locale" content="en_GB">', 'fr'],
    ['nothing where nothing is said', '<html xml:lang="no language">', undefined],
    ['its body, as Word tells it', '<html><body lang=EN-GB>', 'en-GB'],
  ])('takes the language of the page from %s', async (_, html, language) => {
    const { details, content } = await readHtml(`${html}<body><p>un</p><p xml:lang="es">dos</p>`, 'p.html', {
      htmlView: 'full',
    });
    expect(details.language).toBe(language);
    expect(content.blocks.map((block) => block.language)).toEqual([undefined, 'es']);
  });

  it('takes what the page says of itself', async () => {
    const source = `<html lang="de"><head><title>T - Site</title><link rel=canonical href="https://ex.org/a/">
      <meta property="og:site_name" content="The Site"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",
      "headline":"The  headline","datePublished":"2024-05-06T07:08:09Z","author":[{"name":"A B"},{"name":"C D"}]}]}</script></head>
      <body><p>x <a href="b">rel</a></p>`;
    const { details, content } = await readHtml(source, 'p.html', { htmlView: 'full' });
    expect(details).toEqual({
      title: 'The headline',
      byline: 'A B, C D',
      published: '2024-05-06',
      publisher: 'The Site',
      url: 'https://ex.org/a/',
      language: 'de',
    });
    expect(marksOf(content)).toEqual(['link https://ex.org/a/b | rel']);
  });

  it.each<[string, string, string]>([
    ['no site', '<title>Quarterly brief – targets</title>', 'Quarterly brief – targets'],
    [
      'the site by its name',
      '<title>Six aims – The Ledger</title><meta property="og:site_name" content="The Ledger">',
      'Six aims',
    ],
    [
      'the site by its address',
      '<title>Six aims | Metro Times</title><link rel=canonical href="https://metrotimes.example/a">',
      'Six aims',
    ],
    ['the site by the heading', '<title>Six aims - Far Away</title><h1>Six aims</h1>', 'Six aims'],
    [
      'another site',
      '<title>Six aims - part two</title><link rel=canonical href="https://metrotimes.example/a">',
      'Six aims - part two',
    ],
  ])('takes the title with %s behind it', async (_, head, title) => {
    expect((await readHtml(`${head}<p>x</p>`, 'p.html', { htmlView: 'full' })).details.title).toBe(title);
  });

  it.each<[string, string, string | undefined]>([
    ['url', '{"@type":"NewsArticle","url":"https://metro.example/five"}', 'https://metro.example/five'],
    [
      'mainEntityOfPage',
      '{"@type":"NewsArticle","mainEntityOfPage":{"@id":"https://metro.example/5"}}',
      'https://metro.example/5',
    ],
    ['neither', '{"@type":"NewsArticle","url":"javascript:alert(1)"}', undefined],
  ])('takes the address from the structured data: %s', async (_, data, url) => {
    const source = `<script type="application/ld+json">${data}</script><p>x</p>`;
    expect((await readHtml(source, 'p.html', { htmlView: 'full' })).details.url).toBe(url);
    const canonical = `<link rel=canonical href="https://ex.org/a">${source}`;
    expect((await readHtml(canonical, 'p.html', { htmlView: 'full' })).details.url).toBe('https://ex.org/a');
  });

  it('gives the article without what stands around it, and says what was left out', async () => {
    const sentence =
      'The harbour board wants to bring current to every berth, and to let the fleet pay for the cable. ';
    const source = `<body><nav><ul><li><a href="/">Home</a></ul></nav><script>1</script><article><h1>Harbour</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(5)}</article><aside><h3>You might also like</h3><a href=/x>More</a></aside><footer>All rights reserved</footer>`;
    const { content, leftOut } = await readHtml(source, 'p.html');
    expect(content.text).not.toMatch(/Home|might also|rights/u);
    expect(content.text.match(/harbour board/gu)).toHaveLength(20);
    expect(leftOut).toEqual(['Navigation, a sidebar and the footer: 9 words in all.', '1 script.']);
    const whole = await readHtml(source, 'p.html', { htmlView: 'full' });
    expect(whole.content.text).toMatch(/Home[^]*might also[^]*rights/u);
  });

  it('keeps the table of an article, and its first heading, in the reader', async () => {
    const cell = 'The board, which owns the quays, wants quick work. '.repeat(4);
    const row = `<tr><td>Aim<td>${cell}<td>${cell}`;
    const source = `<title>Plan</title><article><h1>Plan</h1><p>Short.</p><table><thead><tr><th>Priority<th>Elaboration<th>Implications</thead>${row.repeat(6)}</table></article><footer>Rights</footer>`;
    const { content } = await readHtml(source, 'p.html');
    expect(content.blocks.filter(({ kind }) => kind === 'table-cell')).toHaveLength(21);
    expect(pictureOf(content)[0]).toBe('h1 | Plan');
  });

  it('shows all of a page that has no main article', async () => {
    const { content, warnings } = await readHtml('<ul><li>a</ul>', 'p.html');
    expect(content.text).toBe('a');
    expect(warnings.length).toBeLessThanOrEqual(1);
  });

  it('stops between its steps when it is told to', async () => {
    const giveUp = new AbortController();
    const reading = readHtml('<p>x</p>', 'p.html', { signal: giveUp.signal });
    giveUp.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });

  it.each([
    ['nothing to read', '<html><body><script>1</script></body></html>', /no text/u],
    ['more than can be read', `<p>${'x'.repeat(5_000_001)}`, /characters of HTML/u],
  ])('refuses a page with %s', async (_, source, message) => {
    const refusal = await readHtml(source, 'p.html').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ImportError);
    expect((refusal as Error).message).toMatch(message);
  });
});

describe('the encoding of a page', () => {
  const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  it.each<[string, Uint8Array, string | undefined, string]>([
    ['UTF-8 without a declaration', new TextEncoder().encode('<p>naïve'), undefined, '<p>naïve'],
    ['a declared encoding', latin('<meta charset="koi8-r"><p>\u00d0\u00d2'), undefined, '<meta charset="koi8-r"><p>пр'],
    ['what the mail says', latin('<p>\u00d0\u00d2'), 'koi8-r', '<p>пр'],
    ['Windows-1252 where nothing fits', latin('<p>na\u00efve \u0093q\u0094'), undefined, '<p>naïve “q”'],
  ])('is found: %s', (_, bytes, label, text) => {
    expect(decodeHtml(bytes, label).text).toBe(text);
  });

  it('is part of reading a file', async () => {
    const bytes = new TextEncoder().encode('<p>稀土 naïve</p>');
    expect((await readArticle(bytes, 'p.html')).content.text).toBe('稀土 naïve');
  });

  it('refuses a page nested beyond all reason, in one sentence', async () => {
    const nested = (depth: number) => `${'<div>'.repeat(depth)}Words of the article.`;
    await expect(readHtml(nested(600), 'p.html')).rejects.toThrow(/nests more than 500 elements.*paste its text/u);
    const { content } = await readHtml(nested(300), 'p.html');
    expect(content.text).toBe('Words of the article.');
  });

  it('gives each paragraph between blank lines the marks over it', async () => {
    const { content } = await full('<b>a<br><br>b</b> <i>c</i><br><br><i>d</i>');
    expect(pictureOf(content)).toEqual(['paragraph | a', 'paragraph | b c', 'paragraph | d']);
    expect(marksOf(content)).toEqual(['strong | a', 'strong | b', 'emphasis | c', 'emphasis | d']);
  });
});
