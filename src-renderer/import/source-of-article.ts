// Turns an imported article into what the study keeps of it: the record's fields, the content and the original bytes.
import { strToU8 } from 'fflate';
import { contentBytes, type Digest } from '../model/content-bytes.ts';
import type { SourceFiles } from '../model/kept.ts';
import type { Source, SourceContent } from '../model/source.ts';
import type { ArticleDetails } from './imported-article.ts';
import type { ArticleFile } from './importers.ts';

export interface ArticleToKeep {
  readonly source: Omit<Source, 'kind' | 'id' | 'order' | 'importedAt' | 'importedBy'>;
  readonly files: SourceFiles;
}

/** `details` are those of the preview, where the analyst may have corrected them. */
export async function sourceOfArticle(
  details: ArticleDetails,
  content: SourceContent,
  file: ArticleFile,
  digest: Digest,
): Promise<ArticleToKeep> {
  const [textSha256, contentSha256, originalSha256] = await Promise.all([
    digest(strToU8(content.text)),
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
