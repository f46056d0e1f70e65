// The one way a source's content is written as bytes, so that its hash is the same wherever it was made.
import { strToU8 } from 'fflate';
import type { SourceContent } from './source.ts';

/** SHA-256 as lower-case hex. */
export type Digest = (bytes: Uint8Array) => Promise<string>;

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** JSON without spaces, the keys of every object sorted by UTF-16 code unit, fields that are `undefined` left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, sorted);
}

/** The content as canonical JSON. */
export function packContent(content: SourceContent): string {
  return canonicalJson(content);
}

/** `packContent` in UTF-8: what `Source.contentSha256` is the SHA-256 of. */
export function contentBytes(content: SourceContent): Uint8Array {
  return strToU8(packContent(content));
}
