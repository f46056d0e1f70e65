// @vitest-environment jsdom
// The reader's text of web pages: what belongs to the article stays, in it the pictures and the title, once each.
import { describe, expect, it } from 'vitest';
import { readHtml } from './html.ts';
import { faultOf, pictureOf } from './import-picture.ts';

const sentence = 'The harbour board wants to bring current to every berth, and to let the fleet pay for the cable. ';
const paragraphs = (n: number) => `<p>${sentence.repeat(4)}</p>`.repeat(n);
const around = (article: string) =>
  `<title>Harbour plans – The Site</title><nav><a href="/">Home</a></nav><article><h1>Harbour plans</h1>${paragraphs(2)}${article}${paragraphs(3)}</article><footer>All rights reserved</footer>`;

async function read(source: string, htmlView: 'reader' | 'full' = 'reader') {
  const article = await readHtml(source, 'page.html', { htmlView });
  expect(faultOf(article.content)).toBeNull();
  expect(article.warnings).toEqual([]);
  return article;
}

/** All but the paragraphs that only fill the page. */
const shown = (content: Parameters<typeof pictureOf>[0]) =>
  pictureOf(content).filter((line) => !line.startsWith('paragraph | The harbour board'));

describe('pictures in the reader', () => {
  const chart = 'image | A chart of berths';
  it.each<[string, string, string[]]>([
    ['of a paragraph of its own', '<p><img src="a.jpg" alt="A chart of berths"></p>', [chart]],
    ['between paragraphs', '<img src="a.png" alt="A chart of berths">', [chart]],
    ['loaded late', '<p><img class="lazy" data-src="a.jpg" alt="A chart of berths"></p>', [chart]],
    [
      'loaded late, with a stand-in',
      '<p><img src="data:image/gif;base64,R0" data-src="a" alt="A chart of berths">',
      [chart],
    ],
    [
      'of several sizes',
      '<picture><source srcset="a.webp 2x"><img srcset="a.jpg 1x" alt="A chart of berths"></picture>',
      [chart],
    ],
    [
      'in a figure',
      '<figure><a href="/a.jpg"><img src="a.jpg" alt="A chart of berths"></a><figcaption>Berths in May</figcaption></figure>',
      [chart, 'paragraph | Berths in May'],
    ],
    [
      'known by a caption',
      '<figure><img src="a.jpg"><figcaption>Berths <b>in</b> May</figcaption></figure>',
      ['image | Berths in May'],
    ],
    [
      'repeated for browsers without scripts',
      '<p><img data-src="a.jpg" alt="A chart of berths"><noscript><img src="a.jpg" alt="A chart of berths"></noscript></p>',
      [chart],
    ],
    [
      'told of only for browsers without scripts',
      '<figure><img data-src="a.jpg"><noscript><img src="a.jpg" alt="A chart of berths"></noscript></figure>',
      [chart],
    ],
    [
      'there only for browsers without scripts',
      '<div><span class="lazy"></span><noscript><img src="a.jpg" alt="A chart of berths"></noscript></div>',
      [chart],
    ],
    [
      'in a gallery',
      `<div class="gallery">${'<figure><img src="a.jpg" alt="One of many berths"></figure>'.repeat(4)}</div>`,
      Array.from({ length: 4 }, () => 'image | One of many berths'),
    ],
    ['that say nothing', '<p><img src="a.jpg"><img src="b.jpg" alt=""></p>', []],
  ])('are kept as in the full page: %s', async (_, html, expected) => {
    const source = around(html);
    const reader = await read(source);
    expect(shown(reader.content)).toEqual(['h1 | Harbour plans', ...expected]);
    const full = shown((await read(source, 'full')).content);
    expect(full.slice(1, -1)).toEqual(['h1 | Harbour plans', ...expected]);
  });

  it('are counted: those kept, those around the article, and those that nothing tells of', async () => {
    const picture = '<p><img src="a.jpg" alt="A chart of berths"><img src="b.jpg"></p>';
    const beacon = '<img src="https://count.example/1" width="1" height="1">';
    const source = `${around(picture)}<aside><img src="c.jpg" alt="Buy a boat"></aside>${beacon}`;
    expect((await read(source)).keptAsWords).toEqual(['Images are kept by their alternative text or caption: 1.']);
    expect((await read(source)).leftOut).toEqual([
      'Navigation and the footer: 4 words in all.',
      'Images around the article: 1.',
      'Images without alternative text or caption: 1.',
    ]);
    const full = await read(source, 'full');
    expect(full.keptAsWords).toEqual(['Images are kept by their alternative text or caption: 2.']);
    expect(full.leftOut).toEqual(['Images without alternative text or caption: 1.']);
  });
});

