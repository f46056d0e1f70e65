// Reads a PDF: by its structure when it is tagged, else by its layout; one without a layer of text is refused.
import { withNoted } from './article-details.ts';
import { ContentBuilder } from './content-builder.ts';
import { languageTag } from './html-blocks.ts';
import { cleanRun } from './html-inline.ts';
import type { ArticleDetails, ReadArticle, ReadingOptions } from './imported-article.ts';
import { ImportError } from './imported-article.ts';
import { blocksOfLayout } from './pdf-layout.ts';
import type { PdfPage } from './pdf-page.ts';
import { blocksOfTagged } from './pdf-tagged.ts';
import { addPrinted, type PrintedBlock } from './pdf-words.ts';
import { looksBackwards } from './pdf-bidi.ts';
import { directionOf, languageOfScript } from './text-direction.ts';

/** A structure that holds less of the text than this was not meant to be read by. */
const enoughTagged = 0.7;
/** Fewer letters than this a page are no text layer but a stamp on a scan. */
const lettersOfAScan = 8;

const lettersIn = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
const lettersOfPages = (pages: readonly PdfPage[]) =>
  pages.reduce((sum, { runs }) => sum + runs.reduce((inPage, { text }) => inPage + lettersIn(text), 0), 0);

function blocksOf(pages: readonly PdfPage[], letters: number): { blocks: PrintedBlock[]; tagged: boolean } {
  if (pages.some(({ structure }) => structure !== null)) {
    const blocks = blocksOfTagged(pages);
    const held = blocks.reduce((sum, { lines }) => sum + lettersIn(lines), 0);
    if (held >= letters * enoughTagged) return { blocks, tagged: true };
  }
  return { blocks: blocksOfLayout(pages), tagged: false };
}

const lineOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? cleanRun(value.slice(0, 1000)).replace(/\s+/gu, ' ').trim() : '';
  return text === '' ? undefined : text.slice(0, 300);
};

/** Programs name a PDF after its file; that is no title. */
const isNoTitle = (title: string) =>
  title.length < 4 || /^(?:untitled.*|microsoft word\b.*|.*\.\w{2,5})$/iu.test(title);

/** What the file tells, but for when it was made: that is not when the article was published. */
function infoDetails(info: Readonly<Record<string, unknown>>): Partial<ArticleDetails> {
  const title = lineOf(info['Title']);
  const byline = lineOf(info['Author']);
  const language = languageTag(lineOf(info['Language']));
  return {
    ...(title && !isNoTitle(title) ? { title } : {}),
    ...(byline ? { byline } : {}),
    ...(language ? { language } : {}),
  };
}

/** Programs that do not know the language of a text say their own: letters from right to left are not English. */
function languageOf(text: string, said: string | undefined): string | undefined {
  const seen = languageOfScript(text);
  return seen === undefined || /^(?:ar|he|iw|yi|fa|ur|ps|sd|ug|ckb|ku|arc|syr)\b/iu.test(said ?? '') ? said : seen;
}

const madeOutByLook =
  'The PDF does not tell its structure, so that paragraphs, headings and tables were made out by their look; check the text.';
const backwards =
  'The PDF keeps its words from right to left in an order that could not be made out; some read backwards, so check the text.';

/** The importer of PDFs. Throws an ImportError for what is encrypted, damaged, too long or holds no text. */
export async function readArticle(
  bytes: Uint8Array,
  fileName: string,
  { progress }: ReadingOptions = {},
): Promise<ReadArticle> {
  if (typeof Worker === 'undefined') throw new ImportError('A PDF cannot be read here; paste its text instead.');
  // Only where it can run: pdf.js asks more of its surroundings than Node 20 has.
  const { openPdf } = await import('./pdf-document.ts');
  const { pages, info } = await openPdf(bytes, progress);
  const letters = lettersOfPages(pages);
  if (letters < lettersOfAScan * pages.length) {
    throw new ImportError(
      'The PDF holds pictures of its pages but no text (it was scanned); recognise its text with an OCR program first, or paste it.',
    );
  }
  const { blocks, tagged } = blocksOf(pages, letters);
  const builder = new ContentBuilder();
  addPrinted(builder, blocks);
  const content = builder.content();
  const direction = directionOf(content.text);
  const noted = infoDetails(info);
  const language = languageOf(content.text, noted.language);
  return {
    details: {
      ...withNoted(content, fileName, noted),
      ...(direction ? { direction } : {}),
      ...(language ? { language } : {}),
    },
    content,
    warnings: [...(tagged ? [] : [madeOutByLook]), ...(looksBackwards(content.text) ? [backwards] : [])],
    leftOut: tagged ? [] : ['Running heads, page numbers and pictures.'],
  };
}
