// Turns the bytes of a text file into clean text: finds the encoding, folds line ends, removes what no text should hold.
import { inFigures } from '../model/counted.ts';
import { looksBinary } from './binary-data.ts';
import { encodingNames } from './encoding-names.ts';
import { type GuessedText, guessedText, hasIso2022Escapes } from './guess-encoding.ts';
import { ImportError } from './imported-article.ts';
import { checkTextLength } from './limits.ts';

export interface DecodedText {
  /** Lines end with a line feed; no control characters but tab and line feed; no lone surrogates. */
  readonly text: string;
  /** Whole sentences; where there is an `encoding`, the first tells how the text was read. */
  readonly warnings: readonly string[];
  /** What it was read as where that may be wrong: it was guessed, chosen, or told and is not UTF-8. */
  readonly encoding?: string;
}

type Utf16 = 'utf-16le' | 'utf-16be';

function byteOrderMark(bytes: Uint8Array): 'utf-8' | Utf16 | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark shows in Western text as a NUL in every other byte, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): Utf16 | null {
  const sample = bytes.subarray(0, 4096 - (4096 % 2));
  const nuls = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const enough = sample.length * 0.2;
  if (odd > enough && even < enough / 10) return 'utf-16le';
  if (even > enough && odd < enough / 10) return 'utf-16be';
  return null;
}

/** What Windows-1252 puts on 0x80 to 0x9F; a space where it puts nothing. */
const upperControls = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Node 20 decodes Windows-1252 as if it were ISO 8859-1, so that these bytes are mapped here. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/gu, (sign) => upperControls.charAt(sign.charCodeAt(0) - 0x80));
}

/** Said when nothing but the bytes speaks for it. */
const guessedWindows1252 = 'The file is not UTF-8; it was read as Windows-1252. Check accents, quotes and dashes.';

/** What speaks for an encoding beside the bytes. */
interface Told {
  /** What the page says of itself, by a name that `TextDecoder` knows; it is believed where it is not UTF-8 after all. */
  readonly told?: string | undefined;
  /** By the one who reads it; it outweighs everything. A name that `TextDecoder` knows. */
  readonly chosen?: string | undefined;
}

/**
 * So many sequences of several bytes to each broken one make a text UTF-8 all the same: by chance hardly any letters of
 * another encoding form one.
 */
const soundToBroken = 3;

const countOf = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;

const bytesThat = (n: number) => (n === 1 ? 'One byte was' : `${inFigures(n)} bytes were`);

/** The text of UTF-8 that was damaged in a few places; null when it is more likely no UTF-8 at all. */
function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = countOf(text, /\ufffd/gu);
  if (countOf(text, /[^\u0000-\u007f\ufffd]/gu) < broken * soundToBroken) return null;
  const warning = `The file is UTF-8, but ${bytesThat(broken).toLowerCase()} not valid and show${broken === 1 ? 's' : ''} as �.`;
  return { text, warnings: [warning], encoding: 'UTF-8' };
}

const isWindows1252 = (name: string) => /^windows-1252$/iu.test(name);

const decodeNamed = (bytes: Uint8Array, name: string) =>
  isWindows1252(name) ? decodeWindows1252(bytes) : new TextDecoder(name).decode(bytes);

function decodeChosen(bytes: Uint8Array, chosen: string): DecodedText {
  const text = decodeNamed(bytes, chosen);
  const broken = countOf(text, /\ufffd/gu);
  const damage =
    broken > 0 ? [`${bytesThat(broken)} not valid ${chosen} and show${broken === 1 ? 's' : ''} as �.`] : [];
  return { text, warnings: [`The file is read as ${chosen}, as you chose.`, ...damage], encoding: chosen };
}

function soundUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    return null;
  }
}

function asGuessed({ text, encoding }: GuessedText): DecodedText {
  const warning = `The file does not say its encoding; it was read as ${encoding}. Check its letters and signs.`;
  return { text, warnings: [warning], encoding };
}

/** Seven bits and escapes, so that it would pass for UTF-8. */
const isIso2022 = (name: string | undefined) => /^iso-2022/iu.test(name ?? '');

