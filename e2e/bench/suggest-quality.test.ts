// Suggestions are to find the right row more often than search over stems does, over all articles together.
import { beforeAll, describe, expect, it } from 'vitest';
import { heldOut, judgeAll, type JudgedArticle, meanOf, type Method, SAMPLE_NAME } from './suggest-quality.ts';

let all: readonly JudgedArticle[] = [];
const reciprocal = (articles: readonly JudgedArticle[], method: Method) =>
  meanOf(articles.map(({ by }) => by[method])).reciprocal;
const gain = (articles: readonly JudgedArticle[], over: Method) =>
  reciprocal(articles, 'ours') / reciprocal(articles, over);

describe('the suggested rows', () => {
  beforeAll(async () => {
    all = await judgeAll();
  });

  it('are right at least 10 % more often than by BM25 over stems', () => {
    expect(all.length).toBeGreaterThanOrEqual(7);
    expect(gain(all, 'bm25-stems')).toBeGreaterThanOrEqual(1.1);
  });

  it('are as much better on the articles that nothing was tuned on', () => {
    expect(
      gain(
        all.filter(({ name }) => heldOut.has(name)),
        'bm25-stems',
      ),
    ).toBeGreaterThanOrEqual(1.1);
  });

  it('are right more often than by counting shared words, and by the beginnings of words', () => {
    expect(gain(all, 'shared-words')).toBeGreaterThan(1.2);
    expect(gain(all, 'bm25-beginnings')).toBeGreaterThan(1.05);
  });

  it('beat search over stems on our own articles alone', () => {
    expect(
      gain(
        all.filter(({ name }) => name !== SAMPLE_NAME),
        'bm25-stems',
      ),
    ).toBeGreaterThanOrEqual(1.1);
  });
});
