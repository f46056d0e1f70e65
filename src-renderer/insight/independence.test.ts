import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSource } from '../commands/add-source.ts';
import { deleteAnnotations } from '../commands/edit-many-annotations.ts';
import { linkPassage } from '../commands/link-passage.ts';
import type { Annotation, EvidenceLink, EvidenceTarget } from '../model/annotation.ts';
import type { SourceContent } from '../model/source.ts';
import type { Study } from '../model/study.ts';
import { countingAct, sampleContent, sampleSource, sampleStudy } from '../store/gestures-for-tests.ts';
import { coverageOf } from './coverage.ts';
import { echoesAmong, echoesUnder, shareWords } from './independence.ts';

const contentOf = (text: string): SourceContent => ({
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
});

const other = contentOf(
  '“THE WORKS will open a second kiln”, the paper says. Nobody asked the union. The works will open a third kiln.',
);

const letter = contentOf('Sir, the works will open a second kiln, we read. Who pays for it?');

function study() {
  const act = countingAct();
  const store = sampleStudy(act);
  store.dispatch(deleteAnnotations(store, { annotationIds: [...store.all('annotation')].map(({ id }) => id) }, act));
  const add = (sha: string, title: string, content: SourceContent) => {
    store.addContents(new Map([[sha, content]]));
    const source = { ...sampleSource, title, contentSha256: sha, textSha256: sha };
    store.dispatch(addSource(store, { source, content, matrix: null }, act));
  };
  add('other', 'The other paper', other);
  add('letter', 'A letter', letter);
  const [first = '', second = '', third = ''] = store.sources().map(({ id }) => id);
  const statementId = [...store.all('statement')][0]?.id ?? '';
  const ofStatement: EvidenceTarget = { kind: 'statement', id: statementId };
  const link = (text: string, sourceId: string, words: string, target = ofStatement) => {
    const start = text.indexOf(words);
    const from = { sourceId, passage: { start, end: start + words.length } };
    const targets = [target];
    store.dispatch(linkPassage(store, { from, targets, stance: 'supports', colour: 'yellow' }, act));
  };
  return {
    store,
    statementId,
    inFirst: (words: string) => link(sampleContent.text, first, words),
    inSecond: (words: string) => link(other.text, second, words),
    linkTo: (target: EvidenceTarget, words: string) => link(other.text, second, words, target),
    inThird: (words: string) => link(letter.text, third, words),
    echoes: () => {
      const links = store.linksTo(statementId);
      const found = echoesAmong(store, links);
      return links.map(({ id }) =>
        found
          .get(id)
          ?.map(({ sourceId }) => store.get('source', sourceId)?.title)
          .join(' and '),
      );
    },
  };
}

describe('the evidence of a statement', () => {
  it('is not independent where two sources say the same words, whatever their case and signs', () => {
    const { inFirst, inSecond, echoes, store, statementId } = study();
    inFirst('The works will open a second kiln.');
    expect(echoes()).toEqual([undefined]);
    inSecond('THE WORKS will open a second kiln');
    inSecond('Nobody asked the union.');
    expect(echoes()).toEqual(['The other paper', 'Aims of the year', undefined]);
    expect(coverageOf(store).gaps.echoed).toEqual([statementId]);
  });

  it('names each of several other sources once', () => {
    const { inFirst, inSecond, inThird, echoes } = study();
    inFirst('The works will open a second kiln.');
    inFirst('The works will open a second kiln. It doubles the output.');
    inSecond('THE WORKS will open a second kiln');
    inThird('the works will open a second kiln');
    expect(echoes()).toEqual([
      'The other paper and A letter',
      'The other paper and A letter',
      'Aims of the year and A letter',
      'Aims of the year and The other paper',
    ]);
  });

  it('is independent where they only say something alike', () => {
    const { inFirst, inSecond, echoes, store } = study();
    inFirst('The works will open a second kiln.');
    inSecond('The works will open a third kiln.');
    expect(echoes()).toEqual([undefined, undefined]);
    expect(coverageOf(store).gaps.echoed).toEqual([]);
  });

  it('may say the same twice within one source', () => {
    const { inFirst, echoes } = study();
    inFirst('The works will open a second kiln.');
    inFirst('works will open a second kiln. It doubles the output.');
    expect(echoes()).toEqual([undefined, undefined]);
  });
});

