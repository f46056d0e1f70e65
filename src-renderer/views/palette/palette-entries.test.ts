// What the palette offers, filters and puts first.
import { describe, expect, it } from 'vitest';
import { keymap } from '../../commands/keymap.ts';
import { commandEntries, filterEntries, placeEntries, studyEntries } from './palette-entries.ts';

const all = [
  ...commandEntries((id) => id !== 'export' && id !== 'undo'),
  ...studyEntries([
    { id: 'a', title: 'Élan of the mines' },
    { id: 'b', title: 'Gone', deletedAt: '2025-01-01T00:00:00.000Z' },
  ]),
];
const titles = (query: string) => filterEntries(all, query).map((entry) => entry.title);

describe('the entries of the palette', () => {
  it('has every command of the keymap but those by key only and the palette itself', () => {
    const offered = new Set(commandEntries(() => true).map((entry) => entry.kind === 'command' && entry.id));
    const left = keymap.filter((entry) => !offered.has(entry.id));
    expect(left.every((entry) => entry.onlyByKey || entry.id === 'commands')).toBe(true);
    expect(offered.has('import-source')).toBe(true);
  });

  it('puts what can run before what cannot', () => {
    const enabled = filterEntries(all, '').map((entry) => entry.enabled);
    expect(enabled.indexOf(false)).toBe(enabled.lastIndexOf(true) + 1);
    expect(enabled.filter((one) => !one)).toHaveLength(2);
  });

  it('offers places of the open study, and goes there', () => {
    const gone: string[] = [];
    const [entry] = placeEntries([{ id: 'p', title: 'Go to priority 1: Mines', go: () => gone.push('p') }]);
    if (entry?.kind === 'place') entry.go();
    expect([entry?.title, ...gone]).toEqual(['Go to priority 1: Mines', 'p']);
  });

  it('offers studies that are not deleted', () => {
    expect(titles('open study:')).toEqual(['Open study: Élan of the mines']);
  });

  const cases: readonly (readonly [does: string, query: string, first: string])[] = [
    ['finds by the beginning', 'imp', 'Import source…'],
    ['finds by the beginnings of several words in any order', 'source imp', 'Import source…'],
    ['looks past accents', 'elan', 'Open study: Élan of the mines'],
    ['does not mind capitals', 'THEME DARK', 'Theme: dark'],
  ];
  it.each(cases)('%s', (_does, query, first) => {
    const found = titles(query);
    expect(found[0]).toBe(first);
  });

  it('prefers a word that begins the title over one within it', () => {
    expect(titles('high').slice(0, 2)).toEqual(['High contrast on or off', 'Highlight']);
    expect(titles('light').indexOf('Theme: light')).toBeLessThan(titles('light').indexOf('Highlight'));
  });

  it('finds nothing for words that are nowhere', () => {
    expect(titles('zebra')).toEqual([]);
  });
});
