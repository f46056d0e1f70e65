// Gives the figures what they measure with, and cleans up after them.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext } from '@playwright/test';
import { build } from 'vite';
import type * as WebServerModule from '../../src-main/web-server.ts';
import { openChromium } from '../hosts/chromium.ts';
import type { BenchContext, TraceEvent } from './figure.ts';

const OUT = join(import.meta.dirname, '../../out');
const LOCAL_ONLY = 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
/** The fewer, the less the trace itself costs. */
const CATEGORIES = ['-*', 'blink.user_timing', 'disabled-by-default-devtools.timeline'];
/** For those who want to look at the traces. */
const MORE_CATEGORIES = ['devtools.timeline', 'v8.execute', 'disabled-by-default-v8.cpu_profiler'];

async function bundle(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [chunks] = Array.isArray(output) ? output : [output];
  const chunk = chunks && 'output' in chunks ? chunks.output[0] : undefined;
  if (!chunk) throw new Error(`nothing came of bundling ${entry}`);
  return chunk.code;
}

export class Harness {
  readonly origin: string;
  readonly #closeServer: () => Promise<void>;
  readonly #folder: string;
  readonly #traces: string | undefined;
  readonly #browsers = new Set<BrowserContext>();
  readonly #made = new Map<string, Promise<unknown>>();
  #count = 0;

  private constructor(server: WebServerModule.RunningServer, folder: string, traces: string | undefined) {
    this.origin = server.address;
    this.#closeServer = () => server.close();
    this.#folder = folder;
    this.#traces = traces;
  }

  static async start(traces: string | undefined): Promise<Harness> {
    const built = pathToFileURL(join(OUT, 'main/web-server.js')).href;
    const { startWebServer } = (await import(/* @vite-ignore */ built)) as typeof WebServerModule;
    const server = await startWebServer(join(OUT, 'renderer'), 0);
    return new Harness(server, await mkdtemp(join(tmpdir(), 'lodestone-bench-')), traces);
  }

  contextFor(runs: number): BenchContext {
    const { origin, newProfile, openBrowser, once, trace } = this;
    return {
      runs,
      origin,
      newProfile,
      openBrowser,
      once,
      trace,
      bundle: (entry) => once(`bundle ${entry}`, () => bundle(entry)),
    };
  }

  readonly newProfile = async (): Promise<string> => mkdtemp(join(this.#folder, 'profile-'));

  readonly openBrowser = async (profile: string): Promise<BrowserContext> => {
    const context = await openChromium(profile, LOCAL_ONLY);
    this.#browsers.add(context);
    context.on('close', () => this.#browsers.delete(context));
    return context;
  };

  readonly once = async <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const made = this.#made.get(name) ?? make();
    this.#made.set(name, made);
    return made as Promise<T>;
  };

  readonly trace = async (
    browser: Browser,
    name: string,
    work: () => Promise<void>,
  ): Promise<readonly TraceEvent[]> => {
    const categories = this.#traces === undefined ? CATEGORIES : [...CATEGORIES, ...MORE_CATEGORIES];
    await browser.startTracing(undefined, { categories });
    let bytes: Buffer;
    try {
      await work();
    } finally {
      bytes = await browser.stopTracing();
    }
    if (this.#traces !== undefined) {
      this.#count += 1;
      await mkdir(this.#traces, { recursive: true });
      await writeFile(join(this.#traces, `${name}-${this.#count}.json`), bytes);
    }
    return (JSON.parse(bytes.toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents;
  };

  async dispose(): Promise<void> {
    await Promise.all([...this.#browsers].map(async (context) => context.close()));
    await this.#closeServer();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
