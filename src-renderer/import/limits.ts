// How large an import may be, and why: beyond these a file is refused with a clear sentence instead of a frozen window.
import { inFigures } from '../model/counted.ts';
import { ImportError } from './imported-article.ts';

const mebibyte = 1024 * 1024;

/** Bytes. The original is kept with the study and copied into its file; a text of this size is no article any more. */
export const MAX_FILE_BYTES = 64 * mebibyte;

/** UTF-16 code units of canonical text: ten times the longest text the article pane was measured with. */
export const MAX_TEXT = 10_000_000;

/** Blocks of one source: each becomes an element of the article pane. */
export const MAX_BLOCKS = 200_000;

/** UTF-16 code units that are read as Markdown: the parser takes one to three seconds for each million. */
export const MAX_MARKDOWN = 1_500_000;

/** UTF-16 code units of HTML: the sanitiser and the reader hold the window for half a second for each million. */
export const MAX_HTML = 5_000_000;

/** Elements of HTML one in another. Written pages stay below 100; what nests deeper was made to hold up whoever reads it. */
export const MAX_NESTING = 500;

/** Elements one in another that the reader is given: what it takes grows with the square of the depth. */
export const MAX_READER_NESTING = 150;

export function checkFileSize(bytes: number): void {
  if (bytes <= MAX_FILE_BYTES) return;
  throw new ImportError(
    `The file is ${Math.ceil(bytes / mebibyte)} MiB large, more than the ${MAX_FILE_BYTES / mebibyte} MiB that can be imported; ` +
      'split it and import the part you need.',
  );
}

export function checkTextLength(length: number): void {
  if (length <= MAX_TEXT) return;
  throw new ImportError(
    `The text has ${inFigures(length)} characters, more than the ${inFigures(MAX_TEXT)} that can be imported; ` +
      'split it and import the part you need.',
  );
}

export function checkHtmlLength(length: number): void {
  if (length <= MAX_HTML) return;
  throw new ImportError(
    `The page has ${inFigures(length)} characters of HTML, more than the ${inFigures(MAX_HTML)} that can be imported; ` +
      'paste the text of the article instead.',
  );
}

export function checkNesting(depth: number): void {
  if (depth <= MAX_NESTING) return;
  throw new ImportError(
    `The page nests more than ${MAX_NESTING} elements one in another, which no article needs; paste its text instead.`,
  );
}

export function checkBlockCount(blocks: number): void {
  if (blocks <= MAX_BLOCKS) return;
  throw new ImportError(
    `The text has more than ${inFigures(MAX_BLOCKS)} paragraphs and table cells, which is too many to import; ` +
      'split it and import the part you need.',
  );
}
