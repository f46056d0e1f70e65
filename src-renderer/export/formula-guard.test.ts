import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { guardFormula, looksCalculated, withoutGuard } from './formula-guard.ts';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', '＝1', "'=1", '=HYPERLINK("https://a.b";"c")'])(
  'puts an apostrophe before %j',
  (words) => {
    expect(looksCalculated(words)).toBe(true);
    expect(guardFormula(words)).toBe(`'${words}`);
  },
);

it.each(['', 'One.', 'a=b', ' – 5 %', "'tis", '“=1”', '5-7'])('leaves %j alone', (words) => {
  expect(guardFormula(words)).toBe(words);
  expect(withoutGuard(words)).toBe(words);
});

it('is taken away again, whatever the words were', () => {
  const words = fc.string({ unit: fc.constantFrom("'", '=', '-', '@', 'a', '\t', '\n', ' ') });
  fc.assert(
    fc.property(words, (text) => {
      expect(withoutGuard(guardFormula(text))).toBe(text);
      expect(guardFormula(text)).not.toMatch(/^[=+\-@\t]/u);
    }),
  );
});
