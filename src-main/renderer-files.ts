// The built workbench as a fixed list of files, and the headers they are served with; both hosts serve from here.
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** Worked with React, Lexical and DOMPurify; nothing inline, nothing evaluated, nothing from anywhere else. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
};

export interface Served {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

export interface RendererFiles {
  /** `pathname` as it stands in the address, still percent-encoded. */
  serve(method: string, pathname: string): Promise<Served>;
}

function headersFor(path: string): Record<string, string> {
  return {
    'Content-Type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // What the build puts into assets/ is named by its content.
    'Cache-Control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  };
}

/** Decoded exactly once; null when that fails, so that a doubly encoded path names nothing. */
function decodeOnce(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    return path === '/' ? '/index.html' : path;
  } catch {
    return null;
  }
}

const refused = (status: 404 | 405): Served => ({ status, headers: headersFor('.txt'), body: null });

/** Reads the list once; what is not on it does not exist, so no path can lead out of the folder. */
export async function rendererFiles(folder: string): Promise<RendererFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const list = new Map<string, string>(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [`/${relative(folder, file).split(sep).join('/')}`, file]),
  );
  return {
    async serve(method, pathname) {
      if (method !== 'GET' && method !== 'HEAD') return refused(405);
      const path = decodeOnce(pathname);
      const file = path === null ? undefined : list.get(path);
      if (path === null || file === undefined) return refused(404);
      return {
        status: 200,
        headers: headersFor(path),
        body: method === 'HEAD' ? null : new Uint8Array(await readFile(file)),
      };
    },
  };
}
