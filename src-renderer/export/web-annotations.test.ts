// The W3C export: the selectors another tool needs find the very words, whatever stands before them.
import { describe, expect, it } from 'vitest';
import { StudyStore } from '../store/study-store.ts';
import { buildStudy, type StudyOutline } from './study-for-tests.ts';
import { exportWebAnnotations } from './web-annotations.ts';

const outline: StudyOutline = {
  title: 'Magnets </script>',
  source: { url: 'https://example.org/article', language: 'en' },
  columns: ['Elaboration'],
  rows: [{ title: 'Build 🧲', cells: [['A plant is built.']] }],
  marks: [
    { quote: 'First 🧲👩🏽‍🏭 quote', memo: 'Look *here*', tags: ['risk/supply'], links: [['0/0/0', 'contradicts']] },
    { quote: 'Second quote 🧲', links: [['0', 'supports']] },
    { quote: 'Third quote' },
  ],
};

function store(): StudyStore {
  const { items, content } = buildStudy(outline);
  const contents = new Map([['c'.repeat(64), content]]);
  return new StudyStore({ items, sequence: 0, changedAt: '2025-02-03T04:05:06.789Z', history: [], contents });
}

interface Selector {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}
interface Item {
  readonly id: string;
  readonly motivation: readonly string[];
  readonly body?: readonly Record<string, unknown>[];
  readonly target: { readonly scope?: string; readonly selector: readonly [Selector, Selector] };
}
interface Collection {
  readonly type: string;
  readonly total: number;
  readonly label: string;
  readonly first: { readonly items: readonly Item[] };
}

const study = store();
const json = exportWebAnnotations(study);
const collection = JSON.parse(json) as Collection;
const { items } = collection.first;

describe('the W3C export', () => {
  it('is one collection of every passage, in reading order', () => {
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 3, label: 'Magnets </script>' });
    expect(items.map(({ target }) => target.selector[1].exact)).toEqual(outline.marks.map(({ quote }) => quote));
  });

  it('counts positions in code points', () => {
    const text = [...(study.contentOf('source-0')?.text ?? '')];
    for (const { target } of items) {
      const [{ type, start, end }, { exact }] = target.selector;
      expect(type).toBe('TextPositionSelector');
      expect(text.slice(start, end).join('')).toBe(exact);
    }
  });

  it('tells memo, tags, and what is supported or contradicted', () => {
    expect(items.map(({ motivation }) => motivation.join(' '))).toEqual([
      'highlighting linking commenting tagging',
      'highlighting linking',
      'highlighting',
    ]);
    expect(items[0]?.body).toMatchObject([
      { value: 'Look *here*', format: 'text/markdown', purpose: 'commenting' },
      { value: 'risk/supply', purpose: 'tagging' },
      { value: 'A plant is built.', purpose: 'linking', 'lodestone:stance': 'contradicts' },
    ]);
    const [link] = study.linksOf(items[0]?.id.slice('urn:uuid:'.length) ?? '');
    expect(items[0]?.body?.[2]).toMatchObject({
      id: `urn:uuid:${link?.id}`,
      'lodestone:target': { id: `urn:uuid:${link?.target.id}` },
    });
    expect(items[0]?.target.scope).toBe('https://example.org/article');
  });

  it('is the same each time, and safe within a page', () => {
    expect(exportWebAnnotations(store())).toBe(json);
    expect(json).not.toContain('<');
  });
});
