// The one way a source's content is written as bytes, so that its hash is the same wherever it was made.
import { strToU8 } from 'fflate';
import type { SourceContent } from './source.ts';

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The content as JSON without spaces, the keys of every object sorted by UTF-16 code unit, absent fields left out. */
export function packContent(content: SourceContent): string {
  return JSON.stringify(content, sorted);
}

/** `packContent` in UTF-8: what `Source.contentSha256` is the SHA-256 of. */
export function contentBytes(content: SourceContent): Uint8Array {
  return strToU8(packContent(content));
}
