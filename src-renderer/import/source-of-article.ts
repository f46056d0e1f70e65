// Turns an imported article into what the study keeps of it: the record's fields, the content and the original bytes.
import { contentBytes } from '../model/content-bytes.ts';
import type { Source, SourceContent } from '../model/source.ts';
import type { ArticleDetails } from './imported-article.ts';
import type { ArticleFile } from './importers.ts';

/** Lower-case hexadecimal SHA-256; of a string's UTF-8 bytes. */
export type Digest = (content: Uint8Array | string) => Promise<string>;

export interface ArticleToKeep {
  readonly source: Omit<Source, 'kind' | 'id' | 'order' | 'importedAt' | 'importedBy'>;
  readonly files: {
    readonly contentSha256: string;
    readonly content: SourceContent;
    readonly original: {
      readonly sha256: string;
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly mediaType: string;
    };
  };
}

/** `details` are those of the preview, where the analyst may have corrected them. */
export async function sourceOfArticle(
  details: ArticleDetails,
  content: SourceContent,
  file: ArticleFile,
  digest: Digest,
): Promise<ArticleToKeep> {
  const [textSha256, contentSha256, originalSha256] = await Promise.all([
    digest(content.text),
    digest(contentBytes(content)),
    digest(file.bytes),
  ]);
  const fileName = file.fileName || 'Pasted text';
  const mediaType = file.mediaType || 'text/plain';
  return {
    source: { ...details, fileName, mediaType, length: content.text.length, textSha256, contentSha256, originalSha256 },
    files: { contentSha256, content, original: { sha256: originalSha256, bytes: file.bytes, fileName, mediaType } },
  };
}
