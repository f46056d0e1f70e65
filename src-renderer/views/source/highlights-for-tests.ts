// For tests: CSS Custom Highlights as far as the painter needs them, which jsdom does not have.
import { vi } from 'vitest';

export class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

/** The browser's list of highlights, by name; `vi.unstubAllGlobals` takes it away. */
export function stubHighlights(): Map<string, FakeHighlight> {
  const registry = new Map<string, FakeHighlight>();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: registry });
  return registry;
}

/** The words of each range that lies in one text node. */
export const wordsOf = (highlight: FakeHighlight | undefined): readonly string[] =>
  [...(highlight ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    (startContainer.textContent ?? '').slice(startOffset, endOffset),
  );
