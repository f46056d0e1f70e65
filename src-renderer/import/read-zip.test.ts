// Foreign archives: folders pass where they may and hold nothing; names that lead elsewhere never do.
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip, ZIP_LIMITS, ZipError } from './read-zip.ts';

const limits = { ...ZIP_LIMITS, folders: true };
const archive = (names: readonly string[], level: 0 | 6 = 6) =>
  zipSync(Object.fromEntries(names.map((name) => [name, name.endsWith('/') ? new Uint8Array() : strToU8(name)])), {
    level,
  });

describe('readZip', () => {
  it.each([0, 6] as const)('leaves out folders where they may be there, packed at level %i', (level) => {
    const entries = readZip(archive(['word/', 'word/media/', 'word/document.xml', 'empty.xml'], level), limits);
    expect([...entries.keys()]).toEqual(['word/document.xml', 'empty.xml']);
    expect(strFromU8(entries.get('word/document.xml') as Uint8Array)).toBe('word/document.xml');
  });

  it('refuses folders where they may not be there', () => {
    expect(() => readZip(archive(['word/', 'a.xml']))).toThrow(ZipError);
  });

  it.each<[string, Zippable]>([
    ['a folder with content', { 'word/': strToU8('x') }],
    ['a folder above', { '../': new Uint8Array() }],
    ['a folder above within', { 'word/../../': new Uint8Array() }],
    ['the root', { '/': new Uint8Array() }],
    ['a folder without a name', { 'word//': new Uint8Array() }],
    ['an absolute folder', { '/etc/': new Uint8Array() }],
    ['a folder of another system', { 'C:\\word/': new Uint8Array() }],
    ['a folder of the prototype', { ['__proto__/']: new Uint8Array() }],
    ['a folder and a file of the same name', { word: strToU8('x'), 'word/': new Uint8Array() }],
    ['two folders of the same name', { 'word/': new Uint8Array(), 'WORD/': new Uint8Array() }],
    ['an entry above', { '../x': strToU8('x') }],
  ])('refuses %s even where folders pass', (_, entries) => {
    expect(() => readZip(zipSync(entries), limits)).toThrow(ZipError);
  });
});
