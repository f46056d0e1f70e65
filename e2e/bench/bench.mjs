// `npm run bench [-- --json] [-- --only WORD]`: builds what is stale, finds a browser, and runs the figures.
import { join } from 'node:path';
import { createServer, createServerModuleRunner } from 'vite';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { ensureChromium } from '../../scripts/ensure-browser.mjs';

buildIfStale();
process.env.LODESTONE_CHROMIUM = ensureChromium({ whole: true });
// Node 20 runs no TypeScript by itself; Vite is here already, and listens to nothing in this mode.
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
const runner = createServerModuleRunner(vite.environments.ssr, { hmr: false });
try {
  const { bench } = await runner.import(join(import.meta.dirname, 'bench.ts'));
  process.exitCode = await bench(process.argv.slice(2));
} finally {
  await runner.close();
  await vite.close();
}