describe('the title in the reader', () => {
  const body = `<div class="entry-content">${paragraphs(5)}</div>`;
  const titled = (inner: string, article = body) =>
    `<title>Harbour plans – The Site</title><header class="site-header"><h1 class="site-title">The Site</h1></header><article>${inner}${article}</article>`;
  const heading = '<h1 class="entry-title">Harbour plans</h1>';
  it.each<[string, string, string[]]>([
    ['in the head of the article', titled(`<header class="entry-header">${heading}</header>`), ['h1 | Harbour plans']],
    ['in the text', titled('', `<div class="entry-content">${heading}${paragraphs(5)}</div>`), ['h1 | Harbour plans']],
    [
      'beside the article',
      `<title>X</title><div class="page-title">${heading}</div><main>${paragraphs(5)}</main>`,
      ['h1 | Harbour plans'],
    ],
    [
      'twice, in its head and in the text',
      titled(`<header>${heading}</header>`, `<div>${heading}${paragraphs(5)}</div>`),
      ['h1 | Harbour plans'],
    ],
    [
      'with a picture below it',
      titled(
        `<header class="entry-header">${heading}<div class="entry-meta"><img class="avatar" alt="Ann Lee"> By Ann Lee</div></header><figure class="post-thumbnail"><img src="a.jpg" alt="The old crane"><figcaption>In 1950</figcaption></figure>`,
      ),
      ['h1 | Harbour plans', 'image | The old crane', 'paragraph | In 1950'],
    ],
    [
      'with a picture above it',
      titled(
        `<div class="hero"><img src="a.jpg" alt="The old crane"></div><header class="entry-header">${heading}</header>`,
      ),
      ['image | The old crane', 'h1 | Harbour plans'],
    ],
  ])('is kept once: %s', async (_, source, expected) => {
    expect(shown((await read(source)).content)).toEqual(expected);
  });

  it('is not the name of the site', async () => {
    const source = `<title>Plans</title><div id="logo"><h1>The Site</h1></div><main>${paragraphs(5)}</main>`;
    expect(shown((await read(source)).content)).toEqual([]);
  });
});

describe('what the reader leaves out', () => {
  it.each<[string, string, string]>([
    [
      'blocks without a space between them',
      '<nav><ul><li>One</li><li>Two</li><li>Three</li></ul></nav>',
      'Navigation: 3 words.',
    ],
    ['words of several marks', '<nav><a href="/"><b>H</b>arbour</a> <i>don’t</i></nav>', 'Navigation: 2 words.'],
    [
      'parts by element, role and name',
      '<header>Site</header><div role="navigation">Home</div><aside>More<ul><li>A</li></ul></aside><div id="sidebar">B</div><div class="comments-area">C</div><div class="site-footer">D</div>',
      'Navigation, the header, 2 sidebars, comments and the footer: 7 words in all.',
    ],
    [
      'what has no name',
      '<aside>More</aside><div class="promo"><a href="/x">Buy a boat</a></div>',
      'A sidebar and other text around the article: 4 words in all.',
    ],
  ])('is named, its words counted: %s', async (_, html, expected) => {
    const source = `${html}<article><h1>Harbour plans</h1>${paragraphs(5)}</article>`;
    expect((await read(source)).leftOut).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['links to edit', '<h2>Aims<span class="mw-editsection">[<a href="#">edit</a>]</span></h2>'],
    ['advertisements', '<h2>Aims</h2><div class="ad-slot">Advertisement</div>'],
    ['advertisements in a line', '<h2>Aims</h2><p>Six are told. <span aria-label="Advertisement">Ships</span></p>'],
    ['sign-ups', '<h2>Aims</h2><section class="newsletter-signup"><h3>Letters</h3></section>'],
  ])('are also, inside the article, %s: counted with the rest', async (_, html) => {
    const source = `<article><h1>Harbour plans</h1>${paragraphs(2)}${html}${paragraphs(3)}</article>`;
    const { content, leftOut } = await read(source);
    expect(content.text).toMatch(/\nAims\n/u);
    expect(content.text).not.toMatch(/edit|Advert|Ships|Letters/u);
    expect(leftOut).toEqual(['Other text around the article: 1 word.']);
    expect((await read(source, 'full')).content.text).toMatch(/edit|Advert|Ships|Letters/u);
  });

  it.each<[string, string]>([
    ['is a heading', '<h2 id="ads">Shown</h2><p>It is told.</p>'],
    ['has other words in its name', '<div id="ad-hoc-committee"><p>Shown to the board.</p></div>'],
    ['is long', `<div class="promo"><p>Shown. ${sentence.repeat(6)}</p></div>`],
    ['holds a table', '<div class="ad-container"><table><tr><th>Shown<th>b<tr><td>c<td>d</table></div>'],
  ])('is nothing that only is named like an advertisement: what %s', async (_, html) => {
    const source = `<article><h1>Harbour plans</h1>${paragraphs(2)}${html}${paragraphs(3)}</article>`;
    expect((await read(source)).content.text).toContain('Shown');
  });

  it('is nothing where all of the page is its article', async () => {
    expect((await read(`<article><h1>Harbour plans</h1>${paragraphs(5)}</article>`)).leftOut).toEqual([]);
  });

  it('tells scripts, style sheets and forms apart', async () => {
    const head = '<link rel="stylesheet" href="a.css"><style>p{}</style><script>1</script><script src=x></script>';
    const source = `${head}<article><h1>Harbour plans</h1>${paragraphs(5)}</article><form></form><iframe></iframe>`;
    expect((await read(source)).leftOut).toEqual(['2 scripts, 2 style sheets and 1 form.', 'Embedded pages: 1.']);
  });
});

describe('a lead that stands apart from the text', () => {
  it('has the title that stands in the head of the page', async () => {
    const source = `<title>Harbour plans</title><header id="title-block-header"><h1 class="title">Harbour plans</h1><p class="author">A. Roe</p></header>${paragraphs(5)}`;
    expect(shown((await read(source)).content)).toEqual(['h1 | Harbour plans']);
  });

  it('takes no pictures from beside the article where nothing says where its text begins', async () => {
    const text = `<div>${sentence.repeat(4)}</div>`.repeat(5);
    const card = '<div class="card"><a href="/1"><img alt="A boat for sale"></a><a href="/1">Buy</a></div>';
    const source = `<title>Harbour plans</title><article><h1>Harbour plans</h1>${text}</article>${card}`;
    expect(shown((await read(source)).content)).toEqual(['h1 | Harbour plans']);
  });
});
