// Damages a file as disks, networks and attackers do, always in the same way for the same random numbers.
import { concatBytes } from './bytes.ts';

/** Beyond this a repeated chunk is not repeated further, in bytes: size has cases of its own. */
const LARGEST = 40_000;

/** What breaks readers more often than chance does. */
const TOKENS = [
  '\0', '\u00ff', '\ufeff', '\u202e', '\ud83e\udde0', '\u0301', '\r', '\t', '\n\n', '\n---\n', '|', '\n|---|---|\n', '[[[[', '](', '![', '`', '```\n', '\n> > > ',
  '\n- - - ', '\n1. ', '[^1]', '\n[^1]: ', '<', '>', '&', '&#0;', '&#x110000;', '&nbsp', '"', "'", '<!--', '-->', ']]>', '<![CDATA[', '<table>', '</table>',
  '<tr><td rowspan=99999 colspan=99999>', '<ul><li>', '</li>', '<h1>', '<p>', '</p>', '<svg>', '<math>', '<template>', '<base href=//x>', '<w:p>', '</w:p>', '<w:tbl>',
  '</w:tbl>', '<w:tr>', '<w:tc>', '<w:r><w:t>', 'w:val="-1"', 'PK\u0003\u0004', '--', 'Content-Type: text/html', '=\r\n', '=C3', 'obj', 'endobj', 'stream\n', '/Kids [', '/Type',
  '<<', '>>', ' 0 R', '-1', '4294967296', 'NaN', '__proto__', 'constructor',
].map((token) => new TextEncoder().encode(token)); // prettier-ignore

type Random = () => number;
const whole = (random: Random, below: number) => Math.floor(random() * below);

/** Most are short, as most damage is. */
function stretch(random: Random, length: number): readonly [start: number, end: number] {
  const start = whole(random, length + 1);
  const most = random() < 0.7 ? 64 : length;
  return [start, Math.min(length, start + 1 + whole(random, most))];
}

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const flipped = bytes.slice();
  for (let left = 1 + whole(random, 8); left > 0 && flipped.length > 0; left -= 1) {
    const at = whole(random, flipped.length);
    flipped[at] = (flipped[at] as number) ^ (1 << whole(random, 8));
  }
  return flipped;
}

const truncate = (bytes: Uint8Array, random: Random) => bytes.slice(0, whole(random, bytes.length + 1));

function cutOut(bytes: Uint8Array, random: Random): Uint8Array {
  const [start, end] = stretch(random, bytes.length);
  return concatBytes(bytes.subarray(0, start), bytes.subarray(end));
}

/** A stretch of the other file in place of one of this. */
function splice(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const [start, end] = stretch(random, bytes.length);
  return concatBytes(bytes.subarray(0, start), other.subarray(...stretch(random, other.length)), bytes.subarray(end));
}

function repeat(bytes: Uint8Array, random: Random): Uint8Array {
  const [start, end] = stretch(random, bytes.length);
  const chunk = bytes.subarray(start, end);
  const times = Math.min(2 + whole(random, random() < 0.2 ? 2000 : 20), Math.floor(LARGEST / (chunk.length + 1)));
  return concatBytes(bytes.subarray(0, end), ...Array<Uint8Array>(times).fill(chunk), bytes.subarray(end));
}

function insertToken(bytes: Uint8Array, random: Random): Uint8Array {
  const at = whole(random, bytes.length + 1);
  return concatBytes(bytes.subarray(0, at), TOKENS[whole(random, TOKENS.length)] as Uint8Array, bytes.subarray(at));
}

const mutations = [flipBits, truncate, cutOut, splice, repeat, insertToken, insertToken];

/** One to six mutations, one after the other; `other` lends what is spliced in. */
export function mutate(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let mutated = bytes;
  for (let left = 1 + whole(random, 6); left > 0; left -= 1) {
    mutated = (mutations[whole(random, mutations.length)] as typeof splice)(mutated, random, other);
  }
  return mutated.slice(0, 2 * LARGEST);
}
