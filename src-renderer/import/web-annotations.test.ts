// What other tools write comes in; what is malformed is left out and told; nothing hostile does more than say a sentence.
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../e2e/fixtures/seeded-random.ts';
import { ImportError } from './imported-article.ts';
import { recogniseFormat } from './recognise-format.ts';
import { readWebAnnotations } from './web-annotations.ts';

const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const read = (value: unknown) => readWebAnnotations(bytesOf(value));

const quote = (exact: string, more: object = {}) => ({ type: 'TextQuoteSelector', exact, ...more });
const w3c = (more: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  target: { source: 'https://example.org/a', selector: quote('a quay', { prefix: 'builds ' }) },
  ...more,
});
const hypothesis = (more: object = {}) => ({
  id: 'xyz',
  created: '2024-05-06T07:08:09.123456+00:00',
  user: 'acct:jane@hypothes.is',
  uri: 'https://example.org/a',
  text: 'See *this*',
  tags: ['ports', 'ports'],
  document: { title: ['A page'] },
  target: [
    {
      source: 'https://example.org/a',
      selector: [
        { type: 'RangeSelector', startContainer: '/div[1]' },
        { type: 'TextPositionSelector', start: 40, end: 46 },
        quote('a quay', { prefix: 'builds ', suffix: ' of' }),
      ],
    },
  ],
  ...more,
});

const containers: readonly (readonly [string, unknown])[] = [
  ['one annotation', w3c()],
  ['a list', [w3c()]],
  ['a page', { type: 'AnnotationPage', items: [w3c()] }],
  ['a collection with its page', { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [w3c()] } }],
  ['a collection with its items', { type: 'AnnotationCollection', items: [w3c()] }],
  ['pages that follow one another', { type: 'AnnotationPage', items: [], next: { items: [w3c()] } }],
  ['a graph', { '@context': 'http://www.w3.org/ns/anno.jsonld', '@graph': [w3c()] }],
  ['the answer of Hypothesis’ search', { total: 1, rows: [hypothesis()] }],
  ['an export of Hypothesis', { export_date: '2024-05-06', annotations: [hypothesis()] }],
];

describe('what is read', () => {
  it.each(containers)('takes %s, and knows it for annotations', (_, value) => {
    expect(read(value)).toMatchObject({
      annotations: [{ quote: { exact: 'a quay', prefix: 'builds ' } }],
      leftOut: [],
    });
    expect(recogniseFormat(bytesOf(value), 'anything.txt')).toBe('annotations');
    expect(recogniseFormat(bytesOf(JSON.stringify(value, null, 2)), 'a.json')).toBe('annotations');
  });

  it('takes what Hypothesis says', () => {
    expect(read(hypothesis()).annotations).toEqual([
      {
        quote: { exact: 'a quay', prefix: 'builds ', suffix: ' of' },
        position: { start: 40, end: 46 },
        place: { title: 'A page', addresses: ['https://example.org/a'] },
        memo: 'See *this*',
        tags: ['ports', 'ports'],
        links: [],
        createdAt: '2024-05-06T07:08:09.123Z',
        createdBy: 'jane',
      },
    ]);
  });

  const bodies: readonly (readonly [string, object, object])[] = [
    [
      'a comment in Markdown',
      { body: { type: 'TextualBody', value: '**x**', format: 'text/markdown' } },
      { memo: '**x**' },
    ],
    ['a plain comment', { body: { type: 'TextualBody', value: '*x*' } }, { memo: '\\*x\\*' }],
    ['a comment in HTML', { body: { value: '<p>a<script>b</script></p>c', format: 'text/html' } }, { memo: 'a\nc' }],
    ['a comment without a body', { bodyValue: 'x' }, { memo: 'x' }],
    ['two comments', { body: [{ value: 'a' }, { value: 'b' }] }, { memo: 'a\n\nb' }],
    ['a tag', { body: [{ value: 'ports', purpose: 'tagging' }] }, { tags: ['ports'], memo: '' }],
    ['a tag by its motivation', { motivation: 'tagging', body: { value: 'ports' } }, { tags: ['ports'], memo: '' }],
    ['a body that is an address', { body: 'https://example.org/b' }, { tags: [], memo: '' }],
    ['a creator', { creator: { type: 'Person', name: 'Ada' } }, { createdBy: 'Ada' }],
    ['a lone surrogate', { bodyValue: 'a\ud800b\u0000' }, { memo: 'a\ufffdb' }],
  ];
  it.each(bodies)('takes %s', (_, more, expected) => {
    expect(read(w3c(more)).annotations[0]).toMatchObject(expected);
  });

  it('follows selectors that refine one another, and makes an annotation of each target', () => {
    const target = [
      { source: 'https://example.org/a', selector: { type: 'FragmentSelector', value: 'p', refinedBy: quote('one') } },
      { source: 'https://example.org/a', selector: [quote('two')] },
    ];
    expect(read(w3c({ target })).annotations.map((one) => one.quote.exact)).toEqual(['one', 'two']);
  });
});

