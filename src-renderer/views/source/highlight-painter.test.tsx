// @vitest-environment jsdom
// What the painter tells the browser, and that it asks for no more than what changed.
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Article } from './article.tsx';
import { HighlightPainter } from './highlight-painter.ts';
import { stubHighlights, wordsOf } from './highlights-for-tests.ts';
import type { Paint } from './paint-plan.ts';
import { mixedArticle } from './source-for-tests.ts';
import { TextMap } from './text-map.ts';

function newPainter(): HighlightPainter {
  const { container } = render(<Article ref={() => {}} content={mixedArticle} headingShift={1} />);
  return new HighlightPainter(new TextMap(container.querySelector('article') as HTMLElement, mixedArticle));
}

const yellow: Paint = { name: 'paint-yellow', start: 4, end: 8 };
const blue: Paint = { name: 'paint-blue', start: 4, end: 8 };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the painter', () => {
  let registry: ReturnType<typeof stubHighlights>;
  beforeEach(() => {
    registry = stubHighlights();
  });
  const sizeOf = (name: string) => registry.get(`lodestone-${name}`)?.size;

  it('adds and takes away only what differs from the last time', () => {
    const painter = newPainter();
    expect(painter.paint([yellow])).toBe(1);
    expect(wordsOf(registry.get('lodestone-paint-yellow'))).toEqual(['mine']);
    expect(painter.paint([yellow, blue])).toBe(1);
    expect(painter.paint([blue])).toBe(1);
    expect(painter.paint([blue])).toBe(0);
    expect([sizeOf('paint-yellow'), sizeOf('paint-blue')]).toEqual([0, 1]);
  });

  it('leaves nothing behind of what was asked for twice', () => {
    const painter = newPainter();
    expect(painter.paint([yellow, yellow])).toBe(1);
    expect(painter.paint([])).toBe(1);
    expect(sizeOf('paint-yellow')).toBe(0);
  });

  it('takes its paint away at the end, but not that of the article after it', () => {
    const first = newPainter();
    first.paint([yellow]);
    const second = newPainter();
    second.paint([blue]);
    first.stop();
    expect([sizeOf('paint-yellow'), sizeOf('paint-blue')]).toEqual([0, 1]);
    second.stop();
    expect(registry.size).toBe(0);
  });
});

describe('without Custom Highlights', () => {
  it('does nothing', () => {
    expect(newPainter().paint([yellow])).toBe(0);
  });
});
