import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './study-file.ts';

describe('a safe file name', () => {
  it.each([
    ['report.md', 'report.md'],
    ['Bericht über Häfen.docx', 'Bericht über Häfen.docx'],
    ['报告.txt', '报告.txt'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\a.txt', 'a.txt'],
    ['CON', '_CON'],
    ['con.md', '_con.md'],
    ['console.md', 'console.md'],
    ['a:b*c?.md', 'a_b_c_.md'],
    ['a\u0000b\u202egnp.exe', 'a_b_gnp.exe'],
    ['\ud800.md', '_.md'],
    ['...', 'original'],
    ['', 'original'],
    ['dir/', 'original'],
    ['name. ', 'name'],
    [`${'x'.repeat(300)}.docx`, `${'x'.repeat(95)}.docx`],
    [`${'x'.repeat(99)}😀`, 'x'.repeat(99)],
  ])('is made of %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('is safe already, whatever the name was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const safe = safeFileName(name);
        expect(safeFileName(safe)).toBe(safe);
        expect(safe).toMatch(/^[^/\\:*?"<>|]{1,101}$/);
      }),
    );
  });
});
