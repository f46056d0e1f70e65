// What a text is compared by.
import { describe, expect, it } from 'vitest';
import { stemOf, tellingWords } from './words.ts';

const stems = (text: string) => tellingWords(text).map(({ stem }) => stem);

describe('telling words', () => {
  it.each<[string, readonly string[]]>([
    ['It will be of the and on.', []],
    ['The réseaux of Mines, companies’ glasses', ['reseaux', 'mine', 'company', 'glass']],
    ['co\u00adoperation in 2025', ['cooperation', '2025']],
    ['中国的稀土产业', ['中国', '的', '稀土', '产业']],
    ['Ведомства строят мост', ['ведомства', 'строят', 'мост']],
    ['a ½ 👩🏽‍🏭 !', []],
  ])('finds those of “%s”', (text, expected) => {
    expect(stems(text)).toEqual(expected);
  });

  it('says where they stand', () => {
    const text = 'Of the naïve 磁石 mines';
    expect(tellingWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['naïve', '磁石', 'mines']);
  });

  it('weighs everyday words least, and long words most', () => {
    const [year, ore, governance] = tellingWords('years ore governance');
    expect(year?.everyday).toBe(true);
    expect(year?.weight).toBeLessThan(ore?.weight ?? 0);
    expect(ore?.weight).toBeLessThan(governance?.weight ?? 0);
  });

  it.each([
    ['policies', 'policy'],
    ['ties', 'tie'],
    ['boxes', 'box'],
    ['crisis', 'crisis'],
    ['status', 'status'],
    ['mines', 'mine'],
    ['gas', 'gas'],
  ])('leaves the plural off %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });
});
