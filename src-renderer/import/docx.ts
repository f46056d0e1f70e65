// Reads a Word document: checked and packed anew, turned into HTML by mammoth, and that into blocks; needs no document.
import mammoth from 'mammoth';
import { withNoted } from './article-details.ts';
import { openDocx, type DocxLanguages, type DocxParts } from './docx-parts.ts';
import { blocksOfHtml, languageTag } from './html-blocks.ts';
import { textOfEntities } from './html-entities.ts';
import { cleanRun } from './html-inline.ts';
import type { ArticleDetails, ReadArticle } from './imported-article.ts';
import { ImportError } from './imported-article.ts';
import { directionOf } from './text-direction.ts';
import { parseWellFormedHtml } from './well-formed-html.ts';

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "r[style-name='Emphasis'] => em",
  "r[style-name='Intense Emphasis'] => em",
];

/** A property of the document's core properties, as one clean line. */
function property(properties: string, name: string): string | undefined {
  const found = new RegExp(`<${name}(?:\\s[^>]{0,200})?>([^<]{1,500})</${name}>`, 'u').exec(properties)?.[1] ?? '';
  const text = cleanRun(textOfEntities(found)).replace(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
}

/** Word names a document after its template or first line more often than its author does. */
const isNoTitle = (title: string) => /^(?:untitled|document\d*|microsoft word\b.*|.*\.(?:docx?|dotx?))$/iu.test(title);

/** What the properties tell, but for when the file was made: that is not when the article was published. */
function propertiesOf(properties: string): Partial<ArticleDetails> {
  const title = property(properties, 'dc:title');
  const byline = property(properties, 'dc:creator');
  const language = languageTag(property(properties, 'dc:language'));
  return {
    ...(title && !isNoTitle(title) ? { title } : {}),
    ...(byline ? { byline } : {}),
    ...(language ? { language } : {}),
  };
}

/** How much of a text is in Chinese, Japanese or Korean signs when it is in one of these languages. */
const eastAsianFrom = 0.2;

/** The language Word proofs such a text in: it keeps one for each family of scripts. */
function languageOf(
  { western, eastAsian, complex }: DocxLanguages,
  text: string,
  direction: 'ltr' | 'rtl' | undefined,
) {
  const sample = text.slice(0, 20_000);
  const signs = sample.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  const tag = direction === 'rtl' ? complex : signs > sample.length * eastAsianFrom ? eastAsian : western;
  return languageTag(tag);
}

function leftOutOf({ outside, hasHeaders, hasComments }: DocxParts): string[] {
  const sentences: string[] = [];
  if (hasHeaders) sentences.push('Headers and footers of the pages.');
  if (hasComments) sentences.push('Comments of reviewers.');
  if (outside > 0) sentences.push(`References to files outside the document, which were not followed: ${outside}.`);
  return sentences;
}

/** Mammoth's build for browsers takes an ArrayBuffer, the one for Node, in which the tests run, bytes. */
const inputOf = (archive: Uint8Array<ArrayBuffer>) =>
  ({ arrayBuffer: archive.buffer, buffer: archive }) as { readonly arrayBuffer: ArrayBuffer };

async function htmlOf(archive: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(inputOf(archive), {
      styleMap: styles,
      // A style map in the file is the file's word, not ours.
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return value;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(
      'The Word document is damaged: its text cannot be made out; save it again in Word as .docx, or paste its text.',
      { cause: error },
    );
  }
}

/** Footnotes come with an arrow back to where they are called. */
const withoutBackLinks = (html: string) => html.replace(/ ?<a href="#(?:foot|end)note-ref-[\w-]{1,40}">↑<\/a>/gu, '');

/** The importer of Word documents. Throws an ImportError for what is damaged, too large, or holds no text. */
export async function readArticle(bytes: Uint8Array, fileName: string): Promise<ReadArticle> {
  const parts = openDocx(bytes);
  const html = withoutBackLinks(await htmlOf(parts.archive));
  const root = parseWellFormedHtml(html);
  const content = blocksOfHtml(root).builder.content();
  const direction = directionOf(content.text);
  const language = languageOf(parts.languages, content.text, direction);
  const noted = { ...(language ? { language } : {}), ...propertiesOf(parts.properties) };
  return {
    details: { ...withNoted(content, fileName, noted), ...(direction ? { direction } : {}) },
    content,
    warnings: [],
    leftOut: leftOutOf(parts),
    keptAsWords:
      parts.pictures > 0 ? [`Images are kept by their alternative text where they have one: ${parts.pictures}.`] : [],
  };
}
