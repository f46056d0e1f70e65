// Answers what a version of an article has of another, and where the quotes of a file stand in it; the worker's work, and the window's where there are no workers.
import { findCandidates } from '../anchoring/find-candidates.ts';
import { findQuotes } from '../anchoring/find-quotes.ts';
import { reanchor } from '../anchoring/reanchor.ts';
import { likenessTo } from '../anchoring/text-likeness.ts';
import type { VersionAnswer, VersionRequest } from './version-messages.ts';
import { readWebAnnotations } from './web-annotations.ts';

/** Never throws. */
export function compareVersions(request: VersionRequest): VersionAnswer {
  try {
    switch (request.kind) {
      case 'annotations':
        return { kind: 'annotations', read: readWebAnnotations(request.bytes) };
      case 'quotes':
        return { kind: 'quotes', found: findQuotes(request.text, request.sought) };
      case 'likeness':
        return { kind: 'likeness', shares: likenessTo(request.text, request.others) };
      case 'candidates':
        return { kind: 'candidates', candidates: findCandidates(request.text, request.selector) };
      case 'reanchor':
        return { kind: 'reanchored', results: reanchor(request.old, request.fresh, request.selectors) };
    }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
