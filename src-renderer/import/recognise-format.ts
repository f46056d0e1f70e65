// Tells what a file is by what it holds; its name only decides between plain text and Markdown, or HTML, when both fit.
import { looksBinary } from './binary-data.ts';

export type FormatName =
  | 'text'
  | 'markdown'
  | 'html'
  | 'mhtml'
  | 'docx'
  | 'pdf'
  | 'study'
  | 'annotations'
  | 'zip'
  | 'opendocument'
  | 'spreadsheet'
  | 'slides'
  | 'protected-office'
  | 'word-97'
  | 'rtf'
  | 'image'
  | 'binary'
  | 'empty';

const extensionOf = (fileName: string) => /\.([a-z0-9]{1,10})$/iu.exec(fileName)?.[1]?.toLowerCase() ?? '';

/** How much of a file is looked at, in bytes. */
const headBytes = 65_536;

/** A character for each byte, which no TextDecoder gives: the one called latin1 is Windows-1252. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return text;
}

const images: readonly RegExp[] = [
  /^\x89PNG\r\n/u,
  /^ÿØÿ/u,
  /^GIF8[79]a/u,
  /^RIFF[^]{4}WEBP/u,
  /^BM[^]{4}\0\0\0\0/u,
  /^(?:II\*\0|MM\0\*)/u,
];

/** What programs write into an archive, by the names in it; the first that fits. */
const archives: readonly (readonly [FormatName, RegExp])[] = [
  ['docx', /word\/document\.xml/u],
  ['study', /study\.json/u],
  ['opendocument', /^PK[^]{28}mimetypeapplication\/vnd\.oasis\.opendocument\.text/u],
  ['spreadsheet', /^PK[^]{28}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/u],
  ['slides', /^PK[^]{28}mimetypeapplication\/vnd\.oasis\.opendocument\.presentation/u],
  ['spreadsheet', /xl\/workbook\.(?:xml|bin)/u],
  ['slides', /ppt\/presentation\.xml/u],
];

function zipKind(bytes: Uint8Array, fileName: string): FormatName {
  // The names of the entries stand in the clear: at the front with the first entries, at the end in the directory.
  const names =
    latin1(bytes.subarray(0, headBytes)) + latin1(bytes.subarray(Math.max(headBytes, bytes.length - headBytes)));
  const found = archives.find(([, sign]) => sign.test(names))?.[0];
  if (found) return found;
  // Cut off before its text.
  if (names.includes('[Content_Types].xml') && names.includes('word/')) return 'docx';
  // An archive without its end was cut off; what the rest of it was, only its name says.
  return extensionOf(fileName) === 'docx' && !names.includes('PK\x05\x06') ? 'docx' : 'zip';
}

/** The name of the stream that holds a document under a password, as the directory of an OLE container writes it. */
const encryptedPackage = [...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]);

/** Where names of its entries may begin: at multiples of so many bytes (the format says 128). */
const alignment = 16;

