// Names that are fit for a save dialog on any system.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './file-names.ts';

describe('safeFileName', () => {
  it.each([
    ['a plain name', 'Rare earths.md', 'Rare earths.md'],
    ['separators', '../../etc/passwd', 'etc passwd'],
    ['Windows separators', 'C:\\temp\\x.md', 'C temp x.md'],
    ['a reserved name', 'CON', '_CON'],
    ['a reserved name with an extension', 'lpt1.md', '_lpt1.md'],
    ['leading dots', '...hidden', 'hidden'],
    ['trailing dots and spaces', 'name. . ', 'name'],
    ['control characters', 'a\u0000b\nc', 'a b c'],
    ['reversed reading', 'a\u202egnp.md', 'a gnp.md'],
    ['a lone surrogate', 'a\ud800b', 'a b'],
    ['nothing', '', 'Untitled'],
    ['nothing usable', '/\\:', 'Untitled'],
    ['other scripts', '稀土 – معادن.md', '稀土 – معادن.md'],
  ])('makes %s harmless', (_name, suggested, safe) => {
    expect(safeFileName(suggested)).toBe(safe);
  });

  it('keeps the extension of a long name', () => {
    const name = safeFileName(`${'😀'.repeat(300)}.lodestone`);
    expect(name.endsWith('😀.lodestone')).toBe(true);
    expect(Array.from(name)).toHaveLength(120);
  });

  it('never leaves a separator, a control character or an empty name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (suggested) => {
        const name = safeFileName(suggested);
        expect(name).not.toBe('');
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^\.|\.$/u);
      }),
    );
  });
});
