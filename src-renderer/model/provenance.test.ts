import { describe, expect, it } from 'vitest';
import { provenanceOf } from './provenance.ts';
import { proseFromText } from './prose.ts';
import type { Origin } from './selector.ts';

const saidAs = (exact: string): Origin => ({
  sourceId: 's',
  selector: { position: { start: 0, end: exact.length }, quote: { exact, prefix: '', suffix: '' } },
});

describe('provenanceOf', () => {
  const cases = [
    ['the very words', 'Sales grew.', saidAs('Sales grew.'), 'source'],
    ['the words with other white space', 'Sales grew.', saidAs('Sales\n  grew. '), 'source'],
    ['the words in bold', '**Sales** grew.', saidAs('Sales grew.'), 'source'],
    ['words full of markup signs', proseFromText('a*b*c [x](y) <z>'), saidAs('a*b*c [x](y) <z>'), 'source'],
    ['another word', 'Sales fell.', saidAs('Sales grew.'), 'edited'],
    ['a part of the words', 'Sales', saidAs('Sales grew.'), 'edited'],
    ['no words any more', '', saidAs('Sales grew.'), 'edited'],
    ['no origin', 'Sales grew.', undefined, 'own'],
  ] as const;
  it.each(cases)('tells %s', (_name, prose, origin, provenance) => {
    expect(provenanceOf({ prose, ...(origin ? { origin } : {}) })).toBe(provenance);
  });
});
