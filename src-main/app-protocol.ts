// app://lodestone: the only place the window loads anything from.
import { protocol } from 'electron';
import { HOST, SCHEME } from './origin.ts';
import { rendererFiles } from './renderer-files.ts';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export async function serveWorkbench(folder: string): Promise<void> {
  const files = await rendererFiles(folder);
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    const served = await files.serve(request.method, url.host === HOST ? url.pathname : '/%');
    return new Response(served.body, { status: served.status, headers: served.headers });
  });
}
