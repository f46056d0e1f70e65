// Reads a web page saved in one file (MHTML): finds the page among its parts and reads it as any other.
import { decodeHtml } from './html-bytes.ts';
import { readHtml } from './html.ts';
import type { ReadArticle, ReadingOptions } from './imported-article.ts';
import { ImportError } from './imported-article.ts';
import { readMime } from './mime.ts';

/** The importer of MHTML. Throws an ImportError when no page is in it, and as that of web pages does. */
export async function readArticle(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions = {},
): Promise<ReadArticle> {
  const { headers, leaves, start } = readMime(bytes);
  const pages = leaves.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  const page = pages.find(({ id }) => start !== undefined && id === start) ?? pages[0];
  if (!page) {
    throw new ImportError(
      'The file is a mail or saved page without a web page in it; paste the text of the article instead.',
    );
  }
  const { text, warnings } = decodeHtml(page.bytes, page.charset);
  const address = headers.get('snapshot-content-location') ?? page.location;
  const article = await readHtml(text, fileName, options, address ? { address } : {});
  return { ...article, warnings: [...warnings, ...article.warnings] };
}