function asTold(bytes: Uint8Array, told: string): DecodedText {
  const known = encodingNames.find((name) => name.toLowerCase() === told.toLowerCase());
  const encoding = known ?? told.toUpperCase();
  const warning = `Read as ${encoding}, which the file says it is in.`;
  return { text: decodeNamed(bytes, told), warnings: [warning], encoding };
}

/** Nothing but its bytes speaks for it. */
function decodeUntold(bytes: Uint8Array): DecodedText {
  const escaped = hasIso2022Escapes(bytes) ? guessedText(bytes) : null;
  if (escaped && isIso2022(escaped.encoding)) return asGuessed(escaped);
  const utf8 = soundUtf8(bytes) ?? decodeDamagedUtf8(bytes);
  if (utf8) return utf8;
  const guessed = guessedText(bytes);
  if (guessed) return asGuessed(guessed);
  return { text: decodeWindows1252(bytes), warnings: [guessedWindows1252], encoding: 'Windows-1252' };
}

/** So many letters do not form sound UTF-8 by chance; a few of another encoding do. */
const lettersBeyondChance = 8;

/** Pages often claim another encoding and are UTF-8. */
function decodeTold(bytes: Uint8Array, told: string): DecodedText {
  if (isIso2022(told)) return asTold(bytes, told);
  const utf8 = soundUtf8(bytes);
  if (isWindows1252(told)) return utf8 ?? decodeDamagedUtf8(bytes) ?? asTold(bytes, told);
  const letters = utf8 ? countOf(utf8.text, /[^\u0000-\u007f]/gu) : 0;
  return utf8 && (letters === 0 || letters >= lettersBeyondChance) ? utf8 : asTold(bytes, told);
}

function decodeBytes(bytes: Uint8Array, { told, chosen }: Told): DecodedText {
  if (chosen !== undefined) return decodeChosen(bytes, chosen);
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (marked === 'utf-16le' || marked === 'utf-16be') {
    return { text: new TextDecoder(marked).decode(bytes), warnings: [] };
  }
  if (looksBinary(bytes)) {
    throw new ImportError(
      'The file does not hold text but binary data; save the article as Markdown or plain text, or paste its text.',
    );
  }
  if (marked !== 'utf-8') return told === undefined ? decodeUntold(bytes) : decodeTold(bytes, told);
  const text = new TextDecoder('utf-8').decode(bytes);
  return { text, warnings: text.includes('\ufffd') ? ['Some bytes were not valid UTF-8 and show as �.'] : [] };
}

/** Control characters but tab and line feed, and byte order marks inside the text. */
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufeff]/gu;

/** With the flag u, surrogates that form a pair are no longer surrogates. */
const loneSurrogates = /\p{Cs}/gu;

/** Text without what no text should hold; Unicode is kept as it is otherwise (it is not normalised). */
export function cleanText(raw: string): DecodedText {
  const folded = raw.replace(/\r\n?|[\f\u0085\u2028\u2029]/gu, '\n');
  const warnings: string[] = [];
  const withoutControls = folded.replace(controls, '');
  const removed = folded.length - withoutControls.length;
  if (removed > 0) {
    warnings.push(`${removed === 1 ? 'One control character was' : `${removed} control characters were`} removed.`);
  }
  const text = withoutControls.replace(loneSurrogates, '\ufffd');
  if (text !== withoutControls) warnings.push('Some broken characters were replaced by �.');
  return { text, warnings };
}

/**
 * The text of a file: in the encoding chosen, else by its byte order mark, else UTF-16 recognised by its NULs, else
 * UTF-8, with a few broken bytes if need be, else what was told, else the encoding guessed by its bytes, else
 * Windows-1252; where it is not UTF-8, a warning says what it was read as. Throws an ImportError for binary
 * data, for a file without text, and for too long a text.
 */
export function decodeText(bytes: Uint8Array, told: Told = {}): DecodedText {
  const decoded = decodeBytes(bytes, told);
  checkTextLength(decoded.text.length);
  const clean = cleanText(decoded.text);
  if (clean.text.trim() === '') {
    throw new ImportError('The file holds no text; choose a file that does, or paste the text of the article.');
  }
  return { ...decoded, text: clean.text, warnings: [...decoded.warnings, ...clean.warnings] };
}
