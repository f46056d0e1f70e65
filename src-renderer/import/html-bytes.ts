// Finds the encoding of a web page as browsers do: a byte order mark, then what the page declares, then detection.
import type { DecodedText } from './decode-text.ts';
import { decodeText } from './decode-text.ts';

/** Where a page must declare its encoding; browsers look at 1024 bytes, saved pages put comments before. */
const head = 4096;

const hasMark = (bytes: Uint8Array) =>
  (bytes[0] === 0xef && bytes[1] === 0xbb) ||
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff);

/** The encoding of a label ('iso-8859-1', 'shift_jis') or null when there is none of that name. */
export function decoderOf(label: string | undefined): TextDecoder | null {
  try {
    return label ? new TextDecoder(label.trim()) : null;
  } catch {
    return null;
  }
}

function declared(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, head));
  return (
    /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/iu.exec(start)?.[1] ??
    /^<\?xml[^>]{0,100}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/iu.exec(start)?.[1]
  );
}

/** The text of a page; `label` is what a mail or server said of it, `chosen` outweighs everything. Throws an ImportError as `decodeText` does. */
export function decodeHtml(bytes: Uint8Array, label?: string, chosen?: string): DecodedText {
  if (chosen !== undefined) return decodeText(bytes, { chosen });
  const decoder = hasMark(bytes) ? null : (decoderOf(label) ?? decoderOf(declared(bytes)));
  // A page that is read as text cannot be in UTF-16 when its declaration could be.
  if (!decoder || decoder.encoding.startsWith('utf-')) return decodeText(bytes);
  return decodeText(bytes, { told: decoder.encoding });
}
