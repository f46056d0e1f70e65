// The worker of the peer: finds each quote in the text, one after the other.
import type { Selector } from '../../src-renderer/model/selector.ts';
import type { Passage } from '../../src-renderer/model/source.ts';
import { matchQuote } from './match-quote.ts';

export interface MatchRequest {
  readonly text: string;
  readonly selectors: readonly Selector[];
}

export type MatchAnswer = readonly (Passage | null)[];

self.addEventListener('message', ({ data }: MessageEvent<MatchRequest>) => {
  self.postMessage(data.selectors.map((selector) => matchQuote(data.text, selector)));
});