function isProtected(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += alignment) {
    if (bytes[at] === encryptedPackage[0] && encryptedPackage.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function isHtml(head: string, fileName: string): boolean {
  const begin = head
    .replace(/^[\s\ufeff\0]+/u, '')
    .slice(0, 2000)
    .toLowerCase();
  if (
    /^(?:<\?xml[^>]{0,200}\?>\s{0,20})?(?:<!--[^]{0,1000}?-->\s{0,20})?<(?:!doctype html|html|head|body)\b/u.test(begin)
  )
    return true;
  return /\.x?html?$/iu.test(fileName) && /<(?:p|div|h[1-6]|table|article|section|span|ul|ol)\b/iu.test(head);
}

/** A mail whose parts belong together is how browsers save a page in one file. */
function isMhtml(head: string): boolean {
  const headers = /^[\s\S]*?(?:\r?\n){2}/u.exec(head.trimStart().slice(0, 16_384))?.[0] ?? '';
  return (
    /^[\w-]{1,60}:/u.test(headers) &&
    (/^content-type:\s*multipart\/(?:related|mixed|alternative)\b/imu.test(headers) ||
      // A mail of one part.
      (/^(?:mime-version|content-transfer-encoding):/imu.test(headers) &&
        /^content-type:\s*text\/(?:plain|html)\b/imu.test(headers)))
  );
}

/**
 * JSON that names what only annotations have: selectors of W3C, their collections, or the lists of Hypothesis. A file that
 * was cut off is one still, so that its reader can say so.
 */
function isAnnotationJson(head: string): boolean {
  if (!/^[\s\ufeff]*[[{]\s*["{[]/u.test(head)) return false;
  return (
    /"(?:oa:)?(?:TextQuoteSelector|TextPositionSelector|AnnotationCollection|AnnotationPage|Annotation)"/u.test(head) ||
    head.includes('http://www.w3.org/ns/anno.jsonld') ||
    (/"(?:rows|annotations)"\s*:\s*\[/u.test(head) && /"(?:total|uri|export_date)"\s*:/u.test(head))
  );
}

/** Whether the reader of a format needs a document, which workers have not. */
export const needsDocument = (format: FormatName): boolean => format === 'html' || format === 'mhtml';

const markdownSigns: readonly RegExp[] = [
  /^#{1,6}[ \t]+\S/mu,
  /^---[ \t]*\n[\w-]{1,60}\s?:/u,
  /^(?:```|~~~)/mu,
  /\[[^[\]\n]{1,300}\]\((?:https?:|mailto:|#|\/|\.)[^()\n]{0,500}\)/u,
  /(?:^|[\s(])\*\*[^\s*][^*\n]{0,300}\*\*/mu,
  /^\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*$/mu,
  /^\[\^[^\]\n]{1,50}\]:/mu,
];

/** Text without blank lines between its long lines: Markdown would run its lists and paragraphs together. */
function hasNoBlankLines(text: string): boolean {
  const lines = text.split('\n');
  // The line feed at the end of the text is not a blank line in it.
  const blank = lines.slice(0, -1).filter((line) => line.trim() === '').length;
  return lines.length >= 5 && blank < lines.length / 12 && lines.some((line) => line.length > 150);
}

/** Whether a clean text (line feeds only) is Markdown: its name says so, or its signs, and its lines do not object. */
export function isMarkdown(text: string, fileName: string): boolean {
  const head = text.slice(0, 200_000);
  const named = ['md', 'markdown', 'mdown', 'mkd'].includes(extensionOf(fileName));
  const signs = markdownSigns.filter((sign) => sign.test(head)).length;
  if (hasNoBlankLines(head)) return named && signs > 0;
  return named || signs > 0;
}

/** The format of a file by its content. Text is told apart from Markdown later, by `isMarkdown`. */
export function recogniseFormat(bytes: Uint8Array, fileName: string): FormatName {
  if (bytes.length === 0) return 'empty';
  const head = latin1(bytes.subarray(0, headBytes));
  if (/%PDF-\d/u.test(head.slice(0, 1024))) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes, fileName);
  if (head.startsWith('ÐÏ\x11à¡±\x1aá')) return isProtected(bytes) ? 'protected-office' : 'word-97';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (images.some((image) => image.test(head))) return 'image';
  const utf16 = /^(?:ÿþ|þÿ)/u.test(head);
  const plain = utf16 ? head.replaceAll('\0', '').slice(2) : head.replace(/^ï»¿/u, '');
  if (isAnnotationJson(plain)) return 'annotations';
  if (isMhtml(plain)) return 'mhtml';
  if (isHtml(plain, fileName)) return 'html';
  if (!utf16 && looksBinary(bytes) && !/\0[^\0]\0[^\0]|[^\0]\0[^\0]\0/u.test(head.slice(0, 64))) return 'binary';
  return ['md', 'markdown', 'mdown', 'mkd'].includes(extensionOf(fileName)) ? 'markdown' : 'text';
}
