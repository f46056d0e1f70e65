// Versions of an article are one witness, wherever it is counted on how many a judgement rests.
import { describe, expect, it } from 'vitest';
import { addSource } from '../commands/add-source.ts';
import { type AddVersion, addVersion } from '../commands/add-version.ts';
import { deleteAnnotations } from '../commands/edit-many-annotations.ts';
import { linkPassage } from '../commands/link-passage.ts';
import { countingAct, sampleContent, sampleSource, sampleStudy } from '../store/gestures-for-tests.ts';
import { CoverageReader, coverageOf } from './coverage.ts';
import { echoesAmong } from './independence.ts';
import { SaidReader } from './said-by-source.ts';

const words = 'The works will open a second kiln.';

/** An article in two versions, and another one; both versions are linked to the same statement by the same words. */
function study() {
  const act = countingAct();
  const store = sampleStudy(act);
  store.dispatch(deleteAnnotations(store, { annotationIds: [...store.all('annotation')].map(({ id }) => id) }, act));
  const { id: old = '', ...source } = store.sources()[0] ?? {};
  const version = { source, content: sampleContent, replaces: old, found: new Map() } as unknown as AddVersion;
  store.dispatch(addVersion(store, version, act));
  const addOther = () =>
    void store.dispatch(addSource(store, { source: sampleSource, content: sampleContent, matrix: null }, act));
  const newest = store.sources().find(({ replaces }) => replaces === old)?.id ?? '';
  const statement = [...store.all('statement')][0];
  const link = (sourceId: string, said = words) => {
    const start = sampleContent.text.indexOf(said);
    const from = { sourceId, passage: { start, end: start + said.length } };
    const targets = [{ kind: 'statement' as const, id: statement?.id ?? '' }];
    store.dispatch(linkPassage(store, { from, targets, stance: 'supports', colour: 'yellow' }, act));
  };
  return { store, old, newest, addOther, link, statement };
}

describe('versions of an article', () => {
  it('ask for no second source, and leave the old one out of the strips', () => {
    const { store, old, newest, link } = study();
    link(old);
    link(newest);
    const { gaps, rows, sources } = coverageOf(store);
    expect(gaps.oneSource).toEqual([]);
    expect(rows.map(({ articles }) => articles.length)).toEqual([1, 0]);
    expect(sources.map(({ id }) => id)).toEqual([newest]);
  });

  it('are one source only where there is another article', () => {
    const { store, old, newest, addOther, link, statement } = study();
    link(old);
    link(newest);
    addOther();
    expect(coverageOf(store).gaps.oneSource).toEqual([statement?.priorityId]);
    // Another article that says the same is no second one.
    link(store.sources().at(-1)?.id ?? '');
    expect(coverageOf(store).gaps.oneSource).toEqual([statement?.priorityId]);
    link(store.sources().at(-1)?.id ?? '', 'The union doubts the dates.');
    link(old, 'It doubles the output.');
    expect(coverageOf(store).gaps.oneSource).toEqual([]);
  });

  it('do not make one another depend, but another article does, once', () => {
    const { store, old, newest, addOther, link, statement } = study();
    link(old);
    link(newest);
    const echoes = () => [...echoesAmong(store, store.linksTo(statement?.id ?? '')).values()];
    expect(echoes()).toEqual([]);
    addOther();
    link(store.sources().at(-1)?.id ?? '');
    expect(echoes().map((list) => list.length)).toEqual([1, 1, 1]);
  });

  it('leave a priority dependent only where another article says the same of it', () => {
    const { store, old, newest, addOther, statement } = study();
    const act = countingAct();
    const id = statement?.priorityId ?? '';
    const linkRow = (sourceId: string) => {
      const start = sampleContent.text.indexOf(words);
      const from = { sourceId, passage: { start, end: start + words.length } };
      store.dispatch(
        linkPassage(store, { from, targets: [{ kind: 'priority', id }], stance: 'context', colour: 'blue' }, act),
      );
    };
    addOther();
    linkRow(old);
    linkRow(newest);
    expect(coverageOf(store).gaps.echoed).toEqual([]);
    linkRow(store.sources().at(-1)?.id ?? '');
    expect(coverageOf(store).gaps.echoed).toEqual([id]);
  });

  it('of which two say the same of one row are one witness, whether of its title or of a statement', () => {
    const { store, old, addOther, link, statement } = study();
    const act = countingAct();
    addOther();
    link(old);
    const id = statement?.priorityId ?? '';
    const other = store.sources().at(-1)?.id ?? '';
    const linkRow = (said: string) => {
      const start = sampleContent.text.indexOf(said);
      const from = { sourceId: other, passage: { start, end: start + said.length } };
      const targets = [{ kind: 'priority' as const, id }];
      store.dispatch(linkPassage(store, { from, targets, stance: 'supports', colour: 'blue' }, act));
    };
    linkRow(words);
    expect(coverageOf(store).gaps).toMatchObject({ oneSource: [id], echoed: [id] });
    linkRow('The union doubts the dates.');
    expect(coverageOf(store).gaps).toMatchObject({ oneSource: [id], echoed: [id] });
    link(old, 'It doubles the output.');
    expect(coverageOf(store).gaps).toMatchObject({ oneSource: [], echoed: [id] });
  });

  it('that are told apart later are read anew, though links and passages stay', () => {
    const { store, old, newest, addOther, link, statement } = study();
    addOther();
    link(old);
    link(newest);
    const [coverage, said] = [new CoverageReader(store), new SaidReader(store)];
    coverage.read();
    said.read(statement?.priorityId ?? '');
    const version = store.get('source', newest);
    if (!version) throw new Error('the version is there');
    const { replaces: _, ...alone } = version;
    const act = countingAct();
    store.dispatch({
      id: act.newId(),
      label: 'Tell apart',
      at: act.now(),
      by: act.by,
      added: [],
      updated: [[version, alone]],
      removed: [],
    });
    expect(coverage.read()).toEqual(coverageOf(store));
    expect(coverage.read().gaps.echoed).toEqual([statement?.id]);
    expect(said.read(statement?.priorityId ?? '')).toEqual(new SaidReader(store).read(statement?.priorityId ?? ''));
  });
});
