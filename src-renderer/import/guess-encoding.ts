// Guesses the encoding of a text that does not say it, from its bytes alone: statistics of letters and of letter pairs.
import { analyse } from 'chardet';

export interface GuessedText {
  readonly text: string;
  /** The encoding by the name people know ('Windows-1251', 'Shift_JIS'). */
  readonly encoding: string;
}

/** Below this the guesses of real texts in other encodings and of short Western texts cannot be told apart. */
const leastConfidence = 40;

/** What is looked at: enough for the statistics, and a few milliseconds at most. */
const sampleLength = 65_536;

const unicode = /^(?:utf|ascii)/iu;

/** ISO 2022 writes in seven bits and says by escapes what comes, so that it would pass for UTF-8. */
export function hasIso2022Escapes(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(0x1b); i >= 0; i = bytes.indexOf(0x1b, i + 1)) {
    if (bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x40 || bytes[i + 2] === 0x42)) return true;
  }
  return false;
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text in the likeliest encoding that can hold these bytes; null when none is likely, or it is Western European. */
export function guessedText(bytes: Uint8Array): GuessedText | null {
  for (const { name, confidence } of analyse(bytes.subarray(0, sampleLength))) {
    if (confidence < leastConfidence) return null;
    if (unicode.test(name)) continue;
    if (name === 'windows-1252' || name === 'ISO-8859-1') return null;
    const text = decoded(bytes, name);
    if (text !== null) return { text, encoding: name.replace(/^windows/u, 'Windows') };
  }
  return null;
}
