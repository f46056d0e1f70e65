// How much script the first load of the renderer needs: the scripts of its page and all they import statically.
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';
import type { Figure } from '../figure.ts';

const RENDERER = join(import.meta.dirname, '../../../out/renderer');

function importsOf(code: string): string[] {
  const found: string[] = [];
  for (const node of parseAst(code).body) {
    const imports = node.type === 'ImportDeclaration' || node.type.startsWith('Export');
    const source = imports && 'source' in node ? node.source : null;
    if (source && typeof source.value === 'string') found.push(source.value);
  }
  return found;
}

async function firstLoadBytes(): Promise<number> {
  const page = await readFile(join(RENDERER, 'index.html'), 'utf8');
  const named = page.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.js)"/gu);
  const waiting = [...named].map(([, path]) => resolve(RENDERER, path as string));
  if (waiting.length === 0) throw new Error('the page of the renderer names no script');
  const sizes = new Map<string, number>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (sizes.has(path)) continue;
    const code = await readFile(path, 'utf8');
    sizes.set(path, gzipSync(code).length);
    waiting.push(...importsOf(code).map((name) => resolve(dirname(path as string), name)));
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

export const scriptGzip: Figure = {
  name: 'script-gzip',
  unit: 'kB',
  goal: 350,
  run: async ({ runs }) => Array<number>(runs).fill((await firstLoadBytes()) / 1000),
};
