// Edges moved word by word, in several scripts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeEdges } from './grapheme-edges.ts';
import { type PassageEdge, stepEdge } from './word-steps.ts';

/** A passage is written as […] in the text. */
function read(marked: string) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { text: marked.replace('[', '').replace(']', ''), passage: { start, end } };
}

describe('stepEdge', () => {
  const cases: readonly [name: string, marked: string, edge: PassageEdge, step: 1 | -1, expected: string | null][] = [
    ['takes the next word in', 'The [new] mine opens.', 'end', 1, 'new mine'],
    ['lets the last word go', 'The [new mine] opens.', 'end', -1, 'new'],
    ['takes a full stop as a step of its own', 'The mine [opens]. Then', 'end', 1, 'opens.'],
    ['lets a full stop go first', 'The mine [opens.] Then', 'end', -1, 'opens'],
    ['goes on over it to the next sentence', 'It [opens.] Then', 'end', 1, 'opens. Then'],
    ['takes the word before in', 'The [new] mine', 'start', -1, 'The new'],
    ['lets the first word go', '[The new] mine', 'start', 1, 'new'],
    ['takes an opening mark as a step of its own', 'He said “[go] now', 'start', -1, '“go'],
    ['crosses lines', 'one\n[two] three', 'start', -1, 'one\ntwo'],
    ['takes a word with an apostrophe whole', 'They [do] don’t', 'end', 1, 'do don’t'],
    ['finishes a word it stands in', 'a [fi]rst b', 'end', 1, 'first'],
    ['steps by words where none are parted by spaces', '[稀土]战略', 'end', 1, '稀土战略'],
    ['leaves at least something', 'The [new] mine', 'end', -1, null],
    ['leaves at least something at the start', 'The [new] mine', 'start', 1, null],
    ['stops at the end of the text', 'The [new mine]', 'end', 1, null],
    ['stops at the start of the text', '[The] new mine', 'start', -1, null],
  ];
  it.each(cases)('%s', (_, marked, edge, step, expected) => {
    const { text, passage } = read(marked);
    const moved = stepEdge(text, passage, edge, step);
    expect(moved && text.slice(moved.start, moved.end)).toBe(expected);
  });

  it('goes back the way it came, and never cuts a grapheme or ends in white space', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', '.', '“', '-', '3', 'é', '👩‍🚀', 'ש', '稀');
    const input = fc
      .string({ unit, minLength: 1, maxLength: 60 })
      .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)));
    fc.assert(
      fc.property(input, fc.constantFrom('start' as const, 'end' as const), ([text, a, b], edge) => {
        const passage = { start: Math.min(a, b), end: Math.max(a, b) };
        const outwards = edge === 'end' ? 1 : -1;
        const once = stepEdge(text, passage, edge, outwards);
        if (!once) return;
        expect(graphemeEdges(text, once[edge])).toEqual({ start: once[edge], end: once[edge] });
        expect(text.charAt(edge === 'end' ? once.end - 1 : once.start)).not.toMatch(/\s/u);
        const twice = stepEdge(text, once, edge, outwards);
        if (twice) expect(stepEdge(text, twice, edge, outwards === 1 ? -1 : 1)).toEqual(once);
      }),
    );
  });
});
