// The door of the import room: recognises a file, loads the reader of its format, and looks for matrices in what it read.
import { decodeText } from './decode-text.ts';
import type { ImportedArticle, ImportOptions, Progress, ReadArticle, ReadingOptions } from './imported-article.ts';
import { ImportError } from './imported-article.ts';
import { checkFileSize } from './limits.ts';
import type { FormatName } from './recognise-format.ts';
import { isMarkdown, recogniseFormat } from './recognise-format.ts';

export interface ArticleFile {
  readonly bytes: Uint8Array;
  /** The name the user knows it by; empty for pasted text. */
  readonly fileName: string;
  readonly mediaType?: string;
}

/** A reader of one format. It throws an ImportError for what it cannot read. */
export type ArticleReader = (
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions,
) => ReadArticle | Promise<ReadArticle>;

/** A module that holds a reader; loaded only when a file of its format comes. */
interface ImporterModule {
  readonly readArticle: ArticleReader;
}

const asWord = 'open it in Word or LibreOffice and save it as .docx, or paste its text';
const asText = 'save it as Markdown or plain text, or paste its text';

/** What stands in the way of formats that have no reader, and what to do now. */
const unreadable: Readonly<
  Record<Exclude<FormatName, 'text' | 'markdown' | 'html' | 'mhtml' | 'docx' | 'pdf'>, string>
> = {
  study: 'This is a Lodestone study, not an article; open it from the list of studies.',
  annotations: 'This file holds annotations, not an article; open the study they belong to and bring them in there.',
  zip: 'This is a ZIP archive; unpack it and import the article in it as Markdown or plain text.',
  opendocument:
    'This is an OpenDocument text (.odt), which cannot be imported; save it as .docx in the program it was written with, or paste its text.',
  spreadsheet:
    'This is a spreadsheet, which cannot be imported as a file; copy the cells that you need and paste them instead.',
  slides: 'These are slides, which cannot be imported; save them as PDF and import that, or paste their text.',
  'protected-office':
    'The document is protected by a password; open it in Word, save a copy without one and import that, or paste its text.',
  'word-97': `This is an old Word or Office document, which cannot be imported; ${asWord}.`,
  rtf: `This is a Rich Text (RTF) document, which cannot be imported; ${asWord}.`,
  image:
    'This is an image, and text in images cannot be read; import the article as Markdown or plain text, or paste its text.',
  binary: `The file does not hold text but binary data; open it in the program it belongs to, ${asText}.`,
  empty: 'The file is empty; choose a file that holds the text of an article.',
};

function importerOf(
  format: FormatName,
  { bytes, fileName }: ArticleFile,
  { encoding }: ImportOptions,
): Promise<ImporterModule> {
  switch (format) {
    case 'markdown':
    case 'text':
      return isMarkdown(decodeText(bytes, { chosen: encoding }).text, fileName)
        ? import('./markdown.ts')
        : import('./plain-text.ts');
    case 'html':
      return import('./html.ts');
    case 'mhtml':
      return import('./mhtml.ts');
    case 'docx':
      return import('./docx.ts');
    case 'pdf':
      return import('./pdf.ts');
    default:
      throw new ImportError(unreadable[format]);
  }
}

async function readAndFind(
  file: ArticleFile,
  signal: AbortSignal | undefined,
  options: ImportOptions,
  progress: Progress | undefined,
): Promise<ImportedArticle> {
  checkFileSize(file.bytes.length);
  const importer = await importerOf(recogniseFormat(file.bytes, file.fileName), file, options);
  signal?.throwIfAborted();
  const article = await importer.readArticle(file.bytes, file.fileName, {
    ...options,
    ...(signal ? { signal } : {}),
    ...(progress ? { progress } : {}),
  });
  signal?.throwIfAborted();
  const { findMatrices } = await import('./matrix-finder.ts');
  return { ...article, matrices: findMatrices(article.content) };
}

/**
 * The article in a file and the matrices found in it. Rejects with an ImportError, whose message is a sentence for the
 * user, and with nothing else, unless `signal` is aborted: then with the signal's reason. Between its steps only: it
 * holds the thread while it reads, which is why the app calls it through `importInWorker`.
 */
export async function importArticle(
  file: ArticleFile,
  signal?: AbortSignal,
  options: ImportOptions = {},
  progress?: Progress,
): Promise<ImportedArticle> {
  try {
    signal?.throwIfAborted();
    return await readAndFind(file, signal, options, progress);
  } catch (error) {
    if (signal?.aborted || error instanceof ImportError) throw error;
    const why = error instanceof Error ? ` (${error.message})` : '';
    throw new ImportError(`The file could not be read${why}; ${asText}.`, { cause: error });
  }
}
