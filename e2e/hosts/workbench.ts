// `test` with a `workbench`: the same journey in every host, failing on anything that went wrong behind its back.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test as base, type TestInfo } from '@playwright/test';
import type * as WebServerModule from '../../src-main/web-server.ts';
import { launchBrowser } from './browser-host.ts';
import { launchElectron } from './electron-host.ts';
import type { GivenFile, HostKind, RunningHost, SavedFile } from './host.ts';
import { launchStandIn, type StandInHost } from './stand-in-host.ts';
import { Watch } from './watch.ts';

export { expect };

const OUT = join(import.meta.dirname, '../../out');

export class Workbench {
  readonly kind: HostKind;
  readonly #folder: string;
  readonly #webOrigin: () => Promise<string>;
  readonly #watch = new Watch();
  #running: RunningHost | undefined;
  #given = 0;

  constructor(kind: HostKind, folder: string, webOrigin: () => Promise<string>) {
    this.kind = kind;
    this.#folder = folder;
    this.#webOrigin = webOrigin;
  }

  get #host(): RunningHost {
    if (!this.#running) throw new Error('the workbench is not open: await workbench.open() first');
    return this.#running;
  }

  /** The first window; another one after `restart`. */
  get page(): Page {
    return this.#host.page;
  }

  /** What every address of the workbench begins with in this host. */
  get origin(): string {
    return this.#host.origin;
  }

  /** Starts the host if it does not run yet, and shows the route: `''` (the study open last), `#/` or `#/study/<id>`. */
  async open(route = ''): Promise<Page> {
    if (this.#running) await this.#running.goTo(this.#running.page, route);
    else this.#running = await this.#launch(route);
    return this.page;
  }

  async #launch(route: string): Promise<RunningHost> {
    const scratch = join(this.#folder, 'files');
    await mkdir(scratch, { recursive: true });
    const options = { profile: join(this.#folder, 'profile'), scratch, watch: this.#watch.attach };
    switch (this.kind) {
      case 'browser': {
        this.#watch.origin = await this.#webOrigin();
        return launchBrowser(await this.#webOrigin(), route, options);
      }
      case 'desktop-stand-in':
        this.#watch.origin = 'https://lodestone.app.test';
        return launchStandIn(route, options);
      case 'electron':
        this.#watch.origin = 'app://lodestone';
        return launchElectron(route, options);
    }
  }

  /** Closes as a user does, waiting for writes. */
  async close(): Promise<void> {
    const host = this.#host;
    this.#running = undefined;
    await host.close();
  }

  /** Closes as a user does and comes back to the same profile. */
  async restart(route = ''): Promise<Page> {
    await this.close();
    return this.open(route);
  }

  /** Ends everything at once, as `kill -9` does; `open` comes back to what reached the disk. */
  async kill(): Promise<void> {
    const host = this.#host;
    this.#running = undefined;
    await host.kill();
  }

  /** A second window on the same profile; on the desktop only a study (`#/study/<id>`) gets one. */
  async secondWindow(route: string = new URL(this.page.url()).hash): Promise<Page> {
    return this.#host.secondWindow(route);
  }

  /** Does `action`, which must make the host ask for files, and hands these over. */
  async pickFiles(action: () => Promise<unknown>, files: readonly GivenFile[], page = this.page): Promise<void> {
    const paths = await Promise.all(files.map(async (file) => this.#onDisk(file)));
    await this.#host.pickFiles(page, action, paths);
  }

  /** Does `action`, which must save one file, and answers what was saved. */
  async saveTo(action: () => Promise<unknown>, page = this.page): Promise<SavedFile> {
    return this.#host.saveTo(page, action);
  }

  /** Console errors, uncaught errors and failed requests whose text matches do not fail this test. */
  expectConsoleErrors(pattern: RegExp): void {
    this.#watch.expect(pattern);
  }

  /** Everything that went wrong so far without being expected. */
  get problems(): readonly string[] {
    return this.#watch.problems;
  }

  /** Only in the stand-in: what its system saw, and a way to play it. */
  get standIn(): StandInHost {
    if (this.kind !== 'desktop-stand-in') throw new Error('only the stand-in host can be asked this');
    return this.#host as StandInHost;
  }

  /** Only in the stand-in: chooses an item of the native menu by its command's name. */
  async menu(id: string): Promise<void> {
    await this.standIn.ask('menu:click', { id });
  }

  /** What the user would have seen when the test failed. */
  async attachPicture(testInfo: TestInfo): Promise<void> {
    const page = this.#running?.page;
    if (!page || page.isClosed()) return;
    const path = testInfo.outputPath('window.png');
    const taken = await page.screenshot({ path, timeout: 5000 }).catch(() => null);
    if (taken) await testInfo.attach('window', { path, contentType: 'image/png' });
  }

  async dispose(): Promise<void> {
    if (this.#running) await this.#running.kill();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10 });
  }

  async #onDisk(file: GivenFile): Promise<string> {
    if (typeof file === 'string') return file;
    this.#given += 1;
    const folder = join(this.#folder, `given-${this.#given}`);
    await mkdir(folder, { recursive: true });
    const path = join(folder, file.name);
    await writeFile(path, file.content);
    return path;
  }
}

interface TestFixtures {
  readonly workbench: Workbench;
}

interface WorkerFixtures {
  readonly host: HostKind;
  /** One server for all tests of a worker: the store belongs to the address, the profile to the test. */
  readonly webOrigin: () => Promise<string>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  host: ['browser', { option: true, scope: 'worker' }],
  webOrigin: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are wanted from the pattern
    async ({}, use) => {
      let server: Promise<{ readonly address: string; close(): Promise<void> }> | undefined;
      const start = async () => {
        const built = pathToFileURL(join(OUT, 'main/web-server.js')).href;
        const { startWebServer } = (await import(built)) as typeof WebServerModule;
        return startWebServer(join(OUT, 'renderer'), 0);
      };
      await use(async () => (await (server ??= start())).address);
      await (await server)?.close();
    },
    { scope: 'worker' },
  ],
  workbench: async ({ host, webOrigin }, use, testInfo) => {
    const built = ['main/index.js', 'preload/preload.cjs', 'renderer/index.html'];
    if (!built.every((file) => existsSync(join(OUT, file)))) throw new Error('nothing is built: npm run build');
    const folder = await mkdtemp(join(tmpdir(), 'lodestone-'));
    const workbench = new Workbench(host, folder, webOrigin);
    try {
      await use(workbench);
      if (testInfo.status !== testInfo.expectedStatus) await workbench.attachPicture(testInfo);
      expect(workbench.problems, 'nothing goes wrong behind the user’s back').toEqual([]);
    } finally {
      await workbench.dispose();
    }
  },
});
