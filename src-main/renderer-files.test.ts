// What is served, as what, and what is not.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICY, type RendererFiles, rendererFiles } from './renderer-files.ts';
import { judgeHost, startWebServer } from './web-server.ts';

let folder = '';
let files: RendererFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-files-'));
  await mkdir(join(folder, 'renderer/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'renderer/index.html'), '<!doctype html>');
  await writeFile(join(folder, 'renderer/assets/a b.js'), '1');
  files = await rendererFiles(join(folder, 'renderer'));
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

describe('rendererFiles', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/a%20b.js', 'text/javascript; charset=utf-8', 'max-age=31536000, immutable'],
  ])('serves %s as %s', async (path, type, cache) => {
    const { status, headers } = await files.serve('GET', path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'Content-Type': type,
      'Cache-Control': cache,
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
    });
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets',
    '/assets/',
    '//index.html',
    '/index.html%00',
    '/%',
    '/INDEX.HTML',
    '/toString',
    '',
  ])('knows nothing of %s', async (path) => {
    const { status, body, headers } = await files.serve('GET', path);
    expect({ status, body }).toEqual({ status: 404, body: null });
    expect(headers['Content-Security-Policy']).toBe(POLICY);
  });

  it('only reads', async () => {
    expect((await files.serve('POST', '/')).status).toBe(405);
    expect((await files.serve('HEAD', '/')).body).toBeNull();
  });
});

describe('the browser host', () => {
  it.each([
    ['127.0.0.1:4170', 'own'],
    ['localhost:4170', 'redirect'],
    ['evil.example:4170', 'refuse'],
    ['127.0.0.1', 'refuse'],
    [undefined, 'refuse'],
  ] as const)('judges the name %s: %s', (host, judgement) => {
    expect(judgeHost(host, 4170)).toBe(judgement);
  });

  it('serves on this machine alone and says when its port is taken', async () => {
    const server = await startWebServer(join(folder, 'renderer'), 0);
    try {
      expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const response = await fetch(`${server.address}/index.html?x#y`);
      expect(await response.text()).toBe('<!doctype html>');
      expect(response.headers.get('content-security-policy')).toBe(POLICY);
      const port = Number(new URL(server.address).port);
      await expect(startWebServer(join(folder, 'renderer'), port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    } finally {
      await server.close();
    }
  });
});