const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
const refused: readonly (readonly [string, unknown, RegExp])[] = [
  ['nothing', '', /is empty/u],
  ['white space', ' \n', /is empty/u],
  ['text', 'Dear reader', /not valid JSON/u],
  ['JSON that breaks off', JSON.stringify([w3c()], null, 2).slice(0, -20), /not valid JSON: it ends too early/u],
  ['an error', '[\n1,\n2,,\n3]', /it has an error near “\[ 1, 2,, 3\]”\. Export/u],
  ['a missing comma', '[\n1,\n2 3]', /it has an error in line 3\./u],
  ['other JSON', { name: 'lodestone', version: 1 }, /holds no annotations/u],
  ['a number', '42', /holds no annotations/u],
  ['null', 'null', /holds no annotations/u],
  ['an empty list', '[]', /no annotation in this file/u],
  ['a collection of addresses', { type: 'AnnotationCollection', first: 'https://example.org/page1' }, /no annotation/u],
  ['lists 200,000 deep', deep, /more than the 10,000|no annotation/u],
  ['too many', JSON.stringify(Array.from({ length: 30_000 }, () => 1)), /more than the 10,000/u],
];

const malformed: readonly (readonly [string, unknown, RegExp])[] = [
  ['a number', 7, /^Entry 2 was left out: no annotation\.$/u],
  ['null', null, /no annotation/u],
  ['a note on the page', { type: 'Annotation', target: 'https://example.org/a' }, /no words are marked/u],
  ['a reply', hypothesis({ target: [{ source: 'x' }], references: ['abc'] }), /a reply/u],
  ['an empty quote', w3c({ target: { selector: quote(' ') } }), /no words are marked/u],
  ['a quote that is a number', w3c({ target: { selector: { type: 'TextQuoteSelector', exact: 5 } } }), /no words/u],
  [
    'a backward position',
    w3c({ target: { selector: { type: 'TextPositionSelector', start: 9, end: 2 } } }),
    /no words/u,
  ],
  ['too long a note', w3c({ bodyValue: 'x'.repeat(1_000_001) }), /a note of more than 1,000,000/u],
  ['too many tags', hypothesis({ tags: Array.from({ length: 501 }, () => 'x') }), /more than 500 tags/u],
];

describe('what cannot be read', () => {
  it.each(refused)('%s says why', (_, value, said) => {
    expect(() => read(value)).toThrow(ImportError);
    expect(() => read(value)).toThrow(said);
  });

  it('bytes that are no text say so', () => {
    expect(() => readWebAnnotations(new Uint8Array([0x7b, 0xff, 0xfe, 0x00]))).toThrow(/no text in UTF-8/u);
  });

  it.each(malformed)('%s is left out, counted and named, and the others come in', (_, entry, said) => {
    const result = read([w3c(), entry, w3c()]);
    expect(result.annotations).toHaveLength(2);
    expect(result.leftOut).toHaveLength(1);
    expect(result.leftOut[0]).toMatch(said);
  });

  it('names the first entries of many', () => {
    const { leftOut } = read([w3c(), ...Array.from({ length: 8 }, () => 0)]);
    expect(leftOut).toEqual(['8 entries were left out (2, 3, 4, 5, 6 and 3 more): no annotation.']);
  });

  it('takes the names of prototypes for names like any other', () => {
    const json =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"type":"Annotation",' +
      '"target":{"source":"constructor","__proto__":{"x":1},"selector":{"type":"TextQuoteSelector","exact":"a"}}}';
    expect(read(json).annotations).toHaveLength(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('recogniseFormat', () => {
  it.each([
    ['an article about annotations', 'A TextQuoteSelector, as in {"type": "Annotation"}, is described here.'],
    ['an article that begins with a bracket', '[Editor’s note] The "Annotation" was lost.'],
    ['other JSON', '{"rows": [1, 2], "name": "x"}'],
  ])('leaves %s to the others', (_, words) => {
    expect(recogniseFormat(bytesOf(words), 'a.json')).not.toBe('annotations');
  });
});

const SEED = 20_260_131;
const RUNS = 3000;

describe('fuzz', () => {
  const words = [
    'a',
    '',
    '\ud800',
    '__proto__',
    'constructor',
    'urn:uuid:',
    'TextQuoteSelector',
    'x'.repeat(3000),
    '9e999',
  ];
  const keys = [
    'type',
    'target',
    'selector',
    'exact',
    'body',
    'items',
    'first',
    'next',
    'value',
    'tags',
    '__proto__',
    'id',
  ];

  function mutate(value: unknown, random: () => number, depth = 0): unknown {
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    if (random() < 0.06) {
      return pick<unknown>([
        null,
        true,
        -1,
        1e308,
        [],
        {},
        [[[]]],
        pick(words),
        { type: 'Annotation' },
        [value, value],
      ]);
    }
    if (depth > 12 || typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return (value as unknown[]).map((one) => mutate(one, random, depth + 1));
    const entries = Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
      if (random() < 0.05) return [];
      return [[random() < 0.05 ? pick(keys) : key, mutate(one, random, depth + 1)]];
    });
    return Object.fromEntries(entries);
  }

  it(`never throws anything but a sentence (seed ${SEED})`, () => {
    const random = randomFrom(SEED);
    const seeds = [...containers.map(([, value]) => value), [w3c(), hypothesis(), 3]];
    for (let run = 0; run < RUNS; run += 1) {
      let json = JSON.stringify(mutate(seeds[run % seeds.length], random)) ?? 'null';
      if (random() < 0.3) json = json.slice(0, Math.floor(random() * json.length));
      const bytes = bytesOf(json);
      if (random() < 0.2 && bytes.length > 0) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      try {
        for (const one of readWebAnnotations(bytes).annotations) {
          expect(one.quote.exact !== '' || one.position !== undefined).toBe(true);
          expect(JSON.stringify(one)).not.toMatch(/\\ud[89a-f]/u);
        }
      } catch (error) {
        if (!(error instanceof ImportError) || !/^[A-Z“].*\.$/u.test(error.message)) throw error;
      }
    }
  });
});
