// File names: safe on every system, whatever the title.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName } from './export-file-name.ts';

describe('exportFileName', () => {
  const cases: readonly (readonly [title: string, name: string])[] = [
    ['Plans for 2025', 'Plans for 2025.md'],
    ['Q1: plans?', 'Q1 plans.md'],
    ['', 'study.md'],
    ['...', 'study.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['CON', '_CON.md'],
    ['con.txt', '_con.txt.md'],
    ['com1', '_com1.md'],
    ['Console', 'Console.md'],
    ['.hidden', 'hidden.md'],
    ['-rf', 'rf.md'],
    ['ends with dots. . .', 'ends with dots.md'],
    ['a\u0000b\nc', 'ab c.md'],
    ['\u202egpj.exe', 'gpj.exe.md'],
    ['稀土 🧲 ميثاق', '稀土 🧲 ميثاق.md'],
    ['x'.repeat(300), `${'x'.repeat(120)}.md`],
    ['🧲'.repeat(300), `${'🧲'.repeat(30)}.md`],
  ];
  it.each(cases)('names %j', (title, name) => {
    expect(exportFileName(title, 'md')).toBe(name);
  });

  it('names a study file', () => {
    expect(exportFileName('Plans', 'lodestone')).toBe('Plans.lodestone');
  });

  it('is safe for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = exportFileName(title, 'md');
        expect(name).toMatch(/^[^.\s-][^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]*\.md$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(124);
        expect(name).not.toMatch(/[.\s]\.md$/);
      }),
    );
  });
});
