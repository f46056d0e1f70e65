// Which words of a command line are files to open.
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, dialog: {} }));
const { filesAmong } = await import('./opened-files.ts');

describe('filesAmong', () => {
  it.each([
    ['a study', ['lodestone', '/home/a/Rare.lodestone'], ['/home/a/Rare.lodestone']],
    ['articles', ['lodestone', 'a.md', 'B.TXT', 'c.docx', 'd.pdf'], ['a.md', 'B.TXT', 'c.docx', 'd.pdf']],
    ['nothing of the program itself', ['program.md'], []],
    ['no switches', ['lodestone', '--file=a.md', '-x.md'], []],
    ['no other kinds', ['lodestone', '.', 'a.exe', 'https://example.com/a.html'], []],
  ])('finds %s', (_name, line, files) => {
    expect(filesAmong(line, () => true)).toEqual(files);
  });

  it('finds only what exists', () => {
    expect(filesAmong(['lodestone', '/nowhere/at/all.md'])).toEqual([]);
  });
});
