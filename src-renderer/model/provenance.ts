// Whose words a statement holds: the source's, the source's edited by the analyst, or the analyst's own.
import type { Statement } from './matrix.ts';
import { foldText, plainProse } from './prose.ts';

export type Provenance = 'source' | 'edited' | 'own';

/**
 * `source` while the words are still those of the origin's quote, white space and formatting aside; `edited` as soon as
 * they differ; `own` for a statement without an origin. Total.
 */
export function provenanceOf(statement: Pick<Statement, 'prose' | 'origin'>): Provenance {
  if (!statement.origin) return 'own';
  return plainProse(statement.prose) === foldText(statement.origin.selector.quote.exact) ? 'source' : 'edited';
}
