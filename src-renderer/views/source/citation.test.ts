// The words of a citation and the address at the quote.
import { describe, expect, it } from 'vitest';
import type { Source } from '../../model/source.ts';
import { citationText } from './citation.ts';
import { contentOf } from './source-for-tests.ts';

const content = contentOf([
  { shape: { kind: 'heading', level: 1 }, text: 'Salt' },
  { shape: { kind: 'paragraph' }, text: 'The salt-works, closed since spring, will open again, and wages rise.' },
  { shape: { kind: 'paragraph' }, text: 'Nobody knows when the first load will leave the harbour of the town.' },
]);
const source = { title: 'Salt of the coast', url: 'https://example.org/salt' } as Source;
const passageOf = (words: string) => {
  const start = content.text.indexOf(words);
  return { start, end: start + words.length };
};

describe('a citation', () => {
  it('gives the quote, the title and the paragraph', () => {
    const bare = { title: source.title } as Source;
    expect(citationText({ source: bare, content, passage: passageOf('closed since spring') })).toBe(
      '“closed since spring” — Salt of the coast, ¶ 2',
    );
  });

  it('names both paragraphs of a passage over two, in one line', () => {
    const bare = { title: source.title } as Source;
    const passage = { start: content.text.indexOf('wages'), end: content.text.indexOf('Nobody') + 6 };
    expect(citationText({ source: bare, content, passage })).toBe('“wages rise. Nobody” — Salt of the coast, ¶ 2–3');
  });

  it('adds the address at the quote where the source has one', () => {
    expect(citationText({ source, content, passage: passageOf('closed since spring') })).toBe(
      '“closed since spring” — Salt of the coast, ¶ 2\n' +
        'https://example.org/salt#:~:text=salt%2Dworks%2C-,closed%20since%20spring,-%2C%20will%20open%20again%2C',
    );
  });
});
