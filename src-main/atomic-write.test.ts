// A file is replaced whole or left as it was.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically } from './atomic-write.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-write-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

describe('writeAtomically', () => {
  it('replaces what stood there and leaves nothing beside it', async () => {
    const path = join(folder, 'study.md');
    await writeFile(path, 'an older and longer text');
    await writeAtomically(path, new TextEncoder().encode('new'));
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['study.md']);
  });

  it('leaves everything as it was when the file cannot be put there', async () => {
    const path = join(folder, 'taken');
    await mkdir(join(path, 'inside'), { recursive: true });
    await expect(writeAtomically(path, new Uint8Array([1]))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['taken']);
  });

  it('rejects when the folder is not there', async () => {
    await expect(writeAtomically(join(folder, 'none/x'), new Uint8Array())).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
