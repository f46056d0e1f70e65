// Word documents: their text, lists, tables and notes become blocks; damaged and hostile ones a sentence.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxFile, type DocxPieces, wordNamespaces } from '../../e2e/fixtures/hostile/docx-files.ts';
import { faultOf, marksOf, pictureOf } from './import-picture.ts';
import { ImportError } from './imported-article.ts';
import { importArticle } from './importers.ts';

const read = async (pieces: DocxPieces) => {
  const article = await importArticle({ bytes: docxFile(pieces), fileName: 'paper.docx' });
  expect(faultOf(article.content)).toBeNull();
  return article;
};
const paragraph = (text: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

const stylesWith = (lang: string) =>
  `<?xml version="1.0"?><w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>${lang}</w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;

describe('a Word document', () => {
  it('gives headings, paragraphs, quotations and marks', async () => {
    const body = [
      paragraph('The plan', '<w:pStyle w:val="Heading1"/>'),
      '<w:p><w:r><w:t>A </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>',
      '<w:p><w:hyperlink r:id="web"><w:r><w:t>link</w:t></w:r></w:hyperlink> <w:hyperlink r:id="bad"><w:r><w:t>bad &amp; so</w:t></w:r></w:hyperlink></w:p>',
    ].join('');
    const relations =
      '<Relationship Id="web" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://ex.org/?a=1&amp;b=2" TargetMode="External"/>' +
      '<Relationship Id="bad" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>';
    const { content, details, leftOut } = await read({ body, relations });
    expect(pictureOf(content)).toEqual(['h1 | The plan', 'paragraph | A bold2', 'paragraph | linkbad & so']);
    expect(marksOf(content)).toEqual(['strong | bold', 'superscript | 2', 'link https://ex.org/?a=1&b=2 | link']);
    expect(details.title).toBe('The plan');
    expect(leftOut).toEqual(['References to files outside the document, which were not followed: 1.']);
  });

  it('gives the cells of a table with their spans', async () => {
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('A', '<w:gridSpan w:val="2"/>')}${cell('B')}</w:tr><w:tr>${cell('a', '<w:vMerge w:val="restart"/>')}${cell('b')}${cell('c')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('d')}${cell('e')}</w:tr></w:tbl>`;
    const { content } = await read({ body });
    expect(pictureOf(content)).toEqual([
      'head 0/0/0 | A',
      'head 0/0/2 | B',
      'cell 0/1/0 | a',
      'cell 0/1/1 | b',
      'cell 0/1/2 | c',
      'cell 0/2/1 | d',
      'cell 0/2/2 | e',
    ]);
    expect(content.blocks[0]).toMatchObject({ columnSpan: 2 });
    expect(content.blocks[2]).toMatchObject({ rowSpan: 2 });
  });

  it('takes title and author from its properties, but no date: when it was made is not when it was published', async () => {
    const properties =
      '<dc:title>A &lt;title&gt;</dc:title><dc:creator>Ann Other</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-02-03T04:05:06Z</dcterms:created>';
    const { details } = await read({ body: paragraph('One sentence that is long enough to be no title.'), properties });
    expect(details).toEqual({ title: 'A <title>', byline: 'Ann Other' });
  });

  it('takes the date from the line that names the author', async () => {
    const properties = '<dcterms:created xsi:type="dcterms:W3CDTF">2025-02-03T04:05:06Z</dcterms:created>';
    const { details } = await read({
      body: paragraph('The plan', '<w:pStyle w:val="Heading1"/>') + paragraph('By Lena Moreau, 4 March 2025'),
      properties,
    });
    expect(details).toEqual({ title: 'The plan', byline: 'Lena Moreau', published: '2025-03-04' });
  });

  it.each([
    ['the byline before the account it was written under', 'By Lena Moreau', 'Paul Poe', 'Lena Moreau'],
    ['nobody for the name of an account', 'One sentence.', 'Microsoft Office User', undefined],
  ])('takes %s', async (_, line, creator, byline) => {
    const { details } = await read({ body: paragraph(line), properties: `<dc:creator>${creator}</dc:creator>` });
    expect(details.byline).toBe(byline);
  });

  const lang = '<w:lang w:val="de-DE" w:eastAsia="ja-JP" w:bidi="ar-SA"/>';
  it.each<[string, DocxPieces, string | undefined]>([
    ['its styles', { body: paragraph('Der Plan ist kurz.'), styles: stylesWith(lang) }, 'de-DE'],
    [
      'its styles, in a text of East Asia',
      { body: paragraph('政府は六つの優先事項を発表した。'), styles: stylesWith(lang) },
      'ja-JP',
    ],
    [
      'its styles, from right to left',
      { body: paragraph('أعلنت الحكومة عن ست أولويات.'), styles: stylesWith(lang) },
      'ar-SA',
    ],
    [
      'its settings',
      {
        body: paragraph('Le plan est court.'),
        entries: { 'word/settings.xml': '<w:settings><w:themeFontLang w:val="fr-FR"/></w:settings>' },
      },
      'fr-FR',
    ],
    [
      'its properties first',
      { body: paragraph('Der Plan.'), styles: stylesWith(lang), properties: '<dc:language>de-CH</dc:language>' },
      'de-CH',
    ],
    ['nowhere', { body: paragraph('The plan.') }, undefined],
  ])('takes its language from %s', async (_, pieces, language) => {
    expect((await read(pieces)).details.language).toBe(language);
  });

  it('is read when its archive lists folders', async () => {
    const { content } = await read({
      body: paragraph('Words of a plan.'),
      entries: { 'word/': '', 'word/media/': '' },
    });
    expect(pictureOf(content)).toEqual(['paragraph | Words of a plan.']);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['a damaged archive', docxFile({ body: paragraph('x') }).subarray(0, 600), /damaged/u],
    [
      'no body',
      zipSync({ 'word/document.xml.bak': strToU8('x'), 'a.txt': strToU8('word/document.xml') }),
      /no text in it/u,
    ],
    ['broken XML', docxFile({ document: '<w:document><w:body>' }), /damaged|no text/u],
    ['entities of its own', docxFile({ document: '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }), /entities/u],
    ['no words', docxFile({ body: '<w:p/>' }), /no text/u],
  ])('is refused with a sentence for %s', async (_, bytes, message) => {
    const refusal = await importArticle({ bytes, fileName: 'a.docx' }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ImportError);
    expect((refusal as Error).message).toMatch(message);
    expect((refusal as Error).message).toMatch(/\.$/u);
  });
});