describe('the evidence of a row', () => {
  it('is judged together, title and statements, and anew only when it changed', () => {
    const { inFirst, store, statementId, linkTo } = study();
    const priorityId = store.get('statement', statementId)?.priorityId ?? '';
    inFirst('The works will open a second kiln.');
    expect(echoesUnder(store, priorityId).size).toBe(0);
    linkTo({ kind: 'priority', id: priorityId }, 'THE WORKS will open a second kiln');
    const links = [...store.linksTo(priorityId), ...store.linksTo(statementId)];
    const echoes = echoesUnder(store, priorityId);
    expect(new Set(echoes.keys())).toEqual(new Set(links.map(({ id }) => id)));
    expect(echoesUnder(store, priorityId)).toBe(echoes);
    inFirst('It doubles the output.');
    expect(echoesUnder(store, priorityId)).not.toBe(echoes);
    expect(echoesUnder(store, 'gone').size).toBe(0);
  });
});

describe('shareWords', () => {
  const quoted = (exact: string) => {
    const { store } = study();
    const annotation = { ...store.sources()[0], selector: { quote: { exact } } };
    return annotation as unknown as Parameters<typeof shareWords>[0];
  };
  it.each([
    [
      'a run of eight words in longer quotes',
      'He said: one two three four five six seven eight, and left',
      'One two three four five six seven eight! Then more',
      true,
    ],
    [
      'a run of seven words',
      'He said one two three four five six seven, and left',
      'One two three four five six seven. Then more',
      false,
    ],
    ['a part of a word', 'art of the deal was struck', 'the start of the deal was struck', false],
    ['three words', 'a second kiln', 'they open a second kiln', false],
    ['Chinese without spaces', '公司称产能将翻倍', '新闻说:公司称产能将翻倍。', true],
    ['nothing', '—', '— —', false],
  ])('finds %s', (_, a, b, expected) => {
    expect(shareWords(quoted(a), quoted(b))).toBe(expected);
    expect(shareWords(quoted(b), quoted(a))).toBe(expected);
  });

  /** By the definition: every stretch of one beside the words of the other. */
  function sharedByTheBook(a: readonly string[], b: readonly string[]): boolean {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    const length = Math.min(short.length, 8);
    if (length < 4) return false;
    const inLong = ` ${long.join(' ')} `;
    return short.some(
      (_, i) => i + length <= short.length && inLong.includes(` ${short.slice(i, i + length).join(' ')} `),
    );
  }

  const words = fc.array(fc.constantFrom('a', 'b', 'ab', 'ba'), { maxLength: 24, size: 'max' });

  it('is what its words say, in few words that repeat themselves', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(shareWords(quoted(a.join(' ')), quoted(b.join(', ')))).toBe(sharedByTheBook(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it('is what links are compared by, each with all of the other articles', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), words), { maxLength: 8 }), (quotes) => {
        const annotations = new Map(
          quotes.map(([source, own], i) => [
            `${i}`,
            {
              id: `${i}`,
              sourceId: `s${source}`,
              selector: { quote: { exact: own.join(' ') } },
            } as unknown as Annotation,
          ]),
        );
        const links = [...annotations.keys()].map((id) => ({ id, annotationId: id }) as EvidenceLink);
        const all: unknown = { sources: () => [], get: (_: string, id: string) => annotations.get(id) };
        const expected = links.flatMap(({ id }) => {
          const own = annotations.get(id) as Annotation;
          const others = [...annotations.values()].filter(
            (one) => one.sourceId !== own.sourceId && shareWords(one, own),
          );
          const first = others.filter((one, i) => others.findIndex(({ sourceId }) => sourceId === one.sourceId) === i);
          return first.length > 0 ? [[id, first] as const] : [];
        });
        expect([...echoesAmong(all as Study, links)]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
