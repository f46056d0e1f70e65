// `npm run screenshots`: takes the pictures of the README anew.
import { defineConfig } from '@playwright/test';
import type { HostKind } from './hosts/host.ts';

export default defineConfig<object, { host: HostKind }>({
  testDir: 'screenshots',
  testMatch: '**/*.shots.ts',
  workers: 1,
  reporter: 'list',
  outputDir: '../test-results/screenshots',
  use: { host: 'browser' },
});
