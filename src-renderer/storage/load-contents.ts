// Reads the contents of sources by their hash, and believes none that does not have it.
import { strToU8 } from 'fflate';
import type { Digest } from '../model/content-bytes.ts';
import { checkContent } from '../model/content-schema.ts';
import type { SourceContent } from '../model/source.ts';
import type { StudyDatabase } from './open-database.ts';

export const webDigest: Digest = async (bytes) => {
  const hash = await globalThis.crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

async function readContent(packed: string, sha256: string, digest: Digest): Promise<SourceContent | null> {
  if ((await digest(strToU8(packed))) !== sha256) return null;
  try {
    const checked = checkContent(JSON.parse(packed));
    return checked.ok ? checked.content : null;
  } catch {
    return null;
  }
}

/** The contents that could be read; one that is missing or damaged is not among them. */
export async function loadContents(
  db: StudyDatabase,
  hashes: Iterable<string>,
  digest: Digest = webDigest,
): Promise<Map<string, SourceContent>> {
  const wanted = [...new Set(hashes)];
  const rows = await db.contents.bulkGet(wanted);
  const contents = new Map<string, SourceContent>();
  for (const row of rows) {
    const content = row && (await readContent(row.packed, row.sha256, digest));
    if (row && content) contents.set(row.sha256, content);
  }
  return contents;
}
