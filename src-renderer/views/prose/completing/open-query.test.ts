import { expect, it } from 'vitest';
import { openQuery } from './open-query.ts';

const asked = (text: string, before = '') => {
  const query = openQuery(text, before);
  return query && `${query.sign}${query.words} at ${query.at}`;
};

it.each([
  ['a sign alone', '@', '@ at 0'],
  ['behind a space', 'see @riv', '@riv at 4'],
  ['behind a bracket', 'see (#ri', '#ri at 5'],
  ['words of a title', 'see @second kiln', '@second kiln at 4'],
  ['a tag below another', '#risk/su', '#risk/su at 0'],
  ['a tag in another script', '#שלום', '#שלום at 0'],
  ['the tag behind a mention', '@a #b', '#b at 3'],
  ['no address', 'ada@works', null],
  ['no tag inside a word', 'C#', null],
  ['no tag once it ended', '#risk, a', null],
  ['no heading', '# a', null],
  ['no title once a space stands behind the sign', '@ a', null],
  ['no tag of signs', '#-', null],
])('asks for %s', (_name, text, expected) => expect(asked(text)).toBe(expected));

it('looks at what stands before the text', () => {
  expect(asked('@a', 'x')).toBeNull();
  expect(asked('@a', ' ')).toBe('@a at 0');
});
