// Reads a web page saved in one file (MHTML): finds the page among its parts and reads it as any other.
import { decodeHtml } from './html-bytes.ts';
import { readHtml } from './html.ts';
import type { ReadArticle, ReadingOptions } from './imported-article.ts';
import { ImportError } from './imported-article.ts';
import { mailDetails } from './mail-details.ts';
import { type MimeLeaf, readMime } from './mime.ts';
import { readPlainText } from './plain-text.ts';

/** A mail without a page is its plain text. */
function readText(leaves: readonly MimeLeaf[], fileName: string, chosen: string | undefined): ReadArticle | null {
  for (const { type, bytes, charset } of leaves) {
    if (type !== 'text/plain' || bytes.length === 0) continue;
    const { text, ...decoded } = decodeHtml(bytes, charset, chosen);
    if (text.trim() !== '') return { ...readPlainText(text, fileName), ...decoded };
  }
  return null;
}

/** The importer of MHTML and mails. Throws an ImportError when no page is in it, and as that of web pages does. */
export async function readArticle(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions = {},
): Promise<ReadArticle> {
  const { headers, leaves, start } = readMime(bytes);
  const pages = leaves.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  const page = pages.find(({ id }) => start !== undefined && id === start) ?? pages[0];
  const told = mailDetails(headers);
  if (!page) {
    const mail = readText(leaves, fileName, options.encoding);
    if (mail) return { ...mail, details: { ...mail.details, ...told } };
    throw new ImportError(
      'The file is a mail or saved page without a web page in it; paste the text of the article instead.',
    );
  }
  const { text, ...decoded } = decodeHtml(page.bytes, page.charset, options.encoding);
  const address = headers.get('snapshot-content-location') ?? page.location;
  const article = await readHtml(text, fileName, options, address ? { address } : {});
  const details = { ...article.details, ...told };
  return { ...article, ...decoded, details, warnings: [...decoded.warnings, ...article.warnings] };
}
