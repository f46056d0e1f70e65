// Plays the system for the shell under test: its windows are pages, app://lodestone is an https address routed to its handler.
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Frame, Page, Route } from '@playwright/test';
import { DISPATCH, IPC_BINDING, preloadShim } from './preload-shim.ts';
import type { Operations, Wire } from './wire.ts';

/** Chromium routes no scheme it does not know, so the origin here is an https one. */
export const ORIGIN = 'https://lodestone.app.test';
const APP = 'app://lodestone';

const toPage = (url: string) => (url.startsWith(`${APP}/`) ? ORIGIN + url.slice(APP.length) : url);
const toApp = (url: string) => (url === ORIGIN || url.startsWith(`${ORIGIN}/`) ? APP + url.slice(ORIGIN.length) : url);

interface Served {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

export interface Windows {
  readonly pages: ReadonlyMap<number, Page>;
  readonly operations: Operations;
  /** Addresses that a page tried to open or to go to, and the shell's answer. */
  readonly refused: readonly string[];
  readonly idOf: (page: Page) => number;
  readonly route: () => Promise<void>;
}

function pageOf(frame: () => Frame): Page | null {
  try {
    return frame().page();
  } catch {
    // The very first request of a popup has no page yet.
    return null;
  }
}

export function systemWindows(context: BrowserContext, wire: () => Wire, watch: (page: Page) => void): Windows {
  const pages = new Map<number, Page>();
  const refused: string[] = [];
  const blank = context.pages()[0];
  let creating = 0;
  const idOf = (page: Page | null) => [...pages].find(([, other]) => other === page)?.[0] ?? 0;

  const serveOwn = async (route: Route) => {
    const request = route.request();
    const asked = { url: toApp(request.url()), method: request.method(), headers: request.headers() };
    try {
      const served = await wire().ask<Served>('protocol', asked);
      await route.fulfill({ status: served.status, headers: served.headers, body: Buffer.from(served.body) });
    } catch {
      // The shell has ended while the page was still asking; the page ends with it.
      await route.abort('aborted').catch(() => undefined);
    }
  };
  const refuseForeign = async (route: Route) => {
    const request = route.request();
    const window = request.isNavigationRequest() ? idOf(pageOf(() => request.frame())) : 0;
    if (window === 0) return route.abort();
    const url = toApp(request.url());
    if (await wire().ask<boolean>('contents:navigate', { window, url })) refused.push(url);
    // 204 keeps the document that stands there; abort would show an error page.
    return route.fulfill({ status: 204 });
  };

  context.on('page', (page) => {
    if (creating > 0) return;
    void (async () => {
      const opener = await page.opener();
      const url = toApp(page.url());
      const answer = await wire().ask<{ action: string }>('contents:open', { window: idOf(opener), url });
      if (answer.action === 'deny') refused.push(url);
      await page.close();
    })().catch(() => undefined);
  });

  const create = async (given: {
    window: number;
    width: number;
    height: number;
    webPreferences: { preload?: string };
  }) => {
    creating += 1;
    const page = await context.newPage().finally(() => {
      creating -= 1;
    });
    const { window, width, height, webPreferences } = given;
    pages.set(window, page);
    watch(page);
    await page.setViewportSize({ width, height });
    await page.exposeBinding(IPC_BINDING, async ({ frame }, channel: string, payload: unknown[]) =>
      wire().ask('ipc:invoke', {
        window,
        channel,
        payload,
        url: toApp(frame.url()),
        mainFrame: frame.parentFrame() === null,
      }),
    );
    const preload = webPreferences.preload ? await readFile(webPreferences.preload, 'utf8') : '';
    await page.addInitScript({ content: preloadShim(preload) });
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return;
      void wire()
        .ask('contents:url', { window, url: toApp(frame.url()) })
        .catch(() => undefined);
    });
    page.on('close', () => pages.delete(window));
    if (blank && !blank.isClosed()) await blank.close();
  };

  const send = async ({ window, channel, payload }: { window: number; channel: string; payload: unknown[] }) =>
    pages.get(window)?.evaluate(
      ([dispatch, name, given]) => {
        const receive = Reflect.get(globalThis, dispatch) as ((name: string, given: unknown[]) => void) | undefined;
        receive?.(name, given);
      },
      [DISPATCH, channel, payload] as const,
    );

  return {
    pages,
    refused,
    idOf,
    route: async () => {
      await context.route((url) => url.origin === ORIGIN, serveOwn);
      await context.route((url) => url.origin !== ORIGIN && url.protocol !== 'blob:', refuseForeign);
    },
    operations: {
      'window:create': create,
      'window:load': async ({ window, url }: { window: number; url: string }) => {
        await pages.get(window)?.goto(toPage(url));
      },
      'window:focus': async ({ window }: { window: number }) => pages.get(window)?.bringToFront(),
      'window:close': async ({ window }: { window: number }) => pages.get(window)?.close(),
      'contents:send': send,
      'contents:edit': async ({ window, command }: { window: number; command: string }) =>
        pages.get(window)?.evaluate((name) => document.execCommand(name), command),
    },
  };
}
