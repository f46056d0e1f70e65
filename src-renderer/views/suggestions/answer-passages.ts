// Keeps the index of passages and answers what is asked of it, in a worker or without one.
import { PassageSuggestions } from '../../insight/suggest/suggest-passages.ts';
import type { PassagesAnswer, PassagesRequest } from './passages-messages.ts';

/** A function that takes one request after the other; only questions are answered. */
export function answerPassages(): (request: PassagesRequest) => PassagesAnswer | undefined {
  const suggestions = new PassageSuggestions();
  return (request) => {
    switch (request.kind) {
      case 'add':
        suggestions.addSource(request.sourceId, request.content, request.language);
        return undefined;
      case 'remove':
        suggestions.removeSource(request.sourceId);
        return undefined;
      case 'suggest':
        return { ask: request.ask, found: suggestions.suggest(request.sought) };
    }
  };
}
