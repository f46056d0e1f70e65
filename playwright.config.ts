// End-to-end journeys: the same in the browser host, in the stand-in for the desktop shell and, where it is, in Electron.
import { defineConfig } from '@playwright/test';
import type { HostKind } from './e2e/hosts/host.ts';
import { findElectron } from './scripts/electron-binary.mjs';

const electron = findElectron() !== null;
const inRunner = process.env['TEST_WORKER_INDEX'] === undefined;
if (!electron && inRunner)
  console.error('Electron’s binary is not here: the journeys run in the browser host and the stand-in.');

const hosts: readonly HostKind[] = electron
  ? ['browser', 'desktop-stand-in', 'electron']
  : ['browser', 'desktop-stand-in'];

/**
 * These ask nothing of the host but to show the page, which is the same in all of them: the stand-in, twice as slow as the
 * browser, leaves them to the others. Files, windows, the clipboard, paper and what must outlive a restart run in every host.
 */
const insideThePage = [
  'accessibility',
  'annotate',
  'both-ways',
  'by-keyboard',
  'coverage',
  'drag-and-overview',
  'find',
  'focus-and-filter',
  'import-by-hand',
  'import-every-format',
  'import-second-article',
  'judgement-history',
  'link-palette',
  'matrix',
  'new-version',
  'passages-panel',
  'reading-view',
  'right-to-left',
  'shape-matrix',
  'suggestions',
  'web-annotations',
].map((name) => `**/${name}.spec.ts`);

export default defineConfig<object, { host: HostKind }>({
  testDir: 'e2e/journeys',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  // A build server may be loaded by others; what passed only the second time is listed as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: hosts.map((host) => ({
    name: host,
    use: { host },
    // What only the stand-in can show is not skipped elsewhere: it is not there.
    // The import room has a page of its own there, which is the same for every host: once is enough.
    testIgnore: [
      ...(host === 'desktop-stand-in' ? insideThePage : ['**/stand-in-*.spec.ts']),
      ...(host === 'browser'
        ? []
        : ['**/hostile-import.spec.ts', '**/fuzz-import.spec.ts', '**/import-formats.spec.ts']),
    ],
  })),
});
