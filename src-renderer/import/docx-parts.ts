// Opens a Word file without believing it: bounded, checked, and packed anew with only the parts that hold its text.
import { strFromU8, type Zippable, zipSync } from 'fflate';
import { ImportError } from './imported-article.ts';
import { readZip, ZipError, type ZipLimits } from './read-zip.ts';

/** A book with pictures has a few hundred parts; the text alone is 1 to 5 % of its XML. */
export const DOCX_LIMITS: ZipLimits = { entries: 4000, unpackedBytes: 200_000_000, folders: true };

/** Bytes of XML that are parsed: about ten novels. The tree that is made of it takes thirty times as much memory. */
export const MAX_DOCX_XML = 24_000_000;

/** The languages a document is proofed in, by families of scripts, as Word writes their tags. */
export interface DocxLanguages {
  readonly western?: string | undefined;
  readonly eastAsian?: string | undefined;
  readonly complex?: string | undefined;
}

export interface DocxParts {
  /** A new archive of the XML parts only, stored: what is read from here on was written by us. */
  readonly archive: Uint8Array<ArrayBuffer>;
  /** The text of `docProps/core.xml`, empty when there is none. */
  readonly properties: string;
  readonly languages: DocxLanguages;
  readonly pictures: number;
  /** Relations that lead to something outside the file other than a link to the web: never followed. */
  readonly outside: number;
  readonly hasHeaders: boolean;
  readonly hasComments: boolean;
}

const otherwise = 'save it again in Word as .docx, or paste its text';

function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return readZip(bytes, DOCX_LIMITS);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    const what = error.message.replace(/^The file/u, 'The Word document').replace(/\.$/u, '');
    throw new ImportError(`${what}; ${otherwise}.`, { cause: error });
  }
}

/** Word writes none, and they are how XML is made to read files or to grow without end. */
function refuseDeclarations(name: string, xml: string): void {
  if (!/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) return;
  throw new ImportError(
    `The Word document declares entities of its own (${name.slice(0, 80)}), which it may not; ${otherwise}.`,
  );
}

/** External targets that are not links to the web or a mail. */
function outsideTargets(relations: string): number {
  const external = relations.match(/<(?:\w+:)?Relationship\b[^>]*\bTargetMode\s*=\s*["']External["'][^>]*>/giu) ?? [];
  return external.filter((tag) => !/\bTarget\s*=\s*["']\s*(?:https?|mailto):/iu.test(tag) || !/hyperlink/iu.test(tag))
    .length;
}

/** How far the defaults of a document's styles and its settings are looked through. UTF-16 code units. */
const longestDefaults = 200_000;

function languagesOf(styles: string, settings: string): DocxLanguages {
  const said =
    /<w:lang\b([^>]{1,300})>/u.exec(styles.slice(0, longestDefaults)) ??
    /<w:themeFontLang\b([^>]{1,300})>/u.exec(settings.slice(0, longestDefaults));
  const tag = (name: string) => new RegExp(`\\bw:${name}="([\\w-]{2,35})"`, 'u').exec(said?.[1] ?? '')?.[1];
  return { western: tag('val'), eastAsian: tag('eastAsia'), complex: tag('bidi') };
}

/** Throws an ImportError for what is no whole, bounded Word file. */
export function openDocx(bytes: Uint8Array): DocxParts {
  const entries = unzip(bytes);
  if (!entries.has('word/document.xml')) throw new ImportError(`The Word document has no text in it; ${otherwise}.`);
  const kept: Zippable = {};
  let size = 0;
  let outside = 0;
  for (const [name, content] of entries) {
    if (!/\.(?:xml|rels)$/iu.test(name)) continue;
    size += content.length;
    if (size > MAX_DOCX_XML) {
      const most = MAX_DOCX_XML / 1_000_000;
      throw new ImportError(
        `The Word document holds more than ${most} MB of text and formatting; split it and import a part.`,
      );
    }
    const xml = strFromU8(content);
    refuseDeclarations(name, xml);
    if (name.endsWith('.rels')) outside += outsideTargets(xml);
    kept[name] = [content, { level: 0 }];
  }
  const names = [...entries.keys()];
  const textOf = (name: string) => strFromU8(entries.get(name) ?? new Uint8Array(0));
  return {
    archive: zipSync(kept) as Uint8Array<ArrayBuffer>,
    properties: textOf('docProps/core.xml'),
    languages: languagesOf(textOf('word/styles.xml'), textOf('word/settings.xml')),
    pictures: names.filter((name) => /^word\/media\/[^/]+$/u.test(name)).length,
    outside,
    hasHeaders: names.some((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name)),
    hasComments: /<w:comment\b/u.test(textOf('word/comments.xml')),
  };
}
