// The browser host: the same built workbench, the same policy, served to this machine alone.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type RendererFiles, rendererFiles } from './renderer-files.ts';

const LOOPBACK = '127.0.0.1';

/** A name that merely resolves to this machine (DNS rebinding) gets nothing; `localhost` would be another store. */
export function judgeHost(host: string | undefined, port: number): 'own' | 'redirect' | 'refuse' {
  if (host === `${LOOPBACK}:${port}`) return 'own';
  return host === `localhost:${port}` ? 'redirect' : 'refuse';
}

async function respond(files: RendererFiles, port: number, request: IncomingMessage, response: ServerResponse) {
  const host = judgeHost(request.headers.host, port);
  if (host !== 'own') {
    response.writeHead(host === 'redirect' ? 302 : 421, { Location: `http://${LOOPBACK}:${port}/` }).end();
    return;
  }
  // Not through a URL parser: it would fold `..` away before the fixed list could refuse it.
  const [pathname = '/'] = (request.url ?? '/').split(/[?#]/, 1);
  const served = await files.serve(request.method ?? '', pathname);
  response.writeHead(served.status, served.headers).end(served.body ?? undefined);
}

export interface RunningServer {
  readonly address: string;
  close(): Promise<void>;
}

async function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : port);
    });
  });
}

/** Port 0 takes any free one; rejects with the system's error (EADDRINUSE) when the port is taken. */
export async function startWebServer(folder: string, port: number): Promise<RunningServer> {
  const files = await rendererFiles(folder);
  let bound = port;
  const server = createServer((request, response) => {
    respond(files, bound, request, response).catch(() => response.destroy());
  });
  bound = await listen(server, port);
  return {
    address: `http://${LOOPBACK}:${bound}`,
    close: async () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
