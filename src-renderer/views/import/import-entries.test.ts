// Which of several files are added, and which the study has already.
import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../import/imported-article.ts';
import type { Source } from '../../model/source.ts';
import { entriesOf, toAdd } from './import-entries.ts';
import type { ImportState } from './import-state.ts';

const file = (name: string) => ({ name, bytes: new Uint8Array() });
const article = (title: string): ImportedArticle => ({
  details: { title },
  content: { text: title, blocks: [{ kind: 'paragraph', start: 0, end: title.length }] },
  warnings: [],
  matrices: [],
});
const ready = (title: string, textSha256 = title): ImportState => ({
  kind: 'ready',
  article: article(title),
  textSha256,
});
const titles = (...args: Parameters<typeof entriesOf>) =>
  toAdd(entriesOf(...args))?.map(({ details }) => details.title);

describe('the files of the Import dialog', () => {
  it('adds what was read and leaves out what failed or was given up', () => {
    const files = ['a', 'b', 'c', 'd'].map(file);
    const states: readonly ImportState[] = [
      ready('A'),
      { kind: 'failed', reason: 'No.' },
      { kind: 'cancelled' },
      { kind: 'reading' },
    ];
    expect(titles(files, states, [], [])).toEqual(['A']);
  });

  it('leaves out an article that the study has already, unless it is wanted all the same', () => {
    const known = [{ id: 's1', title: 'Known', textSha256: 'A' }];
    const [entry] = entriesOf([file('a')], [ready('A')], [], known);
    expect(entry?.kind === 'ready' && entry.sameAs?.id).toBe('s1');
    expect(titles([file('a')], [ready('A')], [], known)).toEqual([]);
    expect(titles([file('a')], [ready('A')], [{ keep: true }], known)).toEqual(['A']);
  });

  it('adds only the first of two files with the same text', () => {
    const files = [file('a.txt'), file('b.txt')];
    const entries = entriesOf(files, [ready('A', 'same'), ready('B', 'same')], [], []);
    expect(entries.map((entry) => entry.kind === 'ready' && entry.twin)).toEqual([undefined, 'a.txt']);
    expect(toAdd(entries)?.map(({ details }) => details.title)).toEqual(['A']);
  });

  it('lets only one of several take over the passages of the earlier version: the next when that one does not', () => {
    const files = [file('v2.txt'), file('v3.txt')];
    const states = [ready('Second'), ready('Third')];
    const empty = { kept: 1, moved: 0, changed: [], lost: [] };
    const earlier = { id: 's1', title: 'First' } as Source;
    const offer = { earlier, alike: true, found: new Map(), passages: empty, statements: empty };
    const versions = (drafts: Parameters<typeof entriesOf>[2]) => {
      const entries = entriesOf(files, states, drafts, [], () => offer);
      return {
        added: toAdd(entries)?.map(({ details, version }) => [details.title, version?.earlier.id]),
        told: entries.map((entry) => entry.kind === 'ready' && entry.versionBy),
      };
    };
    expect(versions([])).toEqual({ added: [['Second', 's1']], told: [undefined, 'v2.txt'] });
    expect(versions([undefined, { keep: true }]).added).toEqual([
      ['Second', 's1'],
      ['Third', undefined],
    ]);
    expect(versions([{ asVersion: false }])).toEqual({
      added: [
        ['Second', undefined],
        ['Third', 's1'],
      ],
      told: [undefined, undefined],
    });
    expect(versions([{ keep: false }]).added).toEqual([['Third', 's1']]);
  });

  it('takes what was typed', () => {
    expect(titles([file('a')], [ready('A')], [{ title: 'Another' }], [])).toEqual(['Another']);
  });

  it('adds nothing while an address cannot be kept, but does not mind those of files left out', () => {
    const states = [ready('A'), ready('B')];
    const files = [file('a'), file('b')];
    expect(titles(files, states, [{ url: 'nonsense' }], [])).toBeUndefined();
    expect(titles(files, states, [{ url: 'nonsense', keep: false }], [])).toEqual(['B']);
  });
});
