// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { addSource } from '../../commands/add-source.ts';
import { type AddVersion, addVersion } from '../../commands/add-version.ts';
import { removeSource } from '../../commands/edit-source.ts';
import { countingAct, sampleContent, sampleSource, sampleStudy } from '../../store/gestures-for-tests.ts';
import { rememberSources, sourceToOpen } from './last-source.ts';
import { Session } from './session.ts';

afterEach(() => localStorage.clear());

describe('the source that a study opens with', () => {
  it('is the first article in its newest version, and then the one that was read last while it is there', () => {
    const act = countingAct();
    const store = sampleStudy(act);
    const { id: old = '', ...source } = store.sources()[0] ?? {};
    const version = { source, content: sampleContent, replaces: old, found: new Map() } as unknown as AddVersion;
    store.dispatch(addVersion(store, version, act));
    store.dispatch(addSource(store, { source: sampleSource, content: sampleContent, matrix: null }, act));
    const newest = store.sources().find(({ replaces }) => replaces === old)?.id ?? '';
    const other = store.sources().find(({ id, replaces }) => id !== old && replaces === undefined)?.id ?? '';
    expect(sourceToOpen(store)).toBe(newest);

    const session = new Session();
    session.set({ sourceId: newest });
    const off = rememberSources(store, session);
    session.set({ sourceId: other });
    expect(sourceToOpen(store)).toBe(other);
    session.set({ sourceId: old });
    expect(sourceToOpen(store)).toBe(old);
    session.set({ sourceId: other });
    off();
    store.dispatch(removeSource(store, { sourceId: other }, act));
    expect(sourceToOpen(store)).toBe(newest);
  });
});
